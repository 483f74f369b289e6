import pLimit from 'p-limit';
import type { RoomId } from '#basis/matrix-ids.ts';
import type { HappenedEvent, TimelineEvent } from '#matrix/homeserver.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import { enqueue } from '#store/jobs.ts';
import { handledAmong } from '#store/ledger.ts';
import { keepPlaceReadTo, placeReadTo } from '#store/read-back.ts';
import type { ArrivalParts } from './handle.ts';
import { handleEvents } from './handle.ts';

/** What is still on its way gets this long to arrive by itself, and again for as long as some of it does. */
export const PATIENCE_MS = 5_000;
/** The ledger knows all that is younger: this is the shortest that an operator may keep it. */
const WINDOW_MS = 7 * 24 * 60 * 60_000;
const ROOMS_AT_ONCE = 4;

type Wait = (ms: number) => Promise<void>;

/**
 * Looks whether everything that happened in the bot's rooms has reached it, and handles what has not by the code that handles a
 * transaction: of each room oldest first, through the ledger, so that it is done once though it may arrive after all. The first look
 * ever only notes where the homeserver is: what went before is not the bot's. Costs two small queries when nothing is missing.
 * Gives how many events were missing.
 *
 * Synapse keeps its place in what it hands to services before it keeps the transaction, and what it has in hand is in its memory alone:
 * if it or its database dies then, those events never come (seen in Synapse 1.163.2, `test/stack/faults.test.ts`).
 *
 * @throws if the homeserver or the database is away: the next look begins where this one did.
 */
export async function readBack(parts: ArrivalParts, wait: Wait): Promise<number> {
  const { ctx } = parts;
  let handled = 0;
  let place = await placeReadTo(ctx.sql);
  for (;;) {
    const page = await ctx.rooms.happenedAfter(place);
    handled += await handleMissing(parts, await missingOf(parts, page.events, wait));
    if (page.place !== place && !(await keepPlaceReadTo(ctx.sql, place, page.place, ctx.clock())))
      return handled;
    if (!page.more) return handled;
    place = page.place;
  }
}

/** What the ledger does not know, once nothing of it comes by itself any more. */
async function missingOf(
  { ctx }: ArrivalParts,
  events: readonly HappenedEvent[],
  wait: Wait,
): Promise<readonly HappenedEvent[]> {
  const since = ctx.clock().getTime() - WINDOW_MS;
  const unknown = async (among: readonly HappenedEvent[]): Promise<readonly HappenedEvent[]> => {
    if (among.length === 0) return among;
    const known = await handledAmong(
      ctx.sql,
      among.map((it) => it.eventId),
    );
    return among.filter((it) => !known.has(it.eventId));
  };
  let missing = await unknown(events.filter((it) => it.originServerTs >= since));
  while (missing.length > 0) {
    await wait(PATIENCE_MS);
    const still = await unknown(missing);
    if (still.length === missing.length) break;
    missing = still;
  }
  return missing;
}

async function handleMissing(parts: ArrivalParts, missing: readonly HappenedEvent[]): Promise<number> {
  if (missing.length === 0) return 0;
  const rooms = new Map<RoomId, HappenedEvent[]>();
  for (const it of missing) rooms.set(it.roomId, [...(rooms.get(it.roomId) ?? []), it]);
  const counts = await pLimit(ROOMS_AT_ONCE).map(rooms.values(), (events) => handleRoom(parts, events));
  const handled = counts.reduce((sum, count) => sum + count, 0);
  parts.metrics.readBack.inc(handled);
  const { ctx } = parts;
  ctx.log.warn({ events: handled, rooms: rooms.size }, 'what no transaction had brought was read back');
  return handled;
}

async function handleRoom(parts: ArrivalParts, missing: readonly HappenedEvent[]): Promise<number> {
  let handled = 0;
  for (const it of missing) {
    const event = await sentEvent(parts, it);
    if (!event) continue;
    if (event.stateKey !== undefined || event.type === 'm.room.redaction') await askToCompare(parts, event);
    handled += await handleEvents(parts, [event]);
  }
  return handled;
}

/** What may have changed a room was most likely lost for provisioning too, which then need not find it hours later. */
async function askToCompare({ ctx }: ArrivalParts, event: TimelineEvent): Promise<void> {
  const gebied = ctx.directory.room(event.roomId)?.gebied;
  if (gebied === undefined) return;
  const name = `apply ${gebied}`;
  await enqueue(ctx.sql, 'provisioning', 'apply', { gebied }, { jobKey: name, queueName: name });
}

/** Null also for what is no event in the shape of the specification: a transaction leaves that out too. */
async function sentEvent({ ctx }: ArrivalParts, { roomId, eventId }: HappenedEvent) {
  try {
    return await ctx.rooms.sentEvent(roomId, eventId);
  } catch (error) {
    if (!(error instanceof HomeserverError) || error.errcode !== 'BAD_RESPONSE') throw error;
    ctx.log.warn({ err: error, event: eventId }, 'an event that was missed can not be read');
    return null;
  }
}
