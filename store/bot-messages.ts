/** The bot's own messages by their cause, and what people tapped on them; `zaak_bericht` (case-work.ts) is the older one of zaken. */
import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import { eventId, roomId, userId } from '#basis/matrix-ids.ts';
import type { Query, Tx } from './db.ts';

/** What a message is about: `melding:<id>`. */
export type Cause = `${string}:${string}`;

export type BotMessage = {
  readonly cause: Cause;
  /** Which message of that cause: `kaart`, `uitkomst` … */
  readonly step: string;
  readonly room: RoomId;
  /** Null while it may or may not have been sent. */
  readonly eventId: EventId | null;
  readonly removed: boolean;
  readonly madeAt: Date;
};

type Row = {
  oorzaak: string;
  stap: string;
  room_id: string;
  event_id: string | null;
  verwijderd_op: Date | null;
  gemaakt_op: Date;
};
const toMessage = (row: Row): BotMessage => ({
  cause: row.oorzaak as Cause,
  step: row.stap,
  room: roomId(row.room_id),
  eventId: row.event_id === null ? null : eventId(row.event_id),
  removed: row.verwijderd_op !== null,
  madeAt: row.gemaakt_op,
});

/** Writes down that this message is about to be sent; gives the row, of an earlier attempt if there was one. */
export async function beginMessage(
  sql: Query,
  it: { readonly cause: Cause; readonly step: string; readonly room: RoomId; readonly at: Date },
): Promise<BotMessage> {
  await sql`insert into bericht (oorzaak, stap, room_id, gemaakt_op) values (${it.cause}, ${it.step}, ${it.room}, ${it.at})
    on conflict (oorzaak, stap) do nothing`;
  const [row] = await sql<[Row]>`select * from bericht where oorzaak = ${it.cause} and stap = ${it.step}`;
  return toMessage(row);
}

export async function noteSent(sql: Query, cause: Cause, step: string, event: EventId): Promise<void> {
  await sql`update bericht set event_id = ${event} where oorzaak = ${cause} and stap = ${step}`;
}

export async function noteRemoved(sql: Query, cause: Cause, step: string, at: Date): Promise<void> {
  await sql`update bericht set verwijderd_op = ${at} where oorzaak = ${cause} and stap = ${step}`;
}

/** One message of a cause; null if it was never begun. */
export async function findMessage(sql: Query, cause: Cause, step: string): Promise<BotMessage | null> {
  const [row] = await sql<Row[]>`select * from bericht where oorzaak = ${cause} and stap = ${step}`;
  return row ? toMessage(row) : null;
}

/** Every message of a cause, by step. */
export async function messagesOfCause(sql: Query, cause: Cause): Promise<readonly BotMessage[]> {
  const rows = await sql<Row[]>`select * from bericht where oorzaak = ${cause} order by stap`;
  return rows.map(toMessage);
}

/** The messages of one step of every cause that begins so, such as of everybody who walks one round. */
export async function messagesAtStep(sql: Query, begin: Cause, step: string): Promise<readonly BotMessage[]> {
  const rows = await sql<Row[]>`
    select * from bericht where starts_with(oorzaak, ${begin}) and stap = ${step} order by oorzaak`;
  return rows.map(toMessage);
}

/**
 * What the bot began to send at this step, since a moment, that stands for what somebody sent: of a cause that is `begin` and the ID, without
 * its `$`, of the event that it stands for. Oldest first; those that were taken back too.
 */
export async function messagesStandingFor(
  sql: Query,
  it: { readonly begin: Cause; readonly step: string; readonly by: UserId; readonly since: Date },
): Promise<readonly BotMessage[]> {
  const rows = await sql<Row[]>`
    select b.* from bericht b join gebeurtenis g on g.event_id = '$' || substr(b.oorzaak, ${it.begin.length + 1})
    where b.gemaakt_op >= ${it.since} and starts_with(b.oorzaak, ${it.begin}) and b.stap = ${it.step} and g.afzender = ${it.by}
    order by b.gemaakt_op, b.oorzaak`;
  return rows.map(toMessage);
}

/** Which message of ours this event is; null if none, or if that is not known yet. */
export async function botMessageByEvent(sql: Query, event: EventId): Promise<BotMessage | null> {
  const [row] = await sql<Row[]>`select * from bericht where event_id = ${event}`;
  return row ? toMessage(row) : null;
}

/** True while a message to this room is under way: an event that nobody knows yet may be it. */
export async function isMessageUnderWay(sql: Query, room: RoomId): Promise<boolean> {
  const rows = await sql`select 1 from bericht where room_id = ${room} and event_id is null limit 1`;
  return rows.length > 0;
}

export type Tap = {
  readonly cause: Cause;
  readonly step: string;
  /** Of the reaction, without variation selectors. */
  readonly key: string;
  readonly by: UserId;
  /** The reaction. */
  readonly event: EventId;
  readonly at: Date;
};

type TapRow = { event_id: string; oorzaak: string; stap: string; sleutel: string; door: string; op: Date };
const toTap = (row: TapRow): Tap => ({
  cause: row.oorzaak as Cause,
  step: row.stap,
  key: row.sleutel,
  by: userId(row.door),
  event: eventId(row.event_id),
  at: row.op,
});

/** Keeps a tap; false if it is known. */
export async function keepTap(tx: Tx, tap: Tap): Promise<boolean> {
  const rows = await tx`
    insert into tik (event_id, oorzaak, stap, sleutel, door, op)
    values (${tap.event}, ${tap.cause}, ${tap.step}, ${tap.key}, ${tap.by}, ${tap.at})
    on conflict do nothing returning event_id`;
  return rows.length === 1;
}

/** The reaction was taken away: gives the tap that it was, once; null if it was none. */
export async function undoTap(tx: Tx, event: EventId, at: Date): Promise<Tap | null> {
  const [row] = await tx<TapRow[]>`
    update tik set ongedaan_op = ${at} where event_id = ${event} and ongedaan_op is null returning *`;
  return row ? toTap(row) : null;
}

/** Taps on a message that stand, oldest first. */
export async function tapsOn(sql: Query, cause: Cause, step: string): Promise<readonly Tap[]> {
  const rows = await sql<TapRow[]>`
    select * from tik where oorzaak = ${cause} and stap = ${step} and ongedaan_op is null order by op, event_id`;
  return rows.map(toTap);
}

/** Forgets messages made before `before`, and the taps on them. */
export async function forgetMessages(sql: Query, before: Date): Promise<void> {
  await sql`delete from bericht where gemaakt_op < ${before}`;
}
