import { expect, it } from 'vitest';
import { seasonOf } from './season.ts';

it.each([
  ['2026-11-30', 'herfst'],
  ['2026-12-01', 'winter'],
  ['2026-02-28', 'winter'],
  ['2026-03-01', 'lente'],
  ['2026-06-01', 'zomer'],
  ['2026-09-01', 'herfst'],
])('%s is %s', (day, season) => {
  expect(seasonOf(day)).toBe(season);
});
