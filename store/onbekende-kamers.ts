/** Rooms that the service made and the database does not know, and that are left for a person to look at. */
import type { RoomId } from '#basis/matrix-ids.ts';
import type { Query } from './db.ts';

/** `met-mensen`: somebody is or was in it. `rond-terugzetten`: made after the backup that was put back, and before that was done. */
export type StrangeRoomReason = 'met-mensen' | 'rond-terugzetten';

/** Keeps that a room was left; true if that was not known yet. */
export async function noteStrangeRoom(
  sql: Query,
  room: RoomId,
  reason: StrangeRoomReason,
  at: Date,
): Promise<boolean> {
  const rows = await sql`
    insert into onbekende_kamer (room_id, reden, gezien_op) values (${room}, ${reason}, ${at})
    on conflict do nothing returning room_id`;
  return rows.length === 1;
}

/** Forgets those that are not among the rooms which are still unknown. */
export async function forgetStrangeRooms(sql: Query, unknown: readonly RoomId[]): Promise<void> {
  await sql`delete from onbekende_kamer where room_id <> all(${sql.array([...unknown])}::text[])`;
}

/** How many there are. */
export async function countStrangeRooms(sql: Query): Promise<number> {
  const [row] = await sql<[{ count: number }]>`select count(*)::int as count from onbekende_kamer`;
  return row.count;
}

/** True if a backup of before this moment was put back after it. */
export async function isBeyondBackup(sql: Query, moment: Date): Promise<boolean> {
  const rows = await sql`select 1 from terugzetting where kopie_van <= ${moment} and ${moment} <= op limit 1`;
  return rows.length > 0;
}
