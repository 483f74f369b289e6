import type { Sql } from '#store/db.ts';
import type { BotContext } from './context.ts';

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 15_000;
const CHECK_TIMEOUT_MS = 2_000;

/** Keeps the homeserver delivering: after a failed transaction it would wait, up to eight minutes. */
export type HomeserverLink = {
  /** Makes the bot's user and device, and asks the homeserver to deliver what waits; tries until that succeeds. */
  start(): void;
  /** A transaction was refused: when the database is back, the homeserver is asked to deliver at once. */
  deliveryFailed(): void;
  /** True once the homeserver has answered. */
  isLinked(): boolean;
  stop(): void;
};

/** `onDelivering`: the homeserver was asked to deliver what waits, at the start or because something had been away. */
export function homeserverLink(ctx: BotContext, onDelivering: () => void = () => {}): HomeserverLink {
  let stopped = false;
  let linked = false;
  let timer: NodeJS.Timeout | undefined;
  let pings = 0;
  const since = ctx.clock().getTime();

  const attempt = async (): Promise<void> => {
    await isDatabaseThere(ctx.sql);
    if (!linked) await ctx.rooms.prepare();
    linked = true;
    pings += 1;
    await ctx.rooms.pingAppservice(`ping-${since}-${pings}`);
    onDelivering();
  };
  const plan = (delayMs: number): void => {
    if (stopped || timer) return;
    timer = setTimeout(async () => {
      try {
        await attempt();
        timer = undefined;
      } catch (error) {
        timer = undefined;
        ctx.log.warn({ err: error }, 'the homeserver could not be asked to deliver; trying again');
        plan(Math.min(Math.max(delayMs * 2, FIRST_DELAY_MS), LONGEST_DELAY_MS));
      }
    }, delayMs);
  };
  return {
    start: () => plan(0),
    deliveryFailed: () => plan(FIRST_DELAY_MS),
    isLinked: () => linked,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** @throws if the database does not answer soon. */
export async function isDatabaseThere(sql: Sql): Promise<void> {
  const query = sql`select 1`;
  const timer = setTimeout(() => query.cancel(), CHECK_TIMEOUT_MS);
  try {
    await query;
  } finally {
    clearTimeout(timer);
  }
}
