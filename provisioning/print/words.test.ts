import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anyText } from '#test/print/hostile.ts';
import { hasGlyph } from './fonts.ts';
import { printable } from './words.ts';

describe('printable', () => {
  it.each([
    ['Sjûkje fan ’e Wâl', 'Sjûkje fan ’e Wâl'],
    ['Nguyễn Ưu, Łukasz Żółć, Əliyeva', 'Nguyễn Ưu, Łukasz Żółć, Əliyeva'],
    ['e\u0301e\u0301n', 'één'],
    ['twee\nregels\ten\u0000een', 'twee regels en een'],
    ['inbraak 🚨🚨!', 'inbraak [zwaailicht] !'],
    ['👮🏽‍♀️ hier', '[politie] hier'],
    ['👮🏽 hier', '[politie] hier'],
    ['1️⃣ man', '1 man'],
    ['🦄🛸', '[plaatje]'],
    ['roept الشرطة hard', 'roept [ander schrift] hard'],
    ['Иван en Νίκος', 'Иван en Νίκος'],
    ['漢字', '[ander schrift]'],
    ['\u202Eexe.txt\u202C', 'exe.txt'],
    ['\uD800los', '[plaatje] los'],
    ['=1+1', '=1+1'],
  ])('%j is printed as %j', (text, printed) => {
    expect(printable(text, 200)).toBe(printed);
  });

  it('keeps line ends where they are asked for, and no more signs than asked', () => {
    expect(printable(' een \r\n\r\n twee ', 200, { lines: true })).toBe('een \n twee');
    expect(printable('abcdef', 3)).toBe('abc…');
    expect(printable('🚨'.repeat(3), 6)).toBe('[zwaa…');
  });
});

test('whatever is typed, all that is printed is in the letter, on one line, in no pile of marks', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 300 }), (text, max) => {
      const printed = printable(text, max);
      expect(printed.length).toBeLessThanOrEqual(max + 1);
      expect([...printed].filter((sign) => !hasGlyph(sign))).toEqual([]);
      expect(printed).not.toMatch(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2066-\u2069]|\p{M}{3}/u);
    }),
    { numRuns: 500 },
  );
});
