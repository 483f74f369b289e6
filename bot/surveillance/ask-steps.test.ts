import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AskedWalker, Asking } from './ask-steps.ts';
import { askFrom, askSteps } from './ask-steps.ts';

/** Friday, 20:15 in the Netherlands. */
const BEGINS = new Date('2026-03-06T19:15:00Z');
const at = (text: string): Date => new Date(text);
const walker = (id: string, it: Partial<AskedWalker> = {}): AskedWalker => ({
  ...{
    id,
    askedAt: at('2026-03-03T08:00:00Z'),
    answer: null,
    remindedAt: null,
    isVolunteer: true,
    isPaused: false,
  },
  ...it,
});
const round = (it: Partial<Asking> = {}): Asking => ({
  ...{ state: 'gevraagd', begins: BEGINS, needed: 2, shortTold: false, candidates: ['c', 'd'] },
  walkers: [walker('a'), walker('b')],
  ...it,
});

test('nobody hears anything before the morning three days before', () => {
  const drawn = round({
    state: 'getrokken',
    walkers: [walker('a', { askedAt: null }), walker('b', { askedAt: null })],
  });
  expect(askFrom(BEGINS)).toEqual(at('2026-03-03T08:00:00Z'));
  expect(askSteps(drawn, at('2026-03-03T07:59:59Z'))).toMatchObject({
    ...{ open: false, ask: [] },
  });
  expect(askSteps(drawn, at('2026-03-03T08:00:00Z'))).toMatchObject({
    open: true,
    ask: [
      { id: 'a', isSubstitute: false },
      { id: 'b', isSubstitute: false },
    ],
  });
});

describe('a substitute is asked', () => {
  const asked = (it: Partial<Asking>, now: string) => askSteps(round(it), at(now)).ask.map(({ id }) => id);

  test('at once for a no, by day', () => {
    const walkers = [walker('a', { answer: 'nee' }), walker('b')];
    expect(asked({ walkers }, '2026-03-03T09:00:00Z')).toEqual(['c']);
    expect(asked({ walkers }, '2026-03-03T21:30:00Z')).toEqual([]);
  });

  test('beside who says nothing for a day, and on the last day for two hours', () => {
    expect(asked({}, '2026-03-04T07:59:59Z')).toEqual([]);
    expect(asked({}, '2026-03-04T08:00:00Z')).toEqual(['c', 'd']);
    const late = [walker('a', { answer: 'ja' }), walker('b', { askedAt: at('2026-03-06T09:00:00Z') })];
    expect(asked({ walkers: late }, '2026-03-06T10:59:00Z')).toEqual([]);
    expect(asked({ walkers: late }, '2026-03-06T11:00:00Z')).toEqual(['c']);
  });

  test('for who takes part no longer', () => {
    const walkers = [walker('a', { answer: 'ja', isVolunteer: false }), walker('b', { answer: 'ja' })];
    const steps = askSteps(round({ walkers }), at('2026-03-04T12:00:00Z'));
    expect(steps).toMatchObject({ stop: ['a'], ask: [{ id: 'c', isSubstitute: true }] });
  });

  test('for who may only read by then: they stop once nobody can answer any more', () => {
    const walkers = [walker('a', { answer: 'ja', isPaused: true }), walker('b', { answer: 'ja' })];
    expect(askSteps(round({ walkers }), at('2026-03-04T12:00:00Z'))).toMatchObject({
      ...{ stop: [], ask: [{ id: 'c', isSubstitute: true }] },
    });
    const three = [...walkers, walker('c', { answer: 'ja' })];
    expect(askSteps(round({ walkers: three }), at('2026-03-06T18:15:00Z'))).toMatchObject({
      ...{ stop: ['a'], callOff: false, remind: ['b', 'c'] },
    });
    expect(askSteps(round({ walkers }), at('2026-03-06T18:15:00Z')).callOff).toBe(true);
  });
});

describe('the day before', () => {
  const now = at('2026-03-05T19:15:00Z');
  test('the coordinators hear once that there are too few', () => {
    const walkers = [walker('a', { answer: 'ja' }), walker('b', { answer: 'nee' })];
    expect(askSteps(round({ walkers }), new Date(now.getTime() - 1)).tellShort).toBe(false);
    expect(askSteps(round({ walkers }), now).tellShort).toBe(true);
    expect(askSteps(round({ walkers, shortTold: true }), now).tellShort).toBe(false);
  });
  test('nothing is told where two walk, though more were wanted', () => {
    const walkers = ['a', 'b'].map((id) => walker(id, { answer: 'ja' }));
    expect(askSteps(round({ walkers, needed: 3 }), now).tellShort).toBe(false);
  });
});

test('an hour before, a round with fewer than two is off, and one with two is not', () => {
  const now = at('2026-03-06T18:15:00Z');
  const alone = [walker('a', { answer: 'ja' }), walker('b')];
  expect(askSteps(round({ walkers: alone }), now)).toMatchObject({
    callOff: true,
    ask: [],
    remind: [],
  });
  const both = [walker('a', { answer: 'ja' }), walker('b', { answer: 'ja' })];
  expect(askSteps(round({ walkers: both }), now)).toMatchObject({
    callOff: false,
    remind: ['a', 'b'],
  });
});

test('the rules come on the morning of the day, and at once to who says yes later', () => {
  const walkers = [
    walker('a', { answer: 'ja', remindedAt: at('2026-03-06T09:00:00Z') }),
    walker('b', { answer: 'ja' }),
  ];
  expect(askSteps(round({ walkers }), at('2026-03-06T08:59:00Z')).remind).toEqual([]);
  expect(askSteps(round({ walkers }), at('2026-03-06T09:00:00Z')).remind).toEqual(['b']);
  // A round after midnight is of the evening before.
  const night = round({ walkers, begins: at('2026-03-06T23:15:00Z') });
  expect(askSteps(night, at('2026-03-06T09:00:00Z')).remind).toEqual(['b']);
});

test('a round that is walked, over or off asks nothing more', () => {
  for (const state of ['loopt', 'gelopen', 'vervallen'] as const)
    expect(askSteps(round({ state }), at('2026-03-06T12:00:00Z'))).toMatchObject({
      ask: [],
      remind: [],
      callOff: false,
    });
});

test('whatever happens: nobody is asked twice, no more are asked than are wanted, and fewer than two never walk', () => {
  const someone = fc.record({
    answer: fc.constantFrom(null, 'ja' as const, 'nee' as const, 'gestopt' as const),
    hours: fc.option(fc.integer({ min: 0, max: 80 })),
    isVolunteer: fc.boolean(),
    isPaused: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 5 }), fc.integer({ min: -90, max: 2 }), (people, hours) => {
      const now = new Date(BEGINS.getTime() + hours * 3_600_000);
      const walkers = people.map(({ answer, hours: ago, isVolunteer, isPaused }, nr) =>
        walker(`w${nr}`, {
          ...{ answer, isVolunteer, isPaused },
          askedAt: ago === null ? null : new Date(now.getTime() - ago * 3_600_000),
        }),
      );
      const steps = askSteps(round({ walkers }), now);
      const asked = walkers.filter(({ askedAt }) => askedAt !== null).map(({ id }) => id);
      for (const { id } of steps.ask) expect(asked).not.toContain(id);
      expect(new Set(steps.ask.map(({ id }) => id)).size).toBe(steps.ask.length);
      expect(steps.ask.filter(({ isSubstitute }) => isSubstitute).length).toBeLessThanOrEqual(2);
      const yes = walkers.filter((one) => one.answer === 'ja' && one.isVolunteer && !one.isPaused).length;
      expect(steps.callOff).toBe(hours >= -1 && yes < 2);
    }),
    { numRuns: 300 },
  );
});
