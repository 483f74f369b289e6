import type { Span } from './mask.ts';
import type { Folded } from './normalise.ts';
import { isSpace, isWordUnit, originalEnd, originalStart } from './normalise.ts';
import { readingsOf } from './readings.ts';
import type { Speech } from './speech.ts';
import { speechOf } from './speech.ts';
import { lexemesOf, TONGUES } from './vocabulary.ts';

/** A run of letters and digits. `text` is folded; `start` and `end` are offsets in the original, `from` and `to` in the folded text. */
export type Word = Span & {
  readonly text: string;
  /** Its readings that the lists of phrases know, by their numbers in the vocabulary. */
  readonly lexemes: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** Whether nothing but signs, no space, lies between the word before and this one. */
  readonly glued: boolean;
  readonly traits: Traits;
};

/** What is found out once about a word, whatever message it stands in. */
export type Traits = {
  readonly text: string;
  readonly hash: number;
  /** How the word may be read: as typed, else with stretched letters shortened, else with digits as letters. */
  readonly readings: readonly string[];
  readonly lexemes: readonly number[];
  readonly speech: Speech;
  /** What gloss.ts has to do with its lexemes: bits. */
  readonly tongues: number;
  /** What the list of abuse says of it: kept by disguise.ts; undefined until asked, null for nothing. */
  abuse: unknown;
  /** Which word of an emergency it is a slip of: kept by slips.ts; undefined until asked, null for none. */
  meant: string | null | undefined;
  /** Whether it may be the first half of abuse; undefined until asked. */
  joins: boolean | undefined;
  /** What it stands for: kept by learned/tokens.ts; undefined until asked. */
  token: unknown;
  /** Where what is found out about it elsewhere can be kept in a table of {@link PLACES}; -1 if it is not kept at all. */
  readonly place: number;
  /** Changes when another word takes the place. */
  readonly turn: number;
};

/** Points after these do not end a sentence. */
const ABBREVIATIONS = new Set('nr nrs dhr mw mevr fam str st ca bijv bv evt tel dr mr'.split(' '));

/** The words of a folded text and the sentences that they are in. Linear in its length. */
export function wordsOf(folded: Folded): Word[] {
  const { text } = folded;
  const words: Word[] = [];
  let sentence = 0;
  let glued = false;
  let last: Word | undefined;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20) {
      glued = false;
      at += 1;
      continue;
    }
    if (!isLetter(unit) && !isWordUnit(text, at)) {
      if (endsSentence(text, at, last)) sentence += 1;
      if (isSpace(text, at)) glued = false;
      at += 1;
      continue;
    }
    let to = at;
    let hash = 0;
    for (let next = unit; ; next = text.charCodeAt(to)) {
      hash = Math.imul(hash ^ next, PRIME);
      to += 1;
      if (to >= text.length || !goesOn(text, to)) break;
    }
    const traits = traitsOf(text, at, to, hash);
    last = {
      start: originalStart(folded, at),
      end: originalEnd(folded, to),
      text: traits.text,
      lexemes: traits.lexemes,
      from: at,
      to,
      sentence,
      glued,
      traits,
    };
    words.push(last);
    glued = true;
    at = to;
  }
  return words;
}

function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** Whether the unit at `at` belongs to the word before it: a letter, a digit, or an apostrophe with one of these behind it. */
function goesOn(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isLetter(unit)) return true;
  if (unit === 0x27) return at + 1 < text.length && isWordUnit(text, at + 1);
  return unit !== 0x20 && isWordUnit(text, at);
}

function endsSentence(text: string, at: number, last: Word | undefined): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 0x21 || unit === 0x3f || unit === 0x0a || unit === 0x3b) return true;
  if (unit !== 0x2e) return false;
  const atEnd = at + 1 >= text.length || isSpace(text, at + 1);
  return atEnd && !(last?.to === at && ABBREVIATIONS.has(last.text));
}

const PRIME = 0x01000193;
/** Messages share most of their words, so that these are kept, so many at most. */
export const PLACES = 65_536;
/** In how many places a word may be kept; if others have them all, one of these makes room. */
const MOST_PROBES = 4;
/** A longer word is hardly met twice. */
const LONGEST_KNOWN = 24;
const known: (Traits | undefined)[] = new Array(PLACES).fill(undefined);
let turns = 0;

function traitsOf(text: string, from: number, to: number, hash: number): Traits {
  const length = to - from;
  if (length > LONGEST_KNOWN) return newTraits(text.slice(from, to), hash, -1);
  const home = hash ^ (hash >>> 15);
  for (let probe = 0; probe < MOST_PROBES; probe += 1) {
    const place = (home + probe) & (PLACES - 1);
    const traits = known[place];
    if (traits === undefined) return keep(copy(text, from, to), hash, place);
    if (traits.hash === hash && isSame(traits.text, text, from, length)) return traits;
  }
  return keep(copy(text, from, to), hash, (home + (turns % MOST_PROBES)) & (PLACES - 1));
}

function keep(word: string, hash: number, place: number): Traits {
  const traits = newTraits(word, hash, place);
  known[place] = traits;
  return traits;
}

function isSame(word: string, text: string, from: number, length: number): boolean {
  if (word.length !== length) return false;
  for (let i = 0; i < length; i += 1) if (word.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}

/** A word as a string of its own, as a slice would keep the whole message in memory. */
function copy(text: string, from: number, to: number): string {
  const units: number[] = [];
  for (let i = from; i < to; i += 1) units.push(text.charCodeAt(i));
  return String.fromCharCode(...units);
}

function newTraits(text: string, hash: number, place: number): Traits {
  const readings = readingsOf(text);
  const lexemes = lexemesOf(readings);
  let tongues = 0;
  for (const lexeme of lexemes) tongues |= TONGUES[lexeme] ?? 0;
  turns += 1;
  return {
    text,
    hash,
    readings,
    lexemes,
    tongues,
    speech: speechOf(text),
    abuse: undefined,
    meant: undefined,
    joins: undefined,
    token: undefined,
    place,
    turn: turns,
  };
}
