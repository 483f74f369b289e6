import type { TimelineEvent } from '#matrix/homeserver.ts';
import { isDatabaseAway } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { claimEvent, handledAmong } from '#store/ledger.ts';
import type { BotContext } from '../context.ts';
import type { BotMetrics } from '../metrics.ts';
import type { Reaction } from '../reactions/types.ts';
import { toRead } from '../reading/worth-reading.ts';
import { judgedArrival, mustChange, saysOfGate } from './judged-arrival.ts';

export type ArrivalParts = {
  readonly ctx: BotContext;
  readonly reactions: readonly Reaction[];
  readonly metrics: BotMetrics;
};

/** Name of the job that handles an event again on which the bot itself failed. */
export const RETRY_EVENT = 'retry-event';

/**
 * Handles what a transaction brought, in order, each event in a database transaction of its own. When this resolves all of it is
 * committed; what was handled before is skipped. An event on which the bot itself fails is left to a job, so that the
 * homeserver does not send it, and all that follows, again and again. Gives how many were not known before.
 * @throws if the database is away: the homeserver must send it again.
 */
export async function handleEvents(parts: ArrivalParts, events: readonly TimelineEvent[]): Promise<number> {
  const { ctx, metrics } = parts;
  let fresh = 0;
  const handled = await handledAmong(
    ctx.sql,
    events.map((event) => event.eventId),
  );
  for (const event of events) {
    if (handled.has(event.eventId)) {
      metrics.arrived.inc({ outcome: 'again' });
      continue;
    }
    try {
      const isFresh = await handleEvent(parts, event);
      if (isFresh) fresh += 1;
      metrics.arrived.inc({ outcome: isFresh ? 'handled' : 'again' });
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      fresh += 1;
      metrics.arrived.inc({ outcome: 'failed' });
      ctx.log.error({ err: error, event: event.eventId, type: event.type }, 'an event could not be handled');
      const payload = { roomId: event.roomId, eventId: event.eventId };
      await enqueue(ctx.sql, 'bot', RETRY_EVENT, payload, { jobKey: `${RETRY_EVENT}:${event.eventId}` });
    }
  }
  return fresh;
}

/** Handles one event with all reactions, once; false if that was done before. */
export async function handleEvent(
  { ctx, reactions }: Pick<ArrivalParts, 'ctx' | 'reactions'>,
  event: TimelineEvent,
): Promise<boolean> {
  let isToRead = false;
  const isFresh = await ctx.sql.begin(async (tx) => {
    const { eventId, roomId, sender, originServerTs } = event;
    const arrival = saysOfGate(event) ? null : await judgedArrival(event, tx, ctx);
    const toCheck = arrival && { gebied: arrival.room.gebied, changed: mustChange(arrival.judged) };
    const wait = toRead(ctx, event, arrival);
    isToRead = wait !== 'no';
    const entry = { eventId, roomId, sender, sentAt: new Date(originServerTs), toCheck, toRead: wait };
    if (!(await claimEvent(tx, entry))) return false;
    for (const reaction of reactions) await reaction.handle(event, tx, ctx);
    return true;
  });
  if (isFresh && isToRead) ctx.secondReading?.heard(event);
  return isFresh;
}
