import { setTimeout as wait } from 'node:timers/promises';
import type { Rooms } from './homeserver.ts';
import { HomeserverError } from './homeserver.ts';

export type RetryPolicy = {
  /** How often a call is done at most, the first time included. */
  readonly attempts: number;
  /** Longest first pause; doubles each time, up to `maxPauseMs`. */
  readonly firstPauseMs: number;
  readonly maxPauseMs: number;
  /** No attempt begins later than this after the first one. */
  readonly withinMs: number;
};

/** For a job, which is itself tried again later: enough for a restart of Synapse, not for an outage. */
export const JOB_RETRIES: RetryPolicy = {
  attempts: 6,
  firstPauseMs: 250,
  maxPauseMs: 8_000,
  withinMs: 30_000,
};

export type RetryMeans = {
  /** Milliseconds, never going back. */
  readonly monotonic: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  readonly sleep: (ms: number) => Promise<void>;
};

export const realMeans: RetryMeans = {
  monotonic: () => performance.now(),
  random: () => Math.random(),
  sleep: (ms) => wait(ms),
};

/**
 * A port of which each call that fails with HomeserverError 'retry' is done again, with growing pauses of which a random
 * part is left out, so that many who were refused together do not come back together. What the homeserver asks to wait
 * (`retryAfterMs`) is waited; if that is longer than is left, or no attempt is left, the error goes to the caller.
 * A createRoom whose answer was lost thus ends in M_ROOM_IN_USE: resolve the alias to find the room.
 */
export function withRetry<P extends Rooms>(port: P, policy: RetryPolicy, means: RetryMeans): P {
  const wrapped = Object.entries(port).map(([name, member]: [string, unknown]) =>
    typeof member === 'function'
      ? [name, (...args: unknown[]) => retried(() => member(...args) as Promise<unknown>, policy, means)]
      : [name, member],
  );
  return Object.fromEntries(wrapped) as P;
}

async function retried<T>(call: () => Promise<T>, policy: RetryPolicy, means: RetryMeans): Promise<T> {
  const start = means.monotonic();
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof HomeserverError) || error.kind === 'fail') throw error;
      const pause = pauseAfter(attempt, error.retryAfterMs ?? 0, policy, means.random());
      const left = policy.withinMs - (means.monotonic() - start);
      if (attempt >= policy.attempts || pause > left) throw error;
      await means.sleep(pause);
    }
  }
}

/** Milliseconds to wait after the nth failure: between half of the longest and the longest, and no less than is asked. */
function pauseAfter(attempt: number, asked: number, policy: RetryPolicy, chance: number): number {
  const longest = Math.min(policy.firstPauseMs * 2 ** (attempt - 1), policy.maxPauseMs);
  return Math.max(asked, longest * (0.5 + chance / 2));
}
