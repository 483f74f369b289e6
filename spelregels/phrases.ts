import type { Word } from './analyse.ts';
import { COMMONNESS } from './lists/common.ts';
import type { Span } from './mask.ts';
import { BITS, Fits, Hung, intern } from './vocabulary.ts';

/** How many of a thousand messages have a word that is not among the common ones. */
const RARE = 1 / 8;
/** What so many of a thousand messages have is not worth to look for first. */
const OFTEN = 150;

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
  readonly list: number;
  /** Of what must be found for anything to be found, the one that it is; a bit, 0 for none. */
  need: number;
  /** How many words before its rarest word it may begin. */
  reach: number;
  /** The search in which it was last tried, and the first word from which it was not. */
  search: number;
  next: number;
};
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
  let rank = 0;
  const patterns = rows.flatMap((row) =>
    row.patterns.map((pattern) => parse(pattern, row.value, { rank: rank++, list: lists }, elementIds)),
  );
  const wordsOf = [...elementIds.keys()].map((source) => [
    ...new Set(source.split('|').flatMap((part) => expand(part, classes))),
  ]);
  for (const pattern of patterns) pattern.need = needOf(pattern.value, needs);
  const list = lists;
  lists += 1;
  const elements = new Fits(wordsOf.length);
  for (const [id, words] of wordsOf.entries()) for (const word of words) elements.add(word, id);
  registerAnchors(patterns, wordsOf);
  return {
    find(words) {
      const work = workFor(words);
      const count = work.counts[list] ?? 0;
      if (count === 0) return [];
      searches += 1;
      const matches: Ranked<T>[] = [];
      const waiting = work.patterns[list] ?? [];
      const places = work.places[list] ?? [];
      const patternAt = (i: number) => PATTERNS[waiting[i] ?? 0] as Pattern<T>;
      let have = 0;
      if (needs.length > 0) for (let i = 0; i < count; i += 1) have |= patternAt(i).need;
      if (have !== (1 << needs.length) - 1) return matches;
      // One need after the other, and the rest only if all are there.
      for (let need = needs.length - 1; need >= -1; need -= 1) {
        const wanted = need < 0 ? 0 : 1 << need;
        const before = matches.length;
        for (let i = 0; i < count; i += 1) {
          const pattern = patternAt(i);
          if (pattern.need === wanted) matchNear(pattern, elements, words, places[i] ?? 0, matches);
        }
        if (need >= 0 && matches.length === before) return [];
      }
      return matches.length > 1 ? matches.sort((x, y) => x.from - y.from || x.rank - y.rank) : matches;
    },
  };
}

function needOf<T>(value: T, needs: readonly (readonly T[])[]): number {
  const at = needs.findIndex((values) => values.includes(value));
  return at < 0 ? 0 : 1 << at;
}

type Ranked<T> = PhraseMatch<T> & { readonly rank: number };

/** All patterns of all lists by their number. */
const PATTERNS: Pattern<unknown>[] = [];
/** What is tried where a word stands, as it is the rarest part of it: pattern, list, and the mark that must be seen somewhere, -1 if none. */
const ANCHORS = new Hung();
const TRIPLE = 3;
/** Numbers of what is noted as seen where a word stands. */
const MARKS = new Hung();

/** What each list has to try in some words, and where: `counts[list]` numbers of patterns and places. */
type Work = {
  words: readonly Word[] | undefined;
  readonly patterns: number[][];
  readonly places: number[][];
  readonly counts: number[];
};

/** How many lists there are. */
let lists = 0;
let searches = 0;
/**
 * The words of a message as typed, as glossed, and with groups named: all lists ask about these one after the other, so that each is gone
 * through once for all lists.
 */
const WORKS: readonly Work[] = [0, 1, 2].map(() => ({
  words: undefined,
  patterns: [],
  places: [],
  counts: [],
}));
let oldest = 0;

function workFor(words: readonly Word[]): Work {
  for (let i = 0; i < WORKS.length; i += 1) {
    const work = WORKS[i];
    if (work?.words === words && work.counts.length === lists) return work;
  }
  const work = WORKS[oldest] as Work;
  oldest = (oldest + 1) % WORKS.length;
  gather(work, words);
  return work;
}

/** In which gathering each element that something hangs on was last seen. Numbers side by side, as they are looked at all the time. */
const seen: number[] = [];
let gatherings = 0;

/** Puts down which patterns have their rarest word where, unless a word is missing of which they also need one. */
function gather(work: Work, words: readonly Word[]): void {
  const { patterns, places, counts } = work;
  while (counts.length < lists) {
    patterns.push([]);
    places.push([]);
    counts.push(0);
  }
  counts.fill(0);
  markWords(words);
  const { from, all } = ANCHORS.read();
  for (let place = 0; place < words.length; place += 1) {
    const lexemes = words[place]?.lexemes;
    if (lexemes === undefined) break;
    for (let k = 0; k < lexemes.length; k += 1) {
      const id: number = lexemes[k] ?? 0;
      const end = from[id + 1] ?? 0;
      for (let i: number = from[id] ?? 0; i < end; i += TRIPLE) {
        const need = all[i + 2] ?? -1;
        if (need >= 0 && seen[need] !== gatherings) continue;
        const list = all[i + 1] ?? 0;
        const count = counts[list] ?? 0;
        const waiting = patterns[list];
        const at = places[list];
        if (waiting === undefined || at === undefined) continue;
        waiting[count] = all[i] ?? 0;
        at[count] = place;
        counts[list] = count + 1;
      }
    }
  }
  work.words = words;
}

/** Marks every element that a word fits: words come in any order, so that what is there is known only after all of them. */
function markWords(words: readonly Word[]): void {
  gatherings += 1;
  const { from, all } = MARKS.read();
  for (let place = 0; place < words.length; place += 1) {
    const lexemes = words[place]?.lexemes;
    if (lexemes === undefined) break;
    for (let k = 0; k < lexemes.length; k += 1) {
      const id = lexemes[k] ?? 0;
      const end = from[id + 1] ?? 0;
      for (let i = from[id] ?? 0; i < end; i += 1) seen[all[i] ?? 0] = gatherings;
    }
  }
}

/** Tries a pattern from every word from which it could reach the place of its rarest word; from none twice. */
function matchNear<T>(
  pattern: Pattern<T>,
  fits: Fits,
  words: readonly Word[],
  place: number,
  matches: Ranked<T>[],
): void {
  const first = pattern.elements[0];
  if (first === undefined) return;
  const untried = pattern.search === searches ? pattern.next : 0;
  const sentence = words[place]?.sentence;
  for (let at = Math.max(untried, place - pattern.reach); at <= place; at += 1) {
    if (words[at]?.sentence !== sentence || !isFit(fits, words[at], first)) continue;
    const match = matchAt(pattern, fits, words, at);
    if (match) matches.push(match);
  }
  pattern.search = searches;
  pattern.next = Math.max(untried, place + 1);
}

function isFit(fits: Fits, word: Word | undefined, { place, bit }: Element): boolean {
  return word !== undefined && word.lexemes.length > 0 && fits.fits(word.lexemes, place, bit);
}

function parse<T>(
  source: string,
  value: T,
  { rank, list }: { rank: number; list: number },
  elementIds: Map<string, number>,
): Pattern<T> {
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
    list,
    need: 0,
    reach: 0,
    search: 0,
    next: 0,
  };
}

/** Has each pattern tried where its rarest word stands, and not before its second rarest was seen, unless nearly all messages have that. */
function registerAnchors<T>(patterns: readonly Pattern<T>[], wordsOf: readonly (readonly string[])[]): void {
  const commonness = wordsOf.map((words) => {
    let often = 0;
    for (const word of words) often += COMMONNESS.get(word) ?? RARE;
    return often;
  });
  const marks = new Map<number, number>();
  for (const pattern of patterns) {
    const number = PATTERNS.length;
    PATTERNS.push(pattern as Pattern<unknown>);
    const byRarity = pattern.elements
      .map(({ id, optional }, index) => ({ id, optional, index }))
      .filter(({ optional }) => !optional)
      .toSorted((x, y) => (commonness[x.id] ?? 0) - (commonness[y.id] ?? 0));
    const [rarest, second] = byRarity;
    for (const { gap } of pattern.elements.slice(1, (rarest?.index ?? 0) + 1)) pattern.reach += gap + 1;
    const isTelling = second !== undefined && (commonness[second.id] ?? 0) <= OFTEN;
    const needed = isTelling ? markOf(second.id) : -1;
    for (const word of wordsOf[rarest?.id ?? 0] ?? [])
      ANCHORS.add(intern(word), number, pattern.list, needed);
  }

  /** The number under which an element is noted as seen, given to its words when it is first asked for. */
  function markOf(id: number): number {
    const known = marks.get(id);
    if (known !== undefined) return known;
    const mark = seen.length;
    seen.push(0);
    marks.set(id, mark);
    for (const word of wordsOf[id] ?? []) MARKS.add(intern(word), mark);
    return mark;
  }
}

function expand(part: string, classes: Readonly<Record<string, readonly string[]>>): readonly string[] {
  if (!part.startsWith('<')) return [part];
  const words = classes[part.slice(1, -1)];
  if (!words) throw new Error(`unknown class of words: ${part}`);
  return words;
}

function matchAt<T>(
  pattern: Pattern<T>,
  fits: Fits,
  words: readonly Word[],
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
    const found = i === 0 ? from : firstFit(element, fits, words, at, sentence);
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
  fits: Fits,
  words: readonly Word[],
  at: number,
  sentence: number | undefined,
): number {
  const last = Math.min(at + element.gap, words.length - 1);
  for (let k = at; k <= last && words[k]?.sentence === sentence; k += 1) {
    if (isFit(fits, words[k], element)) return k;
  }
  return -1;
}
