import { timingSafeEqual } from 'node:crypto';
import { newId } from '#basis/ids.ts';
import type { Address } from '#basis/joining.ts';
import { readCode } from '#basis/joining.ts';
import { addSleutel, dropSleutels } from '#store/aanvragen.ts';
import { appendAudit } from '#store/audit.ts';
import type { Code } from '#store/brieven.ts';
import { countTry, useCode, workingCodes } from '#store/brieven.ts';
import type { Tx } from '#store/db.ts';
import { addPasswordLink } from '#store/herstel.ts';
import type { ProvisioningContext } from '../context.ts';
import { hmacOfCode } from '../keys.ts';
import { hashToken } from '../tokens.ts';
import { proveAanvraag } from './prove.ts';
import { newPageToken } from './tokens.ts';

/** More codes than can work for one postcode and number; so many are compared, whether they are there or not. */
export const COMPARED = 20;
const HOUR_MS = 60 * 60_000;
/** Long enough to be called away in between. */
const ACCOUNT_HOURS = 24;
const PASSWORD_HOURS = 1;
const NOTHING = Buffer.alloc(32);

/** What a code was good for: a token for the page of the account, or of a new password. */
export type Redeemed = { readonly is: 'account' | 'wachtwoord'; readonly token: string };

/**
 * Uses up a code that was typed with where it was sent. Null for any that does not work: wrong, of another address, too old, tried too
 * often, used. Which of these is not told, and the same is done for each: a wrong code counts against all codes of that postcode and number,
 * so that there are no more than five tries at an address whoever makes them.
 */
export async function redeemCode(
  context: ProvisioningContext,
  { pc6, huisnummer, typed }: Pick<Address, 'pc6' | 'huisnummer'> & { readonly typed: string },
): Promise<Redeemed | null> {
  const { sql, clock, settings } = context;
  const at = clock();
  // What can be no code is compared too, and matches none.
  const code = readCode(typed);
  const given = hmacOfCode(settings, code ?? '');
  return await sql.begin(async (tx) => {
    const codes = await workingCodes(tx, { pc6, huisnummer }, at, COMPARED);
    const match = code === null ? null : sameCode(codes, given);
    await countTry(tx, { pc6, huisnummer }, match?.id ?? null);
    return match === null ? null : await use(tx, context, match, at);
  });
}

/** Compares all, whichever matches. */
function sameCode(codes: readonly Code[], given: Buffer): Code | null {
  let found: Code | null = null;
  for (let at = 0; at < COMPARED; at += 1) {
    const code = codes[at];
    if (timingSafeEqual(code === undefined ? NOTHING : Buffer.from(code.hmac), given) && code !== undefined)
      found = code;
  }
  return found;
}

async function use(tx: Tx, context: ProvisioningContext, code: Code, at: Date): Promise<Redeemed | null> {
  const token = newPageToken(context.random);
  const hash = hashToken(token);
  await useCode(tx, code.id, at);
  if (code.personId !== null) {
    const expires = new Date(at.getTime() + PASSWORD_HOURS * HOUR_MS);
    const id = newId(context.random);
    await addPasswordLink(tx, { id, hash, personId: code.personId, via: 'brief', at, expires });
    await appendAudit(tx, {
      actor: `persoon:${code.personId}`,
      action: 'wachtwoord.link',
      subject: `persoon:${code.personId}`,
      reason: 'brief',
    });
    return { is: 'wachtwoord', token };
  }
  const { aanvraagId } = code;
  if (aanvraagId === null) return null;
  const proof = code.kind === 'balie' ? 'balie' : 'brief';
  const actor = 'service:provisioning';
  if (!(await proveAanvraag(tx, context, { id: aanvraagId, proof, actor }))) return null;
  // Who has the letter goes on; whoever sent the application in their name has nothing any more.
  await dropSleutels(tx, aanvraagId);
  const expires = new Date(at.getTime() + ACCOUNT_HOURS * HOUR_MS);
  await addSleutel(tx, { hash, aanvraagId, at, expires });
  return { is: 'account', token };
}
