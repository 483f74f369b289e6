/**
 * What neighbours say about a melding: by a tap on its card, in words, or by a second report. Every count and the state of 112 follow from
 * the signs that stand, so that taking one back undoes exactly it.
 */
import type { EventId, UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Query, Tx } from './db.ts';
import { findMelding, lockMelding, touchMelding } from './meldingen.ts';
import { touchWaiting } from './meldingen-called.ts';
import { dangerTold } from './meldingen-danger.ts';
import type { Melding } from './meldingen-row.ts';

/** `gezien`: saw it too; `kijkt`: goes and looks; `afgelopen`: says that it is over; `gevaar`: words that tell of danger in it. */
export type SignKind = '112' | 'gezien' | 'kijkt' | 'afgelopen' | 'gevaar';
export type Sign = {
  readonly melding: string;
  readonly kind: SignKind;
  readonly by: UserId;
  /** The reaction or message that says so. */
  readonly event: EventId;
  readonly at: Date;
};

/**
 * Keeps a sign, on the melding that this one was joined to if it was; one that was undone counts from now on where it is said. Gives that melding as it is afterwards, or null if there is none.
 * Of one that is no longer open the card stays as it is.
 */
export async function addSign(tx: Tx, it: Sign): Promise<Melding | null> {
  const melding = await lockStanding(tx, it.melding);
  if (!melding) return null;
  const rows = await tx`
    insert into melding_teken (event_id, soort, melding_id, door, op)
    values (${it.event}, ${it.kind}, ${melding.id}, ${it.by}, ${it.at})
    on conflict (event_id, soort) do update set ongedaan_op = null, melding_id = excluded.melding_id
      where melding_teken.ongedaan_op is not null
    returning event_id`;
  if (rows.length > 0) await recountFor(tx, melding, [it.kind]);
  if (rows.length > 0 && it.kind === 'gevaar') await dangerTold(tx, melding, it.at);
  return await findMelding(tx, melding.id);
}

/** A reaction or message was taken away: what it said no longer counts. Gives the signs that it was. */
export async function undoSigns(tx: Tx, event: EventId, at: Date): Promise<readonly Sign[]> {
  return await undo(tx, event, at, ['112', 'gezien', 'kijkt', 'afgelopen', 'gevaar']);
}

/** A message no longer says that 112 was called. */
export async function undoCall(tx: Tx, event: EventId, at: Date): Promise<void> {
  await undo(tx, event, at, ['112']);
}

/** A message no longer says that its writer saw it too. */
export async function undoSeen(tx: Tx, event: EventId, at: Date): Promise<void> {
  await undo(tx, event, at, ['gezien']);
}

/** A message no longer says that it is over. Gives the signs that it was. */
export async function undoOver(tx: Tx, event: EventId, at: Date): Promise<readonly Sign[]> {
  return await undo(tx, event, at, ['afgelopen']);
}

/** A message no longer tells of danger. */
export async function undoDanger(tx: Tx, event: EventId, at: Date): Promise<void> {
  await undo(tx, event, at, ['gevaar']);
}

async function undo(tx: Tx, event: EventId, at: Date, kinds: readonly SignKind[]): Promise<readonly Sign[]> {
  const rows = await tx<{ soort: SignKind; melding_id: string; door: string; op: Date }[]>`
    update melding_teken set ongedaan_op = ${at} where event_id = ${event} and ongedaan_op is null and soort in ${tx(kinds)}
    returning soort, melding_id, door, op`;
  for (const id of new Set(rows.map((row) => row.melding_id))) {
    const melding = await lockMelding(tx, id);
    const gone = rows.filter((row) => row.melding_id === id).map((row) => row.soort);
    if (melding) await recountFor(tx, melding, gone);
    // It may be dangerous by other words still, of which everybody knew.
    if (melding?.state === 'open' && gone.includes('gevaar')) await touchMelding(tx, id, true);
  }
  return rows.map((row) => ({
    melding: row.melding_id,
    kind: row.soort,
    by: userId(row.door),
    event,
    at: row.op,
  }));
}

/** Whether anybody's word stands that it is over. */
export async function isSaidOver(sql: Query, melding: string): Promise<boolean> {
  const rows = await sql`
    select 1 from melding_teken where melding_id = ${melding} and soort = 'afgelopen' and ongedaan_op is null limit 1`;
  return rows.length > 0;
}

/** The melding itself, or the one that it was joined to, locked. */
export async function lockStanding(tx: Tx, id: string): Promise<Melding | null> {
  const melding = await lockMelding(tx, id);
  return melding?.joinedTo ? await lockStanding(tx, melding.joinedTo) : melding;
}

/** Works out anew what these signs may have changed. */
async function recountFor(tx: Tx, melding: Melding, kinds: readonly SignKind[]): Promise<void> {
  if (kinds.includes('gevaar')) await recountDanger(tx, melding.id);
  if (kinds.some((kind) => kind !== 'gevaar')) await recount(tx, melding);
}

/** Works out anew whether words make it dangerous; what its report makes dangerous stays so. Nothing while it is not open: that card is done. */
export async function recountDanger(tx: Tx, id: string): Promise<void> {
  const rows = await tx`
    update melding set gevaar = gezegd.is_gezegd, gevaar_gezegd = gezegd.is_gezegd
    from (select exists (select from melding_teken
      where melding_id = ${id} and soort = 'gevaar' and ongedaan_op is null) as is_gezegd) gezegd
    where id = ${id} and toestand = 'open' and (gevaar_gezegd or not gevaar) and gevaar <> gezegd.is_gezegd returning id`;
  if (rows.length > 0) await touchMelding(tx, id, true);
}

/** Works out anew whether 112 was called, by whom and when. Nothing while it is not open: that card is done. */
export async function recount(tx: Tx, melding: Pick<Melding, 'id' | 'state' | 'calledTurn'>): Promise<void> {
  if (melding.state !== 'open') return;
  const rows = await tx<{ gebeld_keer: number }[]>`
    update melding set gebeld_op = eerste.op, gebeld_door = eerste.door,
      gebeld_keer = gebeld_keer + case when (eerste.op is not null) <> (gebeld_keer % 2 = 1) then 1 else 0 end
    from (select 1) een left join lateral (
      select op, door from melding_teken
      where melding_id = ${melding.id} and soort = '112' and ongedaan_op is null order by op, event_id limit 1) eerste on true
    where melding.id = ${melding.id} returning gebeld_keer`;
  const turned = rows[0]?.gebeld_keer !== melding.calledTurn;
  await touchMelding(tx, melding.id, turned);
  if (turned) await touchWaiting(tx, melding.id);
}

/** Who stands behind the figures of a card. Each person counts once; the reporter did not see it "too". */
export type Stand = { readonly seen: number; readonly goers: readonly UserId[] };

export async function standOf(sql: Query, melding: Melding): Promise<Stand> {
  const rows = await sql<{ soort: SignKind; door: string }[]>`
    select soort, door from melding_teken
    where melding_id = ${melding.id} and ongedaan_op is null and soort in ('gezien', 'kijkt')
    group by soort, door order by min(op), door`;
  const by = (kind: SignKind): UserId[] =>
    rows.filter((row) => row.soort === kind).map((row) => userId(row.door));
  return { seen: by('gezien').filter((user) => user !== melding.reporter).length, goers: by('kijkt') };
}
