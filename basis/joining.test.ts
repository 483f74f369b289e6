import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CODE_SIGNS, codeInGroups, newCode, readCode, readPostcode } from './joining.ts';

test('a code is read back however it is typed', () => {
  for (let nr = 0; nr < 100; nr += 1) {
    const code = newCode(randomBytes);
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/);
    for (const typed of [code.toLowerCase(), codeInGroups(code), ` ${code.slice(0, 3)}-${code.slice(3)}. `])
      expect(readCode(typed)).toBe(code);
  }
});

test('every sign comes as often', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
  const counts = new Map<string, number>();
  for (let at = 0; at < 256; at += 10)
    for (const sign of newCode(() => bytes.subarray(at, at + 10)))
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
  expect([...counts.keys()].sort().join('')).toBe(CODE_SIGNS);
  expect([...counts.values()].every((count) => count === 8)).toBe(true);
});

test('what is no code is none', () => {
  for (const typed of [
    '',
    'K7M2QXYZA',
    'K7M2QXYZABC',
    'K7M2QXYZA0',
    'K7M2QXYZAO',
    'I7M2QXYZAB',
    '١٢٣٤٥٦٧٨٩٠',
  ])
    expect(readCode(typed)).toBeNull();
  fc.assert(fc.property(fc.string(), (typed) => readCode(typed) === null || readCode(typed)?.length === 10));
});

test.each([
  ['8861 ab', '8861AB'],
  ['8861AB', '8861AB'],
  [' 8 8 6 1 a b ', '8861AB'],
  ['0861AB', null],
  ['8861A', null],
  ['8861SS', null],
  ['8861AB; drop', null],
])('postcode %s is %s', (typed, read) => {
  expect(readPostcode(typed)).toBe(read);
});
