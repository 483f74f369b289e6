import { z } from 'zod';
import { codeInGroups } from '#basis/joining.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { setChallenge, takeChallenge } from '#store/sessies.ts';
import { addApp, addPasskey, lockSecondStep, replaceSpares } from '#store/tweede-stap.ts';
import type { ProvisioningContext } from '../context.ts';
import { seal, unseal } from '../joining/seal.ts';
import type { SignedIn } from '../pages/visitor.ts';
import { actorOf } from '../pages/visitor.ts';
import { newAppSecret, periodOf, sealSecret } from './app.ts';
import { hmacOfSpare, newSpares } from './codes.ts';
import { CHALLENGE_MINUTES, newChallenge, passkeySite, readCreated } from './passkey.ts';

/** A secret that is offered is kept nowhere until it is proven: it is in the page, sealed for this person in this session. */
const OFFER = { purpose: 'tweede stap instellen', minutes: 30 } as const;
const offerSchema = z.object({ person: z.uuid(), session: z.uuid(), secret: z.base64() });

export type Person = SignedIn & { readonly personId: string };
/** An app's secret to be shown, and as the form carries it back. */
export type AppOffer = { readonly secret: Buffer; readonly sealed: string };

/** The secret that the form already carries, so that a wrong code asks nobody to scan anew; else a fresh one. */
export function offerApp(context: ProvisioningContext, person: Person, carried: string | null): AppOffer {
  const known = openOffer(context, person, carried);
  if (known !== null && carried !== null) return { secret: known, sealed: carried };
  const secret = newAppSecret(context.random);
  const value = { person: person.personId, session: person.sessionId, secret: secret.toString('base64') };
  return { secret, sealed: seal(context, OFFER, value) };
}

function openOffer(context: ProvisioningContext, person: Person, sealed: string | null): Buffer | null {
  const offer = unseal(context, OFFER, offerSchema, sealed);
  if (offer?.person !== person.personId || offer.session !== person.sessionId) return null;
  return Buffer.from(offer.secret, 'base64');
}

/** A challenge for this session's passkey; the former works no longer. */
export async function offerChallenge(
  { sql, random, clock }: ProvisioningContext,
  person: Person,
): Promise<string> {
  const challenge = newChallenge(random);
  await setChallenge(
    sql,
    person.sessionId,
    challenge,
    new Date(clock().getTime() + CHALLENGE_MINUTES * 60_000),
  );
  return challenge;
}

export type Proof =
  | { readonly with: 'app'; readonly sealed: string; readonly code: string }
  | { readonly with: 'sleutel'; readonly created: string };
export type EnrolOutcome =
  /** `spares`: codes to fall back on, of who had nothing before; shown this once. */
  { readonly is: 'done'; readonly spares: readonly string[] | null } | { readonly is: 'wrong' | 'taken' };

/**
 * Keeps an app or passkey that somebody proved, as part of a transaction. `first`: they have nothing yet, and must not have had in the
 * meantime, so that nobody who has the link alone sets a step beside the one that there is. Writes the audit row.
 */
export async function enrol(
  tx: Tx,
  context: ProvisioningContext,
  person: Person,
  proof: Proof,
  it: { readonly first: boolean },
): Promise<EnrolOutcome> {
  const { personId } = person;
  const former = await lockSecondStep(tx, personId);
  const hasNone = former.app === null && former.passkeys.length === 0;
  if (it.first && !hasNone) return { is: 'taken' };
  const kept = await keep(tx, context, person, proof);
  if (kept !== 'kept') return { is: kept };
  const spares = hasNone ? await renewSpares(tx, context, personId) : null;
  await appendAudit(tx, {
    ...{ actor: actorOf(person), action: 'tweede-stap.ingesteld', subject: `persoon:${personId}` as const },
    detail: { met: proof.with },
  });
  return { is: 'done', spares };
}

async function keep(
  tx: Tx,
  context: ProvisioningContext,
  person: Person,
  proof: Proof,
): Promise<'kept' | 'wrong' | 'taken'> {
  const { settings, random, clock } = context;
  const { personId, sessionId } = person;
  const at = clock();
  if (proof.with === 'app') {
    const secret = openOffer(context, person, proof.sealed);
    const period = secret && periodOf(secret, proof.code.replace(/[\s-]/g, ''), at);
    if (secret === null || period === null) return 'wrong';
    const sealed = sealSecret(settings, random, personId, secret);
    return (await addApp(tx, { personId, sealed, period, at })) ? 'kept' : 'taken';
  }
  const site = passkeySite(settings);
  const challenge = await takeChallenge(tx, sessionId, at);
  const made = site && challenge && (await readCreated(site, challenge, proof.created));
  if (!made) return 'wrong';
  const { id, publicKey, counter } = made;
  return (await addPasskey(tx, { id, publicKey, counter, personId, at })) ? 'kept' : 'taken';
}

/** Fresh codes to fall back on, as they are shown; the former work no longer. */
export async function renewSpares(
  tx: Tx,
  { settings, random }: ProvisioningContext,
  personId: string,
): Promise<readonly string[]> {
  const codes = newSpares(random);
  await replaceSpares(
    tx,
    personId,
    codes.map((code) => hmacOfSpare(settings, code)),
  );
  return codes.map(codeInGroups);
}
