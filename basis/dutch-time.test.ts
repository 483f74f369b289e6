import { expect, test } from 'vitest';
import { dutchDay, dutchInput, dutchMoment, fromDutchInput } from './dutch-time.ts';

test.each([
  ['2026-03-01', '2026-02-28T23:00:00.000Z'],
  ['2026-07-01T12:30', '2026-07-01T10:30:00.000Z'],
  ['2026-01-01T00:05', '2025-12-31T23:05:00.000Z'],
  // Skipped in spring, and twice there in autumn.
  ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
])('%s is %s', (typed, at) => {
  expect(fromDutchInput(typed)?.toISOString()).toBe(at);
});

test.each([
  '',
  '2026-02-30',
  '2026-13-01',
  '2026-01-01T25:00',
  '01-03-2026',
  '9999-01-01',
  "2026-01-01' or 1=1",
])('“%s” is no day', (typed) => expect(fromDutchInput(typed)).toBeNull());

test('is written as people write it, and as a field has it', () => {
  const at = new Date('2026-03-01T12:05:00Z');
  expect([dutchDay(at), dutchMoment(at), dutchInput(at)]).toEqual([
    '1 maart 2026',
    '1 maart 2026, 13:05',
    '2026-03-01T13:05',
  ]);
});
