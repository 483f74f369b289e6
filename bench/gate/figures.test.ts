import { expect, test } from 'vitest';
import { quantile, ratioOfMedians } from './figures.ts';

test('quantiles by nearest rank', () => {
  const figures = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(quantile(figures, 0.5)).toBe(51);
  expect(quantile(figures, 0.95)).toBe(96);
  expect(quantile([7], 0.95)).toBe(7);
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});

test('the ratio of medians, with bounds around it', () => {
  const base = Array.from({ length: 101 }, (_, i) => 100 + i);
  expect(ratioOfMedians(base, base)).toEqual({ ratio: 1, low: 1, high: 1 });
  const slower = base.map((figure) => figure * 1.5);
  const { ratio, low, high } = ratioOfMedians(slower, base);
  expect(ratio).toBeCloseTo(1.5);
  expect(low).toBeLessThanOrEqual(ratio);
  expect(high).toBeGreaterThanOrEqual(ratio);
});
