import type { Entry } from './compound.ts';
import { NO_TYPOS } from './lists/neighbours.ts';

/** Shorter words have too many honest neighbours. */
const SHORTEST = 7;
const LONGEST = 20;

/**
 * Finds words of a list with one slip of the finger: a letter too many, too few, another, or two changed places. Works by the
 * words with each letter left out (symmetric delete), so that a look-up costs as many steps as the word has letters.
 */
export function makeTypos(
  rows: readonly { readonly word: string; readonly entry: Entry | undefined }[],
): (word: string) => Entry | undefined {
  const left = new Map<string, { readonly word: string; readonly entry: Entry | undefined }[]>();
  /** Pairs of first letters that a target has, in either order. */
  const begins = new Uint8Array(26 * 26);
  for (const row of rows) {
    if (row.word.length < SHORTEST || row.word.length > LONGEST || pairOf(row.word) < 0) continue;
    begins[pairOf(row.word)] = 1;
    for (const part of new Set([row.word, ...withoutOne(row.word)])) {
      const others = left.get(part);
      if (others) others.push(row);
      else left.set(part, [row]);
    }
  }
  return (word) => {
    if (word.length < SHORTEST - 1 || word.length > LONGEST + 1) return undefined;
    const pair = pairOf(word);
    if (pair < 0 || begins[pair] !== 1 || NO_TYPOS.has(word)) return undefined;
    const whole = left.get(word);
    const found = whole?.find((row) => isOneSlip(row.word, word));
    if (found) return found.entry;
    for (let at = 1; at < word.length; at += 1) {
      const rows = left.get(word.slice(0, at) + word.slice(at + 1));
      const row = rows?.find((candidate) => isOneSlip(candidate.word, word));
      if (row) return row.entry;
    }
    return undefined;
  };
}

function pairOf(word: string): number {
  const a = word.charCodeAt(0) - 0x61;
  const b = word.charCodeAt(1) - 0x61;
  return a >= 0 && a < 26 && b >= 0 && b < 26 ? a * 26 + b : -1;
}

function withoutOne(word: string): string[] {
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
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
