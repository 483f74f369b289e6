import type { Entry } from './compound.ts';
import { hashOf } from './learned/hash.ts';
import { kindOf } from './learned/kinds.ts';
import { abuseOf, goesOnWith } from './lexicon.ts';
import { ABUSE, OF_KIND, SINGLE } from './marks.ts';
import { readingsOf } from './readings.ts';
import { slipOf } from './slips.ts';
import { speechOf } from './speech.ts';
import { lexemesOf, TONGUES } from './vocabulary.ts';

/** What is found out once about a word, whatever message it stands in. */
export type Traits = {
  readonly text: string;
  readonly hash: number;
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
/** Less than what 32 bits hold. */
const MOST_TURNS = 2 ** 30;
let turns = 0;

/** What is known of the word from `from` up to `to` in the units of a folded text; `hash` is of its letters. */
export function traitsOf(units: Uint16Array, from: number, to: number, hash: number): Traits {
  const length = to - from;
  if (length > LONGEST_KNOWN) return newTraits(textOf(units, from, to), hash, -1);
  const home = hash ^ (hash >>> 15);
  for (let probe = 0; probe < MOST_PROBES; probe += 1) {
    const place = (home + probe) & (PLACES - 1);
    const traits = known[place];
    if (traits === undefined) return keep(textOf(units, from, to), hash, place);
    if (traits.hash === hash && isSame(traits.text, units, from, length)) return traits;
  }
  return keep(textOf(units, from, to), hash, (home + (turns % MOST_PROBES)) & (PLACES - 1));
}

function keep(word: string, hash: number, place: number): Traits {
  turns = turns < MOST_TURNS ? turns + 1 : 1;
  const traits = newTraits(word, hash, turns);
  known[place] = traits;
  return traits;
}

function isSame(word: string, units: Uint16Array, from: number, length: number): boolean {
  if (word.length !== length) return false;
  for (let i = 0; i < length; i += 1) if (word.charCodeAt(i) !== units[from + i]) return false;
  return true;
}

/** So many units at once, as all of a long text are more than a call may be given. */
const PIECE = 4_096;

/** A word as a string of its own, as a slice of the message would keep all of it in memory. */
function textOf(units: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += PIECE)
    text += String.fromCharCode(...units.subarray(at, Math.min(to, at + PIECE)));
  return text;
}

function newTraits(text: string, hash: number, turn: number): Traits {
  const readings = readingsOf(text);
  const lexemes = lexemesOf(readings);
  const abuse = abuseOf(readings);
  const kind = kindOf(text);
  let marks = speechOf(text);
  for (const lexeme of lexemes) marks |= TONGUES[lexeme] ?? 0;
  if (abuse !== undefined) marks |= ABUSE;
  if (text.length === 1) marks |= SINGLE;
  if (kind !== undefined) marks |= OF_KIND;
  const token = hashOf(kind ?? text);
  return {
    text,
    hash,
    marks,
    lexemes,
    token,
    turn,
    abuse,
    goesOnWith: goesOnWith(text),
    meant: slipOf(text),
  };
}
