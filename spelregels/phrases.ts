import type { Word } from './analyse.ts';
import { COMMONNESS } from './lists/common.ts';
import type { Span } from './mask.ts';
import { anchor, BITS, mayMatch, newList, useOf } from './vocabulary.ts';

/** How many of a thousand messages have a word that is not among the common ones. */
const RARE = 1 / 8;

/**
 * Set phrases over whole words, matched in linear time. A pattern is elements with spaces between:
 *
 *     krijg toch|nou? de|het? [<ziekte>]      a word, one of several, one of a class, `?` that may be absent
 *     ik sla ~2 dood                          up to two words of any kind
 *     ^ kanker $                              start and end of a sentence
 *
 * `[` … `]` around elements bounds the fragment; without them it is the whole match. A phrase lies within one sentence. The first word that fits
 * is taken and not reconsidered, so that no text makes it search long.
 */
export type Phrases<T> = { find(words: readonly Word[]): PhraseMatch<T>[] };
export type PhraseMatch<T> = Span & {
  readonly value: T /** Indices of the first word and of the one past the last. */;
  readonly from: number;
  readonly to: number;
};
export type PhraseRow<T> = { readonly value: T; readonly patterns: readonly string[] };

type Element = {
  readonly id: number;
  /** Where its bit is. */
  readonly place: number;
  readonly bit: number;
  readonly optional: boolean;
  readonly gap: number;
};
type Pattern<T> = {
  readonly value: T;
  /** Its place among the patterns of the list. */
  readonly rank: number;
  readonly elements: readonly Element[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** Indices of the elements within the brackets. */
  readonly open: number;
  readonly close: number;
  /** The search in which it was last tried. */
  tried: number;
};
/**
 * Makes a matcher of rows of patterns and the classes they name. Throws if a pattern names an unknown class. To be called while the
 * modules load, see vocabulary.ts.
 */
export function compilePhrases<T>(
  rows: readonly PhraseRow<T>[],
  classes: Readonly<Record<string, readonly string[]>>,
): Phrases<T> {
  const elementIds = new Map<string, number>();
  let rank = 0;
  const patterns = rows.flatMap((row) =>
    row.patterns.map((pattern) => parse(pattern, row.value, rank++, elementIds)),
  );
  const wordsOf = [...elementIds.keys()].map((source) => [
    ...new Set(source.split('|').flatMap((part) => expand(part, classes))),
  ]);
  const list = newList();
  registerElements(list, wordsOf);
  registerAnchors(list, patterns, wordsOf);
  return {
    find(words) {
      const matches: Ranked<T>[] = [];
      if (!mayMatch(list, words)) return matches;
      tries += 1;
      let fitting: (readonly number[] | undefined)[] | undefined;
      for (let place = 0; place < words.length; place += 1) {
        const lexemes = words[place]?.lexemes ?? [];
        for (let k = 0; k < lexemes.length; k += 1) {
          const anchors = lexemes[k]?.uses[list]?.anchors as Pattern<T>[] | undefined;
          if (anchors === undefined || anchors.length === 0) continue;
          fitting ??= fittingOf(list, words);
          for (let i = 0; i < anchors.length; i += 1) {
            const pattern = anchors[i];
            if (pattern === undefined || pattern.tried === tries) continue;
            pattern.tried = tries;
            matchAll(pattern, words, fitting, matches);
          }
        }
      }
      return matches.length > 1 ? matches.sort((x, y) => x.from - y.from || x.rank - y.rank) : matches;
    },
  };
}

type Ranked<T> = PhraseMatch<T> & { readonly rank: number };

/** How often a list was searched: marks the patterns that were already tried in this search. */
let tries = 0;

/** The elements that each word fits, by the first of its readings that the list knows. */
function fittingOf(list: number, words: readonly Word[]): (readonly number[] | undefined)[] {
  const fitting: (readonly number[] | undefined)[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const lexemes = words[at]?.lexemes ?? [];
    let bits: readonly number[] | undefined;
    for (let k = 0; k < lexemes.length && bits === undefined; k += 1) bits = lexemes[k]?.uses[list]?.bits;
    fitting.push(bits);
  }
  return fitting;
}

function matchAll<T>(
  pattern: Pattern<T>,
  words: readonly Word[],
  fitting: readonly (readonly number[] | undefined)[],
  matches: Ranked<T>[],
): void {
  const first = pattern.elements[0];
  if (first === undefined) return;
  for (let at = 0; at < words.length; at += 1) {
    if (!fits(fitting[at], first)) continue;
    const match = matchAt(pattern, words, fitting, at);
    if (match) matches.push(match);
  }
}

function parse<T>(source: string, value: T, rank: number, elementIds: Map<string, number>): Pattern<T> {
  const elements: Element[] = [];
  let gap = 0;
  let open = 0;
  let close = -1;
  let atStart = false;
  let atEnd = false;
  for (let token of source.split(' ')) {
    if (token === '^') atStart = true;
    else if (token === '$') atEnd = true;
    else if (token.startsWith('~')) gap = Number(token.slice(1));
    else {
      if (token.startsWith('[')) open = elements.length;
      if (token.endsWith(']')) close = elements.length;
      token = token.replace('[', '').replace(']', '');
      const optional = token.endsWith('?');
      const words = optional ? token.slice(0, -1) : token;
      const id = elementIds.get(words) ?? elementIds.size;
      elementIds.set(words, id);
      elements.push({ id, place: Math.floor(id / BITS), bit: 1 << (id % BITS), optional, gap });
      gap = 0;
    }
  }
  if (elements[0]?.optional !== false)
    throw new Error(`a phrase begins with a word that must be there: ${source}`);
  return {
    value,
    rank,
    elements,
    atStart,
    atEnd,
    open,
    close: close < 0 ? elements.length - 1 : close,
    tried: 0,
  };
}

function registerElements(list: number, wordsOf: readonly (readonly string[])[]): void {
  for (const [id, words] of wordsOf.entries()) {
    const place = Math.floor(id / BITS);
    for (const word of words) {
      const { bits } = useOf(word, list);
      while (bits.length <= place) bits.push(0);
      bits[place] = (bits[place] ?? 0) | (1 << (id % BITS));
    }
  }
}

function registerAnchors<T>(
  list: number,
  patterns: readonly Pattern<T>[],
  wordsOf: readonly (readonly string[])[],
): void {
  const commonness = wordsOf.map((words) => {
    let often = 0;
    for (const word of words) often += COMMONNESS.get(word) ?? RARE;
    return often;
  });
  for (const pattern of patterns) {
    let rarest = pattern.elements[0]?.id ?? 0;
    for (const { id, optional } of pattern.elements) {
      if (!optional && (commonness[id] ?? 0) < (commonness[rarest] ?? 0)) rarest = id;
    }
    for (const word of wordsOf[rarest] ?? []) anchor(word, list, pattern);
  }
}

function expand(part: string, classes: Readonly<Record<string, readonly string[]>>): readonly string[] {
  if (!part.startsWith('<')) return [part];
  const words = classes[part.slice(1, -1)];
  if (!words) throw new Error(`unknown class of words: ${part}`);
  return words;
}

function fits(bits: readonly number[] | undefined, { place, bit }: Element): boolean {
  return bits !== undefined && ((bits[place] ?? 0) & bit) !== 0;
}

function matchAt<T>(
  pattern: Pattern<T>,
  words: readonly Word[],
  fitting: readonly (readonly number[] | undefined)[],
  from: number,
): Ranked<T> | undefined {
  const sentence = words[from]?.sentence;
  if (pattern.atStart && words[from - 1]?.sentence === sentence) return undefined;
  const { elements, open, close } = pattern;
  let at = from;
  let start = words[from]?.start ?? 0;
  let end = words[from]?.end ?? 0;
  let opened = false;
  for (let i = 0; i < elements.length; i += 1) {
    const element = elements[i];
    if (element === undefined) break;
    const found = i === 0 ? from : firstFit(element, words, fitting, at, sentence);
    if (found < 0) {
      if (element.optional) continue;
      return undefined;
    }
    const word = words[found];
    if (word && i >= open && i <= close) {
      if (!opened) start = word.start;
      opened = true;
      end = word.end;
    }
    at = found + 1;
  }
  if (pattern.atEnd && at < words.length && words[at]?.sentence === sentence) return undefined;
  return { value: pattern.value, rank: pattern.rank, start, end, from, to: at };
}

/** The first word from `at`, within the element's gap and the sentence, that fits; -1 if none. */
function firstFit(
  element: Element,
  words: readonly Word[],
  fitting: readonly (readonly number[] | undefined)[],
  at: number,
  sentence: number | undefined,
): number {
  const last = Math.min(at + element.gap, words.length - 1);
  for (let k = at; k <= last && words[k]?.sentence === sentence; k += 1) {
    if (fits(fitting[k], element)) return k;
  }
  return -1;
}
