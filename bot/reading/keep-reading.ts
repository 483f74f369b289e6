import { setTimeout as waitFor } from 'node:timers/promises';
import type { EventId } from '#basis/matrix-ids.ts';
import type { ReaderCondition } from '#basis/reader-condition.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import type { Reader } from '#reader/reader.ts';
import { ReaderAway } from '#reader/reader.ts';
import { isDatabaseAway } from '#store/db.ts';
import type { ToRead } from '#store/ledger.ts';
import { claimToRead, eventsToRead, passUnread } from '#store/ledger.ts';
import type { BotContext } from '../context.ts';
import type { BotMetrics } from '../metrics.ts';
import { within } from '../within.ts';
import type { Outcome } from './handle-reading.ts';
import { handleReading } from './handle-reading.ts';
import { readTexts } from './read-texts.ts';

/** What is heard of is read at once; whatever nobody heard of, after a restart, within so long. */
const EVERY_MS = 15_000;
const NOT_READY_MS = 1_000;
/** What has yet to be started says nothing within the gate's deadline. But a bot that has just started has messages to deliver first. */
const WARM_AFTER_MS = 5_000;
/** A tip that comes later helps nobody: what waits longer is as the rules found it. */
const LONGEST_WAIT_MS = 10 * 60_000;
const AT_ONCE = 20;
/** Reading takes of the machine what delivering needs: after so many at once it is so many a second, 18,000 an hour. */
const BURST = 20;
const EVERY_READING_MS = 200;
/** So many messages are kept until they are read; of others only the row is, and they are fetched. */
const MOST_HELD = 200;

/** Reads what waits, one message after another, for as long as the bot is there. */
export type KeepReading = {
  heard(event: TimelineEvent): void;
  /** See {@link BotContext}. */
  readNow: NonNullable<BotContext['secondReading']>['readNow'];
  /** How the reader was when it was last needed. */
  condition(): ReaderCondition;
  start(): void;
  stop(): Promise<void>;
};

export type KeepReadingParts = {
  readonly ctx: BotContext;
  /** Null where nothing is read any more: what waited since before is as the rules found it. */
  readonly reader: Reader | null;
  readonly metrics: Pick<BotMetrics, 'read' | 'readFirst'>;
  /** Rooms and people are known, and the homeserver has answered once. */
  readonly isReady: () => boolean;
};

export function keepReading({ ctx, reader, metrics, isReady }: KeepReadingParts): KeepReading {
  const stopping = new AbortController();
  const pace = paced(BURST, EVERY_READING_MS);
  const held = new Map<EventId, TimelineEvent>();
  let timer: NodeJS.Timeout | undefined;
  let warming: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isWanted = false;
  let condition: ReaderCondition = 'stil';

  const readOne = async (row: ToRead): Promise<void> => {
    const outcome = await outcomeOf(row).catch(async (error: unknown) => {
      if (error instanceof ReaderAway) condition = 'weg';
      if (isAway(error)) throw error;
      // What the bot fails on would be failed on again, and keep all others waiting: it is as the rules found it.
      ctx.log.error({ err: error, event: row.eventId }, 'a message could not be read once more');
      await withoutReader(row);
      return 'failed';
    });
    held.delete(row.eventId);
    metrics.read.inc({ outcome });
  };
  const withoutReader = async (row: ToRead): Promise<void> => {
    try {
      const event = held.get(row.eventId) ?? (await fetched(ctx, row));
      if (event !== null) await handleReading(ctx, null, event);
    } catch (error) {
      if (isAway(error)) throw error;
      ctx.log.error(
        { err: error, event: row.eventId },
        'a message that was not read could not be told about',
      );
    }
    await ctx.sql.begin((tx) => claimToRead(tx, row.eventId));
  };
  const outcomeOf = async (row: ToRead): Promise<Outcome> => {
    const event = held.get(row.eventId) ?? (await fetched(ctx, row));
    const isLate = row.handledAt.getTime() < ctx.clock().getTime() - LONGEST_WAIT_MS;
    if (event !== null) {
      const outcome = await handleReading(ctx, isLate ? null : reader, event);
      if (!isLate && reader) condition = 'leest';
      return outcome;
    }
    await ctx.sql.begin((tx) => claimToRead(tx, row.eventId));
    return 'settled';
  };
  const look = async (): Promise<void> => {
    const late = await passUnread(ctx.sql, new Date(ctx.clock().getTime() - LONGEST_WAIT_MS));
    if (late > 0) metrics.read.inc({ outcome: 'late' }, late);
    for (;;) {
      const rows = await eventsToRead(ctx.sql, AT_ONCE);
      for (const row of rows) {
        await waitFor(pace(performance.now()), undefined, { signal: stopping.signal });
        await readOne(row);
      }
      if (rows.length < AT_ONCE) return;
    }
  };
  const plan = (delayMs: number): void => {
    clearTimeout(timer);
    if (!stopping.signal.aborted) timer = setTimeout(begin, delayMs);
  };
  const begin = (): void => {
    if (!isReady()) {
      plan(NOT_READY_MS);
      return;
    }
    isWanted = false;
    running = look()
      .catch((error: unknown) => {
        isWanted = false;
        if (!(error instanceof ReaderAway) && !stopping.signal.aborted)
          ctx.log.warn({ err: error }, 'what waits for the second reader could not be read; trying again');
      })
      .finally(() => {
        running = undefined;
        plan(isWanted ? 0 : EVERY_MS);
      });
  };
  return {
    heard(event) {
      const [oldest] = held.size < MOST_HELD ? [] : held.keys();
      if (oldest !== undefined) held.delete(oldest);
      held.set(event.eventId, event);
      if (running) isWanted = true;
      else plan(0);
    },
    async readNow(event, limitMs) {
      try {
        const read = reader ? await within(readTexts(reader, event), limitMs) : null;
        metrics.readFirst.inc({ outcome: 'read' });
        return read;
      } catch {
        metrics.readFirst.inc({ outcome: 'away' });
        return null;
      }
    },
    condition: () => condition,
    start() {
      warming = setTimeout(() => void reader?.read(['']).catch(() => {}), WARM_AFTER_MS);
      plan(0);
    },
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      clearTimeout(warming);
      await reader?.stop();
      await running;
    },
  };
}

/** How long to wait before the next, in milliseconds, when `burst` may go at once and then one every `everyMs`. `now`: as performance.now(). */
export function paced(burst: number, everyMs: number): (now: number) => number {
  // When all that went before is paid for.
  let paid = Number.NEGATIVE_INFINITY;
  return (now) => {
    paid = Math.max(paid, now - burst * everyMs) + everyMs;
    return Math.max(0, paid - now);
  };
}

/** Whether the same may go well in a moment. */
function isAway(error: unknown): boolean {
  return error instanceof ReaderAway || error instanceof HomeserverError || isDatabaseAway(error);
}

/** Null for what is gone, or empty since it was taken back. */
async function fetched(ctx: BotContext, { roomId, eventId }: ToRead): Promise<TimelineEvent | null> {
  try {
    const event = await ctx.rooms.sentEvent(roomId, eventId);
    return event !== null && Object.keys(event.content).length > 0 ? event : null;
  } catch (error) {
    if (error instanceof HomeserverError && error.errcode === 'BAD_RESPONSE') return null;
    throw error;
  }
}
