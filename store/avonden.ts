/** Information evenings: for some hours many sign up from one address. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { Query } from './db.ts';

export type Avond = {
  readonly id: string;
  readonly gebied: GebiedCode;
  readonly code: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
};

const columns = (sql: Query) =>
  sql`id, gebied_code as gebied, code, begint_op as "startsAt", eindigt_op as "endsAt"`;

/** Opens an evening. False if one is open there. Call it holding nothing else of the kind: it locks the gebied's row. */
export async function addAvond(sql: Query, it: Avond & { readonly by: string }): Promise<boolean> {
  await sql`select 1 from gebied where code = ${it.gebied} for update`;
  const rows = await sql`
    insert into infoavond (id, gebied_code, code, begint_op, eindigt_op, geopend_door)
    select ${it.id}::uuid, ${it.gebied}, ${it.code}, ${it.startsAt}::timestamptz, ${it.endsAt}::timestamptz, ${it.by}
    where not exists (select from infoavond a where a.gebied_code = ${it.gebied} and a.code is not null and a.eindigt_op > ${it.startsAt})
    returning id`;
  return rows.length === 1;
}

/** The evening that is open in a gebied; null if none is. */
export async function avondOf(sql: Query, gebied: GebiedCode, at: Date): Promise<Avond | null> {
  const [row] = await sql<Avond[]>`
    select ${columns(sql)} from infoavond where gebied_code = ${gebied} and code is not null and eindigt_op > ${at}
    order by begint_op desc limit 1`;
  return row ?? null;
}

/** Every evening that is open. */
export async function openAvonden(sql: Query, at: Date): Promise<readonly Avond[]> {
  return await sql<Avond[]>`
    select ${columns(sql)} from infoavond where code is not null and eindigt_op > ${at} and begint_op <= ${at}
    order by begint_op limit 100`;
}

/** Ends an evening; its code is worthless from then on. False if it had ended. */
export async function endAvond(sql: Query, id: string, at: Date): Promise<boolean> {
  const rows = await sql`
    update infoavond set code = null, eindigt_op = greatest(least(eindigt_op, ${at}), begint_op + interval '1 second')
    where id = ${id} and code is not null returning id`;
  return rows.length === 1;
}

/** Makes the codes of evenings that are over worthless. */
export async function forgetAvondCodes(sql: Query, at: Date): Promise<void> {
  await sql`update infoavond set code = null where code is not null and eindigt_op <= ${at}`;
}

/** Where somebody stands who signed up; nobody is named. */
export type SignUp = {
  readonly id: string;
  /** Of an aanvraag (store/aanvragen.ts), and what they chose to prove by. */
  readonly state: string;
  readonly choice: string;
  readonly since: Date;
};

/** Who signed up for a gebied since a moment, those who take part last; at most 300. */
export async function signUpsSince(sql: Query, gebied: GebiedCode, since: Date): Promise<readonly SignUp[]> {
  return await sql<SignUp[]>`
    select id, toestand as state, keuze as choice, toestand_sinds as since from aanvraag
    where gebied_code = ${gebied} and gemaakt_op >= ${since}
    order by toestand = 'account', toestand_sinds, id limit 300`;
}
