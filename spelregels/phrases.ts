import type { Span } from './mask.ts';
import { MARKS } from './phrase-marks.ts';
import { parsePattern } from './phrase-pattern.ts';
import { PhraseTable } from './phrase-table.ts';
import { LISTS } from './vocabulary.ts';
import type { Word } from './words.ts';

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
export type Phrases<T> = { find(words: readonly Word[]): readonly PhraseMatch<T>[] };
export type PhraseMatch<T> = Span & {
  readonly value: T /** Indices of the first word and of the one past the last. */;
  readonly from: number;
  readonly to: number;
};
export type PhraseRow<T> = { readonly value: T; readonly patterns: readonly string[] };

const NONE: readonly never[] = [];

/**
 * Makes a matcher of rows of patterns and the classes they name. Of each of `needs` some value must be found for anything to be found: most
 * messages then cost little. Throws if a pattern names an unknown class. To be called while the
 * modules load, see vocabulary.ts.
 */
export function compilePhrases<T>(
  rows: readonly PhraseRow<T>[],
  classes: Readonly<Record<string, readonly string[]>>,
  needs: readonly (readonly T[])[] = [],
): Phrases<T> {
  const elementIds = new Map<string, number>();
  const patterns = rows.flatMap((row) => row.patterns.map((pattern) => parsePattern(pattern, elementIds)));
  const values = rows.flatMap((row) => row.patterns.map(() => row.value));
  const wordsOf = [...elementIds.keys()].map((source) => [
    ...new Set(source.split('|').flatMap((part) => expand(part, classes))),
  ]);
  const table = new PhraseTable(patterns, wordsOf);
  forgetLooks();
  return new Finder(table, values, needs);
}

function expand(part: string, classes: Readonly<Record<string, readonly string[]>>): readonly string[] {
  if (!part.startsWith('<')) return [part];
  const words = classes[part.slice(1, -1)];
  if (!words) throw new Error(`unknown class of words: ${part}`);
  return words;
}

/**
 * What is found out about words for all lists: those of a message as typed, as glossed and with groups named, as all lists ask about these one after
 * the other.
 */
type Looked = {
  words: readonly Word[] | undefined;
  /** In which lists each word is what a phrase is looked for by, and any of them: bits. */
  lists: Int32Array;
  all: number;
  /** In which look each mark was last seen. */
  seen: Int32Array;
  look: number;
};
/** Of longer messages nothing is kept. */
const USUAL = 1_024;
const LOOKED: readonly Looked[] = [0, 1, 2].map(() => ({
  words: undefined,
  lists: new Int32Array(USUAL),
  all: 0,
  seen: new Int32Array(0),
  look: 0,
}));
let oldest = 0;

function forgetLooks(): void {
  for (const looked of LOOKED) looked.words = undefined;
}

function lookAt(words: readonly Word[]): Looked {
  for (let i = 0; i < LOOKED.length; i += 1) {
    const looked = LOOKED[i];
    if (looked?.words === words) return looked;
  }
  const looked = LOOKED[oldest] as Looked;
  oldest = (oldest + 1) % LOOKED.length;
  look(looked, words);
  return looked;
}

/** Marks what each word is: words come in any order, so that what is there is known only after all of them. */
function look(looked: Looked, words: readonly Word[]): void {
  const { length } = words;
  looked.words = words;
  looked.look = (looked.look + 1) | 0;
  if (length > looked.lists.length || (length <= USUAL && looked.lists.length > USUAL))
    looked.lists = new Int32Array(Math.max(length, USUAL));
  if (looked.seen.length < MARKS.count) looked.seen = new Int32Array(MARKS.count);
  const { lists, seen } = looked;
  const { from, all } = MARKS.read();
  const number = looked.look;
  let any = 0;
  for (let place = 0; place < length; place += 1) {
    const lexemes = words[place]?.lexemes;
    if (lexemes === undefined) break;
    let own = 0;
    for (let k = 0; k < lexemes.length; k += 1) {
      const id = lexemes[k] ?? 0;
      own |= LISTS[id] ?? 0;
      if (id + 1 >= from.length) continue;
      const end = from[id + 1] ?? 0;
      for (let i = from[id] ?? 0; i < end; i += 1) seen[all[i] ?? 0] = number;
    }
    lists[place] = own;
    any |= own;
  }
  looked.all = any;
}

/** What is to be tried: patterns and places of their rarest words. */
const waiting: number[] = [];
const places: number[] = [];

type Ranked<T> = PhraseMatch<T> & { readonly rank: number };

/** Finds the phrases of one list. */
class Finder<T> implements Phrases<T> {
  private readonly table: PhraseTable;
  private readonly values: readonly T[];
  /** Of each pattern which of what must be found it is: a bit, 0 for none. */
  private readonly need: Int32Array;
  private readonly needs: number;
  /** In which search each pattern was last tried, and the first word from which it was not. */
  private readonly tried: Int32Array;
  private readonly next: Int32Array;
  private searches = 0;

  constructor(table: PhraseTable, values: readonly T[], needs: readonly (readonly T[])[]) {
    this.table = table;
    this.values = values;
    this.needs = needs.length;
    this.need = Int32Array.from(values, (value) => {
      const at = needs.findIndex((some) => some.includes(value));
      return at < 0 ? 0 : 1 << at;
    });
    this.tried = new Int32Array(values.length);
    this.next = new Int32Array(values.length);
  }

  find(words: readonly Word[]): readonly PhraseMatch<T>[] {
    const looked = lookAt(words);
    if ((looked.all & this.table.bit) === 0) return NONE;
    const count = this.gather(words, looked);
    if (count === 0) return NONE;
    const matches = this.tryAll(words, count);
    if (count > USUAL) {
      waiting.length = 0;
      places.length = 0;
    }
    return matches;
  }

  /** Puts down which patterns have their rarest word where, unless a word is missing of which they also need one. Gives how many. */
  private gather(words: readonly Word[], { lists, seen, look }: Looked): number {
    const { table, need } = this;
    const { bit, anchorsFrom, anchors } = table;
    let count = 0;
    let have = 0;
    for (let place = 0; place < words.length; place += 1) {
      if (((lists[place] ?? 0) & bit) === 0) continue;
      const row = table.rowOfWord(words[place]?.lexemes ?? []);
      const end = anchorsFrom[row + 1] ?? 0;
      for (let i = anchorsFrom[row] ?? 0; i < end; i += 2) {
        const mark = anchors[i + 1] ?? -1;
        if (mark >= 0 && seen[mark] !== look) continue;
        const pattern = anchors[i] ?? 0;
        waiting[count] = pattern;
        places[count] = place;
        have |= need[pattern] ?? 0;
        count += 1;
      }
    }
    return have === (1 << this.needs) - 1 ? count : 0;
  }

  /** Tries one need after the other, and the rest only if all are there. */
  private tryAll(words: readonly Word[], count: number): readonly Ranked<T>[] {
    this.searches = (this.searches + 1) | 0;
    const matches: Ranked<T>[] = [];
    for (let need = this.needs - 1; need >= -1; need -= 1) {
      const wanted = need < 0 ? 0 : 1 << need;
      const before = matches.length;
      for (let i = 0; i < count; i += 1) {
        const pattern = waiting[i] ?? 0;
        if (this.need[pattern] === wanted) this.matchNear(pattern, words, places[i] ?? 0, matches);
      }
      if (need >= 0 && matches.length === before) return NONE;
    }
    return matches.length > 1 ? matches.sort((x, y) => x.from - y.from || x.rank - y.rank) : matches;
  }

  /** Tries a pattern from every word from which it could reach the place of its rarest word; from none twice. */
  private matchNear(pattern: number, words: readonly Word[], place: number, matches: Ranked<T>[]): void {
    const { table } = this;
    const first = table.elementsFrom[pattern] ?? 0;
    const reach = table.reach[pattern] ?? 0;
    const untried = this.tried[pattern] === this.searches ? (this.next[pattern] ?? 0) : 0;
    const sentence = words[place]?.sentence;
    for (let at = Math.max(untried, place - reach); at <= place; at += 1) {
      const word = words[at];
      if (word === undefined || word.sentence !== sentence) continue;
      // Where the rarest word is the first, it is known to fit.
      if (reach > 0 && !this.isFit(first, word)) continue;
      const match = this.matchAt(pattern, words, at);
      if (match) matches.push(match);
    }
    this.tried[pattern] = this.searches;
    this.next[pattern] = Math.max(untried, place + 1);
  }

  /** Whether a word fits an element, by its place among those of all patterns. */
  private isFit(element: number, { lexemes }: Word): boolean {
    if (lexemes.length === 0) return false;
    const { elementPlace, elementBit, fits, width } = this.table;
    const number = fits[this.table.rowOfWord(lexemes) * width + (elementPlace[element] ?? 0)] ?? 0;
    return (number & (elementBit[element] ?? 0)) !== 0;
  }

  private matchAt(pattern: number, words: readonly Word[], from: number): Ranked<T> | undefined {
    const { elementsFrom, elementOptional, patterns } = this.table;
    const sentence = words[from]?.sentence;
    const shape = patterns[pattern];
    if (shape === undefined || (shape.atStart && words[from - 1]?.sentence === sentence)) return undefined;
    const first = elementsFrom[pattern] ?? 0;
    const { length } = shape.elements;
    let at = from;
    let start = words[from]?.start ?? 0;
    let end = words[from]?.end ?? 0;
    let opened = false;
    for (let i = 0; i < length; i += 1) {
      const found = i === 0 ? from : this.firstFit(first + i, words, at, sentence);
      if (found < 0) {
        if (elementOptional[first + i] === 1) continue;
        return undefined;
      }
      const word = words[found];
      if (word && i >= shape.open && i <= shape.close) {
        if (!opened) start = word.start;
        opened = true;
        end = word.end;
      }
      at = found + 1;
    }
    if (shape.atEnd && at < words.length && words[at]?.sentence === sentence) return undefined;
    const value = this.values[pattern] as T;
    return { value, rank: pattern, start, end, from, to: at };
  }

  /** The first word from `at`, within the element's gap and the sentence, that fits; -1 if none. */
  private firstFit(
    element: number,
    words: readonly Word[],
    at: number,
    sentence: number | undefined,
  ): number {
    const last = Math.min(at + (this.table.elementGap[element] ?? 0), words.length - 1);
    for (let k = at; k <= last; k += 1) {
      const word = words[k];
      if (word === undefined || word.sentence !== sentence) break;
      if (this.isFit(element, word)) return k;
    }
    return -1;
  }
}
