import { expect, test } from 'vitest';
import { inSentence } from './dates-in-words.ts';
import { dayInWords } from './round-when.ts';

test('a Frisian month has no capital, an English one keeps it', () => {
  expect(inSentence('26 Febrewaris', 'fy')).toBe('26 febrewaris');
  expect(inSentence('26 February', 'en')).toBe('26 February');
});

test('so a day in words has none', () => {
  expect(dayInWords('2026-02-26', 'fy')).toMatch(/^[a-z]+ 26 febrewaris$/);
  expect(dayInWords('2026-02-26', 'nl')).toBe('donderdag 26 februari');
});
