import type { Analysed } from '../analyse.ts';
import type { Traits } from '../words.ts';
import { PLACES } from '../words.ts';
import { contextOf, lettersOf } from './features.ts';
import type { Model } from './model.ts';
import { BIAS, LANES, ROW, TARGETS, weightOf } from './model.ts';
import type { Tokens } from './tokens.ts';

/** Scores of a message for {@link TARGETS}, in order: log-odds, above 0 for more likely than not. */
export type Scores = readonly number[];

/**
 * Sums of rows on the way: two weights share a number, of 16 bits each, so that a row costs four readings and eight additions. Even and
 * odd bytes of each number of a row in turn.
 */
const PAIRS = LANES / 2;
/** So many rows have room in 16 bits. */
const MOST_ROWS = 256;
const pairs = new Int32Array(PAIRS);
let rowsInPairs = 0;
const sums = new Int32Array(LANES);

/**
 * Scores a message. Linear in the number of its words. The more features it has the less each of them weighs: a long message is not
 * suspect for being long.
 */
export function scoreOf(model: Model, analysed: Analysed, tokens: Tokens): number[] {
  const { numbers, count } = contextOf(analysed, tokens);
  let all = count;
  sums.fill(0);
  for (let from = 0; from < count; from += MOST_ROWS) {
    const to = Math.min(count, from + MOST_ROWS);
    addRows(model, numbers, from, to);
    settle();
  }
  const { typed } = tokens;
  for (let i = 0; i < tokens.count; i += 1) {
    const traits = typed[i];
    if (traits === undefined) continue;
    const slot = lettersSlot(model, traits);
    const rows = letterRows[slot] ?? 0;
    all += letterCounts[slot] ?? 0;
    if (rowsInPairs + rows > MOST_ROWS) settle();
    rowsInPairs += rows;
    const start = slot * PAIRS;
    for (let j = 0; j < PAIRS; j += 1) pairs[j] = (pairs[j] ?? 0) + (letterPairs[start + j] ?? 0);
  }
  settle();
  const share = 1 / Math.sqrt(Math.max(1, all));
  const scores: number[] = [];
  for (let k = 0; k < TARGETS.length; k += 1)
    scores.push((model.bases[k] ?? 0) + (sums[k] ?? 0) * (model.units[k] ?? 0) * share);
  return scores;
}

/** How much each token adds to one target, in units of the model; a pair counts where it begins. */
export function sharesOf(model: Model, analysed: Analysed, tokens: Tokens, k: number): number[] {
  const shares: number[] = [];
  for (let i = 0; i < tokens.count; i += 1) {
    const traits = tokens.typed[i];
    shares.push(traits ? lettersWeight(lettersSlot(model, traits), k) : 0);
  }
  const { numbers, at, count } = contextOf(analysed, tokens);
  for (let i = 0; i < count; i += 1) {
    const token = at[i] ?? 0;
    if (token < shares.length) shares[token] = (shares[token] ?? 0) + weightOf(model, numbers[i] ?? 0, k);
  }
  return shares;
}

/** Adds the rows of at most {@link MOST_ROWS} features to the pairs, which are empty. Of most features there is nothing to add. */
function addRows({ slots, rows }: Model, features: Int32Array, from: number, to: number): void {
  let [e0, o0, e1, o1, e2, o2, e3, o3] = [0, 0, 0, 0, 0, 0, 0, 0];
  let added = 0;
  for (let i = from; i < to; i += 1) {
    const slot = slots[features[i] ?? 0] ?? 0;
    if (slot === 0) continue;
    added += 1;
    const row = slot * ROW;
    const a = rows[row] ?? 0;
    const b = rows[row + 1] ?? 0;
    const c = rows[row + 2] ?? 0;
    const d = rows[row + 3] ?? 0;
    e0 = (e0 + (a & 0xff00ff)) | 0;
    o0 = (o0 + ((a >>> 8) & 0xff00ff)) | 0;
    e1 = (e1 + (b & 0xff00ff)) | 0;
    o1 = (o1 + ((b >>> 8) & 0xff00ff)) | 0;
    e2 = (e2 + (c & 0xff00ff)) | 0;
    o2 = (o2 + ((c >>> 8) & 0xff00ff)) | 0;
    e3 = (e3 + (d & 0xff00ff)) | 0;
    o3 = (o3 + ((d >>> 8) & 0xff00ff)) | 0;
  }
  pairs[0] = e0;
  pairs[1] = o0;
  pairs[2] = e1;
  pairs[3] = o1;
  pairs[4] = e2;
  pairs[5] = o2;
  pairs[6] = e3;
  pairs[7] = o3;
  rowsInPairs = added;
}

/** Brings what is in the pairs to the sums, and empties them. */
function settle(): void {
  const bias = rowsInPairs * BIAS;
  for (let j = 0; j < PAIRS; j += 1) {
    const pair = pairs[j] ?? 0;
    const k = (j >> 1) * 4 + (j & 1);
    sums[k] = (sums[k] ?? 0) + (pair & 0xffff) - bias;
    sums[k + 2] = (sums[k + 2] ?? 0) + (pair >>> 16) - bias;
  }
  pairs.fill(0);
  rowsInPairs = 0;
}

/**
 * What the letters of the words that are kept add up to, as pairs and rows, and which word it was, by its turn; one slot more for a word that is not
 * kept. Of one model at a time.
 */
const letterPairs = new Int32Array((PLACES + 1) * PAIRS);
const letterRows = new Uint8Array(PLACES + 1);
const letterCounts = new Uint8Array(PLACES + 1);
const letterTurns = new Int32Array(PLACES + 1);
let letterModel: Model | undefined;

/** Where the sums of a word's letters are, until the next call. */
function lettersSlot(model: Model, { place, turn, text }: Traits): number {
  if (letterModel !== model) {
    letterModel = model;
    letterTurns.fill(0);
  }
  const slot = place < 0 ? PLACES : place;
  if (place >= 0 && letterTurns[slot] === turn) return slot;
  const features = Int32Array.from(lettersOf(text));
  const kept = Int32Array.from(pairs);
  const keptRows = rowsInPairs;
  addRows(model, features, 0, features.length);
  letterPairs.set(pairs, slot * PAIRS);
  letterRows[slot] = rowsInPairs;
  letterCounts[slot] = features.length;
  letterTurns[slot] = turn;
  pairs.set(kept);
  rowsInPairs = keptRows;
  return slot;
}

function lettersWeight(slot: number, k: number): number {
  const pair = letterPairs[slot * PAIRS + (k >> 2) * 2 + (k & 1)] ?? 0;
  return ((k & 2) === 0 ? pair & 0xffff : pair >>> 16) - (letterRows[slot] ?? 0) * BIAS;
}
