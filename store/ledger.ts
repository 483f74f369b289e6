import type { GebiedCode } from '#basis/cbs.ts';
import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import { roomId, userId } from '#basis/matrix-ids.ts';
import type { CaseRef } from '#basis/zaak.ts';
import type { Query, Sql, Tx } from './db.ts';

export type LedgerEntry = {
  readonly eventId: EventId;
  readonly roomId: RoomId;
  readonly sender: UserId;
  readonly sentAt: Date;
  /** What people said in a judged room without a reference of ours: whether the gate had judged it is looked up later. */
  readonly toCheck: { readonly gebied: GebiedCode; readonly changed: boolean } | null;
  /** Whether it waits for the second reader, and what it is without one. */
  readonly toRead: 'no' | 'passes' | 'tip';
};
const TO_READ = { no: 0, passes: 1, tip: 2 } as const;

/**
 * Writes down that this transaction handles the event; false if that has been done already. Of two transactions at once, the
 * second waits until the first has ended, and is told false, or true if the first came to nothing.
 */
export async function claimEvent(tx: Tx, entry: LedgerEntry): Promise<boolean> {
  const rows = await tx`
    insert into gebeurtenis (event_id, room_id, afzender, verzonden_op, gebied_code, ongekeurd, te_lezen)
    values (${entry.eventId}, ${entry.roomId}, ${entry.sender}, ${entry.sentAt}, ${entry.toCheck?.gebied ?? null},
      ${entry.toCheck?.changed ?? false}, ${TO_READ[entry.toRead]})
    on conflict (event_id) do nothing returning event_id`;
  return rows.length === 1;
}

/** Which of these events have been handled. Saves a transaction each when a homeserver sends much again. */
export async function handledAmong(sql: Query, ids: readonly EventId[]): Promise<ReadonlySet<EventId>> {
  const rows = await sql<{ event_id: EventId }[]>`
    select event_id from gebeurtenis where event_id = any(${[...ids]})`;
  return new Set(rows.map((row) => row.event_id));
}

/** Whether this person sent this event to this room; false also of what is not known (any more). */
export async function wasSentBy(
  sql: Query,
  it: Pick<LedgerEntry, 'eventId' | 'roomId' | 'sender'>,
): Promise<boolean> {
  const rows = await sql`
    select 1 from gebeurtenis where event_id = ${it.eventId} and room_id = ${it.roomId} and afzender = ${it.sender}`;
  return rows.length > 0;
}

/** As `toCheck` of {@link LedgerEntry}, of what turns out later to carry a reference or a sealed original that is not ours. */
export async function noteToCheck(
  tx: Tx,
  event: EventId,
  gebied: GebiedCode,
  changed: boolean,
): Promise<void> {
  await tx`update gebeurtenis set gebied_code = ${gebied}, ongekeurd = ${changed} where event_id = ${event}`;
}

/** The zaak that was opened because this event had passed unjudged. */
export async function noteCase(tx: Tx, event: EventId, ref: CaseRef): Promise<void> {
  await tx`update gebeurtenis set zaak_ref = ${ref} where event_id = ${event}`;
}

/** The zaak that was opened on the arrival of this event; null if none was. */
export async function caseOpenedFor(sql: Query, event: EventId): Promise<CaseRef | null> {
  const [row] = await sql<{ zaak_ref: CaseRef | null }[]>`
    select zaak_ref from gebeurtenis where event_id = ${event}`;
  return row?.zaak_ref ?? null;
}

/** Where a message came in, of this sender, for which a zaak was opened; null if the zaak was opened before any came in. */
export async function roomOfCase(sql: Query, ref: CaseRef, sender: UserId): Promise<RoomId | null> {
  const [row] = await sql<{ room_id: string }[]>`
    select room_id from gebeurtenis where zaak_ref = ${ref} and afzender = ${sender} limit 1`;
  return row ? roomId(row.room_id) : null;
}

/** Who sent an event that was handled; null if it is not known, or not any more. */
export async function senderOfEvent(sql: Query, event: EventId): Promise<UserId | null> {
  const [row] = await sql<{ afzender: string }[]>`select afzender from gebeurtenis where event_id = ${event}`;
  return row ? userId(row.afzender) : null;
}

export type ToRead = { readonly eventId: EventId; readonly roomId: RoomId; readonly handledAt: Date };

/** What waits for the second reader, longest first; at most `limit`. */
export async function eventsToRead(sql: Query, limit: number): Promise<readonly ToRead[]> {
  return await sql<ToRead[]>`
    select event_id as "eventId", room_id as "roomId", verwerkt_op as "handledAt" from gebeurtenis
    where te_lezen > 0 order by verwerkt_op limit ${limit}`;
}

/** What passes and was handled before `before` is read no more: what would follow comes too late. Gives how many messages that were. */
export async function passUnread(sql: Query, before: Date): Promise<number> {
  const { count } = await sql`
    update gebeurtenis set te_lezen = 0 where te_lezen = ${TO_READ.passes} and verwerkt_op < ${before}`;
  return count;
}

/** Writes down that this transaction does what follows from reading an event; false if that has been done, or need not be any more. */
export async function claimToRead(tx: Tx, event: EventId): Promise<boolean> {
  const { count } = await tx`update gebeurtenis set te_lezen = 0 where event_id = ${event} and te_lezen > 0`;
  return count === 1;
}

/** Its own sender has said it otherwise: it need not be read any more. What somebody else sends as an edit of it changes nothing. */
export async function forgetToRead(tx: Tx, event: EventId, sender: UserId): Promise<void> {
  await tx`
    update gebeurtenis set te_lezen = 0 where event_id = ${event} and afzender = ${sender} and te_lezen > 0`;
}

export type GatePass = { readonly roomId: RoomId; readonly sender: UserId; readonly sentAt: Date };

/** Keeps what the gate let pass as it was, many at once. */
export async function keepGatePasses(sql: Sql, passes: readonly GatePass[]): Promise<void> {
  if (passes.length === 0) return;
  await sql`
    insert into poort_oordeel ${sql(
      passes.map((pass) => ({ room_id: pass.roomId, afzender: pass.sender, verzonden_op: pass.sentAt })),
    )} on conflict do nothing`;
}

const BATCH = 5_000;

/** Forgets what was handled before `before`, a batch at a time; gives how many rows went. */
export async function forgetLedger(sql: Sql, before: Date): Promise<number> {
  let gone = 0;
  for (;;) {
    const events = await sql`
      delete from gebeurtenis where event_id in (
        select event_id from gebeurtenis where verwerkt_op < ${before} order by verwerkt_op limit ${BATCH})`;
    const passes = await sql`
      delete from poort_oordeel where ctid in (
        select ctid from poort_oordeel where op < ${before} order by op limit ${BATCH})`;
    gone += events.count + passes.count;
    if (events.count < BATCH && passes.count < BATCH) return gone;
  }
}
