import type { Analysed, Word } from './analyse.ts';
import { GROUP_ADJECTIVES, GROUP_NOUNS } from './lists/groups.ts';
import { BEFORE_NAME, FIRST_NAMES, NOT_NAMES, PARTICLES, STREET_ENDS } from './lists/names.ts';

/** Origins are no names: "de dader is Pool", "de dader is Pools". */
const ORIGINS = new Set([
  ...GROUP_NOUNS,
  ...GROUP_ADJECTIVES,
  ...GROUP_ADJECTIVES.map((adjective) => adjective.replace(/e$/, '')),
]);
const LONGEST_PARTICLES = 3;

/** Tells which words of one message are a person's name. */
export type NameReader = {
  /** Index past the name that begins at `at`, or undefined. */
  nameAt(at: number): number | undefined;
  /** The same, after up to `most` words such as "waarschijnlijk onze buurman". */
  nameAfter(at: number, most: number): { from: number; to: number } | undefined;
};

/**
 * Reads names: a common first name in any case, or a capital inside a sentence on a word that is no place, make, day or origin.
 * In a text that is typed in capitals only first names count.
 */
export function readNames(analysed: Analysed): NameReader {
  const { words, original } = analysed;
  const trustsCapitals = !isMostlyCapitals(original);
  const isCapital = (word: Word) => /^\p{Lu}\p{Ll}/u.test(original.slice(word.start, word.start + 4));
  const isFirst = (at: number) => words[at - 1]?.sentence !== words[at]?.sentence;

  function isName(at: number): boolean {
    const word = words[at];
    if (!word || NOT_NAMES.has(word.text) || ORIGINS.has(word.text) || isStreet(word.text)) return false;
    if (FIRST_NAMES.has(word.text)) return true;
    return trustsCapitals && !isFirst(at) && word.text.length > 1 && isCapital(word);
  }

  function nameAt(at: number): number | undefined {
    if (!isName(at)) return surnameAt(at);
    let to = at + 1;
    for (let next = to; next <= to + LONGEST_PARTICLES && next < words.length; next += 1) {
      if (words[next]?.sentence !== words[at]?.sentence) break;
      if (isName(next)) to = next + 1;
      else if (!PARTICLES.has(words[next]?.text ?? '')) break;
    }
    return to;
  }

  /** `van der Meer`, `De Vries`: particles and then a name. */
  function surnameAt(at: number): number | undefined {
    if (!PARTICLES.has(words[at]?.text ?? '')) return undefined;
    for (let next = at + 1; next <= at + LONGEST_PARTICLES; next += 1) {
      if (words[next]?.sentence !== words[at]?.sentence) return undefined;
      if (isName(next)) return next + 1;
      if (!PARTICLES.has(words[next]?.text ?? '')) return undefined;
    }
    return undefined;
  }

  return {
    nameAt,
    nameAfter(at, most) {
      for (let from = at; from <= at + most && words[from]?.sentence === words[at]?.sentence; from += 1) {
        const to = isName(from) ? nameAt(from) : undefined;
        if (to !== undefined) return { from, to };
        if (!BEFORE_NAME.has(words[from]?.text ?? '') && !PARTICLES.has(words[from]?.text ?? ''))
          return undefined;
      }
      return undefined;
    },
  };
}

function isStreet(word: string): boolean {
  return STREET_ENDS.some((end) => word.length > end.length + 2 && word.endsWith(end));
}

/** Whether a text has more capitals than small letters, so that a capital says nothing. */
function isMostlyCapitals(text: string): boolean {
  let capitals = 0;
  let small = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x41 && unit <= 0x5a) capitals += 1;
    else if (unit >= 0x61 && unit <= 0x7a) small += 1;
  }
  return capitals > small;
}
