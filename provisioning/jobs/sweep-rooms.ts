import type { RoomId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import { MARKER_EVENT_TYPE } from '#basis/rooms.ts';
import { BOT } from '#matrix/synapse-config.ts';
import { appendAudit } from '#store/audit.ts';
import type { Query } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { reservationOf, unknownRooms } from '#store/kamers.ts';
import { withoutRoomsInTheMaking } from '#store/locks.ts';
import type { StrangeRoomReason } from '#store/onbekende-kamers.ts';
import { forgetStrangeRooms, isBeyondBackup, noteStrangeRoom } from '#store/onbekende-kamers.ts';
import type { ProvisioningContext } from '../context.ts';
import { isOurs } from '../reconcile/make-room.ts';
import type { RealRoom } from '../reconcile/plan-types.ts';
import { realRoom } from '../reconcile/plan-types.ts';
import { requestApply } from '../request-apply.ts';

/** A room younger than this may still be in the making on behalf of a process that is gone. */
const MIN_AGE_MS = 30_000;
/** More than this at a time is looked at the next time. */
const MAX_ROOMS = 500;

/** Asks for a sweep, once rooms that are in the making now are old enough. */
export async function requestSweep(sql: Query, now: Date): Promise<void> {
  const runAt = new Date(now.getTime() + MIN_AGE_MS + 5_000);
  await enqueue(sql, 'provisioning', 'sweep-rooms', {}, { jobKey: 'sweep-rooms', runAt });
}

/**
 * `sweep-rooms`: removes rooms that a killed process or homeserver left half-made: made by us, unknown to the database, and not what a
 * reservation waits for. Each is looked at and removed while no room is being made; between two of them, runs go on. Gives how many it
 * removed.
 *
 * A database that was put back without its homeserver, or the other way round, does not know rooms that are whole. So no room is removed in
 * which anybody but the services is or ever was, since people are let in only when a room stands in the books, nor one of the time that a
 * restore took away. Those are noted, for the pages and the figures.
 */
export async function sweepRooms(
  context: ProvisioningContext,
  minAgeMs: number = MIN_AGE_MS,
): Promise<number> {
  const { sql, homeserver } = context;
  const unknown = await unknownRooms(sql, await homeserver.joinedRooms());
  await forgetStrangeRooms(sql, unknown);
  let removed = 0;
  for (const room of unknown.slice(0, MAX_ROOMS))
    if (await withoutRoomsInTheMaking(sql, () => sweepRoom(context, room, minAgeMs))) removed += 1;
  return removed;
}

async function sweepRoom(context: ProvisioningContext, room: RoomId, minAgeMs: number): Promise<boolean> {
  const { sql, homeserver, clock } = context;
  // Noted meanwhile by the run that made it.
  if ((await unknownRooms(sql, [room])).length === 0) return false;
  const events = await homeserver.readState(room);
  if (events === null) return false;
  const real = realRoom(events, null);
  const created = real.state.get('m.room.create')?.originServerTs ?? Number.POSITIVE_INFINITY;
  if (!isOurs(real, homeserver.self) || created > clock().getTime() - minAgeMs) return false;
  const alias = aliasOf(real);
  const reserved = alias === null || !isMarked(real) ? null : await reservationOf(sql, alias);
  if (reserved !== null) {
    // Whole, and only the note of it is missing: the run over its gebied takes it.
    await requestApply(sql, reserved);
    return false;
  }
  const strange = await whyLeft(context, real, new Date(created));
  if (strange !== null) {
    await leave(context, room, strange);
    return false;
  }
  await appendAudit(sql, { actor: 'service:provisioning', action: 'kamer.opruimen', reason: 'half-gemaakt' });
  await homeserver.deleteRoom(room);
  return true;
}

async function whyLeft(
  { sql, homeserver }: ProvisioningContext,
  real: RealRoom,
  created: Date,
): Promise<StrangeRoomReason | null> {
  const services = [homeserver.self, userId(`@${BOT.localpart}:${homeserver.serverName}`)];
  if ([...real.members.keys()].some((user) => !services.includes(user))) return 'met-mensen';
  return (await isBeyondBackup(sql, created)) ? 'rond-terugzetten' : null;
}

async function leave(
  { sql, clock, log }: ProvisioningContext,
  room: RoomId,
  reason: StrangeRoomReason,
): Promise<void> {
  await sql.begin(async (tx) => {
    if (!(await noteStrangeRoom(tx, room, reason, clock()))) return;
    log.error({ room, reason }, 'a room that the database does not know is left as it is');
    await appendAudit(tx, {
      ...{ actor: 'service:provisioning', action: 'kamer.onbekend', reason, detail: { kamer: room } },
    });
  });
}

const isMarked = (real: RealRoom): boolean => real.state.has(MARKER_EVENT_TYPE);

function aliasOf(real: RealRoom): string | null {
  const alias = real.state.get('m.room.canonical_alias')?.content.alias;
  return typeof alias === 'string' ? alias : null;
}
