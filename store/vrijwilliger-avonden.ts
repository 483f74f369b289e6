/** On which evenings somebody who walks can, and when not. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { Query, Tx } from './db.ts';
import { enqueue } from './jobs.ts';

/** Days away, `2026-03-01`; both included. */
export type Away = { readonly from: string; readonly until: string };
/** `byCoordinator`: a coordinator filled them in for them. */
export type KnownAway = Away & { readonly byCoordinator: boolean };
export type Evenings = {
  /** 1 is Monday; none: any evening. */
  readonly weekdays: readonly number[];
  /** The first first. */
  readonly away: readonly KnownAway[];
};

/** The bot's job that tells a volunteer when they can, as a coordinator filled it in. */
export const TELL_EVENINGS = 'tell-evenings';

export async function eveningsOf(sql: Query, volunteerId: string): Promise<Evenings> {
  const [weekdays, away] = await Promise.all([
    sql<{ weekdag: number }[]>`
      select weekdag from vrijwilliger_avond where vrijwilliger_id = ${volunteerId} order by weekdag`,
    sql<KnownAway[]>`
      select van::text as from, tot::text as until, door_coordinator as "byCoordinator" from vrijwilliger_weg where vrijwilliger_id = ${volunteerId} order by van`,
  ]);
  return { weekdays: weekdays.map(({ weekdag }) => weekdag), away: [...away] };
}

/** Sets the evenings on which somebody can; none or all seven: any. False if it was so. */
export async function setEvenings(
  tx: Tx,
  volunteerId: string,
  weekdays: readonly number[],
): Promise<boolean> {
  const unique = [...new Set(weekdays)].sort((one, other) => one - other);
  const chosen = unique.length === 7 ? [] : unique;
  const was = await tx<{ weekdag: number }[]>`
    delete from vrijwilliger_avond where vrijwilliger_id = ${volunteerId} returning weekdag`;
  const before = was.map(({ weekdag }) => weekdag).sort((one, other) => one - other);
  if (chosen.length > 0)
    await tx`insert into vrijwilliger_avond (vrijwilliger_id, weekdag)
      select ${volunteerId}, unnest(${tx.array(chosen)}::int[])`;
  return chosen.join() !== before.join();
}

/** So many periods away can stand at a time. */
export const MOST_AWAY = 20;

/** Adds days away; of two that begin on the same day the last one counts. False if there are too many. */
export async function addAway(tx: Tx, volunteerId: string, { from, until }: Away): Promise<boolean> {
  if (await isFull(tx, volunteerId, from)) return false;
  await tx`insert into vrijwilliger_weg (vrijwilliger_id, van, tot) values (${volunteerId}, ${from}, ${until})
    on conflict (vrijwilliger_id, van) do update set tot = excluded.tot, door_coordinator = false`;
  return true;
}

/**
 * Adds days away for somebody, by a coordinator. What the volunteer filled in themselves is never made shorter, and stays theirs alone to
 * see. `vol`: there are too many; `zo`: it was so.
 */
export async function addAwayFor(
  tx: Tx,
  volunteerId: string,
  { from, until }: Away,
): Promise<'gedaan' | 'vol' | 'zo'> {
  if (await isFull(tx, volunteerId, from)) return 'vol';
  const rows = await tx`
    insert into vrijwilliger_weg (vrijwilliger_id, van, tot, door_coordinator) values (${volunteerId}, ${from}, ${until}, true)
    on conflict (vrijwilliger_id, van) do update set tot = excluded.tot
      where vrijwilliger_weg.tot < excluded.tot or (vrijwilliger_weg.door_coordinator and vrijwilliger_weg.tot <> excluded.tot)
    returning van`;
  return rows.length === 1 ? 'gedaan' : 'zo';
}

async function isFull(tx: Tx, volunteerId: string, besides: string): Promise<boolean> {
  const [row] = await tx<[{ count: number }]>`
    select count(*)::int as count from vrijwilliger_weg where vrijwilliger_id = ${volunteerId} and van <> ${besides}::date`;
  return row.count >= MOST_AWAY;
}

/** Takes days away back; false if there were none that begin on that day. */
export async function removeAway(tx: Tx, volunteerId: string, from: string): Promise<boolean> {
  const rows = await tx`
    delete from vrijwilliger_weg where vrijwilliger_id = ${volunteerId} and van = ${from}::date returning van`;
  return rows.length === 1;
}

/** Takes days away back that a coordinator filled in; false if there were none that begin on that day. */
export async function removeAwayFor(tx: Tx, volunteerId: string, from: string): Promise<boolean> {
  const rows = await tx`
    delete from vrijwilliger_weg where vrijwilliger_id = ${volunteerId} and van = ${from}::date and door_coordinator returning van`;
  return rows.length === 1;
}

/** Days away that coordinators of a gebied filled in, of who walks there; the first first. */
export async function awayByCoordinators(
  sql: Query,
  gebied: GebiedCode,
): Promise<readonly (Away & { readonly volunteerId: string; readonly name: string })[]> {
  return await sql<(Away & { volunteerId: string; name: string })[]>`
    select w.vrijwilliger_id as "volunteerId", p.weergavenaam as name, w.van::text as from, w.tot::text as until
    from vrijwilliger_weg w join vrijwilliger v on v.id = w.vrijwilliger_id join persoon p on p.id = v.persoon_id
    where v.gebied_code = ${gebied} and v.toestand = 'aangenomen' and w.door_coordinator and p.beeindigd_op is null
    order by w.van, lower(p.weergavenaam), v.id limit 200`;
}

/** Has a volunteer told when they can, as a coordinator filled it in; `turn` names this change. */
export async function tellEvenings(sql: Query, volunteerId: string, turn: string): Promise<void> {
  const payload = { id: volunteerId, turn };
  await enqueue(sql, 'bot', TELL_EVENINGS, payload, { jobKey: `${TELL_EVENINGS}:${volunteerId}` });
}
