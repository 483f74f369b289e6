/** Words that some list of phrases or glossary knows, each by its number. Filled while the modules load and only read afterwards, so that judging stays pure. */
const NUMBERS = new Map<string, number>();
const NONE: readonly number[] = [];
/** So many elements of a pattern share a number. */
export const BITS = 30;

/** What gloss.ts has to do with a word: bits, by the word's number. */
export const TONGUES: number[] = [];

/** The number of a listed word, which is given one if it had none yet. For lists that are made while the modules load. */
export function intern(word: string): number {
  const known = NUMBERS.get(word);
  if (known !== undefined) return known;
  const id = NUMBERS.size;
  NUMBERS.set(word, id);
  TONGUES.push(0);
  return id;
}

/** What the lists know of the readings of a word, in their order; for most words nothing. */
export function lexemesOf(readings: readonly string[]): readonly number[] {
  let found: number[] | undefined;
  for (let i = 0; i < readings.length; i += 1) {
    const id = NUMBERS.get(readings[i] ?? '');
    if (id === undefined) continue;
    if (found) found.push(id);
    else found = [id];
  }
  return found ?? NONE;
}

/**
 * What hangs on words: rows of numbers for each word. They are put down one by one while the modules load, and laid side by side when they are first
 * read, as they are read all the time.
 */
export class Hung {
  private readonly drafts: (number[] | undefined)[] = [];
  private sealed: { readonly from: Int32Array; readonly all: Int32Array } | undefined;

  add(id: number, ...numbers: readonly number[]): void {
    const own = this.drafts[id] ?? [];
    own.push(...numbers);
    this.drafts[id] = own;
    this.sealed = undefined;
  }

  /** All numbers, and for each word where its own begin; they end where those of the next word begin. */
  read(): { readonly from: Int32Array; readonly all: Int32Array } {
    this.sealed ??= this.seal();
    return this.sealed;
  }

  private seal(): { readonly from: Int32Array; readonly all: Int32Array } {
    const from = new Int32Array(NUMBERS.size + 1);
    const all: number[] = [];
    for (let id = 0; id < NUMBERS.size; id += 1) {
      from[id] = all.length;
      for (const number of this.drafts[id] ?? []) all.push(number);
    }
    from[NUMBERS.size] = all.length;
    return { from, all: Int32Array.from(all) };
  }
}

/** Which elements of a list each word fits: {@link BITS} to a number, `width` numbers for each word that fits any. */
export class Fits {
  private readonly rows: number[] = [];
  private readonly rowOf = new Map<number, number>();
  private readonly width: number;
  private sealed: { readonly rowOf: Uint16Array; readonly bits: Int32Array } | undefined;

  constructor(elements: number) {
    this.width = Math.ceil(elements / BITS);
  }

  add(word: string, element: number): void {
    const id = intern(word);
    let row = this.rowOf.get(id);
    if (row === undefined) {
      row = this.rowOf.size + 1;
      this.rowOf.set(id, row);
      for (let place = 0; place < this.width; place += 1) this.rows.push(0);
    }
    const at = (row - 1) * this.width + Math.floor(element / BITS);
    this.rows[at] = (this.rows[at] ?? 0) | (1 << (element % BITS));
    this.sealed = undefined;
  }

  /** Whether a word fits an element: by the first of its readings that the list knows. */
  fits(lexemes: readonly number[], place: number, bit: number): boolean {
    const { rowOf, bits } = this.sealed ?? this.seal();
    for (let k = 0; k < lexemes.length; k += 1) {
      const row = rowOf[lexemes[k] ?? 0] ?? 0;
      if (row > 0) return ((bits[(row - 1) * this.width + place] ?? 0) & bit) !== 0;
    }
    return false;
  }

  private seal(): { readonly rowOf: Uint16Array; readonly bits: Int32Array } {
    const rowOf = new Uint16Array(NUMBERS.size);
    for (const [id, row] of this.rowOf) rowOf[id] = row;
    this.sealed = { rowOf, bits: Int32Array.from(this.rows) };
    return this.sealed;
  }
}
