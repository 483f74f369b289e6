import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HomeserverError } from '#matrix/homeserver.ts';
import { keepReadingBack } from './keep-reading-back.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** Looks that do as the test says, and what was said about them. */
function looks(each: (nth: number, wait: (ms: number) => Promise<void>) => Promise<void> = async () => {}) {
  const seen = { count: 0, ready: true, said: [] as string[] };
  const log = pino({ base: null }, { write: (line: string) => void seen.said.push(line) });
  const reading = keepReadingBack({
    look: (wait) => each(++seen.count, wait),
    isReady: () => seen.ready,
    log,
  });
  reading.start();
  return { seen, reading };
}
const later = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

test('it looks at the start, every quarter of a minute, and when something is back', async () => {
  const { seen, reading } = looks();
  await later(0);
  expect(seen.count).toBe(1);
  await later(30_000);
  expect(seen.count).toBe(3);
  reading.soon();
  await later(0);
  expect(seen.count).toBe(4);
  await reading.stop();
  await later(60_000);
  expect(seen.count).toBe(4);
});

test('not before rooms and people are known', async () => {
  const { seen, reading } = looks();
  seen.ready = false;
  await later(5_000);
  expect(seen.count).toBe(0);
  seen.ready = true;
  await later(1_000);
  expect(seen.count).toBe(1);
  await reading.stop();
});

test('one look at a time; what comes back during one is looked at after it', async () => {
  const ends: (() => void)[] = [];
  const { seen, reading } = looks(() => new Promise((resolve) => void ends.push(resolve)));
  await later(0);
  reading.soon();
  await later(60_000);
  expect(seen.count).toBe(1);
  ends.pop()?.();
  await later(0);
  expect(seen.count).toBe(2);
  ends.pop()?.();
  await reading.stop();
});

test('while somebody is away it tries again sooner, and says so once', async () => {
  const { seen, reading } = looks(async (nth) => {
    if (nth <= 3) throw new HomeserverError('retry', 'NO_CONNECTION', 'away');
  });
  await later(15_000);
  expect(seen.count).toBe(4);
  expect(seen.said).toHaveLength(1);
  await later(14_000);
  expect(seen.count).toBe(4);
  await reading.stop();
});

test('stopping ends a look that waits, without a word', async () => {
  const { seen, reading } = looks((_nth, wait) => wait(3_600_000));
  await later(0);
  await reading.stop();
  expect(seen).toMatchObject({ count: 1, said: [] });
});
