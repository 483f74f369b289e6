import type { Analysed } from './analyse.ts';
import type { Span } from './mask.ts';
import { isSpace, isWordUnit, originalEnd, originalStart } from './normalise.ts';
import { LEET, LONGEST_WORD, readingsOf, stretched, unleet } from './readings.ts';
import type { Traits, Word } from './words.ts';

/** A word list as this file needs it. */
export type Lookup<T> = {
  /** What a word as typed stands for. */
  word(reading: string): T | undefined;
  /** What a word stands for that somebody took trouble to hide: also what would be innocent in the open (k a n k e r). */
  hidden(reading: string): T | undefined;
  /** What two neighbouring words stand for as one; nothing doubtful. */
  pair(reading: string): T | undefined;
  /** What a word with letters left out (`*` each) can stand for. */
  starred(pattern: string): T | undefined;
  /** Whether a word may be the first of such a pair. */
  joins(word: string): boolean;
  /** Whether any word of the list begins with its first three letters. Spares most of the work on rows of single letters. */
  begins(letters: string): boolean;
};
/** A stretch of the message that stands for a listed word. Offsets in the original; `from`–`to` are indices of words. */
export type Hit<T> = Span & { readonly value: T; readonly from: number; readonly to: number };

const LONGEST_STARRED = 20;
const LONGEST_PART = 14;
const SHORTEST_PART = 4;
const SHORTEST_PAIR = 6;
const SHORTEST_JOINED = 3;
const LONGEST_PAIR = 24;
/** Points and dashes may only stand for letters where so many are left: `kl..tzak`, not `a.u.b`. */
const FEWEST_DOTTED = 4;
const STARS = new Set(['*', '#', '%', '_', '?', '^', '~', '&', '=']);
/**
 * Every stretch that is a listed word, plain or in disguise: a word; a run without spaces that has signs or digits between
 * its letters; a row of single letters; two neighbouring words as one. Linear in the text's length.
 */
export function findDisguised<T>(analysed: Analysed, lookup: Lookup<T>): Hit<T>[] {
  const found: Hit<T>[] = [];
  plainWords(analysed.words, lookup, found);
  inFlags(analysed, lookup, found);
  mixedChunks(analysed, lookup, found);
  spacedLetters(analysed.words, lookup, found);
  pairs(analysed, lookup, found);
  return found;
}

function hit<T>(words: readonly Word[], from: number, to: number, value: T): Hit<T> {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0, from, to, value };
}

function firstHidden<T>(readings: Iterable<string>, lookup: Lookup<T>): T | undefined {
  for (const reading of readings) {
    const value = reading.length <= LONGEST_WORD ? lookup.hidden(reading) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

function plainWords<T>(words: readonly Word[], lookup: Lookup<T>, found: Hit<T>[]): void {
  for (let i = 0; i < words.length; i += 1) {
    const traits = words[i]?.traits;
    if (traits === undefined || traits.abuse === null) continue;
    traits.abuse ??= abuseOf(traits.readings, lookup) ?? null;
    if (traits.abuse !== null) found.push(hit(words, i, i + 1, traits.abuse as T));
  }
}

/** Half of a letter that flags are made of. */
const FLAG_UNIT = 0xd83c;

/** Words spelled in the letters of flags are hidden, also where the word would be innocent in the open. */
function inFlags<T>({ words, original, folded }: Analysed, lookup: Lookup<T>, found: Hit<T>[]): void {
  if (folded.starts === undefined) return;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined || original.charCodeAt(word.start) !== FLAG_UNIT) continue;
    const value = firstHidden(word.traits.readings, lookup);
    if (value !== undefined) found.push(hit(words, i, i + 1, value));
  }
}

function abuseOf<T>(readings: readonly string[], lookup: Lookup<T>): T | undefined {
  for (let k = 0; k < readings.length; k += 1) {
    const reading = readings[k] ?? '';
    const value = k === 0 ? lookup.word(reading) : lookup.hidden(reading);
    if (value !== undefined) return value;
  }
  return undefined;
}

function mixedChunks<T>(analysed: Analysed, lookup: Lookup<T>, found: Hit<T>[]): void {
  const { folded, words } = analysed;
  const { text } = folded;
  const hasSigns = text.includes('@') || text.includes('$') || text.includes('*') || text.includes('€');
  for (let first = 0; first < words.length; ) {
    let last = first;
    while (words[last + 1]?.glued === true) last += 1;
    if (last === first && !hasSigns) {
      first += 1;
      continue;
    }
    const inner = { from: words[first]?.from ?? 0, to: words[last]?.to ?? 0 };
    const [from, to] = withSignsAround(text, inner.from, inner.to);
    const isMixed = last > first || from < inner.from || to > inner.to;
    const chunk = isMixed && to - from <= LONGEST_WORD * 2 ? text.slice(from, to) : '';
    const value = chunk === '' || isAddress(chunk) ? undefined : readMixed(chunk, lookup);
    if (value !== undefined) {
      const span = { start: originalStart(folded, from), end: originalEnd(folded, to) };
      found.push({ ...span, from: first, to: last + 1, value });
    }
    first = last + 1;
  }
}

/** A chunk's bounds with the signs around it that can stand for a letter: `$hit`, `@sshole`, `klootza*`. */
function withSignsAround(text: string, from: number, to: number): [number, number] {
  let first = from;
  let last = to;
  while (first > 0 && first > from - 2 && '@$€'.includes(text.charAt(first - 1))) first -= 1;
  while (last < text.length && last < to + 3 && '*@$€'.includes(text.charAt(last))) last += 1;
  return [first, last];
}

function isAddress(chunk: string): boolean {
  if (chunk.includes('://') || chunk.startsWith('www.')) return true;
  const at = chunk.indexOf('@');
  return at > 0 && chunk.indexOf('.', at) > at + 1;
}

function readMixed<T>(chunk: string, lookup: Lookup<T>): T | undefined {
  if (isNumber(chunk)) return undefined;
  let bare = '';
  let starred = '';
  let dotted = '';
  for (let i = 0; i < chunk.length; i += 1) {
    const sign = chunk.charAt(i);
    const isWord = isWordUnit(chunk, i);
    if (isWord) bare += sign;
    // The second half of an emoji stands for no letter of its own.
    const unit = chunk.charCodeAt(i);
    if (unit >= 0xdc00 && unit <= 0xdfff) continue;
    if (isWord || STARS.has(sign) || unit >= 0x2000) starred += isWord ? sign : '*';
    dotted += isWord ? sign : '*';
  }
  const readings = [lettersOnly(unleet(chunk)), lettersOnly(unleet(chunk, 'l'))]
    .filter((letters) => letters !== bare)
    .flatMap(readingsOf);
  return (
    readBare(chunk, bare, lookup) ??
    firstHidden(readings, lookup) ??
    guessed(starred, 2, lookup) ??
    (dotted === starred ? undefined : guessed(dotted, FEWEST_DOTTED, lookup))
  );
}

/** A time, a date, a price: hardly a letter. */
function isNumber(chunk: string): boolean {
  let letters = 0;
  for (let i = 0; i < chunk.length; i += 1) {
    const unit = chunk.charCodeAt(i);
    if (unit < 0x30 || unit > 0x3a) letters += unit > 0x3a ? 1 : 0;
  }
  return letters < 2;
}

/** The letters of a chunk as one word; whole words that a sign joins (kanker/tumor) hide nothing, so that they must be a sure pair. */
function readBare<T>(chunk: string, bare: string, lookup: Lookup<T>): T | undefined {
  let shortest = chunk.length;
  let length = 0;
  for (let i = 0; i <= chunk.length; i += 1) {
    if (i < chunk.length && isWordUnit(chunk, i)) length += 1;
    else {
      if (length > 0) shortest = Math.min(shortest, length);
      length = 0;
    }
  }
  if (shortest < SHORTEST_JOINED) return firstHidden(readingsOf(bare), lookup);
  return bare.length <= LONGEST_WORD ? lookup.pair(bare) : undefined;
}

/** What a word with stars can stand for, if it keeps enough letters and has no more stars than letters. */
function guessed<T>(pattern: string, fewest: number, lookup: Lookup<T>): T | undefined {
  let stars = 0;
  for (let i = 0; i < pattern.length; i += 1) if (pattern.charAt(i) === '*') stars += 1;
  const letters = pattern.length - stars;
  const isGuessable = stars > 0 && letters >= fewest && stars <= letters && pattern.length <= LONGEST_STARRED;
  return isGuessable ? lookup.starred(pattern) : undefined;
}

function lettersOnly(chunk: string): string {
  let letters = '';
  for (let i = 0; i < chunk.length; i += 1) if (isWordUnit(chunk, i)) letters += chunk.charAt(i);
  return letters;
}

/** `k u t`, `k.u.t`, `k-a-n-k-e-r joch`: rows of three or more single letters, whole and every longer part. */
function spacedLetters<T>(words: readonly Word[], lookup: Lookup<T>, found: Hit<T>[]): void {
  for (let first = 0; first < words.length; ) {
    let last = first;
    while (last < words.length && words[last]?.text.length === 1) last += 1;
    if (last - first >= 3) found.push(...lettersRow(words, first, last, lookup));
    first = Math.max(last, first + 1);
  }
}

function lettersRow<T>(words: readonly Word[], first: number, last: number, lookup: Lookup<T>): Hit<T>[] {
  const row = words.slice(first, last).map((word) => LEET[word.text] ?? word.text);
  const letters = row.join('');
  const whole = letters.length <= LONGEST_WORD ? firstHidden(stretched(letters), lookup) : undefined;
  if (whole !== undefined) return [hit(words, first, last, whole)];
  const found: Hit<T>[] = [];
  for (let from = 0; from + SHORTEST_PART <= letters.length; from += 1) {
    if (!lookup.begins(letters.slice(from, from + 3))) continue;
    const longest = Math.min(letters.length, from + LONGEST_PART);
    for (let to = longest; to >= from + SHORTEST_PART; to -= 1) {
      const value = lookup.hidden(letters.slice(from, to));
      if (value === undefined) continue;
      found.push(hit(words, first + from, first + to, value));
      from = to - 1;
      break;
    }
  }
  return found;
}

/** Two neighbours as one word: `kloot zak`, `hoeren zoon`. */
function pairs<T>(analysed: Analysed, lookup: Lookup<T>, found: Hit<T>[]): void {
  const { words } = analysed;
  for (let i = 0; i + 1 < words.length; i += 1) {
    const [a, b] = [words[i], words[i + 1]];
    if (!a || !b || a.sentence !== b.sentence || a.text.length < 2 || b.text.length < 2) continue;
    const length = a.text.length + b.text.length;
    if (length < SHORTEST_PAIR || length > LONGEST_PAIR || !mayJoin(a.traits, lookup)) continue;
    if (!isSpaced(analysed.folded.text, a.to, b.from)) continue;
    const value = lookup.pair(a.text + b.text);
    if (value !== undefined) found.push(hit(words, i, i + 2, value));
  }
}

function isSpaced(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (!isSpace(text, i)) return false;
  return true;
}

function mayJoin<T>(traits: Traits, lookup: Lookup<T>): boolean {
  traits.joins ??= lookup.joins(traits.text);
  return traits.joins;
}
