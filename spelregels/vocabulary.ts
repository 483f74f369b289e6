/** Words that some list of phrases or glossary knows, each by its number. Filled while the modules load and only read afterwards, so that judging stays pure. */
const NUMBERS = new Map<string, number>();
const NONE: readonly number[] = [];

/** What gloss.ts has to do with a word: bits, by the word's number. */
export const TONGUES: number[] = [];
/** In which lists of phrases a word is what a phrase is looked for by: bits (phrase-table.ts), by the word's number. */
export const LISTS: number[] = [];

/** The number of a listed word, which is given one if it had none yet. For lists that are made while the modules load. */
export function intern(word: string): number {
  const known = NUMBERS.get(word);
  if (known !== undefined) return known;
  const id = NUMBERS.size;
  NUMBERS.set(word, id);
  TONGUES.push(0);
  LISTS.push(0);
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
