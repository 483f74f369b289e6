/** What one walker tells about one thing that they saw, step by step (bot/rounds/); once it is told it is a waarneming. */
import type { EventId } from '#basis/matrix-ids.ts';
import { eventId } from '#basis/matrix-ids.ts';
import type { ObservationKind } from '#basis/surveillance.ts';
import type { CaseRef } from '#basis/zaak.ts';
import type { Query, Tx } from './db.ts';

/** What can be told: something that is seen, or that an earlier one is in order now. */
export type TellingKind = ObservationKind | 'orde';
export type TellingStep = 'adres' | 'welke' | 'tijd' | 'klaar' | 'weg' | 'niets';

export type Telling = {
  /** Of its waarneming too. */
  readonly id: string;
  readonly walk: string;
  readonly person: string;
  readonly event: EventId;
  readonly kind: TellingKind;
  readonly step: TellingStep;
  readonly street: string | null;
  readonly pc6: string | null;
  readonly huisnummer: number | null;
  readonly toevoeging: string | null;
  /** What was typed is no address here: once more, and it is taken as words. */
  readonly isDoubted: boolean;
  readonly seenAt: Date;
  readonly isLate: boolean;
  /** Of its photo. */
  readonly photo: CaseRef | null;
  readonly turn: number;
  /** The last turn that its walker has seen. */
  readonly shown: number;
};

type Row = {
  id: string;
  ronde_id: string;
  persoon_id: string;
  event_id: string;
  soort: TellingKind;
  stap: TellingStep;
  straat: string | null;
  pc6: string | null;
  huisnummer: number | null;
  toevoeging: string | null;
  twijfel: boolean;
  gezien_op: Date;
  later_ontvangen: boolean;
  foto_ref: CaseRef | null;
  beurt: number;
  getoond: number;
};
const toTelling = (row: Row): Telling => ({
  id: row.id,
  walk: row.ronde_id,
  person: row.persoon_id,
  event: eventId(row.event_id),
  kind: row.soort,
  step: row.stap,
  street: row.straat,
  pc6: row.pc6,
  huisnummer: row.huisnummer,
  toevoeging: row.toevoeging,
  isDoubted: row.twijfel,
  seenAt: row.gezien_op,
  isLate: row.later_ontvangen,
  photo: row.foto_ref,
  turn: row.beurt,
  shown: row.getoond,
});

/** Begins one, with nothing but its kind, in a round that the caller locked; null if this event began one before. */
export async function beginTelling(
  tx: Tx,
  it: Pick<Telling, 'id' | 'walk' | 'person' | 'event' | 'kind' | 'seenAt' | 'isLate'>,
): Promise<Telling | null> {
  const [row] = await tx<Row[]>`
    insert into waarneming_gesprek (id, ronde_id, persoon_id, nr, event_id, soort, stap, gezien_op, later_ontvangen)
    select ${it.id}, ${it.walk}, ${it.person}, coalesce(max(nr), 0) + 1, ${it.event}, ${it.kind}, 'adres', ${it.seenAt}, ${it.isLate}
    from waarneming_gesprek where ronde_id = ${it.walk} and persoon_id = ${it.person}
    on conflict (event_id) do nothing returning *`;
  return row ? toTelling(row) : null;
}

export async function findTelling(sql: Query, id: string): Promise<Telling | null> {
  const [row] = await sql<Row[]>`select * from waarneming_gesprek where id = ${id}`;
  return row ? toTelling(row) : null;
}

/** The one that began with this tap or message; null if none. */
export async function tellingOfEvent(sql: Query, event: EventId): Promise<Telling | null> {
  const [row] = await sql<Row[]>`select * from waarneming_gesprek where event_id = ${event}`;
  return row ? toTelling(row) : null;
}

/** The last one of a walker in a round that is at one of these steps; null if none. */
export async function lastTelling(
  sql: Query,
  walk: string,
  person: string,
  steps: readonly TellingStep[],
): Promise<Telling | null> {
  const [row] = await sql<Row[]>`
    select * from waarneming_gesprek where ronde_id = ${walk} and persoon_id = ${person} and stap = any(${[...steps]})
    order by nr desc limit 1`;
  return row ? toTelling(row) : null;
}

/** How many a walker has told in a round, or taken back. It never gets less. */
export async function toldCount(sql: Query, walk: string, person: string): Promise<number> {
  const [row] = await sql<[{ count: number }]>`
    select count(*)::int from waarneming_gesprek
    where ronde_id = ${walk} and persoon_id = ${person} and stap not in ('adres', 'welke')`;
  return row.count;
}

/** Keeps what follows from a tap or words, as its next turn. What was typed goes when nothing is asked of where it is. */
export async function saveTelling(
  tx: Tx,
  id: string,
  it: Pick<Telling, 'step'> &
    Partial<Pick<Telling, 'street' | 'pc6' | 'huisnummer' | 'toevoeging' | 'isDoubted'>>,
): Promise<void> {
  await tx`
    update waarneming_gesprek set stap = ${it.step}, straat = ${it.street ?? null}, pc6 = ${it.pc6 ?? null},
      huisnummer = ${it.huisnummer ?? null}, toevoeging = ${it.toevoeging ?? null}, twijfel = ${it.isDoubted ?? false}, beurt = beurt + 1 where id = ${id}`;
}

/** A photo was sent with it: the last one counts. */
export async function notePhoto(tx: Tx, id: string, ref: CaseRef): Promise<void> {
  await tx`update waarneming_gesprek set foto_ref = ${ref}, beurt = beurt + 1 where id = ${id}`;
  await tx`update waarneming set foto_ref = ${ref} where id = ${id} and gewist_op is null`;
}

/** Whether this zaak is of a photo that was sent with what was seen on a round. */
export async function isPhotoOfRound(sql: Query, ref: CaseRef): Promise<boolean> {
  const rows = await sql`select 1 from waarneming_gesprek where foto_ref = ${ref} limit 1`;
  return rows.length === 1;
}

/** Its walker has seen this turn. */
export async function noteTellingShown(sql: Query, id: string, turn: number): Promise<void> {
  await sql`update waarneming_gesprek set getoond = ${turn} where id = ${id} and getoond < ${turn}`;
}
