import { expect, test } from 'vitest';
import { amount } from './amount.ts';
import { LADDER } from './person/ladder.ts';

test.each([
  ['nl', 1, 'hours', '1 uur'],
  ['nl', 1, 'days', '1 dag'],
  ['nl', 2, 'days', '2 dagen'],
  ['fy', 1, 'hours', '1 oere'],
  ['fy', 24, 'hours', '24 oeren'],
  ['en', 1, 'hours', '1 hour'],
  ['en', 3, 'times', '3 times'],
] as const)('%s: %i %s is "%s"', (language, count, unit, words) => {
  expect(amount(language, count, unit)).toBe(words);
});

test.each(['nl', 'fy', 'en'] as const)('a warning after one message speaks of one (%s)', (language) => {
  const rule = 'Spelregel 8';
  expect(LADDER[language].warning({ rule, times: 1, days: 30 })).not.toContain('1');
  expect(LADDER[language].warning({ rule, times: 3, days: 30 })).toMatch(/\b3 (?:keer|kear|times)\b.*\b30 /);
  expect(LADDER[language].next('alleen-lezen', 1)).toMatch(/\b1 (?:uur|oere|hour)\b/);
});
