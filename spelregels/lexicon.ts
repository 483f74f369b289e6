import type { Entry } from './compound.ts';
import { compound, compoundOfFirst, FIRST_PART_TEXTS, mayBegin } from './compound.ts';
import { DUTCH } from './lists/dutch.ts';
import { ENGLISH } from './lists/english.ts';
import { FRISIAN } from './lists/frisian.ts';
import { OATHS } from './lists/illness.ts';
import { TYPED_IN_ANGER } from './lists/neighbours.ts';
import { TRIGRAMS, trigram } from './trigrams.ts';
import { makeTypos } from './typos.ts';

const ENTRIES = new Map<string, Entry>();
for (const group of [...DUTCH, ...FRISIAN, ...ENGLISH]) {
  for (const word of group.words) ENTRIES.set(word, { code: group.code });
}
const ILLNESS_ALONE: Entry = { code: 'ziekte-als-scheldwoord', doubt: 'alone' };
const isListed = (word: string): Entry | undefined => ENTRIES.get(word);

/** Beginnings of all that can be found, so that most words cost one look at a table. */
const BEGINS = new Uint8Array(TRIGRAMS);
const SHORT = new Set<string>();
for (const word of [...ENTRIES.keys(), ...FIRST_PART_TEXTS]) {
  const at = trigram(word, 0);
  if (at >= 0) BEGINS[at] = 1;
  else SHORT.add(word);
}

/** Illnesses whose name nobody hides who means the illness, and a fruit that nobody hides who means the fruit. */
const HIDDEN = new Map<string, Entry>([
  ...[...OATHS, 'kanker', 'kenker'].map((word) => [word, ILLNESS_ALONE] as const),
  ...['eikel', 'eikels'].map((word) => [word, { code: 'belediging' }] as const),
]);
const COMMON_COMPOUNDS = ['teringzooi', 'kankerhond', 'kankerjoch', 'kankerlijer', 'kankerzooi', 'tyfushond'];
const GUESSABLE = new Map<string, string[]>();
for (const word of [...ENTRIES.keys(), ...HIDDEN.keys(), ...COMMON_COMPOUNDS]) {
  for (const key of [word.length + word.charAt(0), `${word.length}*`]) {
    const others = GUESSABLE.get(key);
    if (others) others.push(word);
    else GUESSABLE.set(key, [word]);
  }
}
const typo = makeTypos(
  TYPED_IN_ANGER.map((word) => ({ word, entry: ENTRIES.get(word) ?? compound(word, isListed) })),
);
/** What a compound may have before its first star, up to three letters. */
const BEGINNINGS = new Set(
  FIRST_PART_TEXTS.flatMap((part) => [part.slice(0, 1), part.slice(0, 2), part.slice(0, 3)]),
);
/** With which letters each beginning of a word of the list goes on: bits ({@link letterBit}). A first part that stands by itself goes on with any. */
const GOES_ON = new Map<string, number>();
for (const word of [...ENTRIES.keys(), ...FIRST_PART_TEXTS]) {
  for (let to = 1; to < word.length; to += 1) {
    const start = word.slice(0, to);
    GOES_ON.set(start, (GOES_ON.get(start) ?? 0) | letterBit(word.charCodeAt(to)));
  }
}
const ANY_LETTER = -1;
for (const part of FIRST_PART_TEXTS) GOES_ON.set(part, ANY_LETTER);
for (const start of GOES_ON.keys())
  if (FIRST_PART_TEXTS.some((part) => start.startsWith(part))) GOES_ON.set(start, ANY_LETTER);
const VOWELS = ['a', 'e', 'i', 'o', 'u'];
const MAX_GUESSED_VOWELS = 2;

function known(reading: string): Entry | undefined {
  const at = trigram(reading, 0);
  if (at < 0 ? SHORT.has(reading) : BEGINS[at] === 1) {
    const entry = ENTRIES.get(reading);
    if (entry) return entry;
  }
  return compound(reading, isListed);
}

/** What a word with letters left out (`*` each) can stand for. */
export function guess(pattern: string): Entry | undefined {
  for (const word of GUESSABLE.get(pattern.length + pattern.charAt(0)) ?? []) {
    if (fitsStars(word, pattern)) return ENTRIES.get(word) ?? HIDDEN.get(word) ?? compound(word, isListed);
  }
  let stars = 0;
  for (let i = 0; i < pattern.length; i += 1) if (pattern.charAt(i) === '*') stars += 1;
  return stars <= MAX_GUESSED_VOWELS && BEGINNINGS.has(pattern.slice(0, pattern.indexOf('*')).slice(0, 3))
    ? guessVowels(pattern)
    : undefined;
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
  if (at < 0) return certain(compound(pattern, isListed));
  for (const vowel of VOWELS) {
    const found = guessVowels(pattern.slice(0, at) + vowel + pattern.slice(at + 1));
    if (found) return found;
  }
  return undefined;
}

function certain(entry: Entry | undefined): Entry | undefined {
  return entry?.doubt === undefined ? entry : undefined;
}

/**
 * What the word lists say of a word by its readings: that it is one of them as typed, or a compound, or a typing error of a long one; or that it
 * hides one.
 */
export function abuseOf(readings: readonly string[]): Entry | undefined {
  for (let k = 0; k < readings.length; k += 1) {
    const reading = readings[k] ?? '';
    const entry = k === 0 ? (known(reading) ?? typo(reading)) : hidden(reading);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** What a word stands for that somebody took trouble to hide: also what would be innocent in the open (k a n k e r). */
export function hidden(reading: string): Entry | undefined {
  return known(reading) ?? HIDDEN.get(reading);
}

/** What two neighbouring words stand for as one; nothing doubtful. */
export function pair(reading: string): Entry | undefined {
  return ENTRIES.get(reading) ?? certain(compoundOfFirst(reading, isListed));
}

/**
 * With which letters the word after this one may begin so that both make one word of the list, or a beginning of one: bits ({@link letterBit}), 0 for
 * most words.
 */
export function goesOnWith(word: string): number {
  return GOES_ON.get(word) ?? 0;
}

/** A bit for a letter: one for each of a–z, one for all others. */
export function letterBit(unit: number): number {
  return unit >= 0x61 && unit <= 0x7a ? 1 << (unit - 0x61) : 1 << 26;
}

/** Whether any word of the list begins with its first three letters. Spares most of the work on rows of single letters. */
export function begins(letters: string): boolean {
  const at = trigram(letters, 0);
  return at < 0 ? letters.startsWith('kk') || SHORT.has(letters) : BEGINS[at] === 1 || mayBegin(letters);
}
