/** A round as it is walked: begun and ended by its walkers, or by the coordinator or the clock where they forget. Drawing and asking is rondes.ts'. */
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Query, Tx } from './db.ts';

export type WalkState = 'getrokken' | 'gevraagd' | 'loopt' | 'gelopen' | 'vervallen';

export type Walk = {
  readonly id: string;
  readonly gebied: GebiedCode;
  readonly number: number;
  readonly state: WalkState;
  /** As it was drawn. */
  readonly begins: Date;
  readonly ends: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** The walkers said that they walk until then. */
  readonly longerUntil: Date | null;
  /** How often they were asked whether they are done, and since when the last question stands. */
  readonly askTurn: number;
  readonly askedAt: Date | null;
  readonly coordinatorToldAt: Date | null;
  /** Its time came and nobody had begun it: when its walkers were asked, and when the coordinators were told. */
  readonly beginAskedAt: Date | null;
  readonly notBegunToldAt: Date | null;
  readonly reportVersion: number;
};

type Row = {
  id: string;
  gebied_code: string;
  nummer: number;
  toestand: WalkState;
  begint_op: Date;
  eindigt_op: Date;
  gestart_op: Date | null;
  geeindigd_op: Date | null;
  langer_tot: Date | null;
  klaar_beurt: number;
  klaar_gevraagd_op: Date | null;
  coordinator_verteld_op: Date | null;
  begin_gevraagd_op: Date | null;
  niet_begonnen_op: Date | null;
  verslag_versie: number;
};
const toWalk = (row: Row): Walk => ({
  id: row.id,
  gebied: gebiedCode(row.gebied_code),
  number: row.nummer,
  state: row.toestand,
  begins: row.begint_op,
  ends: row.eindigt_op,
  startedAt: row.gestart_op,
  endedAt: row.geeindigd_op,
  longerUntil: row.langer_tot,
  askTurn: row.klaar_beurt,
  askedAt: row.klaar_gevraagd_op,
  coordinatorToldAt: row.coordinator_verteld_op,
  beginAskedAt: row.begin_gevraagd_op,
  notBegunToldAt: row.niet_begonnen_op,
  reportVersion: row.verslag_versie,
});

/** Somebody who said yes to a round. */
export type Walker = { readonly personId: string; readonly user: UserId };

export async function findWalk(sql: Query, id: string): Promise<Walk | null> {
  const [row] = await sql<Row[]>`select * from ronde where id = ${id}`;
  return row ? toWalk(row) : null;
}

/** One round, kept from everybody else until the transaction ends: what is seen on it and its end come one after another. */
export async function lockWalk(tx: Tx, id: string): Promise<Walk | null> {
  const [row] = await tx<Row[]>`select * from ronde where id = ${id} for update`;
  return row ? toWalk(row) : null;
}

/** Who walks it, in a stable order. */
export async function walkersOf(sql: Query, id: string): Promise<readonly Walker[]> {
  const rows = await sql<{ persoon_id: string; user_id: string }[]>`
    select l.persoon_id, p.user_id from ronde_loper l join persoon p on p.id = l.persoon_id
    where l.ronde_id = ${id} and l.antwoord = 'ja' and p.user_id is not null and p.beeindigd_op is null order by l.persoon_id`;
  return rows.map((row) => ({ personId: row.persoon_id, user: userId(row.user_id) }));
}

/**
 * The round that what somebody types belongs to: the one that they walk, else one that they may begin, else the last one that ended after
 * `since`; null if there is none.
 */
export async function walkOfPerson(
  sql: Query,
  personId: string,
  it: { readonly since: Date; readonly beginsBefore: Date },
): Promise<Walk | null> {
  const [row] = await sql<Row[]>`
    select r.* from ronde r join ronde_loper l on l.ronde_id = r.id
    where l.persoon_id = ${personId} and l.antwoord = 'ja' and (r.toestand = 'loopt'
      or (r.toestand = 'gevraagd' and r.begint_op < ${it.beginsBefore}) or (r.toestand = 'gelopen' and r.geeindigd_op > ${it.since}))
    order by array_position(array['loopt', 'gevraagd', 'gelopen'], r.toestand), r.begint_op desc limit 1`;
  return row ? toWalk(row) : null;
}

/** Begins one that its walkers know of; false if it had begun, or is off. */
export async function startWalk(
  tx: Tx,
  id: string,
  it: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const rows = await tx`
    update ronde set toestand = 'loopt', gestart_op = ${it.at}, gestart_door = ${it.by}
    where id = ${id} and toestand = 'gevraagd' returning id`;
  return rows.length === 1;
}

/** Ends one that is walked; `by` null: the coordinator or the clock did. False if it had ended. */
export async function endWalk(
  tx: Tx,
  id: string,
  it: { readonly by: string | null; readonly at: Date },
): Promise<boolean> {
  const rows = await tx`
    update ronde set toestand = 'gelopen', geeindigd_op = greatest(${it.at}::timestamptz, gestart_op), geeindigd_door = ${it.by}
    where id = ${id} and toestand = 'loopt' returning id`;
  return rows.length === 1;
}

/** A walker ended it by mistake, after `since`: it goes on. False if nobody did. */
export async function reopenWalk(tx: Tx, id: string, since: Date): Promise<boolean> {
  const rows = await tx`
    update ronde set toestand = 'loopt', geeindigd_op = null, geeindigd_door = null, klaar_gevraagd_op = null,
      coordinator_verteld_op = null
    where id = ${id} and toestand = 'gelopen' and geeindigd_door is not null and geeindigd_op > ${since} returning id`;
  return rows.length === 1;
}

/** The walkers walk on until then, and are asked once more after it. False if it has ended. */
export async function walkOn(tx: Tx, id: string, until: Date): Promise<boolean> {
  const rows = await tx`
    update ronde set langer_tot = ${until}, klaar_gevraagd_op = null, coordinator_verteld_op = null
    where id = ${id} and toestand = 'loopt' returning id`;
  return rows.length === 1;
}

/** Who must get the button with which a round begins that begins before `before`: each once. */
export async function claimStarts(
  tx: Tx,
  it: { readonly before: Date; readonly at: Date },
): Promise<readonly { readonly walk: string; readonly person: string }[]> {
  return await tx<{ walk: string; person: string }[]>`
    update ronde_loper l set start_gegeven_op = ${it.at} from ronde r
    where r.id = l.ronde_id and r.toestand in ('gevraagd', 'loopt') and r.begint_op <= ${it.before}
      and l.antwoord = 'ja' and l.start_gegeven_op is null
    returning l.ronde_id as walk, l.persoon_id as person`;
}

/** Marks rounds that should have begun before `before` and that nobody began as asked about, if they are not over yet; gives their ids. */
export async function claimUnbegun(
  tx: Tx,
  it: { readonly before: Date; readonly at: Date },
): Promise<readonly string[]> {
  const rows = await tx<{ id: string }[]>`
    update ronde set begin_gevraagd_op = ${it.at}
    where toestand = 'gevraagd' and begint_op < ${it.before} and eindigt_op > ${it.at} and begin_gevraagd_op is null returning id`;
  return rows.map((row) => row.id);
}

/** Marks rounds that nobody began since its walkers were asked before `before` as told to the coordinators; gives their ids. */
export async function claimNotBegun(
  tx: Tx,
  it: { readonly before: Date; readonly at: Date },
): Promise<readonly string[]> {
  const rows = await tx<{ id: string }[]>`
    update ronde set niet_begonnen_op = ${it.at}
    where toestand = 'gevraagd' and begin_gevraagd_op < ${it.before} and niet_begonnen_op is null returning id`;
  return rows.map((row) => row.id);
}

/** Marks rounds that should have ended before `before` as asked about; gives their ids. */
export async function claimOverdue(
  tx: Tx,
  it: { readonly before: Date; readonly at: Date },
): Promise<readonly string[]> {
  const rows = await tx<{ id: string }[]>`
    update ronde set klaar_gevraagd_op = ${it.at}, klaar_beurt = klaar_beurt + 1
    where toestand = 'loopt' and klaar_gevraagd_op is null and greatest(eindigt_op, langer_tot) < ${it.before} returning id`;
  return rows.map((row) => row.id);
}

/** Marks rounds of which the walkers have not answered since before `before` as told to the coordinator; gives their ids. */
export async function claimUnanswered(
  tx: Tx,
  it: { readonly before: Date; readonly at: Date },
): Promise<readonly string[]> {
  const rows = await tx<{ id: string }[]>`
    update ronde set coordinator_verteld_op = ${it.at}
    where toestand = 'loopt' and klaar_gevraagd_op < ${it.before} and coordinator_verteld_op is null returning id`;
  return rows.map((row) => row.id);
}

/** Rounds that are walked and that nobody ended: they should have before `before`. */
export async function forgottenWalks(sql: Query, before: Date): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from ronde where toestand = 'loopt' and greatest(eindigt_op, langer_tot) < ${before} order by id`;
  return rows.map((row) => row.id);
}

/** Rounds that should have ended before `before` and that nobody began are off; gives their ids. */
export async function dropUnwalked(tx: Tx, before: Date): Promise<readonly string[]> {
  const rows = await tx<{ id: string }[]>`
    update ronde set toestand = 'vervallen' where toestand in ('getrokken', 'gevraagd') and eindigt_op < ${before} returning id`;
  return rows.map((row) => row.id);
}

/** What the surveillance room reads of a round is to change; gives the number of the change. */
export async function nextReport(tx: Tx, id: string): Promise<number> {
  const [row] = await tx<[{ version: number }]>`
    update ronde set verslag_versie = verslag_versie + 1 where id = ${id} returning verslag_versie as version`;
  return row.version;
}
