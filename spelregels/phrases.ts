import type { Word } from './analyse.ts';
import type { Span } from './mask.ts';
import { intern } from './vocabulary.ts';

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
  readonly elements: readonly Element[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** Indices of the elements within the brackets. */
  readonly open: number;
  readonly close: number;
  /** Ids of the elements that must be there after the first: if no word of the message fits one of them, the rest need not be tried. */
  readonly needed: readonly number[];
};
/** The elements that a word fits, as a bit set, and the patterns that it can begin. */
type Lexeme<T> = { readonly bits: Uint32Array; begins: Pattern<T>[] };
/** What each word of the vocabulary is to this list, by the word's number. */
type Lexicon<T> = readonly (Lexeme<T> | undefined)[];

/** Makes a matcher of rows of patterns and the classes they name. Throws if a pattern names an unknown class. */
export function compilePhrases<T>(
  rows: readonly PhraseRow<T>[],
  classes: Readonly<Record<string, readonly string[]>>,
): Phrases<T> {
  const elementIds = new Map<string, number>();
  const patterns = rows.flatMap((row) =>
    row.patterns.map((pattern) => parse(pattern, row.value, elementIds)),
  );
  const lexicon = buildLexicon(patterns, elementIds, classes);
  const size = Math.ceil((elementIds.size + 1) / 32);
  return {
    find(words) {
      const matches: PhraseMatch<T>[] = [];
      let lexemes: (Lexeme<T> | undefined)[] | undefined;
      const present = new Uint32Array(size);
      for (let at = 0; at < words.length; at += 1) {
        const lexeme = lookUp(lexicon, words[at]);
        if (lexeme === undefined) continue;
        lexemes ??= new Array(words.length).fill(undefined);
        lexemes[at] = lexeme;
        const { bits } = lexeme;
        for (let i = 0; i < bits.length; i += 1) present[i] = (present[i] ?? 0) | (bits[i] ?? 0);
      }
      if (lexemes === undefined) return matches;
      for (let at = 0; at < words.length; at += 1) {
        const lexeme = lexemes[at];
        if (lexeme === undefined) continue;
        for (const pattern of lexeme.begins) {
          if (!allPresent(present, pattern.needed)) continue;
          const match = matchAt(pattern, words, lexemes, at);
          if (match) matches.push(match);
        }
      }
      return matches;
    },
  };
}

function allPresent(present: Uint32Array, needed: readonly number[]): boolean {
  for (let i = 0; i < needed.length; i += 1) {
    const id = needed[i] ?? 0;
    if (((present[id >> 5] ?? 0) & (1 << (id & 31))) === 0) return false;
  }
  return true;
}

function parse<T>(source: string, value: T, elementIds: Map<string, number>): Pattern<T> {
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
  const needed = elements.slice(1).flatMap((element) => (element.optional ? [] : [element.id]));
  return { value, elements, atStart, atEnd, open, close: close < 0 ? elements.length - 1 : close, needed };
}

function buildLexicon<T>(
  patterns: readonly Pattern<T>[],
  elementIds: ReadonlyMap<string, number>,
  classes: Readonly<Record<string, readonly string[]>>,
): Lexicon<T> {
  const lexicon: (Lexeme<T> | undefined)[] = [];
  const beginning = new Map<number, Pattern<T>[]>();
  for (const pattern of patterns) {
    const id = pattern.elements[0]?.id ?? 0;
    beginning.set(id, [...(beginning.get(id) ?? []), pattern]);
  }
  const size = Math.ceil((elementIds.size + 1) / 32);
  for (const [source, id] of elementIds) {
    for (const word of new Set(source.split('|').flatMap((part) => expand(part, classes)))) {
      const number = intern(word);
      // A hole in the array would make each look-up slow.
      while (lexicon.length <= number) lexicon.push(undefined);
      const lexeme = lexicon[number] ?? { bits: new Uint32Array(size), begins: [] };
      lexicon[number] = lexeme;
      lexeme.bits[id >> 5] = (lexeme.bits[id >> 5] ?? 0) | (1 << (id & 31));
      lexeme.begins.push(...(beginning.get(id) ?? []));
    }
  }
  return lexicon;
}

function expand(part: string, classes: Readonly<Record<string, readonly string[]>>): readonly string[] {
  if (!part.startsWith('<')) return [part];
  const words = classes[part.slice(1, -1)];
  if (!words) throw new Error(`unknown class of words: ${part}`);
  return words;
}

function lookUp<T>(lexicon: Lexicon<T>, word: Word | undefined): Lexeme<T> | undefined {
  if (word === undefined) return undefined;
  for (const id of word.ids) {
    const lexeme = lexicon[id];
    if (lexeme) return lexeme;
  }
  return undefined;
}

function fits<T>(lexeme: Lexeme<T> | undefined, id: number): boolean {
  return lexeme !== undefined && ((lexeme.bits[id >> 5] ?? 0) & (1 << (id & 31))) !== 0;
}

function matchAt<T>(
  pattern: Pattern<T>,
  words: readonly Word[],
  lexemes: readonly (Lexeme<T> | undefined)[],
  from: number,
): PhraseMatch<T> | undefined {
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
    const found = i === 0 ? from : firstFit(element, words, lexemes, at, sentence);
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
  return { value: pattern.value, start, end, from, to: at };
}

/** The first word from `at`, within the element's gap and the sentence, that fits; -1 if none. */
function firstFit<T>(
  element: Element,
  words: readonly Word[],
  lexemes: readonly (Lexeme<T> | undefined)[],
  at: number,
  sentence: number | undefined,
): number {
  const last = Math.min(at + element.gap, words.length - 1);
  for (let k = at; k <= last && words[k]?.sentence === sentence; k += 1) {
    if (fits(lexemes[k], element.id)) return k;
  }
  return -1;
}
