import type { Word } from './analyse.ts';
import { COMMONNESS } from './lists/common.ts';
import type { Span } from './mask.ts';
import { intern, mayMatch, newList } from './vocabulary.ts';

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

type Element = { readonly id: number; readonly optional: boolean; readonly gap: number };
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
/** What each word of the vocabulary is to a list, by the word's number: the elements that it fits, as a bit set. */
type Lexicon = readonly (Uint32Array | undefined)[];
/** The patterns whose rarest element a word fits, by the word's number: only where that word stands a pattern need be tried. */
type Anchors<T> = readonly (readonly Pattern<T>[] | undefined)[];

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
  const lexicon = buildLexicon(wordsOf);
  const anchors = buildAnchors(patterns, wordsOf);
  const list = newList(anchors.flatMap((known, id) => (known ? [id] : [])));
  return {
    find(words) {
      if (!mayMatch(list, words)) return [];
      const matches: (PhraseMatch<T> & { readonly rank: number })[] = [];
      tries += 1;
      let fitting: (Uint32Array | undefined)[] | undefined;
      for (let place = 0; place < words.length; place += 1) {
        const { ids } = words[place] as Word;
        for (let k = 0; k < ids.length; k += 1) {
          const anchored = anchors[ids[k] ?? 0];
          if (anchored === undefined) continue;
          fitting ??= fittingOf(lexicon, words);
          for (let i = 0; i < anchored.length; i += 1) {
            const pattern = anchored[i];
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

/** How often a list was searched: marks the patterns that were already tried in this search. */
let tries = 0;

function fittingOf(lexicon: Lexicon, words: readonly Word[]): (Uint32Array | undefined)[] {
  const fitting: (Uint32Array | undefined)[] = [];
  for (const word of words) fitting.push(lookUp(lexicon, word));
  return fitting;
}

function matchAll<T>(
  pattern: Pattern<T>,
  words: readonly Word[],
  fitting: readonly (Uint32Array | undefined)[],
  matches: (PhraseMatch<T> & { readonly rank: number })[],
): void {
  const id = pattern.elements[0]?.id ?? 0;
  for (let at = 0; at < words.length; at += 1) {
    if (!fits(fitting[at], id)) continue;
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
      elements.push({ id, optional, gap });
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

function buildLexicon(wordsOf: readonly (readonly string[])[]): Lexicon {
  const lexicon: (Uint32Array | undefined)[] = [];
  const size = Math.ceil((wordsOf.length + 1) / 32);
  for (const [id, words] of wordsOf.entries()) {
    for (const word of words) {
      const number = intern(word);
      // A hole in the array would make each look-up slow.
      while (lexicon.length <= number) lexicon.push(undefined);
      const bits = lexicon[number] ?? new Uint32Array(size);
      lexicon[number] = bits;
      bits[id >> 5] = (bits[id >> 5] ?? 0) | (1 << (id & 31));
    }
  }
  return lexicon;
}

function buildAnchors<T>(
  patterns: readonly Pattern<T>[],
  wordsOf: readonly (readonly string[])[],
): Anchors<T> {
  const anchors: (Pattern<T>[] | undefined)[] = [];
  const commonness = wordsOf.map((words) => {
    let often = 0;
    for (const word of words) often += COMMONNESS.get(word) ?? 1 / 8;
    return often;
  });
  for (const pattern of patterns) {
    let rarest = pattern.elements[0]?.id ?? 0;
    for (const { id, optional } of pattern.elements) {
      if (!optional && (commonness[id] ?? 0) < (commonness[rarest] ?? 0)) rarest = id;
    }
    for (const word of wordsOf[rarest] ?? []) {
      const number = intern(word);
      while (anchors.length <= number) anchors.push(undefined);
      const known = anchors[number];
      if (known) known.push(pattern);
      else anchors[number] = [pattern];
    }
  }
  return anchors;
}

function expand(part: string, classes: Readonly<Record<string, readonly string[]>>): readonly string[] {
  if (!part.startsWith('<')) return [part];
  const words = classes[part.slice(1, -1)];
  if (!words) throw new Error(`unknown class of words: ${part}`);
  return words;
}

/** The elements that a word fits, by the first of its readings that the list knows. */
function lookUp(lexicon: Lexicon, word: Word): Uint32Array | undefined {
  for (const id of word.ids) {
    const bits = lexicon[id];
    if (bits) return bits;
  }
  return undefined;
}

function fits(bits: Uint32Array | undefined, id: number): boolean {
  return bits !== undefined && ((bits[id >> 5] ?? 0) & (1 << (id & 31))) !== 0;
}

function matchAt<T>(
  pattern: Pattern<T>,
  words: readonly Word[],
  fitting: readonly (Uint32Array | undefined)[],
  from: number,
): (PhraseMatch<T> & { readonly rank: number }) | undefined {
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
  fitting: readonly (Uint32Array | undefined)[],
  at: number,
  sentence: number | undefined,
): number {
  const last = Math.min(at + element.gap, words.length - 1);
  for (let k = at; k <= last && words[k]?.sentence === sentence; k += 1) {
    if (fits(fitting[k], element.id)) return k;
  }
  return -1;
}
