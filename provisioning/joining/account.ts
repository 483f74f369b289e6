import { sameAddition } from '#basis/additions.ts';
import { newId } from '#basis/ids.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import type { Aanvraag, Applicant } from '#store/aanvragen.ts';
import { noteTakesPart, reserveAccount } from '#store/aanvragen.ts';
import { recordAccount } from '#store/accounts.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { keepHerstel } from '#store/herstel.ts';
import { enqueue } from '#store/jobs.ts';
import { currentMembership, endMembership, giveRole, listMemberships } from '#store/lidmaatschappen.ts';
import { addPersoon, getPersoon } from '#store/personen.ts';
import { additionsOf } from '#store/straten.ts';
import type { ProvisioningContext } from '../context.ts';
import { hmacOfAddress, hmacOfHome } from '../keys.ts';
import { freeLocalpart } from '../localpart.ts';
import type { NameConflict } from '../names.ts';
import { nameConflict } from '../names.ts';
import { requestApply } from '../request-apply.ts';

/** What became of it: `naam`, the name is taken or not theirs; `later`, the homeserver is away; `weg`, another request was first. */
export type AccountOutcome =
  | { readonly is: 'gemaakt'; readonly user: UserId }
  | { readonly is: 'naam'; readonly conflict: NameConflict }
  | { readonly is: 'later' | 'weg' };

/** Of one number: a flat has as many. */
const MOST_HOMES = 300;

class Refused extends Error {
  readonly conflict: NameConflict;
  constructor(conflict: NameConflict) {
    super('the name is refused');
    this.conflict = conflict;
  }
}

/**
 * Makes the account of somebody who proved where they live, and lets them take part. The password goes to the homeserver in this very
 * request and is kept nowhere; the account is there before the person, so that nobody can take part with an account that has no password.
 * Done again after a kill it takes the account that was reserved.
 */
export async function makeAccount(
  context: ProvisioningContext,
  aanvraag: Aanvraag,
  it: { readonly displayName: string; readonly password: string },
): Promise<AccountOutcome> {
  const { sql, homeserver, random, settings } = context;
  const { who } = aanvraag;
  if (who === null) return { is: 'weg' };
  const reserved = await reserveAccount(sql, aanvraag.id, {
    personId: newId(random),
    localpart: await freeLocalpart(sql, random),
  });
  if (reserved === null) return { is: 'weg' };
  const { personId, localpart } = reserved;
  const user = userId(`@${localpart}:${settings.serverName}`);
  const person = { id: personId, userId: user, displayName: it.displayName, language: aanvraag.language };
  try {
    // Before the account is made, so that a name that can't be has made none.
    await sql.begin(async (tx) => {
      await checkName(tx, context, aanvraag, person);
      throw new TryOut();
    });
  } catch (error) {
    if (error instanceof Refused) return { is: 'naam', conflict: error.conflict };
    if (!(error instanceof TryOut)) throw error;
  }
  try {
    await homeserver.ensureUser({ localpart, displayName: it.displayName });
    await homeserver.setPassword(user, it.password);
  } catch (error) {
    if (!(error instanceof HomeserverError)) throw error;
    context.log.error({ errcode: error.errcode }, 'an account could not be made');
    return { is: 'later' };
  }
  try {
    const isFirst = await sql.begin(async (tx) => {
      if (!(await noteTakesPart(tx, aanvraag.id, context.clock()))) return false;
      await checkName(tx, context, aanvraag, person);
      await recordAccount(tx, personId, user, it.displayName);
      await settle(tx, context, aanvraag, who, personId);
      return true;
    });
    return isFirst ? { is: 'gemaakt', user } : { is: 'weg' };
  } catch (error) {
    if (error instanceof Refused) return { is: 'naam', conflict: error.conflict };
    throw error;
  }
}

/** Takes back what was only looked at. */
class TryOut extends Error {}

type NewPerson = Parameters<typeof addPersoon>[1];

/** Adds the person with their role, and looks whether they can be called so among those who are there. Throws Refused. */
async function checkName(
  tx: Tx,
  { clock }: ProvisioningContext,
  { gebied }: Aanvraag,
  person: NewPerson,
): Promise<void> {
  await addPersoon(tx, person, clock());
  await giveRole(tx, { persoonId: person.id, gebied, role: 'resident' }, clock());
  const conflict = await nameConflict(tx, person, gebied);
  if (conflict !== null) throw new Refused(conflict);
}

/** What follows when somebody takes part: rooms, a welcome, a way to a new password, and a row in the log. */
async function settle(
  tx: Tx,
  { settings }: ProvisioningContext,
  { id, gebied, proof }: Aanvraag,
  who: Applicant,
  personId: string,
): Promise<void> {
  const { email, straat: street } = who;
  // Only what the gemeente's list has is theirs for sure: what walkers see is looked up by that.
  const listed = sameAddition(
    who.toevoeging ?? '',
    await additionsOf(tx, who.pc6, who.huisnummer, MOST_HOMES),
  );
  const homeHmac = listed === undefined ? null : hmacOfHome(settings, { ...who, toevoeging: listed });
  await keepHerstel(tx, personId, { email, street, addressHmac: hmacOfAddress(settings, who), homeHmac });
  await requestApply(tx, gebied);
  await enqueue(
    tx,
    'bot',
    'welcome',
    { persoon: personId, gebied },
    { jobKey: `welcome:${personId}:${gebied}` },
  );
  await appendAudit(tx, {
    actor: `persoon:${personId}`,
    action: 'lidmaatschap.nieuw',
    subject: `persoon:${personId}`,
    ...(proof === null ? {} : { reason: proof }),
    detail: { gebied, rol: 'resident', aanvraag: id },
  });
}

/**
 * Moves somebody who takes part already to the gebied where they live now: their part as a resident in other groups ends (`verhuisd`). Gives
 * what a name stands in the way of.
 */
export async function moveHouse(context: ProvisioningContext, aanvraag: Aanvraag): Promise<AccountOutcome> {
  const { sql, clock } = context;
  const { mover, gebied, who } = aanvraag;
  if (mover === null || who === null) return { is: 'weg' };
  try {
    return await sql.begin(async (tx) => {
      const person = await getPersoon(tx, mover);
      if (person === null || person.endedAt !== null) return { is: 'weg' };
      if (!(await noteTakesPart(tx, aanvraag.id, clock()))) return { is: 'weg' };
      const former = await listMemberships(tx, { persoonId: mover, limit: 100 });
      for (const { role, gebied: at } of former)
        if (role === 'resident' && at !== gebied) {
          await endMembership(tx, mover, at, 'verhuisd', clock());
          await requestApply(tx, at);
        }
      if ((await currentMembership(tx, mover, gebied)) === null)
        await giveRole(tx, { persoonId: mover, gebied, role: 'resident' }, clock());
      const conflict = await nameConflict(tx, person, gebied);
      if (conflict !== null) throw new Refused(conflict);
      await settle(tx, context, aanvraag, who, mover);
      return { is: 'gemaakt', user: person.userId };
    });
  } catch (error) {
    if (error instanceof Refused) return { is: 'naam', conflict: error.conflict };
    throw error;
  }
}
