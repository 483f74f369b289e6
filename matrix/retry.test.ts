import { expect, test } from 'vitest';
import { roomAlias, userId } from '#basis/matrix-ids.ts';
import type { Rooms } from './homeserver.ts';
import { HomeserverError } from './homeserver.ts';
import { memoryHomeserver } from './memory.ts';
import type { RetryMeans, RetryPolicy } from './retry.ts';
import { withRetry } from './retry.ts';

const POLICY: RetryPolicy = { attempts: 4, firstPauseMs: 100, maxPauseMs: 250, withinMs: 1_000 };
const alias = roomAlias('#wijk-wk007200:test.localhost');

/** A port that fails so many times, with a clock that only sleeping moves. */
function failing(times: number, error: Error): { port: Rooms; slept: number[] } {
  const server = memoryHomeserver({ serverName: 'test.localhost', clock: () => new Date(0) });
  let left = times;
  server.onCall(({ when }) => {
    if (when === 'before' && left-- > 0) throw error;
  });
  const slept: number[] = [];
  const means: RetryMeans = {
    monotonic: () => slept.reduce((sum, ms) => sum + ms, 0),
    random: () => 0.5,
    sleep: async (ms) => void slept.push(ms),
  };
  return { port: withRetry(server.rooms(userId('@bot:test.localhost')), POLICY, means), slept };
}

const busy = (retryAfterMs?: number) =>
  new HomeserverError('retry', 'M_LIMIT_EXCEEDED', 'busy', retryAfterMs);

test('a call that fails for a while succeeds, after pauses that grow up to a limit', async () => {
  const { port, slept } = failing(3, busy());
  expect(await port.resolveAlias(alias)).toBeNull();
  expect(slept).toEqual([75, 150, 187.5]);
});

test('a call that keeps failing ends with its error', async () => {
  const { port, slept } = failing(4, busy());
  await expect(port.resolveAlias(alias)).rejects.toMatchObject({ errcode: 'M_LIMIT_EXCEEDED' });
  expect(slept).toHaveLength(3);
});

test('what the homeserver asks to wait is waited', async () => {
  const { port, slept } = failing(1, busy(600));
  expect(await port.resolveAlias(alias)).toBeNull();
  expect(slept).toEqual([600]);
});

test('a wait that is longer than there is time ends at once', async () => {
  const { port, slept } = failing(1, busy(1_001));
  await expect(port.resolveAlias(alias)).rejects.toMatchObject({ retryAfterMs: 1_001 });
  expect(slept).toEqual([]);
});

test('the time that earlier attempts took counts', async () => {
  const { port, slept } = failing(3, busy(600));
  await expect(port.resolveAlias(alias)).rejects.toMatchObject({ errcode: 'M_LIMIT_EXCEEDED' });
  expect(slept).toEqual([600]);
});

test.each([new HomeserverError('fail', 'M_FORBIDDEN', 'no'), new TypeError('a bug')])(
  'what will not pass is not tried again: %s',
  async (error) => {
    const { port, slept } = failing(1, error);
    await expect(port.resolveAlias(alias)).rejects.toBe(error);
    expect(slept).toEqual([]);
  },
);

test('what is no call stays as it is', () => {
  expect(failing(0, busy()).port).toMatchObject({
    serverName: 'test.localhost',
    self: '@bot:test.localhost',
  });
});
