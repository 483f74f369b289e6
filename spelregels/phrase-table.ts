import { COMMONNESS } from './lists/common.ts';
import { MARKS } from './phrase-marks.ts';
import type { Pattern } from './phrase-pattern.ts';
import { intern, LISTS } from './vocabulary.ts';

/** So many elements share a number; also so many lists each have a bit of their own, and those made after that share one. */
const BITS = 30;
/** How many of a thousand messages have a word that is not among the common ones. */
const RARE = 1 / 8;
/** What so many of a thousand messages have is not worth to look for first. */
const OFTEN = 150;

/** How many lists there are. */
let lists = 0;

/**
 * The phrases of a list as rows of numbers: which words there are, which elements each fits, and by which phrases it is looked for. Those of a word
 * lie side by side and apart from other lists', as most messages have no word by which anything of a list is looked for.
 */
export class PhraseTable {
  /** The bit of this list in {@link LISTS}. */
  readonly bit: number;
  readonly patterns: readonly Pattern[];
  /** Of each pattern where its elements begin in the arrays below; one more than there are patterns. */
  readonly elementsFrom: Int32Array;
  readonly elementPlace: Int32Array;
  readonly elementBit: Int32Array;
  readonly elementGap: Int32Array;
  readonly elementOptional: Uint8Array;
  /** Of each pattern how many words before its rarest word it may begin. */
  readonly reach: Int32Array;
  /** Numbers for each word's row in {@link fits}. */
  readonly width: number;
  /** Which elements a word fits, by its row: bits. Row 0 is that of words that fit none. */
  readonly fits: Int32Array;
  /** By a word's row where its own are in {@link anchors}; one more than there are rows. */
  readonly anchorsFrom: Int32Array;
  /** Pairs: a pattern whose rarest word this is, and the mark ({@link MARKS}) that must be seen somewhere before it is tried, -1 if none. */
  readonly anchors: Int32Array;
  /** By the number of a word in the vocabulary its row. */
  readonly rowOf: Uint16Array;

  /** Of patterns and the words that each element stands for. To be made while the modules load, see vocabulary.ts. */
  constructor(patterns: readonly Pattern[], wordsOf: readonly (readonly string[])[]) {
    this.bit = 1 << (lists % BITS);
    lists += 1;
    this.patterns = patterns;
    this.width = Math.ceil(wordsOf.length / BITS);
    const elements = patterns.flatMap((pattern) => pattern.elements);
    this.elementPlace = Int32Array.from(elements, ({ id }) => Math.floor(id / BITS));
    this.elementBit = Int32Array.from(elements, ({ id }) => 1 << (id % BITS));
    this.elementGap = Int32Array.from(elements, ({ gap }) => gap);
    this.elementOptional = Uint8Array.from(elements, ({ optional }) => Number(optional));
    this.elementsFrom = starts(patterns.map((pattern) => pattern.elements.length));

    const anchoring = new Anchoring(wordsOf);
    const chosen = patterns.map((pattern) => anchoring.choose(pattern));
    this.reach = Int32Array.from(chosen, ({ reach }) => reach);

    const rows = new Map<number, Row>();
    const rowFor = (word: string): Row => {
      const id = intern(word);
      const row = rows.get(id) ?? { elements: [], anchors: [] };
      rows.set(id, row);
      return row;
    };
    for (const [id, words] of wordsOf.entries()) for (const word of words) rowFor(word).elements.push(id);
    for (const [pattern, { rarest, mark }] of chosen.entries()) {
      for (const word of wordsOf[rarest] ?? []) {
        rowFor(word).anchors.push(pattern, mark);
        LISTS[intern(word)] = (LISTS[intern(word)] ?? 0) | this.bit;
      }
    }
    const all = [NO_ROW, ...rows.values()];
    this.fits = new Int32Array(all.length * this.width);
    for (const [at, row] of all.entries())
      for (const id of row.elements) {
        const place = at * this.width + Math.floor(id / BITS);
        this.fits[place] = (this.fits[place] ?? 0) | (1 << (id % BITS));
      }
    this.anchorsFrom = starts(all.map((row) => row.anchors.length));
    this.anchors = Int32Array.from(all.flatMap((row) => row.anchors));
    this.rowOf = new Uint16Array(Math.max(0, ...rows.keys()) + 1);
    for (const [at, id] of [...rows.keys()].entries()) this.rowOf[id] = at + 1;
  }

  /** The row of a word by its readings: of the first that the list knows. */
  rowOfWord(lexemes: readonly number[]): number {
    for (let k = 0; k < lexemes.length; k += 1) {
      const id = lexemes[k] ?? 0;
      const row = id < this.rowOf.length ? (this.rowOf[id] ?? 0) : 0;
      if (row > 0) return row;
    }
    return 0;
  }
}

/** What a list knows of a word: the elements that it fits, and its own in {@link PhraseTable.anchors}. */
type Row = { readonly elements: number[]; readonly anchors: number[] };
const NO_ROW: Row = { elements: [], anchors: [] };

/** Where each of rows of these lengths begins when they lie side by side, and where the last one ends. */
function starts(lengths: readonly number[]): Int32Array {
  const from = new Int32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) from[i + 1] = (from[i] ?? 0) + length;
  return from;
}

/**
 * Chooses by which of its elements a pattern is looked for: the rarest. And only if its second rarest was seen somewhere, unless nearly all messages
 * have that.
 */
class Anchoring {
  /** The marks of the elements that are noted when seen. */
  private readonly marked = new Map<number, number>();
  private readonly wordsOf: readonly (readonly string[])[];
  private readonly commonness: readonly number[];

  constructor(wordsOf: readonly (readonly string[])[]) {
    this.wordsOf = wordsOf;
    this.commonness = wordsOf.map((words) => {
      let often = 0;
      for (const word of words) often += COMMONNESS.get(word) ?? RARE;
      return often;
    });
  }

  /** The element, how many words before it the pattern may begin, and the mark that must be seen, -1 if none. */
  choose({ elements }: Pattern): { readonly rarest: number; readonly reach: number; readonly mark: number } {
    const [first, second] = elements
      .map(({ id, optional }, index) => ({ id, optional, index }))
      .filter(({ optional }) => !optional)
      .toSorted((x, y) => (this.commonness[x.id] ?? 0) - (this.commonness[y.id] ?? 0));
    let reach = 0;
    for (const { gap } of elements.slice(1, (first?.index ?? 0) + 1)) reach += gap + 1;
    const isTelling = second !== undefined && (this.commonness[second.id] ?? 0) <= OFTEN;
    return { rarest: first?.id ?? 0, reach, mark: isTelling ? this.markOf(second.id) : -1 };
  }

  private markOf(element: number): number {
    const known = this.marked.get(element);
    if (known !== undefined) return known;
    const mark = MARKS.make();
    this.marked.set(element, mark);
    for (const word of this.wordsOf[element] ?? []) MARKS.add(intern(word), mark);
    return mark;
  }
}
