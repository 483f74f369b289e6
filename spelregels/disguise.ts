import type { Analysed } from './analyse.ts';
import type { Entry } from './compound.ts';
import { begins, goesOnWith, guess, hidden, letterBit, pair } from './lexicon.ts';
import { ABUSE, GLUED, JOINS, SINGLE } from './marks.ts';
import type { Span } from './mask.ts';
import { isSpace, isWordUnit, originalEnd, originalStart } from './normalise.ts';
import { LEET, LONGEST_WORD, readingsOf, stretched, unleet } from './readings.ts';
import { AT, DISGUISE } from './signs.ts';
import type { Word } from './words.ts';

/** A stretch of the message that stands for a listed word. Offsets in the original; `from`–`to` are indices of words. */
export type Hit = Span & { readonly value: Entry; readonly from: number; readonly to: number };

const LONGEST_STARRED = 20;
const LONGEST_PART = 14;
const SHORTEST_PART = 4;
const SHORTEST_PAIR = 6;
const SHORTEST_JOINED = 3;
const LONGEST_PAIR = 24;
/** Of what is cut in three or more: so long is each but the last, and so short may the whole be. */
const LONGEST_PIECE = 4;
const SHORTEST_CUT = 4;
/** Points and dashes may only stand for letters where so many are left: `kl..tzak`, not `a.u.b`. */
const FEWEST_DOTTED = 4;
const STARS = new Set(['*', '#', '%', '_', '?', '^', '~', '&', '=']);
/**
 * Every stretch that is a listed word, plain or in disguise: a word; a run without spaces that has signs or digits between
 * its letters; a row of single letters; two neighbouring words as one. Linear in the text's length.
 */
export function findDisguised(analysed: Analysed): Hit[] {
  const found: Hit[] = [];
  const { marks, folded } = analysed;
  const hasSigns = (folded.signs & (AT | DISGUISE)) !== 0;
  // First, as of two findings on the same word the first is told: "kut kind" is said of a child.
  if ((marks & JOINS) !== 0) pairs(analysed, found);
  if ((marks & ABUSE) !== 0) plainWords(analysed.words, found);
  inFlags(analysed, found);
  if (hasSigns || (marks & GLUED) !== 0) mixedChunks(analysed, hasSigns, found);
  if ((marks & SINGLE) !== 0) spacedLetters(analysed.words, found);
  if ((marks & JOINS) !== 0) pieces(analysed, found);
  return found;
}

function hit(words: readonly Word[], from: number, to: number, value: Entry): Hit {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0, from, to, value };
}

function firstHidden(readings: Iterable<string>): Entry | undefined {
  for (const reading of readings) {
    const value = reading.length <= LONGEST_WORD ? hidden(reading) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

function plainWords(words: readonly Word[], found: Hit[]): void {
  for (let i = 0; i < words.length; i += 1) {
    const abuse = words[i]?.traits.abuse;
    if (abuse !== undefined) found.push(hit(words, i, i + 1, abuse));
  }
}

/** Half of a letter that flags are made of. */
const FLAG_UNIT = 0xd83c;

/** Words spelled in the letters of flags are hidden, also where the word would be innocent in the open. */
function inFlags({ words, original, folded }: Analysed, found: Hit[]): void {
  if (folded.starts === undefined) return;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined || original.charCodeAt(word.start) !== FLAG_UNIT) continue;
    const value = firstHidden(readingsOf(word.text));
    if (value !== undefined) found.push(hit(words, i, i + 1, value));
  }
}

/** `hasSigns`: whether the text has any sign of {@link withSignsAround}. */
function mixedChunks(analysed: Analysed, hasSigns: boolean, found: Hit[]): void {
  const { folded, words } = analysed;
  const { text } = folded;
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
    const value = chunk === '' || isAddress(chunk) ? undefined : readMixed(chunk);
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

function readMixed(chunk: string): Entry | undefined {
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
    readBare(chunk, bare) ??
    firstHidden(readings) ??
    guessed(starred, 2) ??
    (dotted === starred ? undefined : guessed(dotted, FEWEST_DOTTED))
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
function readBare(chunk: string, bare: string): Entry | undefined {
  let shortest = chunk.length;
  let length = 0;
  for (let i = 0; i <= chunk.length; i += 1) {
    if (i < chunk.length && isWordUnit(chunk, i)) length += 1;
    else {
      if (length > 0) shortest = Math.min(shortest, length);
      length = 0;
    }
  }
  if (shortest < SHORTEST_JOINED) return firstHidden(readingsOf(bare));
  return bare.length <= LONGEST_WORD ? pair(bare) : undefined;
}

/** What a word with stars can stand for, if it keeps enough letters and has no more stars than letters. */
function guessed(pattern: string, fewest: number): Entry | undefined {
  let stars = 0;
  for (let i = 0; i < pattern.length; i += 1) if (pattern.charAt(i) === '*') stars += 1;
  const letters = pattern.length - stars;
  const isGuessable = stars > 0 && letters >= fewest && stars <= letters && pattern.length <= LONGEST_STARRED;
  return isGuessable ? guess(pattern) : undefined;
}

function lettersOnly(chunk: string): string {
  let letters = '';
  for (let i = 0; i < chunk.length; i += 1) if (isWordUnit(chunk, i)) letters += chunk.charAt(i);
  return letters;
}

/** `k u t`, `k.u.t`, `k-a-n-k-e-r joch`: rows of three or more single letters, whole and every longer part. */
function spacedLetters(words: readonly Word[], found: Hit[]): void {
  for (let first = 0; first < words.length; ) {
    let last = first;
    while (last < words.length && words[last]?.text.length === 1) last += 1;
    if (last - first >= 3) found.push(...lettersRow(words, first, last));
    first = Math.max(last, first + 1);
  }
}

function lettersRow(words: readonly Word[], first: number, last: number): Hit[] {
  const row = words.slice(first, last).map((word) => LEET[word.text] ?? word.text);
  const letters = row.join('');
  const whole = letters.length <= LONGEST_WORD ? firstHidden(stretched(letters)) : undefined;
  if (whole !== undefined) return [hit(words, first, last, whole)];
  const found: Hit[] = [];
  /** Stretches that hide nothing: a row of the same few letters has the same ones all along. */
  const innocent = new Set<string>();
  for (let from = 0; from + SHORTEST_PART <= letters.length; from += 1) {
    if (!begins(letters.slice(from, from + 3))) continue;
    const longest = Math.min(letters.length, from + LONGEST_PART);
    const stretch = letters.slice(from, longest);
    if (innocent.has(stretch)) continue;
    const before = found.length;
    for (let to = longest; to >= from + SHORTEST_PART; to -= 1) {
      const value = hidden(letters.slice(from, to));
      if (value === undefined) continue;
      found.push(hit(words, first + from, first + to, value));
      from = to - 1;
      break;
    }
    if (found.length === before) innocent.add(stretch);
  }
  return found;
}

/** Whether two words may be one of the list, or the beginning of one, by the first and the first letter of the second. */
function mayJoin(a: Word, b: Word): boolean {
  const { goesOnWith } = a.traits;
  return goesOnWith !== 0 && (goesOnWith & letterBit(b.text.charCodeAt(0))) !== 0;
}

/**
 * Two neighbours as one word: `kloot zak`, `hoeren zoon`. Where the first is a swear word by itself the other stays to be read: of "kut kind in het
 * water" neighbours must see the child.
 */
function pairs(analysed: Analysed, found: Hit[]): void {
  const { words } = analysed;
  for (let i = 0; i + 1 < words.length; i += 1) {
    const a = words[i];
    const b = words[i + 1];
    if (!a || !b || !mayJoin(a, b)) continue;
    if (a.sentence !== b.sentence || a.text.length < 2 || b.text.length < 2) continue;
    const length = a.text.length + b.text.length;
    if (length < SHORTEST_PAIR || length > LONGEST_PAIR) continue;
    if (!isSpaced(analysed.folded.text, a.to, b.from)) continue;
    const value = pair(a.text + b.text);
    if (value === undefined) continue;
    const both = hit(words, i, i + 2, value);
    found.push(hidden(a.text) && !hidden(b.text) ? { ...both, end: a.end } : both);
  }
}

/** A word cut up: in three (`te ring zooi`, `h o er`), or in two of which one is no word as it has no vowel (`fu ck`). */
function pieces({ words, folded }: Analysed, found: Hit[]): void {
  for (let i = 0; i + 1 < words.length; i += 1) {
    const a = words[i];
    const b = words[i + 1];
    if (!a || !b || !mayJoin(a, b) || a.sentence !== b.sentence) continue;
    if (a.text.length > LONGEST_PIECE || b.text.length > LONGEST_PIECE) continue;
    if (!isSpaced(folded.text, a.to, b.from)) continue;
    const two = a.text + b.text;
    const isCut = two.length >= SHORTEST_CUT && (isNoWord(a.text) || isNoWord(b.text));
    const ofTwo = isCut ? pair(two) : undefined;
    if (ofTwo !== undefined) found.push(hit(words, i, i + 2, ofTwo));
    const c = words[i + 2];
    if (!c || c.sentence !== b.sentence || goesOnWith(two) === 0 || !isSpaced(folded.text, b.to, c.from))
      continue;
    const length = two.length + c.text.length;
    const ofThree = length >= SHORTEST_CUT && length <= LONGEST_PAIR ? pair(two + c.text) : undefined;
    if (ofThree !== undefined) found.push(hit(words, i, i + 3, ofThree));
  }
}

function isNoWord(text: string): boolean {
  if (text.length < 2) return false;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charAt(i);
    if ('aeiouy'.includes(letter) || letter < 'a' || letter > 'z') return false;
  }
  return true;
}

function isSpaced(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (!isSpace(text, i)) return false;
  return true;
}
