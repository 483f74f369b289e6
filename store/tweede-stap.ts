/** What people do as the second step of signing in: an app's codes, passkeys, and codes to fall back on. No secret is readable here. */
import type { Query, Tx } from './db.ts';
import type { HeldPart } from './own-data.ts';

export type Passkey = {
  /** WebAuthn's credential ID, base64url. */
  readonly id: string;
  /** COSE. */
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly madeAt: Date;
  readonly usedAt: Date | null;
};
export type SecondStep = {
  /** `sealed` is for provisioning's key alone. */
  readonly app: { readonly sealed: Uint8Array; readonly madeAt: Date } | null;
  readonly passkeys: readonly Passkey[];
  /** Codes to fall back on that were not used yet. */
  readonly spare: number;
};

/** Wrong answers before somebody must wait, and for how long the first time; each further wait is twice the former, a day at most. */
export const STEP_TRIES = 5;
const FIRST_WAIT_MINUTES = 15;
const LONGEST_WAIT_MINUTES = 24 * 60;
/** More than anybody has. */
export const MOST_PASSKEYS = 10;

/** What somebody has for the second step. */
export async function getSecondStep(sql: Query, personId: string): Promise<SecondStep> {
  const [app] = await sql<{ sealed: Buffer; madeAt: Date }[]>`
    select geheim as sealed, gemaakt_op as "madeAt" from tweede_stap where persoon_id = ${personId}`;
  const passkeys = await sql<Passkey[]>`
    select id, sleutel as "publicKey", teller::float8 as counter, gemaakt_op as "madeAt", gebruikt_op as "usedAt"
    from toegangssleutel where persoon_id = ${personId} order by gemaakt_op, id limit ${MOST_PASSKEYS}`;
  const [spare] = await sql<[{ count: number }]>`
    select count(*)::int as count from herstelcode where persoon_id = ${personId}`;
  return { app: app ?? null, passkeys: [...passkeys], spare: spare.count };
}

/** The same, kept from others until the transaction ends: two at once must not both be the first, nor take away the last two. */
export async function lockSecondStep(tx: Tx, personId: string): Promise<SecondStep> {
  await tx`select 1 from persoon where id = ${personId} for update`;
  return await getSecondStep(tx, personId);
}

/** Keeps an app's sealed secret and the period of the code that proved it. False if there is one already. */
export async function addApp(
  tx: Tx,
  it: { readonly personId: string; readonly sealed: Uint8Array; readonly period: number; readonly at: Date },
): Promise<boolean> {
  const result = await tx`
    insert into tweede_stap (persoon_id, geheim, laatste_periode, gemaakt_op)
    values (${it.personId}, ${Buffer.from(it.sealed)}, ${it.period}, ${it.at}) on conflict do nothing`;
  return result.count === 1;
}

/** Takes the code of a period, once; false if that or a later one was taken. Of two at once one gets it. */
export async function takePeriod(sql: Query, personId: string, period: number): Promise<boolean> {
  const result = await sql`
    update tweede_stap set laatste_periode = ${period} where persoon_id = ${personId} and laatste_periode < ${period}`;
  return result.count === 1;
}

/** Keeps a passkey. False if it is somebody's already, or one more than there may be. */
export async function addPasskey(
  tx: Tx,
  it: Pick<Passkey, 'id' | 'publicKey' | 'counter'> & { readonly personId: string; readonly at: Date },
): Promise<boolean> {
  const result = await tx`
    insert into toegangssleutel (id, persoon_id, sleutel, teller, gemaakt_op)
    select ${it.id}, ${it.personId}, ${Buffer.from(it.publicKey)}, ${it.counter}, ${it.at}
    where (select count(*) from toegangssleutel where persoon_id = ${it.personId}) < ${MOST_PASSKEYS}
    on conflict do nothing`;
  return result.count === 1;
}

/** Notes that a passkey was used, and how often by its own count. */
export async function notePasskeyUse(sql: Query, id: string, counter: number, at: Date): Promise<void> {
  await sql`update toegangssleutel set teller = ${counter}, gebruikt_op = ${at} where id = ${id}`;
}

/** Takes one of these away, if something else is left to do the step with. False if not. */
export async function removePart(
  tx: Tx,
  personId: string,
  part: 'app' | { readonly passkey: string },
): Promise<boolean> {
  const { app, passkeys } = await lockSecondStep(tx, personId);
  if (passkeys.length + (app === null ? 0 : 1) < 2) return false;
  const result =
    part === 'app'
      ? await tx`delete from tweede_stap where persoon_id = ${personId}`
      : await tx`delete from toegangssleutel where persoon_id = ${personId} and id = ${part.passkey}`;
  return result.count === 1;
}

/** Puts these codes to fall back on in the place of those that there were. */
export async function replaceSpares(tx: Tx, personId: string, hmacs: readonly Uint8Array[]): Promise<void> {
  await tx`delete from herstelcode where persoon_id = ${personId}`;
  for (const hmac of hmacs)
    await tx`insert into herstelcode (persoon_id, hmac) values (${personId}, ${Buffer.from(hmac)})`;
}

/** Uses up a code to fall back on; false if it is none of theirs. */
export async function takeSpare(sql: Query, personId: string, hmac: Uint8Array): Promise<boolean> {
  const result = await sql`
    delete from herstelcode where persoon_id = ${personId} and hmac = ${Buffer.from(hmac)}`;
  return result.count === 1;
}

/**
 * Counts a try before it is looked at, so that many at once are counted too. Null: go on; else until when they must wait. The last try
 * that is allowed begins the wait; {@link forgiveTries} ends it when that try was right.
 */
export async function takeTry(sql: Query, personId: string, at: Date): Promise<Date | null> {
  const minutes = (rounds: number): number =>
    Math.min(FIRST_WAIT_MINUTES * 2 ** rounds, LONGEST_WAIT_MINUTES);
  const waits = Array.from({ length: 8 }, (_, rounds) => new Date(at.getTime() + minutes(rounds) * 60_000));
  const [row] = await sql<{ one: number }[]>`
    insert into tweede_stap_poging as p (persoon_id, fout) values (${personId}, 1)
    on conflict (persoon_id) do update set
      fout = case when p.wacht_tot is null then p.fout + 1 else 1 end,
      rondes = p.rondes + case when p.wacht_tot is null and p.fout + 1 >= ${STEP_TRIES} then 1 else 0 end,
      wacht_tot = case when p.wacht_tot is null and p.fout + 1 >= ${STEP_TRIES}
        then (${waits.map((one) => one.toISOString())}::timestamptz[])[least(p.rondes, 7) + 1] end
    where p.wacht_tot is null or p.wacht_tot <= ${at}
    returning 1 as one`;
  if (row !== undefined) return null;
  const [waiting] = await sql<{ until: Date }[]>`
    select wacht_tot as until from tweede_stap_poging where persoon_id = ${personId}`;
  return waiting?.until ?? null;
}

/** It went well: what was wrong before counts no longer. */
export async function forgiveTries(sql: Query, personId: string): Promise<void> {
  await sql`delete from tweede_stap_poging where persoon_id = ${personId}`;
}

/** Takes all of it away, and ends the person's sessions. False if there was nothing. */
export async function clearSecondStep(tx: Tx, personId: string): Promise<boolean> {
  const app = await tx`delete from tweede_stap where persoon_id = ${personId}`;
  const keys = await tx`delete from toegangssleutel where persoon_id = ${personId}`;
  const spare = await tx`delete from herstelcode where persoon_id = ${personId}`;
  await tx`delete from tweede_stap_poging where persoon_id = ${personId}`;
  if (app.count + keys.count + spare.count === 0) return false;
  await tx`delete from sessie where persoon_id = ${personId}`;
  return true;
}

/** What is held of somebody: that there is an app and passkeys, and since when. */
export const SECOND_STEP_HELD: HeldPart = {
  name: 'tweede-stap',
  async read(sql, personId) {
    const { app, passkeys, spare } = await getSecondStep(sql, personId);
    if (app === null && passkeys.length === 0) return null;
    return {
      app: app === null ? null : { sinds: app.madeAt },
      toegangssleutels: passkeys.map((one) => ({ sinds: one.madeAt, gebruikt: one.usedAt })),
      herstelcodes: spare,
    };
  },
};
