import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from './figures.ts';
import {
  endedQuarters,
  figure,
  partsOfKnown,
  partsOfUnknown,
  protect,
  quarterDays,
  quarterKey,
  quarterOf,
} from './figures.ts';

test.each([
  [
    [0, 0, 0],
    [0, 0, 0],
  ],
  [
    [5, 9, 0],
    [5, 9, 0],
  ],
  // One under five would be the sum less the others: the smallest of the others goes too.
  [
    [3, 20, 7],
    ['few', 20, 'hidden'],
  ],
  // Two of which the sum tells nothing exact.
  [
    [2, 3, 20],
    ['few', 'few', 20],
  ],
  // Two of which the sum says that both are one, or four.
  [
    [1, 1, 20],
    ['few', 'few', 'hidden'],
  ],
  [
    [4, 4, 20],
    ['few', 'few', 'hidden'],
  ],
  // Six less five is one: a second other is needed.
  [
    [1, 5, 20],
    ['few', 'hidden', 'hidden'],
  ],
  [
    [1, 1, 1, 1, 1, 0],
    ['hidden', 'hidden', 'hidden', 'hidden', 'hidden', 'hidden'],
  ],
])('%j is shown as %j', (values, shown) => expect(partsOfKnown(values)).toEqual(shown));

test('of an unknown sum nothing is shown but nothing', () => {
  expect(partsOfUnknown([0, 3, 12])).toEqual([0, 'few', 'hidden']);
  expect([figure(0), figure(1), figure(4), figure(5)]).toEqual([0, 'few', 'few', 5]);
});

/** Every way to fill in what is not shown, so that it adds up; `few` is one to four, `hidden` what it may be. */
function ways(shown: readonly Figure[], sum: number): number[][] {
  const isAllHidden = shown.every((one) => one === 'hidden');
  const range = (one: Figure): number[] => {
    if (typeof one === 'number') return [one];
    if (one === 'few') return [1, 2, 3, 4];
    return Array.from({ length: sum + 1 }, (_, at) => at).filter((value) => isAllHidden || value >= 5);
  };
  const go = (at: number, left: number): number[][] => {
    const one = shown[at];
    if (one === undefined) return left === 0 ? [[]] : [];
    return range(one)
      .filter((value) => value <= left)
      .flatMap((value) => go(at + 1, left - value).map((rest) => [value, ...rest]));
  };
  return go(0, sum);
}

test('whatever one reckons, what is not shown could be more than one number', () => {
  const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(values, (given) => {
      const sum = given.reduce((one, other) => one + other, 0);
      fc.pre(sum >= 5);
      const shown = partsOfKnown(given);
      for (const [at, one] of shown.entries()) {
        if (typeof one === 'number') expect([one, one === 0 || one >= 5]).toEqual([given[at], true]);
        else expect(new Set(ways(shown, sum).map((way) => way[at])).size).toBeGreaterThan(1);
      }
    }),
    { numRuns: 500 },
  );
});

test('a gebied of which the total is not shown shows no part', () => {
  expect(
    protect([
      [2, 0],
      [9, 11],
      [6, 30],
    ]),
  ).toEqual({
    total: 58,
    branches: [
      { total: 'few', parts: ['few', 0] },
      { total: 'hidden', parts: ['hidden', 'hidden'] },
      { total: 36, parts: [6, 30] },
    ],
  });
  expect(protect([[1], [2]])).toEqual({
    total: 'few',
    branches: [
      { total: 'few', parts: ['few'] },
      { total: 'few', parts: ['few'] },
    ],
  });
});

test('quarters', () => {
  expect(endedQuarters('2026-03-31', 3).map(quarterKey)).toEqual(['2025-4', '2025-3', '2025-2']);
  expect(endedQuarters('2026-04-01', 1).map(quarterKey)).toEqual(['2026-1']);
  expect(quarterDays({ year: 2025, nr: 4 })).toEqual({ from: '2025-10-01', until: '2026-01-01' });
  expect([quarterOf('2026-1'), quarterOf('2026-5'), quarterOf('x')]).toEqual([
    { year: 2026, nr: 1 },
    null,
    null,
  ]);
});
