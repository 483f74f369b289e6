import { expect, test } from 'vitest';
import { contrast, darker } from './contrast.ts';

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  // Of the examples that WCAG's own techniques and checkers agree on.
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
  ['#154273', '#ffffff', 10.2],
])('%s on %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

test('a colour is made darker, and what is none is refused', () => {
  expect(darker('#ff8000', 0.5)).toBe('#804000');
  expect(() => contrast('rood', '#ffffff')).toThrow(RangeError);
});
