/** What a word is to one list of phrases. */
type Use = {
  /** The elements that it fits, 30 bits to a number. */
  readonly bits: number[];
  /** The patterns of the list whose rarest element it fits, in the list's own type: only where such a word stands they need be tried. */
  readonly anchors: unknown[];
};

/** A word that some list of phrases knows. All that the lists ask about it lies together, as a message has few words and there are many lists. */
export type Lexeme = {
  readonly id: number;
  /** Its uses, by the number of the list. */
  readonly uses: (Use | undefined)[];
  /** The lists in which it can give a match: a bit each, in two numbers. */
  low: number;
  high: number;
};

/** Filled while the modules load and only read afterwards, so that judging stays pure. */
const VOCABULARY = new Map<string, Lexeme>();
const NONE: readonly Lexeme[] = [];
export const BITS = 30;
let lists = 0;

/** A listed word, made if it was none yet. For lists that are made while the modules load. */
export function intern(word: string): Lexeme {
  const known = VOCABULARY.get(word);
  if (known) return known;
  const lexeme: Lexeme = { id: VOCABULARY.size, uses: [], low: 0, high: 0 };
  VOCABULARY.set(word, lexeme);
  return lexeme;
}

/** What the lists know of the readings of a word, in their order; for most words nothing. */
export function lexemesOf(readings: readonly string[]): readonly Lexeme[] {
  let found: Lexeme[] | undefined;
  for (let i = 0; i < readings.length; i += 1) {
    const lexeme = VOCABULARY.get(readings[i] ?? '');
    if (lexeme === undefined) continue;
    if (found) found.push(lexeme);
    else found = [lexeme];
  }
  return found ?? NONE;
}

/** The number of a new list of phrases. Throws RangeError past sixty. */
export function newList(): number {
  if (lists >= 2 * BITS) throw new RangeError('too many lists of phrases');
  lists += 1;
  return lists - 1;
}

/** What a word is to a list, made if it was nothing yet. */
export function useOf(word: string, list: number): Use {
  const { uses } = intern(word);
  // A hole in the array would make each look-up slow.
  while (uses.length <= list) uses.push(undefined);
  const use = uses[list] ?? { bits: [], anchors: [] };
  uses[list] = use;
  return use;
}

/** Notes that nothing is found in a list without this word or another that is so noted. */
export function anchor(word: string, list: number, pattern: unknown): void {
  useOf(word, list).anchors.push(pattern);
  const lexeme = intern(word);
  if (list < BITS) lexeme.low |= 1 << list;
  else lexeme.high |= 1 << (list - BITS);
}

type Known = { readonly lexemes: readonly Lexeme[] };
let lastWords: readonly Known[] | undefined;
let lastLow = 0;
let lastHigh = 0;

/** Whether a list has anything to look for in these words. The answer for all lists is kept, as they ask one after the other. */
export function mayMatch(list: number, words: readonly Known[]): boolean {
  if (words !== lastWords) {
    lastLow = 0;
    lastHigh = 0;
    for (const { lexemes } of words) {
      for (let i = 0; i < lexemes.length; i += 1) {
        lastLow |= lexemes[i]?.low ?? 0;
        lastHigh |= lexemes[i]?.high ?? 0;
      }
    }
    lastWords = words;
  }
  return (((list < BITS ? lastLow : lastHigh) >> (list % BITS)) & 1) === 1;
}
