/** A group that moves over from elsewhere: who of it is invited, and who has come. The list is for the coordinator alone, and for a while. */
import type { GebiedCode } from '#basis/cbs.ts';
import { KEPT_DAYS } from '#basis/retention.ts';
import type { Query, Tx } from './db.ts';

/** Days after which the list goes, whether or not everybody came. */
export const MOVE_DAYS = KEPT_DAYS.invited;
/** More than any group has. */
export const MOST_INVITED = 500;

export type Move =
  | { readonly state: 'open'; readonly since: Date }
  | { readonly state: 'closed'; readonly since: Date; readonly invited: number; readonly over: number };

export type NewInvited = {
  readonly name: string;
  readonly pc6: string | null;
  readonly houseNumber: number | null;
  readonly addition: string | null;
  readonly phone: string | null;
};
export type Invited = NewInvited & {
  readonly id: string;
  readonly overAt: Date | null;
};

/** The move of a gebied; null if there was none. */
export async function moveOf(sql: Query, gebied: GebiedCode): Promise<Move | null> {
  const [row] = await sql<{ since: Date; closed: Date | null; invited: number; over: number }[]>`
    select begonnen_op as since, gesloten_op as closed, genodigd as invited, "over" from overstap
    where gebied_code = ${gebied}`;
  if (!row) return null;
  return row.closed === null
    ? { state: 'open', since: row.since }
    : { state: 'closed', since: row.closed, invited: row.invited, over: row.over };
}

/** Begins a move, or begins anew after one that was closed. False if one is going on. */
export async function beginMove(tx: Tx, gebied: GebiedCode, at: Date): Promise<boolean> {
  const rows = await tx`
    insert into overstap (gebied_code, begonnen_op) values (${gebied}, ${at})
    on conflict (gebied_code) do update set begonnen_op = excluded.begonnen_op, gesloten_op = null, genodigd = null, "over" = null
      where overstap.gesloten_op is not null
    returning gebied_code`;
  return rows.length === 1;
}

/** Everybody on the list, by name; at most as many as it can hold. */
export async function invitedOf(sql: Query, gebied: GebiedCode): Promise<readonly Invited[]> {
  return await sql<Invited[]>`
    select id, naam as name, pc6, huisnummer as "houseNumber", toevoeging as addition, telefoon as phone,
      over_op as "overAt"
    from genodigde where gebied_code = ${gebied} order by lower(naam), pc6, huisnummer, id limit ${MOST_INVITED}`;
}

/** Adds people to the list of a move that goes on; who stands there already is left. Gives how many were new; null: no move, or too many. */
export async function addInvited(
  tx: Tx,
  gebied: GebiedCode,
  people: readonly NewInvited[],
  at: Date,
): Promise<number | null> {
  const [move] = await tx`
    select 1 from overstap where gebied_code = ${gebied} and gesloten_op is null for update`;
  if (move === undefined) return null;
  let added = 0;
  for (const it of people) {
    const rows = await tx`
      insert into genodigde (gebied_code, naam, pc6, huisnummer, toevoeging, telefoon, toegevoegd_op)
      values (${gebied}, ${it.name}, ${it.pc6}, ${it.houseNumber}, ${it.addition}, ${it.phone}, ${at})
      on conflict do nothing returning id`;
    added += rows.length;
  }
  const [{ count }] = await tx<[{ count: number }]>`
    select count(*)::integer as count from genodigde where gebied_code = ${gebied}`;
  return count > MOST_INVITED ? null : added;
}

/** Takes people off the list. Gives how many. */
export async function removeInvited(tx: Tx, gebied: GebiedCode, ids: readonly string[]): Promise<number> {
  const { count } = await tx`
    delete from genodigde where gebied_code = ${gebied} and id = any (${[...ids]}::uuid[])`;
  return count;
}

/** Notes that people on the list have come over; gives how many that is news of. */
export async function noteOver(
  sql: Query,
  gebied: GebiedCode,
  ids: readonly string[],
  at: Date,
): Promise<number> {
  const { count } = await sql`
    update genodigde set over_op = ${at}
    where gebied_code = ${gebied} and id = any (${[...ids]}::uuid[]) and over_op is null`;
  return count;
}

/** Closes a move: the list goes, how many there were stays. False if none goes on. */
export async function closeMove(tx: Tx, gebied: GebiedCode, at: Date): Promise<boolean> {
  const rows = await tx`
    update overstap set gesloten_op = ${at},
      genodigd = (select count(*) from genodigde g where g.gebied_code = overstap.gebied_code),
      "over" = (select count(over_op) from genodigde g where g.gebied_code = overstap.gebied_code)
    where gebied_code = ${gebied} and gesloten_op is null returning gebied_code`;
  if (rows.length === 0) return false;
  await tx`delete from genodigde where gebied_code = ${gebied}`;
  return true;
}

/** Gebieden whose move began before `before` and goes on. */
export async function movesBefore(sql: Query, before: Date): Promise<readonly GebiedCode[]> {
  const rows = await sql<{ code: GebiedCode }[]>`
    select gebied_code as code from overstap where gesloten_op is null and begonnen_op < ${before} limit 100`;
  return rows.map(({ code }) => code);
}

/** Somebody who applied in a gebied, while who and where they are is kept. */
export type Applied = {
  readonly id: string;
  readonly name: string;
  readonly pc6: string;
  readonly houseNumber: number;
  readonly addition: string | null;
  /** `open`: waits for proof; `proven`: may make their account; `over`: takes part. */
  readonly state: 'open' | 'proven' | 'over';
};

/** Who applied in a gebied since a moment and was not refused. */
export async function appliedSince(sql: Query, gebied: GebiedCode, since: Date): Promise<readonly Applied[]> {
  return await sql<Applied[]>`
    select id, naam as name, pc6, huisnummer as "houseNumber", toevoeging as addition,
      case toestand when 'open' then 'open' when 'bewezen' then 'proven' else 'over' end as state
    from aanvraag where gebied_code = ${gebied} and naam is not null and pc6 is not null and gemaakt_op >= ${since}
      and toestand in ('open', 'bewezen', 'account') order by gemaakt_op, id limit 1000`;
}
