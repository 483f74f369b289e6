import { letterBit } from './lexicon.ts';
import { GLUED, JOINS } from './marks.ts';
import type { Span } from './mask.ts';
import type { Folded } from './normalise.ts';
import { isSpace, isWordUnit, originalEnd, originalStart } from './normalise.ts';
import type { Traits } from './traits.ts';
import { putKey, putTraits } from './traits.ts';
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
/** The longest of them. */
const LONGEST_ABBREVIATION = 4;
const SPACE = 0x20;

/** Where words lie in a folded text, side by side, `count` of them; the arrays may be longer. */
type Places = {
  count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly sentence: Int32Array;
  readonly glued: Uint8Array;
  /** By what each is known (traits.ts): two numbers. */
  readonly keys: Int32Array;
  readonly place: Int32Array;
};
/** Of texts with more words the arrays are not kept. */
const USUAL = 1_024;
const usual = room(USUAL);

function room(words: number): Places {
  return {
    count: 0,
    from: new Int32Array(words),
    to: new Int32Array(words),
    sentence: new Int32Array(words),
    glued: new Uint8Array(words),
    keys: new Int32Array(words * 2),
    place: new Int32Array(words),
  };
}

/** What is known of the words of the last text; of a shorter one some are left of those before. */
const met: (Traits | undefined)[] = [];

/**
 * The words of a folded text, the sentences that they are in, and what any of them is: bits (marks.ts). Linear in its length. First where all of them
 * lie, and then what is known of each: that lies in far memory, and many can be on their way at once if nothing else is done meanwhile.
 */
export function wordsOf(folded: Folded): { readonly words: Word[]; readonly marks: number } {
  const units = unitsOf(folded.text);
  const places = placesOf(folded.text, units);
  const words: Word[] = [];
  putTraits(met, units, places);
  let marks = 0;
  for (let i = 0; i < places.count; i += 1) marks |= met[i]?.marks ?? 0;
  let last: Word | undefined;
  for (let i = 0; i < places.count; i += 1) {
    const from = places.from[i] ?? 0;
    const to = places.to[i] ?? 0;
    const sentence = places.sentence[i] ?? 0;
    const glued = places.glued[i] === 1;
    const traits = met[i];
    if (traits === undefined) break;
    if (glued) marks |= GLUED;
    if (last !== undefined && !glued && last.sentence === sentence)
      if ((last.traits.goesOnWith & letterBit(units[from] ?? 0)) !== 0) marks |= JOINS;
    last = {
      start: originalStart(folded, from),
      end: originalEnd(folded, to),
      text: traits.text,
      lexemes: traits.lexemes,
      from,
      to,
      sentence,
      glued,
      traits,
    };
    words.push(last);
  }
  if (met.length > USUAL) met.length = USUAL;
  return { words, marks };
}

/** Good until the next call. */
function placesOf(text: string, units: Uint16Array): Places {
  const { length } = text;
  const most = (length + 1) >> 1;
  const places = most <= USUAL ? usual : room(most);
  let count = 0;
  let sentence = 0;
  let glued = 0;
  let last = -1;
  for (let at = 0; at < length; ) {
    let unit = units[at] ?? SPACE;
    if (unit === SPACE) {
      glued = 0;
      at += 1;
      continue;
    }
    if (!isLetter(unit) && !isWordUnit(text, at)) {
      if (endsSentence(text, at, last)) sentence += 1;
      if (isSpace(text, at)) glued = 0;
      at += 1;
      continue;
    }
    last = at;
    let to = at;
    do {
      to += 1;
      unit = to < length ? (units[to] ?? SPACE) : SPACE;
    } while (isLetter(unit) || (unit !== SPACE && goesOn(text, to, unit)));
    places.from[count] = at;
    places.to[count] = to;
    places.sentence[count] = sentence;
    places.glued[count] = glued;
    putKey(places.keys, count * 2, units, at, to);
    count += 1;
    glued = 1;
    at = to;
  }
  places.count = count;
  return places;
}

function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** Whether the unit at `at` belongs to the word before it: a letter, a digit, or an apostrophe with one of these behind it. */
function goesOn(text: string, at: number, unit: number): boolean {
  if (unit === 0x27) return at + 1 < text.length && isWordUnit(text, at + 1);
  return isWordUnit(text, at);
}

/** Whether the sign at `at` ends a sentence; `last` is where the word before it begins, -1 if there is none. */
function endsSentence(text: string, at: number, last: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 0x21 || unit === 0x3f || unit === 0x0a || unit === 0x3b) return true;
  if (unit !== 0x2e) return false;
  const atEnd = at + 1 >= text.length || isSpace(text, at + 1);
  return atEnd && !isAbbreviation(text, last, at);
}

function isAbbreviation(text: string, from: number, to: number): boolean {
  return from >= 0 && to - from <= LONGEST_ABBREVIATION && ABBREVIATIONS.has(text.slice(from, to));
}
