import { expect, test } from 'vitest';
import { cut } from './cut.ts';

test('a text that is short enough stays', () => {
  expect(cut('auto', 4)).toBe('auto');
});

test('a longer one ends in an ellipsis', () => {
  expect(cut('autobus', 4)).toBe('auto…');
});

test('no character is cut in half', () => {
  expect(cut('auto🚗🚗', 5)).toBe('auto…');
  expect(cut('auto🚗🚗', 6)).toBe('auto🚗…');
});
