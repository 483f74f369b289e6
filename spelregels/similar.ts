import { analyse } from './analyse.ts';
import { EMPTY_WORDS, SAME_WORD } from './lists/similar.ts';

/** What two reports are compared by: the place as named, if any, and the words. */
export type ReportWords = { readonly place: string | null; readonly what: string };

/** Words in common, of the shorter report's, from which two reports may be about the same thing. */
const SHARE = 0.34;
const SHARE_AT_PLACE = 0.15;
const LEAST_WORDS = 2;
const LONGEST = 80;

/**
 * Whether two reports, made shortly after one another in one gebied, may be about the same thing: the same place, or enough words that
 * say something in common (a car is a car, whether `bus` or `busje`). Two places that differ: no. Pure, symmetric, linear.
 */
export function areSimilar(one: ReportWords, other: ReportWords): boolean {
  const words = contentWords(one.what);
  const others = contentWords(other.what);
  const [fewer, more] = words.size <= others.size ? [words, others] : [others, words];
  const common = [...fewer].filter((word) => more.has(word)).length;
  const share = fewer.size === 0 ? 0 : common / fewer.size;
  const places = comparePlaces(one.place, other.place);
  if (places === 'other') return false;
  if (places === 'same') return share >= SHARE_AT_PLACE || fewer.size < LEAST_WORDS;
  return common >= LEAST_WORDS && share >= SHARE;
}

/**
 * How much two texts have in common, to choose one report among a few that a text may be about: words that say something, and a place counts for
 * two. 0: nothing, or places that differ. Pure, symmetric, linear.
 */
export function likeness(one: ReportWords, other: ReportWords): number {
  const places = comparePlaces(one.place, other.place);
  if (places === 'other') return 0;
  const others = contentWords(other.what);
  const common = [...contentWords(one.what)].filter((word) => others.has(word)).length;
  return common + (places === 'same' ? 2 : 0);
}

/** Whether both name a place, and not the same one. */
export function areElsewhere(one: string | null, other: string | null): boolean {
  return comparePlaces(one, other) === 'other';
}

/** Whether both name the same place. */
export function isSamePlace(one: string | null, other: string | null): boolean {
  return comparePlaces(one, other) === 'same';
}

function comparePlaces(one: string | null, other: string | null): 'same' | 'other' | 'unknown' {
  if (one === null || other === null) return 'unknown';
  const a = placeWords(one);
  const b = placeWords(other);
  // "bij nummer 12" may be in any street.
  if (a.name === undefined || b.name === undefined)
    return a.number !== undefined && a.number === b.number ? 'same' : 'unknown';
  return a.name === b.name ? 'same' : 'other';
}

/** Of a name in several words the last tells: "Grote Ossenmarkt" is not the "Grote Bredeplaats". */
function placeWords(place: string): {
  readonly name: string | undefined;
  readonly number: string | undefined;
} {
  const words = analyse({ text: place, kind: 'text' }).words.map((word) => word.text);
  const name = words.findLast((word) => word.length > 2 && !/^\d/.test(word) && !EMPTY_WORDS.has(word));
  return {
    name: name && (SAME_WORD.get(name) ?? name),
    number: words.find((word) => /^\d/.test(word)),
  };
}

function contentWords(text: string): ReadonlySet<string> {
  const words = analyse({ text, kind: 'text' }).words.slice(0, LONGEST);
  return new Set(
    words
      .map((word) => word.text)
      .filter((word) => word.length > 2 && !EMPTY_WORDS.has(word))
      .map((word) => SAME_WORD.get(word) ?? word),
  );
}
