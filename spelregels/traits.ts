import type { Entry } from './compound.ts';
import { hashOf as tokenOf } from './learned/hash.ts';
import { kindOf } from './learned/kinds.ts';
import { abuseOf, goesOnWith } from './lexicon.ts';
import { ABUSE, OF_KIND, SINGLE, SLIP } from './marks.ts';
import { readingsOf } from './readings.ts';
import { slipOf } from './slips.ts';
import { speechOf } from './speech.ts';
import { lexemesOf, TONGUES } from './vocabulary.ts';

/** What is found out once about a word, whatever message it stands in. */
export type Traits = {
  readonly text: string;
  /** Bits (marks.ts). */
  readonly marks: number;
  /** Those of its readings that the lists of phrases know. */
  readonly lexemes: readonly number[];
  /** By what the weights know it: the word itself, or the kind that it is of (learned/tokens.ts). */
  readonly token: number;
  /** The how manieth word it is that is kept, by which what is found out about it elsewhere can be kept; -1 if it is not kept at all. */
  readonly turn: number;
  /** What the list of abuse says of it. */
  readonly abuse: Entry | undefined;
  /** With which letters the next word may go on with it (lexicon.ts). */
  readonly goesOnWith: number;
  /** Which word of an emergency it is a slip of. */
  readonly meant: string | undefined;
};

/**
 * Messages share most of their words, so that these are kept, so many at most: each by itself, in memory alone, without whose it was or where it stood.
 * Also words that are on no list: to find out anew what such a word is costs as much as all else that is done with a message.
 */
export const PLACES = 65_536;
/** In how many places a word may be kept; if others have them all, one of these makes room. */
const MOST_PROBES = 4;
/** A longer word is hardly met twice. */
const LONGEST_KNOWN = 24;
const known: (Traits | undefined)[] = new Array(PLACES).fill(undefined);
/**
 * By what each is known, two numbers: of a word of at most twelve letters a–z five bits for each letter, which is all of it; of others a hash of its
 * letters, and {@link UNPACKED}. Two noughts for a free place.
 */
const keys = new Int32Array(PLACES * 2);
const PACKED = 6;
const LETTER_BITS = 5;
const UNPACKED = -1;
const NOWHERE = -1;
const PRIME = 0x01000193;
/** Spreads the keys over the places (Fibonacci hashing). */
const GOLDEN = 0x9e3779b1;
const TO_PLACE = 16;
/** Less than what 32 bits hold. */
const MOST_TURNS = 2 ** 30;
let turns = 0;

/** Puts down by what the word from `from` up to `to` in the units of a folded text is known: two numbers, see {@link keys}. */
export function putKey(into: Int32Array, at: number, units: Uint16Array, from: number, to: number): void {
  const middle = Math.min(to, from + PACKED);
  let first = pack(units, from, middle);
  let second = to - middle > PACKED ? UNPACKED : pack(units, middle, to);
  if (first < 0 || second < 0) {
    first = hashOf(units, from, to);
    second = UNPACKED;
  }
  into[at] = first;
  into[at + 1] = second;
}

/** Words of one text, `count` of them: where they lie in its units, and their keys. `place` is for who looks them up. */
export type Met = {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly keys: Int32Array;
  readonly place: Int32Array;
};

/**
 * Puts down what is known of each of the words. Most are where they are looked for first, and all of those are fetched before anything else: they lie in
 * far memory, and many can be on their way at once.
 */
export function putTraits(into: (Traits | undefined)[], units: Uint16Array, met: Met): void {
  const { count, place } = met;
  for (let i = 0; i < count; i += 1) {
    const first = met.keys[i * 2] ?? 0;
    const second = met.keys[i * 2 + 1] ?? 0;
    const home = homeOf(first, second);
    const isThere = keys[home * 2] === first && keys[home * 2 + 1] === second;
    place[i] = isThere && second !== UNPACKED ? home : NOWHERE;
  }
  for (let i = 0; i < count; i += 1) {
    const home = place[i] ?? NOWHERE;
    into[i] = home === NOWHERE ? undefined : known[home];
  }
  for (let i = 0; i < count; i += 1)
    into[i] ??= traitsOf(units, met.from[i] ?? 0, met.to[i] ?? 0, met.keys, i * 2);
}

function homeOf(first: number, second: number): number {
  return Math.imul(first ^ Math.imul(second, PRIME), GOLDEN) >>> TO_PLACE;
}

/** What is known of that word, of which the key stands at `at` in `keyOf`. */
function traitsOf(units: Uint16Array, from: number, to: number, keyOf: Int32Array, at: number): Traits {
  const first = keyOf[at] ?? 0;
  const second = keyOf[at + 1] ?? 0;
  if (to - from > LONGEST_KNOWN) return newTraits(textOf(units, from, to), -1);
  const home = homeOf(first, second);
  for (let probe = 0; probe < MOST_PROBES; probe += 1) {
    const place = (home + probe) & (PLACES - 1);
    const one = keys[place * 2] ?? 0;
    const other = keys[place * 2 + 1] ?? 0;
    if (one === first && other === second) {
      const traits = known[place];
      if (traits !== undefined && (second !== UNPACKED || isSame(traits.text, units, from, to)))
        return traits;
    }
    if (one === 0 && other === 0) return keep(textOf(units, from, to), first, second, place);
  }
  return keep(textOf(units, from, to), first, second, (home + (turns % MOST_PROBES)) & (PLACES - 1));
}

/** At most {@link PACKED} letters in one number, five bits each; below 0 if any is not of a–z. */
function pack(units: Uint16Array, from: number, to: number): number {
  let packed = 0;
  let others = 0;
  for (let at = from; at < to; at += 1) {
    const unit = units[at] ?? 0;
    others |= (unit - 0x61) | (0x7a - unit);
    packed = (packed << LETTER_BITS) | (unit & 31);
  }
  return others < 0 ? UNPACKED : packed;
}

function hashOf(units: Uint16Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (units[at] ?? 0), PRIME);
  return hash;
}

function keep(word: string, first: number, second: number, place: number): Traits {
  turns = turns < MOST_TURNS ? turns + 1 : 1;
  const traits = newTraits(word, turns);
  known[place] = traits;
  keys[place * 2] = first;
  keys[place * 2 + 1] = second;
  return traits;
}

function isSame(word: string, units: Uint16Array, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i += 1) if (word.charCodeAt(i) !== units[from + i]) return false;
  return true;
}

/** A word as a string of its own, as a slice of the message would keep all of it in memory. */
function textOf(units: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += String.fromCharCode(units[at] ?? 0);
  return text;
}

function newTraits(text: string, turn: number): Traits {
  const readings = readingsOf(text);
  const lexemes = lexemesOf(readings);
  const abuse = abuseOf(readings);
  const kind = kindOf(text);
  let marks = speechOf(text);
  for (const lexeme of lexemes) marks |= TONGUES[lexeme] ?? 0;
  if (abuse !== undefined) marks |= ABUSE;
  if (text.length === 1) marks |= SINGLE;
  if (kind !== undefined) marks |= OF_KIND;
  const meant = slipOf(text);
  if (meant !== undefined) marks |= SLIP;
  const token = tokenOf(kind ?? text);
  // First what is asked of every word: the processor fetches so much at once and no more.
  return { marks, goesOnWith: goesOnWith(text), text, lexemes, token, turn, abuse, meant };
}
