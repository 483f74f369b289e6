import { expect, test } from 'vitest';
import { paced } from './keep-reading.ts';

test('so many may go at once, and then one every so often; what was not used comes back with time', () => {
  const pace = paced(3, 100);
  expect([0, 0, 0].map(pace)).toEqual([0, 0, 0]);
  expect([0, 100, 250].map(pace)).toEqual([100, 100, 50]);
  expect(pace(10_000)).toBe(0);
  expect([10_000, 10_000, 10_000].map(pace)).toEqual([0, 0, 100]);
});
