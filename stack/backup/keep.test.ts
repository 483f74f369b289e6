import { expect, test } from 'vitest';
import { nameOf } from './generation.ts';
import { outdated, parseKeep } from './keep.ts';

const at = (text: string): string => nameOf(new Date(text));

test('the last of each of so many days, weeks and months stays; the rest may go', () => {
  const names = [
    at('2026-08-31T03:00:00Z'),
    at('2026-09-30T03:00:00Z'),
    at('2026-10-30T03:00:00Z'),
    // Sunday and Monday: two weeks.
    at('2026-11-15T03:00:00Z'),
    at('2026-11-16T03:00:00Z'),
    at('2026-11-24T03:00:00Z'),
    at('2026-11-25T03:00:00Z'),
    at('2026-11-26T03:00:00Z'),
    at('2026-11-26T15:00:00Z'),
  ];
  expect(outdated(names, { days: 2, weeks: 0, months: 0 })).toEqual([
    names[7],
    names[5],
    names[4],
    names[3],
    names[2],
    names[1],
    names[0],
  ]);
  expect(outdated(names, { days: 0, weeks: 3, months: 0 })).toEqual([
    names[7],
    names[6],
    names[5],
    names[2],
    names[1],
    names[0],
  ]);
  expect(outdated(names, { days: 0, weeks: 0, months: 3 })).toEqual([
    names[7],
    names[6],
    names[5],
    names[4],
    names[3],
    names[0],
  ]);
  expect(outdated(names, { days: 1, weeks: 2, months: 2 })).toEqual([
    names[7],
    names[6],
    names[5],
    names[3],
    names[1],
    names[0],
  ]);
});

test('what is no generation is left alone, and the newest always stays', () => {
  expect(outdated(['foto’s', '.half-buurtbaken-20261126T030000Z'], { days: 1, weeks: 0, months: 0 })).toEqual(
    [],
  );
  expect(outdated([at('2020-01-01T00:00:00Z')], { days: 0, weeks: 0, months: 1 })).toEqual([]);
});

test('a setting is three numbers, not all of them zero', () => {
  expect(parseKeep('7,4,2')).toEqual({ days: 7, weeks: 4, months: 2 });
  for (const bad of ['', '7', '7,4', '0,0,0', '-1,2,3', 'a,b,c', '7,4,2,1'])
    expect(() => parseKeep(bad)).toThrow(/BUURTBAKEN_BACKUP_KEEP/);
});
