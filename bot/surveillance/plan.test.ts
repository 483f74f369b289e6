import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, plusDays, weekdayOf } from '#basis/days.ts';
import type { RandomBytes } from '#basis/time.ts';
import { gapOf } from './draw-days.ts';
import type { PlanWish, Volunteer } from './plan.ts';
import { canWalk, planRounds } from './plan.ts';

/** Bytes that look like chance and are the same at each run. */
function seeded(seed: number): RandomBytes {
  let count = 0;
  return (length) => {
    count += 1;
    return createHash('sha256').update(`${seed}/${count}`).digest().subarray(0, length);
  };
}

const walker = (id: string, it: Partial<Volunteer> = {}): Volunteer => ({
  ...{ id, evenings: [], away: [], turns: 0 },
  ...it,
});
const wishOf = (it: Partial<PlanWish> = {}): PlanWish => ({
  ...{ from: '2026-03-01', until: '2026-03-31', rounds: 4, walkers: 2, weekdays: [1, 2, 3, 4, 5, 6, 7] },
  ...{ hours: { from: '20:00', until: '23:00' }, minutes: 60, before: null },
  volunteers: ['a', 'b', 'c', 'd', 'e'].map((id) => walker(id)),
  ...it,
});
const daysOf = (wish: PlanWish, seed: number) => planRounds(wish, seeded(seed)).rounds.map(({ day }) => day);

const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 });
const volunteer = fc.record({
  evenings: weekdays,
  away: fc.array(
    fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20 })).map(([at, long]) => ({
      from: plusDays('2026-02-20', at),
      until: plusDays('2026-02-20', at + long),
    })),
    { maxLength: 2 },
  ),
  turns: fc.integer({ min: 0, max: 4 }),
});
const wishes = fc
  .record({
    at: fc.integer({ min: 0, max: 30 }),
    rounds: fc.integer({ min: 1, max: 12 }),
    walkers: fc.integer({ min: 2, max: 4 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    hours: fc.constantFrom(
      { from: '20:00', until: '23:00' },
      { from: '22:30', until: '00:30' },
      { from: '21:00', until: '22:00' },
    ),
    minutes: fc.constantFrom(30, 60),
    before: fc.option(fc.integer({ min: 1, max: 9 }).map((days) => plusDays('2026-03-01', -days))),
    people: fc.array(volunteer, { maxLength: 9 }),
  })
  .map(({ at, people, ...rest }) =>
    wishOf({
      ...rest,
      from: plusDays('2026-03-01', at),
      volunteers: people.map((one, nr) => ({ ...one, id: `v${nr}` })),
    }),
  );

describe('whatever is asked', () => {
  const check = (name: string, holds: (wish: PlanWish, seed: number) => void) =>
    test(name, () => fc.assert(fc.property(wishes, fc.nat(), holds), { numRuns: 150 }));

  check('rounds lie on days and hours that were asked for, once a day, in order', (wish, seed) => {
    const { rounds } = planRounds(wish, seeded(seed));
    expect(rounds.length).toBeLessThanOrEqual(wish.rounds);
    for (const [nr, { day, starts }] of rounds.entries()) {
      expect(day >= wish.from && day <= wish.until && wish.weekdays.includes(weekdayOf(day))).toBe(true);
      expect(nr === 0 || day > (rounds[nr - 1]?.day ?? '')).toBe(true);
      const from = Number(wish.hours.from.slice(0, 2)) * 60 + Number(wish.hours.from.slice(3));
      const until = Number(wish.hours.until.slice(0, 2)) * 60 + Number(wish.hours.until.slice(3));
      expect(starts).toBeGreaterThanOrEqual(from);
      expect(starts + wish.minutes).toBeLessThanOrEqual(until > from ? until : until + 24 * 60);
    }
  });

  check(
    'each round has its walkers, all of whom can, and everybody else who can as substitute',
    (wish, seed) => {
      for (const { day, walkers, substitutes } of planRounds(wish, seeded(seed)).rounds) {
        expect(walkers).toHaveLength(wish.walkers);
        const able = wish.volunteers.filter((one) => canWalk(one, day)).map(({ id }) => id);
        expect([...walkers, ...substitutes].toSorted()).toEqual(able.toSorted());
      }
    },
  );

  check('what is not told as a shortfall holds', (wish, seed) => {
    const { rounds, shortfalls } = planRounds(wish, seeded(seed));
    const days = rounds.map(({ day }) => day);
    const span = dayNumber(wish.until) - dayNumber(wish.from) + 1;
    if (!shortfalls.some((it) => it.startsWith('te-weinig'))) expect(days).toHaveLength(wish.rounds);
    if (!shortfalls.includes('zelfde-weekdag')) {
      const row = [...(wish.before === null || days.length === 0 ? [] : [wish.before]), ...days].map(
        weekdayOf,
      );
      for (const [nr, weekday] of row.entries()) expect(weekday).not.toBe(row[nr + 1]);
    }
    if (!shortfalls.includes('dicht-op-elkaar'))
      for (const [nr, day] of days.slice(1).entries())
        expect(dayNumber(day) - dayNumber(days[nr] ?? '')).toBeGreaterThanOrEqual(gapOf(span, days.length));
  });

  check('who can always stay as close together as they were, or within one', (wish, seed) => {
    const { rounds } = planRounds(wish, seeded(seed));
    const turns = new Map(wish.volunteers.map(({ id, turns }) => [id, turns]));
    for (const { walkers } of rounds) for (const id of walkers) turns.set(id, (turns.get(id) ?? 0) + 1);
    const free = wish.volunteers.filter(({ evenings, away }) => evenings.length + away.length === 0);
    const apart = (counts: readonly number[]): number => Math.max(0, ...counts) - Math.min(...counts, 99);
    const after = apart(free.map(({ id }) => turns.get(id) ?? 0));
    expect(after).toBeLessThanOrEqual(Math.max(1, apart(free.map(({ turns: own }) => own))));
  });
});

test('over a year all who can walk as often, within one', () => {
  const turns = new Map(['a', 'b', 'c', 'd', 'e'].map((id) => [id, 0]));
  for (let month = 0; month < 12; month += 1) {
    const volunteers = [...turns].map(([id, own]) => walker(id, { turns: own }));
    for (const { walkers } of planRounds(wishOf({ rounds: 3, volunteers }), seeded(month)).rounds)
      for (const id of walkers) turns.set(id, (turns.get(id) ?? 0) + 1);
  }
  expect([...turns.values()].toSorted()).toEqual([14, 14, 14, 15, 15]);
});

test('each possible set of evenings comes as often', () => {
  // Two of seven days: 21 sets.
  const wish = wishOf({ from: '2026-03-02', until: '2026-03-08', rounds: 2 });
  const runs = 3_000;
  const seen = new Map<string, number>();
  for (let seed = 0; seed < runs; seed += 1) {
    const days = daysOf(wish, seed).join();
    seen.set(days, (seen.get(days) ?? 0) + 1);
  }
  expect(seen.size).toBe(21);
  const even = runs / seen.size;
  const chiSquare = [...seen.values()].reduce((sum, count) => sum + (count - even) ** 2 / even, 0);
  // 45 is passed by chance once in a thousand times (20 degrees of freedom).
  expect(chiSquare).toBeLessThan(45.3);
});

describe('what cannot be had is told', () => {
  test('too few people', () => {
    const plan = planRounds(wishOf({ walkers: 3, volunteers: [walker('a'), walker('b')] }), seeded(1));
    expect(plan).toEqual({ rounds: [], shortfalls: ['te-weinig-vrijwilligers'] });
  });

  test('only one evening a week: the same weekday, as often as there is one', () => {
    const plan = planRounds(wishOf({ rounds: 6, weekdays: [2] }), seeded(1));
    expect(plan.rounds.map(({ day }) => day)).toEqual([
      '2026-03-03',
      '2026-03-10',
      '2026-03-17',
      '2026-03-24',
      '2026-03-31',
    ]);
    expect(plan.shortfalls).toEqual(['te-weinig-avonden', 'zelfde-weekdag']);
  });

  test('close together, but on other weekdays', () => {
    const volunteers = [walker('a'), walker('b', { away: [{ from: '2026-03-04', until: '2026-03-31' }] })];
    const plan = planRounds(wishOf({ rounds: 3, volunteers }), seeded(1));
    expect(plan.rounds.map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-02', '2026-03-03']);
    expect(plan.shortfalls).toEqual(['dicht-op-elkaar']);
  });

  test('another weekday than the last round of the month before is had where it can', () => {
    const two = wishOf({ until: '2026-03-02', rounds: 1, before: '2026-02-22' });
    for (let seed = 0; seed < 9; seed += 1) expect(daysOf(two, seed)).toEqual(['2026-03-02']);
    const one = planRounds({ ...two, until: '2026-03-01' }, seeded(1));
    expect(one.shortfalls).toEqual(['zelfde-weekdag']);
  });
});
