import { letterBit } from './lexicon.ts';
import { GLUED, JOINS } from './marks.ts';
import type { Span } from './mask.ts';
import type { Folded } from './normalise.ts';
import { isSpace, isWordUnit, originalEnd, originalStart } from './normalise.ts';
import type { Traits } from './traits.ts';
import { traitsOf } from './traits.ts';
import { unitsOf } from './units.ts';

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

/** Points after these do not end a sentence. */
const ABBREVIATIONS = new Set('nr nrs dhr mw mevr fam str st ca bijv bv evt tel dr mr'.split(' '));
const SPACE = 0x20;
const PRIME = 0x01000193;

/** The words of a folded text, the sentences that they are in, and what any of them is: bits (marks.ts). Linear in its length. */
export function wordsOf(folded: Folded): { readonly words: Word[]; readonly marks: number } {
  const { text } = folded;
  const { length } = text;
  const units = unitsOf(text);
  const words: Word[] = [];
  let marks = 0;
  let sentence = 0;
  let glued = false;
  let last: Word | undefined;
  for (let at = 0; at < length; ) {
    let unit = units[at] ?? SPACE;
    if (unit === SPACE) {
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
    if (last !== undefined && !glued && last.sentence === sentence)
      if ((last.traits.goesOnWith & letterBit(unit)) !== 0) marks |= JOINS;
    let to = at;
    let hash = 0;
    do {
      hash = Math.imul(hash ^ unit, PRIME);
      to += 1;
      unit = to < length ? (units[to] ?? SPACE) : SPACE;
    } while (isLetter(unit) || (unit !== SPACE && goesOn(text, to, unit)));
    const traits = traitsOf(units, at, to, hash);
    marks |= glued ? traits.marks | GLUED : traits.marks;
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
  return { words, marks };
}

function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** Whether the unit at `at` belongs to the word before it: a letter, a digit, or an apostrophe with one of these behind it. */
function goesOn(text: string, at: number, unit: number): boolean {
  if (unit === 0x27) return at + 1 < text.length && isWordUnit(text, at + 1);
  return isWordUnit(text, at);
}

function endsSentence(text: string, at: number, last: Word | undefined): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 0x21 || unit === 0x3f || unit === 0x0a || unit === 0x3b) return true;
  if (unit !== 0x2e) return false;
  const atEnd = at + 1 >= text.length || isSpace(text, at + 1);
  return atEnd && !(last?.to === at && ABBREVIATIONS.has(last.text));
}
