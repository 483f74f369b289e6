import type { Analysed, Word } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import { CONTEMPT } from '../lists/contempt.ts';
import { patternsOfAll } from '../lists/entry.ts';
import { GENERALISING, INSINUATIONS, SLOGANS } from '../lists/generalising.ts';
import { COLOUR_NOUNS, COUNTRIES, GENDER_SINGULARS, GROUP_ADJECTIVES } from '../lists/groups.ts';
import { DEGRADING } from '../lists/insults.ts';
import { WOMEN_OF_NATIONALITIES } from '../lists/nationalities.ts';
import { compilePhrases } from '../phrases.ts';
import type { Finding } from '../types.ts';
import { statements } from './group-statements.ts';
import { MANY, ONE, withGroupsNamed } from './group-words.ts';

/** How many words back a group may have been named for a hint to be about it. */
const NEAR = 20;
const NEAR_AFTER = 8;
/** Pity rather than contempt when said of a group. */
const KINDLY = new Set(['zielige', 'sneue', 'arrogante', 'lompe', 'botte', 'mislukte', 'kansloze']);
type Kind = 'phrase' | 'hint';

const PHRASES = compilePhrases<Kind>(
  [
    { value: 'phrase', patterns: patternsOfAll(GENERALISING, SLOGANS) },
    { value: 'hint', patterns: patternsOfAll(INSINUATIONS) },
  ],
  {
    vuil: DEGRADING.filter((word) => !KINDLY.has(word)),
    kleur: COLOUR_NOUNS,
    slecht: CONTEMPT.VILE_NATURE.words,
    staat: CONTEMPT.BAD_STATE.words,
    doen: CONTEMPT.BAD_DEEDS.words,
    weg: CONTEMPT.BE_GONE.words,
    gooi: CONTEMPT.THROW.words,
    land: COUNTRIES,
    herkomstig: WOMEN_OF_NATIONALITIES,
    bijv: GROUP_ADJECTIVES,
    deugd: CONTEMPT.VIRTUES.words,
    tehuis: CONTEMPT.HOMES.words,
    geslacht: GENDER_SINGULARS,
  },
);
const GROUP_MARKS: ReadonlySet<string> = new Set([MANY, ONE]);

/**
 * Rule 8: what speaks ill of everybody of a group, on any ground of equal-treatment law. Naming a group passes, and so does
 * a description; which group it is makes no difference.
 */
export function discrimination(analysed: Analysed): Finding[] {
  const named = withGroupsNamed(analysed);
  const words = named ?? analysed.words;
  const found: Finding[] = [];
  for (const span of named ? statements(named) : []) {
    if (!isQuoted(analysed, span)) found.push(finding(analysed, 'discriminatie', span));
  }
  for (const match of PHRASES.find(words)) {
    if (isQuoted(analysed, match)) continue;
    if (match.value === 'hint' && !isGroupNear(words, match.from, match.to)) continue;
    found.push(finding(analysed, 'discriminatie', match));
  }
  return found;
}

function isGroupNear(words: readonly Word[], from: number, to: number): boolean {
  for (let at = Math.max(0, from - NEAR); at < to + NEAR_AFTER && at < words.length; at += 1) {
    if (GROUP_MARKS.has(words[at]?.text ?? '')) return true;
  }
  return false;
}
