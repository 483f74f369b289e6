import type { Analysed } from '../analyse.ts';
import type { Traits } from '../traits.ts';
import { PLACES } from '../traits.ts';
import type { Features } from './features.ts';
import { contextOf, ownOf } from './features.ts';
import type { Model } from './model.ts';
import { BIAS, LANES, ROW, rowOf, TARGETS, weightOf } from './model.ts';
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
const BIAS_OF_TWO = (BIAS << 16) | BIAS;

/**
 * Scores a message. Linear in the number of its words. The more features it has the less each of them weighs: a long message is not
 * suspect for being long.
 */
export function scoreOf(model: Model, analysed: Analysed, tokens: Tokens): number[] {
  const { numbers, count } = contextOf(analysed, tokens);
  let all = count;
  sums.fill(0);
  for (let from = 0; from < count; from += MOST_ROWS) {
    addRows(model, numbers, from, Math.min(count, from + MOST_ROWS));
    settle();
  }
  const { typed } = tokens;
  // For the same reason as in addRows; what is not kept, or makes room for another, is found again below.
  for (let i = 0; i < tokens.count; i += 1) {
    const traits = typed[i];
    if (traits !== undefined && traits.turn >= 0) ownAt(model, traits);
  }
  for (let i = 0; i < tokens.count; i += 1) {
    const traits = typed[i];
    if (traits === undefined) continue;
    const start = ownAt(model, traits);
    const rows = kept[start + ROWS_AT] ?? 0;
    all += kept[start + COUNT_AT] ?? 0;
    if (rowsInPairs + rows > MOST_ROWS) settle();
    rowsInPairs += rows;
    for (let j = 0; j < PAIRS; j += 1) pairs[j] = (pairs[j] ?? 0) + (kept[start + j] ?? 0);
  }
  settle();
  const share = 1 / Math.sqrt(Math.max(1, all));
  const { bases, units } = model;
  const scores: number[] = [];
  for (let k = 0; k < TARGETS.length; k += 1)
    scores.push((bases[k] ?? 0) + (sums[k] ?? 0) * (units[k] ?? 0) * share);
  return scores;
}

/** How much each token adds to two targets, in units of the model; a pair counts where it begins. */
export function sharesOf(
  model: Model,
  tokens: Tokens,
  features: Features,
  [one, other]: readonly [number, number],
): [number[], number[]] {
  const { numbers, from, ofTokens, count } = features;
  const ofOne: number[] = [];
  const ofOther: number[] = [];
  for (let i = 0; i < tokens.count; i += 1) {
    const traits = tokens.typed[i];
    const own = traits ? ownAt(model, traits) : -1;
    ofOne.push(own < 0 ? 0 : ownWeight(own, one));
    ofOther.push(own < 0 ? 0 : ownWeight(own, other));
    const to = i + 1 < tokens.count ? (from[i + 1] ?? 0) : ofTokens;
    for (let n = from[i] ?? 0; n < to; n += 1) add(i, numbers[n] ?? 0);
  }
  // What is of the whole counts at the first word.
  if (tokens.count > 0) for (let n = ofTokens; n < count; n += 1) add(0, numbers[n] ?? 0);
  return [ofOne, ofOther];

  function add(i: number, feature: number): void {
    const row = rowOf(model.known, feature);
    if (row === 0) return;
    ofOne[i] = (ofOne[i] ?? 0) + weightOf(model.rows, row, one);
    ofOther[i] = (ofOther[i] ?? 0) + weightOf(model.rows, row, other);
  }
}

/** Where the rows of the features that are added begin, and the first number of each. */
const rowAt = new Int32Array(MOST_ROWS);
const firstOfRow = new Int32Array(MOST_ROWS);

/**
 * Adds the rows of at most {@link MOST_ROWS} features to the pairs, which are empty. Three rounds: where the rows are, then all of them are
 * fetched, as most lie in far memory, and many can be on their way at once if nothing else is done meanwhile.
 */
function addRows({ known, rows }: Model, features: Int32Array, from: number, to: number): void {
  const count = to - from;
  let added = 0;
  for (let i = 0; i < count; i += 1) {
    const number = rowOf(known, features[from + i] ?? 0);
    const row = number * ROW;
    added += (number | -number) >>> 31;
    rowAt[i] = row;
  }
  for (let i = 0; i < count; i += 1) firstOfRow[i] = rows[rowAt[i] ?? 0] ?? 0;
  // Even and odd bytes of each number of a row, in turn.
  let e0 = 0;
  let o0 = 0;
  let e1 = 0;
  let o1 = 0;
  let e2 = 0;
  let o2 = 0;
  let e3 = 0;
  let o3 = 0;
  for (let i = 0; i < count; i += 1) {
    const row = rowAt[i] ?? 0;
    const a = firstOfRow[i] ?? 0;
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
  // Row 0, of what weighs nothing, is bias alone.
  const nothing = Math.imul(count - added, BIAS_OF_TWO);
  pairs[0] = (e0 - nothing) | 0;
  pairs[1] = (o0 - nothing) | 0;
  pairs[2] = (e1 - nothing) | 0;
  pairs[3] = (o1 - nothing) | 0;
  pairs[4] = (e2 - nothing) | 0;
  pairs[5] = (o2 - nothing) | 0;
  pairs[6] = (e3 - nothing) | 0;
  pairs[7] = (o3 - nothing) | 0;
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
    pairs[j] = 0;
  }
  rowsInPairs = 0;
}

/**
 * What the words that were met last have by themselves adds up to: pairs, of how many rows, how many features they have, and which word it was, by its turn.
 * Side by side, so that a word costs one look. One place more for a word that is not kept. Of one model at a time.
 */
const ROWS_AT = PAIRS;
const COUNT_AT = PAIRS + 1;
const TURN_AT = PAIRS + 2;
const KEPT = PAIRS + 4;
const kept = new Int32Array((PLACES + 1) * KEPT);
let keptModel: Model | undefined;

/** Where the sums of what a word has by itself begin, until the next call. */
function ownAt(model: Model, traits: Traits): number {
  const { turn } = traits;
  if (keptModel !== model) {
    keptModel = model;
    kept.fill(0);
  }
  const start = (turn < 0 ? PLACES : turn % PLACES) * KEPT;
  if (turn >= 0 && kept[start + TURN_AT] === turn) return start;
  // What was added so far goes to the sums, as the pairs are needed.
  settle();
  const { numbers, count } = ownOf(traits);
  addRows(model, numbers, 0, count);
  kept.set(pairs, start);
  kept[start + ROWS_AT] = rowsInPairs;
  kept[start + COUNT_AT] = count;
  kept[start + TURN_AT] = turn;
  pairs.fill(0);
  rowsInPairs = 0;
  return start;
}

function ownWeight(start: number, k: number): number {
  const pair = kept[start + (k >> 2) * 2 + (k & 1)] ?? 0;
  return ((k & 2) === 0 ? pair & 0xffff : pair >>> 16) - (kept[start + ROWS_AT] ?? 0) * BIAS;
}
