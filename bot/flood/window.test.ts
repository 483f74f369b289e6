import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { floodWindow } from './window.ts';

describe('a sliding minute', () => {
  test('counts as many as the limit, and again once the first is a minute old', () => {
    const window = floodWindow();
    const at = [0, 10_000, 20_000, 59_999, 60_000, 61_000];
    expect(at.map((moment) => window.take('anna', moment, 3))).toEqual([1, 2, 3, null, 3, null]);
  });

  test('remembers what was noted for as long as is asked, and of many the latest', () => {
    const window = floodWindow({ maxKeys: 2 });
    for (const key of ['a', 'b', 'c']) window.note(key, 1_000);
    expect(['a', 'b', 'c'].map((key) => window.noted(key, 1_500, 1_000))).toEqual([false, true, true]);
    expect(window.noted('c', 2_000, 1_000)).toBe(false);
  });

  test('is of each alone', () => {
    const window = floodWindow();
    expect(window.take('anna', 0, 1)).toBe(1);
    expect(window.take('bram', 0, 1)).toBe(1);
    expect(window.take('anna', 1, 1)).toBeNull();
  });

  test('forgets the moments of a clock that was far ahead', () => {
    const window = floodWindow();
    window.take('anna', 3_600_000, 1);
    expect(window.take('anna', 0, 1)).toBe(1);
  });

  test('never lets more than the limit through in any minute, and never stops who stays below it', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 30_000 })), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 10 }), (asked, limit) => {
        const window = floodWindow();
        const passed = new Map<string, number[]>();
        let now = 0;
        for (const [key, later] of asked) {
          now += later;
          const before = (passed.get(key) ?? []).filter((moment) => moment > now - 60_000);
          const nr = window.take(key, now, limit);
          // What it should say, counted the slow way.
          expect(nr).toBe(before.length < limit ? before.length + 1 : null);
          if (nr !== null) passed.set(key, [...(passed.get(key) ?? []), now]);
        }
      }),
    );
  });

  test('remembers no more people than it may, and of those the latest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (people) => {
        const window = floodWindow({ maxKeys: 5 });
        for (const [at, who] of people.entries()) {
          window.take(String(who), at, 60);
          expect(window.size).toBeLessThanOrEqual(5);
        }
        expect(window.take(String(people.at(-1)), people.length, 60)).toBeGreaterThan(1);
      }),
    );
  });
});
