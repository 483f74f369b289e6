import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SeenCount } from '#store/cijfers-rondes.ts';
import { protectSeen } from './figures.ts';

const seen = (measure: SeenCount['measure'], code: string, count: number): SeenCount => ({
  ...{ measure, code, count },
});
const named = (code: string): string => code || 'zonder';

test('what was seen often is shown by kind and by buurt, and adds up', () => {
  const { total, kinds, buurten, mended } = protectSeen(
    [
      ...[seen('soort', 'ladder', 12), seen('soort', 'donker', 8), seen('orde', '', 6)],
      ...[seen('buurt', 'BU00720001', 15), seen('buurt', '', 5)],
    ],
    named,
  );
  expect([total, mended]).toEqual([20, 6]);
  expect(kinds.filter(({ count }) => count !== 0)).toEqual([
    { code: 'donker', label: 'Donker, leek niemand thuis', count: 8 },
    { code: 'ladder', label: 'Ladder buiten', count: 12 },
  ]);
  expect(buurten).toEqual([
    { code: 'BU00720001', label: 'BU00720001', count: 15 },
    { code: '', label: 'zonder', count: 5 },
  ]);
});

test('of what was seen seldom nothing is shown, nor what it could be reckoned from', () => {
  const { total, kinds, mended } = protectSeen(
    [seen('soort', 'ladder', 12), seen('soort', 'open', 1), seen('orde', '', 2)],
    named,
  );
  expect([total, mended]).toEqual([13, 'few']);
  expect(kinds.filter(({ count }) => count !== 0).map(({ count }) => count)).toEqual(['hidden', 'few']);
});

test('no number under five is ever shown', () => {
  const count = fc.nat({ max: 12 });
  fc.assert(
    fc.property(count, count, count, count, (ladder, open, one, other) => {
      const { total, kinds, buurten, mended } = protectSeen(
        [
          ...[seen('soort', 'ladder', ladder), seen('soort', 'open', open), seen('orde', '', open)],
          ...[seen('buurt', 'BU00720001', one), seen('buurt', 'BU00720002', other)],
        ],
        named,
      );
      for (const shown of [total, mended, ...kinds.map((it) => it.count), ...buurten.map((it) => it.count)])
        if (typeof shown === 'number') expect(shown === 0 || shown >= 5).toBe(true);
    }),
  );
});
