import { describe, expect, it } from 'vitest';
import { SPELREGELS_NL } from '#basis/catalogue/spelregels.nl.ts';
import { CONSEQUENCES, consequence } from './finding.ts';
import type { FindingCode } from './types.ts';
import { FINDING_CODES } from './types.ts';

const codes = Object.keys(FINDING_CODES) as FindingCode[];

describe('every code', () => {
  it('has one Dutch sentence, and no sentence is without a code', () => {
    expect(Object.keys(SPELREGELS_NL).sort()).toEqual([...codes].sort());
  });

  it.each(codes)('%s has a sentence that a person can read', (code) => {
    const sentence = SPELREGELS_NL[code];
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
  });

  it.each(codes)('%s is never held for an official', (code) => {
    expect(CONSEQUENCES[code].official).not.toBe('hold');
    expect(consequence(code, 'coordinator')).not.toBe('hold');
  });
});
