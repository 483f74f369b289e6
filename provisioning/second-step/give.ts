import { timingSafeEqual } from 'node:crypto';
import { readCode } from '#basis/joining.ts';
import type { Tx } from '#store/db.ts';
import { takeChallenge, takeCodeTry } from '#store/sessies.ts';
import {
  forgiveTries,
  getSecondStep,
  notePasskeyUse,
  STEP_TRIES,
  takePeriod,
  takeSpare,
  takeTry,
} from '#store/tweede-stap.ts';
import type { ProvisioningContext } from '../context.ts';
import type { SignedIn } from '../pages/visitor.ts';
import { passSecondStep } from '../sign-in.ts';
import { openSecret, periodOf } from './app.ts';
import { hashOfRoleCode, hmacOfSpare } from './codes.ts';
import { passkeySite, readSigned } from './passkey.ts';

/** What somebody gives: a code that they typed, or what a passkey signed (JSON, as the browser made it). */
export type Given = { readonly code: string } | { readonly signed: string };
export type GiveOutcome =
  | { readonly is: 'done'; readonly token: string }
  | { readonly is: 'wrong' }
  | { readonly is: 'wait'; readonly until: Date }
  /** The session ended, or of a role: its code was tried too often, or none went with the link. */
  | { readonly is: 'gone' };

/** Does the second step with what somebody gives. A right one makes the session another: the token is in the answer alone. */
export async function giveSecondStep(
  context: ProvisioningContext,
  visitor: SignedIn,
  given: Given,
): Promise<GiveOutcome> {
  const { sql, clock } = context;
  const { personId } = visitor;
  if (personId === null) return await giveRoleCode(context, visitor, given);
  // Before anything of it is looked at, and kept whatever becomes of it.
  const until = await takeTry(sql, personId, clock());
  if (until !== null) return { is: 'wait', until };
  return await sql.begin(async (tx): Promise<GiveOutcome> => {
    const by =
      'code' in given
        ? await byCode(tx, context, personId, given.code)
        : await byPasskey(tx, context, { personId, sessionId: visitor.sessionId, signed: given.signed });
    if (by === null) return { is: 'wrong' };
    await forgiveTries(tx, personId);
    const token = await passSecondStep(tx, context, visitor, by);
    return token === null ? { is: 'gone' } : { is: 'done', token };
  });
}

async function byCode(
  tx: Tx,
  { settings, clock }: ProvisioningContext,
  personId: string,
  typed: string,
): Promise<'app' | 'herstelcode' | null> {
  const digits = typed.replace(/[\s-]/g, '');
  if (/^\d{6}$/.test(digits)) {
    const { app } = await getSecondStep(tx, personId);
    const secret = app && openSecret(settings, personId, app.sealed);
    const period = secret && periodOf(secret, digits, clock());
    return period !== null && (await takePeriod(tx, personId, period)) ? 'app' : null;
  }
  const spare = readCode(typed);
  return spare !== null && (await takeSpare(tx, personId, hmacOfSpare(settings, spare)))
    ? 'herstelcode'
    : null;
}

async function byPasskey(
  tx: Tx,
  { settings, clock }: ProvisioningContext,
  it: { readonly personId: string; readonly sessionId: string; readonly signed: string },
): Promise<'sleutel' | null> {
  const site = passkeySite(settings);
  const challenge = await takeChallenge(tx, it.sessionId, clock());
  if (site === null || challenge === null) return null;
  const { passkeys } = await getSecondStep(tx, it.personId);
  const used = await readSigned(site, { challenge, known: passkeys, text: it.signed });
  if (used === null) return null;
  await notePasskeyUse(tx, used.id, used.counter, clock());
  return 'sleutel';
}

async function giveRoleCode(
  context: ProvisioningContext,
  visitor: SignedIn,
  given: Given,
): Promise<GiveOutcome> {
  const wanted = await takeCodeTry(context.sql, visitor.sessionId, STEP_TRIES);
  if (wanted === null) return { is: 'gone' };
  const code = 'code' in given ? readCode(given.code) : null;
  if (code === null || !timingSafeEqual(await hashOfRoleCode(code), wanted)) return { is: 'wrong' };
  const token = await context.sql.begin((tx) => passSecondStep(tx, context, visitor, 'code'));
  return token === null ? { is: 'gone' } : { is: 'done', token };
}
