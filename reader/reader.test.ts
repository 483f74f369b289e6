/** One suite for whatever reads: the model in a process of its own, and the one that tests read with. */
import { existsSync } from 'node:fs';
import { setTimeout as waitFor } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { TARGETS } from '#spelregels/learned/model.ts';
import { childReader } from './child-reader.ts';
import { fakeReader } from './fake-reader.ts';
import type { Reader } from './reader.ts';
import { ReaderAway } from './reader.ts';

const log = pino({ level: 'silent' });
const TEXTS = [
  'Goedemorgen buurt',
  '',
  'Er loopt iemand met een mes',
  '😟'.repeat(400),
  'woord '.repeat(200),
];
const FIXTURES = new URL('fixtures/', import.meta.url);

const readers: Readonly<Record<string, () => Reader>> = {
  'the model': () => childReader(log),
  'the fake': fakeReader,
};

describe.each(Object.entries(readers))('%s', (_name, make) => {
  const reader = make();
  afterAll(() => reader.stop());

  it('gives each text its scores, in order, one for each target', async () => {
    const scores = await reader.read(TEXTS);
    expect(scores).toHaveLength(TEXTS.length);
    for (const one of scores) {
      expect(one).toHaveLength(TARGETS.length);
      expect(one.every(Number.isFinite)).toBe(true);
    }
  });

  it('says the same of the same text, whatever it reads beside it', async () => {
    const [alone] = await reader.read([TEXTS[2] ?? '']);
    const [, , among] = await reader.read(TEXTS);
    expect(among).toEqual(alone);
  });

  it('reads nothing, and several at once', async () => {
    expect(await reader.read([])).toEqual([]);
    const all = await Promise.all(TEXTS.map((text) => reader.read([text])));
    expect(all.map(([scores]) => scores)).toEqual(await reader.read(TEXTS));
  });

  it('is away once it was stopped', async () => {
    const other = make();
    await other.stop();
    await expect(other.read(['a'])).rejects.toThrow(ReaderAway);
  });
});

describe('the process that reads', () => {
  it('is started again after it died, and what it was at is told to be away', async () => {
    const reader = childReader(log, { entry: new URL('dies.ts', FIXTURES) });
    await expect(reader.read(['sterf'])).rejects.toThrow(ReaderAway);
    expect(await reader.read(['leef'])).toEqual([[1]]);
    await reader.stop();
  });

  it('is let be for a minute where it can not be started', async () => {
    let now = 0;
    const entry = new URL('never-starts.ts', FIXTURES);
    expect(existsSync(entry)).toBe(true);
    const reader = childReader(log, { entry, now: () => now });
    await expect(reader.read(['a'])).rejects.toThrow('ended at its start: 3');
    await expect(reader.read(['a'])).rejects.toThrow('not now');
    now = 60_000;
    await expect(reader.read(['a'])).rejects.toThrow('ended at its start: 3');
    await reader.stop();
  });

  it('ends when nobody asks for a while, and is started again for the next', async () => {
    const reader = childReader(log, { entry: new URL('dies.ts', FIXTURES), idleMs: 20 });
    const [[first = 0] = []] = await reader.read(['wie']);
    await vi.waitFor(() => expect(() => process.kill(first, 0)).toThrow('ESRCH'), { timeout: 10_000 });
    const [[second = 0] = []] = await reader.read(['wie']);
    expect(second).not.toBe(first);
    await reader.stop();
  });

  it('stays while it is asked, and the question after its rest goes to the next', async () => {
    const reader = childReader(log, { entry: new URL('dies.ts', FIXTURES), idleMs: 1 });
    const asked = new Set<number>();
    for (let i = 0; i < 20; i += 1) {
      for (const [which = 0] of await reader.read(['wie'])) asked.add(which);
      await waitFor(i % 5);
    }
    expect(asked.size).toBeGreaterThan(1);
    await reader.stop();
    const other = childReader(log, { entry: new URL('dies.ts', FIXTURES), idleMs: 60_000 });
    const same = await Promise.all([other.read(['wie']), other.read(['wie'])]);
    expect(await other.read(['wie'])).toEqual(same[0]);
    expect(same[1]).toEqual(same[0]);
    await other.stop();
  });

  it('is ended while it starts, and nobody waits for it', async () => {
    const reader = childReader(log, { entry: new URL('never-ready.ts', FIXTURES) });
    const asked = reader.read(['a']);
    const refused = expect(asked).rejects.toThrow(ReaderAway);
    await reader.stop();
    await refused;
  });

  it('is given nothing of what its parent knows', async () => {
    process.env.BUURTBAKEN_TEST_SECRET = 'geheim';
    const reader = childReader(log, { entry: new URL('dies.ts', FIXTURES) });
    expect(await reader.read(['omgeving'])).toEqual([[0]]);
    delete process.env.BUURTBAKEN_TEST_SECRET;
    await reader.stop();
  });
});
