import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.ts';
import { compilePhrases } from './phrases.ts';

const PHRASES = compilePhrases<string>([{ value: 'roept', patterns: ['roep|roepen ~2 hallo'] }], {});

describe('the phrases of a list', () => {
  it('are found again in words that it has been asked about before', () => {
    const { words } = analyse({ text: 'Zij roepen steeds hallo', kind: 'text' });
    const first = PHRASES.find(words);
    expect(first).toHaveLength(1);
    expect(PHRASES.find(words)).toEqual(first);
  });
});
