/**
 * Every word that some list of phrases knows, with a number. A word of a message is looked up here once; the lists then compare
 * numbers. Filled while the modules load and only read afterwards, so that judging stays pure.
 */
const VOCABULARY = new Map<string, number>();
const NONE: readonly number[] = [];

/** The number of a listed word, a new one if it had none. For lists that are made while the modules load. */
export function intern(word: string): number {
  const id = VOCABULARY.get(word) ?? VOCABULARY.size;
  VOCABULARY.set(word, id);
  return id;
}

/** The numbers of those readings of a word that some list knows, in their order; for most words none. */
export function idsOf(readings: readonly string[]): readonly number[] {
  let ids: number[] | undefined;
  for (const reading of readings) {
    const id = VOCABULARY.get(reading);
    if (id === undefined) continue;
    if (ids) ids.push(id);
    else ids = [id];
  }
  return ids ?? NONE;
}
