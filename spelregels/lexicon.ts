import type { Lookup } from './disguise.ts';
import { COARSE_FIRST_PARTS, ILLNESS_FIRST_PARTS, SECOND_PARTS } from './lists/compounds.ts';
import { DUTCH } from './lists/dutch.ts';
import { ENGLISH } from './lists/english.ts';
import { FRISIAN } from './lists/frisian.ts';
import { GROUP_NOUNS } from './lists/groups.ts';
import type { FindingCode } from './types.ts';

/** What a listed word is found as. `illness`: begins with the name of an
 * illness, so that a sick neighbour may be meant; `alone`: it is that name and no more. */
export type Entry = { readonly code: FindingCode; readonly illness: boolean; readonly alone?: boolean };

const ENTRIES = new Map<string, Entry>();
for (const group of [...DUTCH, ...FRISIAN, ...ENGLISH]) {
  for (const word of group.words) ENTRIES.set(word, { code: group.code, illness: false });
}

const FIRST_PARTS = new Map<string, Entry>([
  ...ILLNESS_FIRST_PARTS.map((part) => [part, { code: 'ziekte-als-scheldwoord', illness: true }] as const),
  ...COARSE_FIRST_PARTS.map((part) => [part, { code: 'schelden', illness: false }] as const),
]);
const FIRST_PART_LENGTHS = [...new Set([...FIRST_PARTS.keys()].map((part) => part.length))].sort(
  (a, b) => b - a,
);
const SECONDS = new Set(SECOND_PARTS);
const GROUPS = new Set(GROUP_NOUNS);
const ILLNESS_ALONE: Entry = { code: 'ziekte-als-scheldwoord', illness: true, alone: true };
const GROUP_ABUSE: Entry = { code: 'discriminatie', illness: false };
/** kankerteringzooi: two first parts, three at most. */
const MAX_FIRST_PARTS = 3;

function compound(word: string, depth = 1): Entry | undefined {
  for (const length of FIRST_PART_LENGTHS) {
    if (length >= word.length) continue;
    const first = FIRST_PARTS.get(word.slice(0, length));
    if (!first) continue;
    const rest = word.slice(length);
    if (GROUPS.has(rest)) return GROUP_ABUSE;
    if (SECONDS.has(rest) || ENTRIES.has(rest)) return first;
    const inner = depth < MAX_FIRST_PARTS ? compound(rest, depth + 1) : undefined;
    if (inner) return inner === GROUP_ABUSE ? inner : first;
  }
  return undefined;
}

const STARTS = new Set([...ENTRIES.keys(), ...FIRST_PARTS.keys()].map((word) => word.slice(0, 3)));
const GUESSABLE = new Map<string, string[]>();
for (const word of [
  ...ENTRIES.keys(),
  'kanker',
  'tering',
  'tyfus',
  'kolere',
  'pleuris',
  'teringzooi',
  'kankerhond',
]) {
  const key = word.length + word.charAt(0);
  GUESSABLE.set(key, [...(GUESSABLE.get(key) ?? []), word]);
}
const VOWELS = ['a', 'e', 'i', 'o', 'u'];
const MAX_GUESSED_VOWELS = 2;

function guess(pattern: string): Entry | undefined {
  for (const word of GUESSABLE.get(pattern.length + pattern.charAt(0)) ?? []) {
    if (fitsStars(word, pattern))
      return ENTRIES.get(word) ?? (FIRST_PARTS.has(word) ? ILLNESS_ALONE : compound(word));
  }
  let stars = 0;
  for (let i = 0; i < pattern.length; i += 1) if (pattern.charAt(i) === '*') stars += 1;
  return stars <= MAX_GUESSED_VOWELS ? guessVowels(pattern) : undefined;
}

function fitsStars(word: string, pattern: string): boolean {
  for (let i = 0; i < word.length; i += 1) {
    const sign = pattern.charAt(i);
    if (sign !== '*' && sign !== word.charAt(i)) return false;
  }
  return true;
}

/** Compounds are too many to list: the stars in them are tried as vowels, which is what people leave out. */
function guessVowels(pattern: string): Entry | undefined {
  const at = pattern.indexOf('*');
  if (at < 0) return compound(pattern);
  for (const vowel of VOWELS) {
    const found = guessVowels(pattern.slice(0, at) + vowel + pattern.slice(at + 1));
    if (found) return found;
  }
  return undefined;
}

/** The word lists as one: single words and compounds. */
export const LEXICON: Lookup<Entry> = {
  word: (reading) =>
    ENTRIES.get(reading) ??
    (STARTS.has(reading.slice(0, 3)) || reading.startsWith('kk') ? compound(reading) : undefined),
  starred: guess,
  begins: (letters) => STARTS.has(letters) || letters.startsWith('kk'),
};
