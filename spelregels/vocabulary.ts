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

/** For each word of the vocabulary the lists of phrases that it can give a match in, one bit a list; two numbers of 30 bits. */
const LISTS_OF: number[][] = [[], []];
const BITS = 30;
let lists = 0;

/** Announces a list of phrases in which nothing matches without one of these words; gives its number. Throws RangeError past sixty lists. */
export function newList(ids: Iterable<number>): number {
  const list = lists;
  const masks = LISTS_OF[Math.floor(list / BITS)];
  if (!masks) throw new RangeError('too many lists of phrases');
  lists += 1;
  for (const id of ids) {
    while (masks.length <= id) masks.push(0);
    masks[id] = (masks[id] ?? 0) | (1 << (list % BITS));
  }
  return list;
}

let lastWords: readonly { readonly ids: readonly number[] }[] | undefined;
let lastMasks: readonly [number, number] = [0, 0];

/** Whether a list has anything to look for in these words. What the last asked about is kept: the lists ask one after the other. */
export function mayMatch(list: number, words: readonly { readonly ids: readonly number[] }[]): boolean {
  if (words !== lastWords) {
    let [low, high] = [0, 0];
    const [lows = [], highs = []] = LISTS_OF;
    for (const { ids } of words) {
      for (const id of ids) {
        low |= lows[id] ?? 0;
        high |= highs[id] ?? 0;
      }
    }
    lastWords = words;
    lastMasks = [low, high];
  }
  return (((list < BITS ? lastMasks[0] : lastMasks[1]) >> (list % BITS)) & 1) === 1;
}
