import type { GebiedCode } from '#basis/cbs.ts';
import type { Json } from '#basis/json.ts';
import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import type { RoomKind } from '#basis/rooms.ts';
import type { Query } from './db.ts';
import type { DriftKind, DriftState } from './room-types.ts';

export type NewDrift = {
  readonly gebied: GebiedCode;
  readonly kamerId: string;
  readonly kind: DriftKind;
  /** Event type, line feed, state key. */
  readonly key: string;
  readonly eventId: EventId | null;
  readonly by: UserId | null;
  readonly at: Date | null;
  readonly found: Json;
  readonly wanted: Json;
};

/** Keeps differences; one that is known by its event, or open without one, is not kept twice. What was wanted is filled in when it is known. */
export async function recordDrift(sql: Query, drift: readonly NewDrift[]): Promise<void> {
  for (const it of drift) {
    const known =
      it.eventId === null
        ? sql`(kamer_id, sleutel) where toestand = 'open' and event_id is null`
        : sql`(kamer_id, sleutel, event_id) where event_id is not null`;
    await sql`
      insert into drift (gebied_code, kamer_id, soort, sleutel, event_id, door, gebeurd_op, gevonden, gewenst)
      values (${it.gebied}, ${it.kamerId}, ${it.kind}, ${it.key}, ${it.eventId}, ${it.by}, ${it.at},
        ${JSON.stringify(it.found)}::text::jsonb, ${JSON.stringify(it.wanted)}::text::jsonb)
      on conflict ${known} do update set gewenst = excluded.gewenst
      where drift.gewenst = 'null'::jsonb and excluded.gewenst <> 'null'::jsonb`;
  }
}

/** Of these pieces of rooms' state, those on which a difference is open. */
export async function openDriftOn(
  sql: Query,
  things: readonly { readonly kamerId: string; readonly key: string }[],
): Promise<ReadonlySet<string>> {
  if (things.length === 0) return new Set();
  const rows = await sql<{ name: string }[]>`
    select kamer_id || ' ' || sleutel as name from drift
    where toestand = 'open' and kamer_id in ${sql([...new Set(things.map((it) => it.kamerId))])}
      and sleutel in ${sql([...new Set(things.map((it) => it.key))])}`;
  return new Set(rows.map((row) => row.name));
}

/** Closes every open difference on one thing of a room as put right. */
export async function settleRepaired(
  sql: Query,
  it: { readonly kamerId: string; readonly key: string },
  at: Date,
): Promise<void> {
  await sql`
    update drift set toestand = 'hersteld', besloten_op = ${at}, besloten_door = 'dienst'
    where kamer_id = ${it.kamerId} and sleutel = ${it.key} and toestand = 'open'`;
}

/**
 * Lets a difference stand, adopted or ignored: earlier decisions and open differences on the same thing lapse. `whichever`: of a thing
 * that can have one open difference, whatever its event.
 */
export async function settleStanding(
  sql: Query,
  it: { readonly kamerId: string; readonly key: string; readonly eventId: EventId | 'whichever' | null },
  state: 'overgenomen' | 'genegeerd',
  at: Date,
): Promise<void> {
  const isMeant = it.eventId === 'whichever' ? sql`true` : sql`event_id is not distinct from ${it.eventId}`;
  await sql`
    update drift set besloten_op = ${at}, besloten_door = 'dienst',
      toestand = case when toestand = 'open' and ${isMeant} then ${state} else 'vervallen' end
    where kamer_id = ${it.kamerId} and sleutel = ${it.key} and toestand in ('open', 'overgenomen', 'genegeerd')`;
}

/** Closes differences that were seen and are gone by themselves. */
export async function lapseDrift(sql: Query, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update drift set toestand = 'vervallen', besloten_op = ${at}, besloten_door = 'dienst'
    where id in ${sql([...ids])} and toestand = 'open'`;
}

/** A difference as officials see it. */
export type Drift = {
  readonly id: string;
  readonly gebied: GebiedCode;
  readonly room: RoomKind;
  readonly kind: DriftKind;
  readonly state: DriftState;
  readonly eventId: EventId | null;
  /** User ID of who did it; null where the homeserver does not tell. */
  readonly by: UserId | null;
  readonly happenedAt: Date | null;
  readonly foundAt: Date;
  readonly found: Json;
  readonly wanted: Json;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
};

export type DriftFilter = {
  readonly gebied?: GebiedCode | undefined;
  readonly state?: DriftState | undefined;
  /** At most this many, newest first. */
  readonly limit: number;
};

export async function selectDrift(sql: Query, filter: DriftFilter): Promise<Drift[]> {
  return [
    ...(await sql<Drift[]>`
      select ${driftColumns(sql)} from drift d join kamer k on k.id = d.kamer_id
      where (${filter.gebied ?? null}::text is null or d.gebied_code = ${filter.gebied ?? null})
        and (${filter.state ?? null}::text is null or d.toestand = ${filter.state ?? null})
      order by d.gevonden_op desc, d.id limit ${filter.limit}`),
  ];
}

/** One difference, with the kamer and the key that a decision needs; locked until the transaction ends. */
export async function lockDrift(
  sql: Query,
  id: string,
): Promise<(Drift & { kamerId: string; key: string }) | null> {
  const [row] = await sql<(Drift & { kamerId: string; key: string })[]>`
    select ${driftColumns(sql)}, d.kamer_id as "kamerId", d.sleutel as key
    from drift d join kamer k on k.id = d.kamer_id where d.id = ${id} for update of d`;
  return row ?? null;
}

const driftColumns = (sql: Query) => sql`
  d.id, d.gebied_code as gebied, k.soort as room, d.soort as kind, d.toestand as state, d.event_id as "eventId", d.door as by,
  d.gebeurd_op as "happenedAt", d.gevonden_op as "foundAt", d.gevonden as found, d.gewenst as wanted,
  d.besloten_op as "decidedAt", d.besloten_door as "decidedBy"`;

/** An official lets a difference stand: it is what is wanted from now on, or is left. Other decisions on the same thing lapse. */
export async function letStand(
  sql: Query,
  it: { readonly id: string; readonly kamerId: string; readonly key: string },
  state: 'overgenomen' | 'genegeerd',
  by: string,
  at: Date,
): Promise<void> {
  await sql`
    update drift set toestand = case when id = ${it.id} then ${state} else 'vervallen' end, besluit = null,
      besloten_op = ${at}, besloten_door = ${by}
    where id = ${it.id} or (kamer_id = ${it.kamerId} and sleutel = ${it.key} and toestand in ('open', 'overgenomen', 'genegeerd'))`;
}

/** An official wants a difference put right, whatever the policy: the next run does it. */
export async function orderRepair(sql: Query, id: string): Promise<void> {
  await sql`
    update drift set toestand = 'open', besluit = 'herstellen', besloten_op = null, besloten_door = null where id = ${id}`;
}

/** A room of ours and what stands pinned in it, by room ID. */
export type WatchedRoom = {
  readonly kamerId: string;
  readonly gebied: GebiedCode;
  readonly soort: RoomKind;
  readonly persoonId: string | null;
  readonly roomId: RoomId;
  readonly alias: string;
  readonly spelregels: EventId | null;
};

/** Of these rooms, those that are ours. */
export async function watchedRooms(sql: Query, rooms: readonly RoomId[]): Promise<Map<RoomId, WatchedRoom>> {
  if (rooms.length === 0) return new Map();
  const rows = await sql<WatchedRoom[]>`
    select id as "kamerId", gebied_code as gebied, soort, persoon_id as "persoonId", room_id as "roomId", alias,
      spelregels_event as spelregels
    from kamer where room_id in ${sql([...rooms])}`;
  return new Map(rows.map((row) => [row.roomId, row]));
}

/** Keeps that a transaction was taken in; false if it was before. `hash` tells apart what a homeserver that was set back sends. */
export async function recordTransaction(sql: Query, txnId: string, hash: string): Promise<boolean> {
  const rows = await sql`
    insert into dienst_transactie (txn_id, hash) values (${txnId}, ${hash}) on conflict do nothing returning txn_id`;
  return rows.length === 1;
}

/** Forgets transactions older than this; a homeserver repeats the last one only. */
export async function pruneTransactions(sql: Query, before: Date): Promise<void> {
  await sql`delete from dienst_transactie where op < ${before}`;
}
