import { describe, expect, it } from 'vitest';
import { CONTEMPT } from './contempt.ts';
import { DUTCH } from './dutch.ts';
import { ENGLISH } from './english.ts';
import type { Meant } from './entry.ts';
import { SOURCES } from './entry.ts';
import { FRISIAN } from './frisian.ts';
import { GENERALISING, INSINUATIONS, SLOGANS } from './generalising.ts';
import { ILLNESS_GROUPS } from './illness.ts';
import { CALLED_AT_THE_END, COARSE_PHRASES, INSULT_PHRASES } from './insult-phrases.ts';
import { DEGRADING_GROUPS, INSULT_GROUPS } from './insults.ts';

const WORDS = {
  DUTCH,
  FRISIAN,
  ENGLISH,
  INSULT_GROUPS,
  DEGRADING_GROUPS,
  ILLNESS_GROUPS,
  CONTEMPT: Object.values(CONTEMPT),
};
const PHRASES = { INSULT_PHRASES, CALLED_AT_THE_END, COARSE_PHRASES, GENERALISING, SLOGANS, INSINUATIONS };

describe('what the lists of rule 8 mean', () => {
  const isMeant = ({ meaning, source }: Meant): boolean => meaning.length > 5 && source in SOURCES;

  it.each(Object.entries(WORDS))('each group of %s has words, a meaning and a known source', (_, groups) => {
    expect(groups.filter((group) => !isMeant(group) || group.words.length === 0)).toEqual([]);
    const words: readonly string[] = groups.flatMap((group) => group.words);
    expect(words.filter((word) => word === '' || word !== word.toLowerCase() || /\s/.test(word))).toEqual([]);
  });

  it.each(Object.entries(PHRASES))(
    'each group of %s has phrases, a meaning and a known source',
    (_, groups) => {
      expect(groups.filter((group) => !isMeant(group) || group.patterns.length === 0)).toEqual([]);
    },
  );

  it('every source says what it is and is used', () => {
    const used = new Set(
      [...Object.values(WORDS), ...Object.values(PHRASES)].flat().map(({ source }) => source),
    );
    expect(Object.keys(SOURCES).filter((source) => !used.has(source as keyof typeof SOURCES))).toEqual([]);
    expect(Object.values(SOURCES).every((what) => what.length > 20)).toBe(true);
  });
});
