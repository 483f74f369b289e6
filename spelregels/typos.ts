import type { Entry } from './compound.ts';
import { NO_TYPOS } from './lists/neighbours.ts';
import { Rests } from './rests.ts';

/** Shorter words have too many honest neighbours. */
const SHORTEST = 7;
const LONGEST = 20;

/**
 * Finds words of a list with one slip of the finger: a letter too many, too few, another, or two changed places. A look-up costs as many steps as
 * the word has letters, see {@link Rests}.
 */
export function makeTypos(
  rows: readonly { readonly word: string; readonly entry: Entry | undefined }[],
): (word: string) => Entry | undefined {
  const rests = new Rests<(typeof rows)[number]>();
  /** Pairs of first letters that a target has, in either order. */
  const begins = new Uint8Array(26 * 26);
  for (const row of rows) {
    if (row.word.length < SHORTEST || row.word.length > LONGEST || pairOf(row.word) < 0) continue;
    begins[pairOf(row.word)] = 1;
    rests.add(row.word, row);
  }
  return (word) => {
    if (word.length < SHORTEST - 1 || word.length > LONGEST + 1) return undefined;
    const pair = pairOf(word);
    if (pair < 0 || begins[pair] !== 1) return undefined;
    // The first letter is never the slip.
    const row = rests.find(word, 1, (row) => isOneSlip(row.word, word));
    return row === undefined || NO_TYPOS.has(word) ? undefined : row.entry;
  };
}

function pairOf(word: string): number {
  const a = word.charCodeAt(0) - 0x61;
  const b = word.charCodeAt(1) - 0x61;
  return a >= 0 && a < 26 && b >= 0 && b < 26 ? a * 26 + b : -1;
}

/** Whether two words differ by one letter more, less or other, or by two neighbours that changed places; not in the last letter alone, which is an ending. */
function isOneSlip(target: string, word: string): boolean {
  let same = 0;
  while (same < target.length && same < word.length && target[same] === word[same]) same += 1;
  if (same >= target.length - 1 || same === 0) return false;
  const [t, w] = [target.slice(same), word.slice(same)];
  return (
    t.slice(1) === w ||
    w.slice(1) === t ||
    t.slice(1) === w.slice(1) ||
    (t[0] === w[1] && t[1] === w[0] && t.slice(2) === w.slice(2))
  );
}
