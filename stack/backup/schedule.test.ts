import { expect, test } from 'vitest';
import { dueNow, lastDue } from './schedule.ts';

const at = (text: string): Date => new Date(text);

test('the hour of today when it has come, else of yesterday', () => {
  expect(lastDue(at('2026-03-01T03:00:00Z'), 3)).toEqual(at('2026-03-01T03:00:00Z'));
  expect(lastDue(at('2026-03-01T02:59:59Z'), 3)).toEqual(at('2026-02-28T03:00:00Z'));
});

test('one backup a day, the first of a month as a rehearsal, and one to catch up', () => {
  const rehearsed = at('2026-03-01T03:05:00Z');
  const made = [at('2026-03-09T03:00:02Z')];
  expect(dueNow(at('2026-03-09T14:00:00Z'), 3, made, rehearsed)).toBe('nothing');
  expect(dueNow(at('2026-03-10T02:00:00Z'), 3, made, rehearsed)).toBe('nothing');
  expect(dueNow(at('2026-03-10T03:00:00Z'), 3, made, rehearsed)).toBe('backup');
  expect(dueNow(at('2026-03-20T22:00:00Z'), 3, made, rehearsed)).toBe('backup');
  expect(dueNow(at('2026-04-01T03:00:00Z'), 3, made, rehearsed)).toBe('rehearsal');
  expect(dueNow(at('2026-03-09T14:00:00Z'), 3, [], null)).toBe('rehearsal');
});
