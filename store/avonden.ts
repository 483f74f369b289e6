/** Information evenings: for some hours many sign up from one address. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
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

/** Addresses of one evening that are noted at most: of a hall there is one, and of each phone that is not on its network. */
const MOST_ADDRESSES = 300;

/** Notes that people come in from an address at an evening that is open; nothing if it is not, or if it was noted. */
export async function addHallAddress(sql: Query, id: string, address: string): Promise<void> {
  await sql`
    insert into infoavond_adres (avond_id, adres_sha256)
    select a.id, avond_adres_hash(a.code, ${plain(address)}) from infoavond a
    where a.id = ${id} and a.code is not null
      and (select count(*) from infoavond_adres h where h.avond_id = a.id) < ${MOST_ADDRESSES}
    on conflict do nothing`;
}

/** Whether people come in from an address at an evening that is open. For the bot. */
export async function isHallAddress(sql: Query, address: string, at: Date): Promise<boolean> {
  const [row] = await sql<{ hall: boolean }[]>`select avond_adres(${plain(address)}, ${at}) as hall`;
  return row?.hall === true;
}

/** An IPv4 address is told as one of IPv6 by some. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** Ends an evening; its code is worthless from then on. False if it had ended. */
export async function endAvond(sql: Query, id: string, at: Date): Promise<boolean> {
  const rows = await sql`
    update infoavond set code = null, eindigt_op = greatest(least(eindigt_op, ${at}), begint_op + interval '1 second')
    where id = ${id} and code is not null returning id`;
  await sql`delete from infoavond_adres where avond_id = ${id}`;
  return rows.length === 1;
}

/** Makes the codes of evenings that are over worthless, and forgets from where people came. */
export async function forgetAvondCodes(sql: Query, at: Date): Promise<void> {
  await sql`update infoavond set code = null where code is not null and eindigt_op <= ${at}`;
  await sql`delete from infoavond_adres h using infoavond a where a.id = h.avond_id and a.code is null`;
}

/** Where somebody stands who signed up; nobody is named. */
export type SignUp = {
  readonly id: string;
  /** Of an aanvraag (store/aanvragen.ts), and what they chose to prove by. */
  readonly state: string;
  readonly choice: string;
  readonly since: Date;
  /** Of who has an account. */
  readonly user: UserId | null;
};

/** Who signed up for a gebied since a moment, those who take part last; at most 300. */
export async function signUpsSince(sql: Query, gebied: GebiedCode, since: Date): Promise<readonly SignUp[]> {
  return await sql<SignUp[]>`
    select a.id, a.toestand as state, a.keuze as choice, a.toestand_sinds as since, p.user_id as user from aanvraag a
    left join persoon p on a.toestand = 'account' and p.id = coalesce(a.verhuizer, a.persoon_id)
    where a.gebied_code = ${gebied} and a.gemaakt_op >= ${since}
    order by a.toestand = 'account', a.toestand_sinds, a.id limit 300`;
}
