import { createHmac } from 'node:crypto';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { personBySignIn, tieSignIn, useTieLink } from '#store/inlogdienst.ts';
import { enqueue } from '#store/jobs.ts';
import type { ProvisioningContext } from '../context.ts';
import { ownKey } from '../keys.ts';
import type { OidcSubject } from '../oidc.ts';
import { finishAsSubject, signInProvider } from '../oidc.ts';
import type { Visitor } from '../pages/visitor.ts';
import type { Begun } from '../sign-in.ts';
import { beginSession } from '../sign-in.ts';
import { hashToken } from '../tokens.ts';
import type { Trip } from './trip.ts';

export type Outcome =
  /** They are in, by a session of their own. */
  | { readonly is: 'in'; readonly begun: Begun }
  /** Whoever was signed in is tied. */
  | { readonly is: 'tied' }
  /** For any reason whatever: who is known and who is not is told alike. */
  | { readonly is: 'failed' };

const FAILED: Outcome = { is: 'failed' };

/** What comes of somebody who comes back from the provider. `search`: the query as it came. */
export async function comeBack(
  context: ProvisioningContext,
  visitor: Visitor,
  trip: Trip,
  search: string,
): Promise<Outcome> {
  const provider = signInProvider(context.settings);
  if (provider === null) return FAILED;
  let subject: OidcSubject;
  try {
    subject = await finishAsSubject(provider, trip, search);
  } catch (error) {
    context.log.warn(
      { code: (error as { code?: unknown }).code },
      'signing in by the service did not succeed',
    );
    return FAILED;
  }
  const who = whoOf(context, subject);
  return await context.sql.begin(async (tx): Promise<Outcome> => {
    switch (trip.aim.is) {
      case 'in':
        return await comeIn(tx, context, await personBySignIn(tx, who, context.clock()));
      case 'session':
        return await tieVisitor(tx, context, { visitor, session: trip.aim.session, who });
      case 'link':
        return await tieByLink(tx, context, { token: trip.aim.token, who });
    }
  });
}

/** What is kept of who somebody is there: by it they are known again, and nobody reads from it who they are. */
function whoOf({ settings }: ProvisioningContext, { issuer, subject }: OidcSubject): Buffer {
  return createHmac('sha256', ownKey(settings, 'inlogdienst'))
    .update(JSON.stringify([issuer, subject]))
    .digest();
}

async function comeIn(tx: Tx, context: ProvisioningContext, personId: string | null): Promise<Outcome> {
  if (personId === null) return FAILED;
  const bearer = { is: 'persoon', persoonId: personId } as const;
  const begun = await beginSession(tx, context, { bearer, detail: { met: 'inlogdienst' } });
  return begun === null ? FAILED : { is: 'in', begun };
}

async function tieVisitor(
  tx: Tx,
  { clock }: ProvisioningContext,
  it: { readonly visitor: Visitor; readonly session: string; readonly who: Buffer },
): Promise<Outcome> {
  const { visitor, session, who } = it;
  if (visitor.is === 'nobody' || visitor.sessionId !== session) return FAILED;
  if (visitor.personId === null || visitor.step === 'asked') return FAILED;
  const { personId } = visitor;
  if (!(await tieSignIn(tx, { personId, who, at: clock() }))) return FAILED;
  await appendAudit(tx, {
    ...{ actor: `persoon:${personId}`, action: 'inlogkoppeling.gemaakt', subject: `persoon:${personId}` },
    detail: { met: 'sessie' },
  });
  return { is: 'tied' };
}

/** The link is used up whether or not it comes to anything; who it is for hears of it. */
async function tieByLink(
  tx: Tx,
  context: ProvisioningContext,
  { token, who }: { readonly token: string; readonly who: Buffer },
): Promise<Outcome> {
  const at = context.clock();
  const personId = await useTieLink(tx, hashToken(token), at);
  if (personId === null || !(await tieSignIn(tx, { personId, who, at }))) return FAILED;
  const outcome = await comeIn(tx, context, personId);
  const nr = await appendAudit(tx, {
    ...{ actor: `persoon:${personId}`, action: 'inlogkoppeling.gemaakt', subject: `persoon:${personId}` },
    detail: { met: 'koppellink' },
  });
  const payload = { persoon: personId, nr, wat: 'gekoppeld' };
  await enqueue(tx, 'bot', 'account-changed', payload, { jobKey: `account-changed:${nr}` });
  return outcome;
}
