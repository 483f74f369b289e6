/** Gesprekken: what the bot asks one person step by step in their own room. What the steps are is the bot's (bot/signalement/). */
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import { roomId, userId } from '#basis/matrix-ids.ts';
import type { CaseRef } from '#basis/zaak.ts';
import type { Query, Tx } from './db.ts';

export type GesprekEnding = 'geplaatst' | 'wacht' | 'gestopt' | 'weggegooid' | 'verlopen';

export type Gesprek = {
  readonly id: string;
  readonly gebied: GebiedCode;
  readonly person: UserId;
  /** Their own room. */
  readonly room: RoomId;
  readonly melding: string | null;
  /** The bot's own, as it kept it; null once its words are gone. */
  readonly state: unknown;
  /** The same, without words; always there. */
  readonly course: unknown;
  readonly turn: number;
  /** The last turn that its person has seen in their room. */
  readonly shown: number;
  readonly startedAt: Date;
  /** When something was asked in it last. */
  readonly lastAt: Date;
  readonly endedAt: Date | null;
  readonly ending: GesprekEnding | null;
  /** What is still to be placed in the group. */
  readonly toPlace: string | null;
};

type Row = {
  id: string;
  gebied_code: string;
  persoon: string;
  room_id: string;
  melding_id: string | null;
  toestand: unknown;
  verloop: unknown;
  beurt: number;
  getoond: number;
  begonnen_op: Date;
  laatst_op: Date;
  geeindigd_op: Date | null;
  einde: GesprekEnding | null;
  te_plaatsen: string | null;
};
const toGesprek = (row: Row): Gesprek => ({
  id: row.id,
  gebied: gebiedCode(row.gebied_code),
  person: userId(row.persoon),
  room: roomId(row.room_id),
  melding: row.melding_id,
  state: row.toestand,
  course: row.verloop,
  turn: row.beurt,
  shown: row.getoond,
  startedAt: row.begonnen_op,
  lastAt: row.laatst_op,
  endedAt: row.geeindigd_op,
  ending: row.einde,
  toPlace: row.te_plaatsen,
});

export type NewGesprek = Pick<
  Gesprek,
  'id' | 'gebied' | 'person' | 'room' | 'melding' | 'state' | 'course'
> & {
  readonly step: string;
  readonly at: Date;
};

/** Begins one; false, and nothing changed, if this person has one running. */
export async function beginGesprek(tx: Tx, it: NewGesprek): Promise<boolean> {
  const rows = await tx`
    insert into gesprek (id, gebied_code, persoon, room_id, melding_id, stap, toestand, verloop, begonnen_op, laatst_op)
    values (${it.id}, ${it.gebied}, ${it.person}, ${it.room}, ${it.melding}, ${it.step}, ${json(tx, it.state)},
      ${json(tx, it.course)}, ${it.at}, ${it.at})
    on conflict (persoon) where geeindigd_op is null do nothing returning id`;
  return rows.length === 1;
}

/** The one that runs for this person, kept from everybody else until this transaction ends; null if none. */
export async function lockRunning(tx: Tx, person: UserId): Promise<Gesprek | null> {
  const [row] = await tx<Row[]>`
    select * from gesprek where persoon = ${person} and geeindigd_op is null for update`;
  return row ? toGesprek(row) : null;
}

export async function lockGesprek(tx: Tx, id: string): Promise<Gesprek | null> {
  const [row] = await tx<Row[]>`select * from gesprek where id = ${id} for update`;
  return row ? toGesprek(row) : null;
}

export async function findGesprek(sql: Query, id: string): Promise<Gesprek | null> {
  const [row] = await sql<Row[]>`select * from gesprek where id = ${id}`;
  return row ? toGesprek(row) : null;
}

/** Keeps what follows from an input, as the next turn of one that the caller locked. Its person was not silent. */
export async function saveTurn(
  tx: Tx,
  id: string,
  it: Pick<Gesprek, 'melding' | 'state' | 'course' | 'turn'> & { readonly step: string; readonly at: Date },
): Promise<void> {
  await tx`
    update gesprek set melding_id = ${it.melding}, stap = ${it.step}, toestand = ${json(tx, it.state)},
      verloop = ${json(tx, it.course)}, beurt = ${it.turn}, laatst_op = ${it.at}, herinnerd_op = null
    where id = ${id}`;
}

/** Ends one that the caller locked: its answers go. `toPlace`: what must still come in the group; of the other endings null. */
export async function endGesprek(
  tx: Tx,
  id: string,
  it: {
    readonly ending: GesprekEnding;
    readonly melding: string | null;
    readonly course: unknown;
    readonly toPlace: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx`
    update gesprek set stap = 'klaar', toestand = null, verloop = ${json(tx, it.course)}, beurt = beurt + 1, laatst_op = ${it.at}, geeindigd_op = ${it.at},
      einde = ${it.ending}, melding_id = ${it.melding}, te_plaatsen = ${it.toPlace}
    where id = ${id} and geeindigd_op is null`;
}

/** It stands in the group, in this melding: its words go. False if that was known. */
export async function notePlaced(tx: Tx, id: string, melding: string): Promise<boolean> {
  const rows = await tx`
    update gesprek set te_plaatsen = null, melding_id = ${melding}, beurt = beurt + 1
    where id = ${id} and te_plaatsen is not null returning id`;
  return rows.length === 1;
}

/** The one that waited, or waits, as this zaak; null if that is of something else. */
export async function gesprekOfCase(
  sql: Query,
  it: { readonly ref: CaseRef; readonly person: UserId },
): Promise<Gesprek | null> {
  const [row] = await sql<Row[]>`
    select * from gesprek where persoon = ${it.person} and einde = 'wacht' and verloop ->> 'zaak' = ${it.ref}`;
  return row ? toGesprek(row) : null;
}

/** Which melding one that was placed belongs to. */
export async function noteMelding(tx: Tx, id: string, melding: string): Promise<void> {
  await tx`update gesprek set melding_id = ${melding} where id = ${id} and melding_id is distinct from ${melding}`;
}

/** Whether one of this person's in their own room was placed, or went to the coordinators, since `since`. */
export async function endedSince(sql: Query, person: UserId, room: RoomId, since: Date): Promise<boolean> {
  const rows = await sql`
    select 1 from gesprek
    where persoon = ${person} and room_id = ${room} and einde in ('geplaatst', 'wacht') and geeindigd_op >= ${since} limit 1`;
  return rows.length > 0;
}

/** The last one of this person's in their own room that stands in the group, or waits for a coordinator; null if none. */
export async function lastToTakeBack(sql: Query, person: UserId, room: RoomId): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`
    select g.id from gesprek g
      left join bericht b on g.einde = 'geplaatst' and b.oorzaak = 'gesprek:' || g.id and b.stap = 'signalement'
      left join zaak z on g.einde = 'wacht' and z.ref = g.verloop ->> 'zaak'
      left join zaak_bericht m on m.ref = z.ref and m.stap = 'geplaatst'
    where g.persoon = ${person} and g.room_id = ${room} and (
      (b.oorzaak is not null and b.verwijderd_op is null) or z.staat in ('opgeslagen', 'wacht')
      or (z.staat = 'geplaatst' and m.verwijderd_op is null))
    order by g.geeindigd_op desc limit 1`;
  return row?.id ?? null;
}

/** Its person has seen this turn. */
export async function noteShown(sql: Query, id: string, turn: number): Promise<void> {
  await sql`update gesprek set getoond = ${turn} where id = ${id} and getoond < ${turn}`;
}

/** True once for a conversation: then its person is told to call 112. */
export async function claimWarning(tx: Tx, id: string, at: Date): Promise<boolean> {
  const rows = await tx`
    update gesprek set gewaarschuwd_op = ${at} where id = ${id} and gewaarschuwd_op is null returning id`;
  return rows.length === 1;
}

/** Marks those whose person has been silent since before `before` as reminded, once for a silence; gives them. */
export async function claimReminders(tx: Tx, before: Date, at: Date): Promise<readonly Gesprek[]> {
  const rows = await tx<Row[]>`
    update gesprek set herinnerd_op = ${at}
    where geeindigd_op is null and herinnerd_op is null and laatst_op < ${before} returning *`;
  return rows.map(toGesprek);
}

/** Ids of those that began before `before` and have not ended, or still have words. */
export async function overdueGesprekken(sql: Query, before: Date): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from gesprek
    where begonnen_op < ${before} and (geeindigd_op is null or toestand is not null or te_plaatsen is not null) order by id`;
  return rows.map((row) => row.id);
}

/** Drops the words of one that ended. */
export async function dropWords(tx: Tx, id: string): Promise<void> {
  await tx`update gesprek set toestand = null, te_plaatsen = null where id = ${id} and geeindigd_op is not null`;
}

/** True at most once in the time since `before` for a room: then its owner is told that the bot did not understand. */
export async function mayTellUnknown(
  tx: Tx,
  room: RoomId,
  it: { readonly at: Date; readonly before: Date },
): Promise<boolean> {
  const rows = await tx`
    insert into eigen_kamer (room_id, onbekend_op) values (${room}, ${it.at})
    on conflict (room_id) do update set onbekend_op = excluded.onbekend_op where eigen_kamer.onbekend_op <= ${it.before}
    returning room_id`;
  return rows.length === 1;
}

function json(sql: Query, value: unknown) {
  return sql.json(value as Parameters<Query['json']>[0]);
}
