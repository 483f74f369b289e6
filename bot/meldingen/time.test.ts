import { expect, test } from 'vitest';
import { clockTime, isWithin, lastWeek } from './time.ts';

test.each([
  ['2026-03-02T12:00:00Z', '2026-W09', '2026-02-22T23:00:00Z', '2026-03-01T23:00:00Z'],
  // Just past midnight on Monday in the Netherlands; summer time began in the week before.
  ['2026-03-29T22:30:00Z', '2026-W13', '2026-03-22T23:00:00Z', '2026-03-29T22:00:00Z'],
  ['2026-03-29T21:30:00Z', '2026-W12', '2026-03-15T23:00:00Z', '2026-03-22T23:00:00Z'],
  ['2027-01-06T12:00:00Z', '2026-W53', '2026-12-27T23:00:00Z', '2027-01-03T23:00:00Z'],
])('the week before %s is %s', (now, key, from, until) =>
  expect(lastWeek(new Date(now))).toMatchObject({ key, from: new Date(from), until: new Date(until) }),
);

test('hours may pass midnight', () => {
  const at = (time: string): boolean =>
    isWithin(new Date(`2026-01-05T${time}:00Z`), { van: '21:00', tot: '09:00' });
  expect(['19:59', '20:00', '02:00', '07:59', '08:00'].map(at)).toEqual([false, true, true, true, false]);
  expect(clockTime(new Date('2026-07-01T22:05:00Z'))).toBe('00:05');
});
