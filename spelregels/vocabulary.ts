/** A word that some list of phrases knows. */
export type Lexeme = {
  readonly id: number;
  /** For each list, by its number, the elements that the word fits: {@link BITS} to a number. */
  readonly fits: (number[] | undefined)[];
  /** What gloss.ts has to do with it: bits. */
  tongues: number;
  /** Numbers of what is noted as seen where the word stands. */
  readonly marks: number[];
  /** What is tried where the word stands: patterns of all lists, of which it is the rarest part. */
  readonly anchored: unknown[];
  /** For each of these the number that must be seen somewhere for it to be tried; -1 if none. */
  readonly needed: number[];
};

/** Filled while the modules load and only read afterwards, so that judging stays pure. */
const VOCABULARY = new Map<string, Lexeme>();
const NONE: readonly Lexeme[] = [];
export const BITS = 30;

/** A listed word, made if it was none yet. For lists that are made while the modules load. */
export function intern(word: string): Lexeme {
  const known = VOCABULARY.get(word);
  if (known) return known;
  const lexeme: Lexeme = { id: VOCABULARY.size, fits: [], tongues: 0, marks: [], anchored: [], needed: [] };
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

/** The elements that a word fits in a list, to be added to. */
export function fitsOf(word: string, list: number): number[] {
  const { fits } = intern(word);
  // A hole in the array would make each look-up slow.
  while (fits.length <= list) fits.push(undefined);
  const bits = fits[list] ?? [];
  fits[list] = bits;
  return bits;
}
