import type { ReaderLimits } from '../reader/suspect.ts';
import { FEATURES } from './features.ts';

/**
 * What is scored: danger that is going on, each spelregel, with the telephone in traffic apart from the rest of spelregel 9, and whether any of
 * them is broken.
 */
export const TARGETS = [
  'nood',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '9-verkeer',
  '10',
  '11',
  'enige',
] as const;
export type Target = (typeof TARGETS)[number];
/** A target that is about one spelregel. */
export type RuleTarget = Exclude<Target, 'nood' | 'enige'>;
export const DANGER = TARGETS.indexOf('nood');
export const ANY = TARGETS.indexOf('enige');

/** So many targets have room in a row; each four share a number. */
export const LANES = 16;
const PER_NUMBER = 4;
export const ROW = LANES / PER_NUMBER;
/** What is added to a weight so that none is below 0. */
export const BIAS = 128;
/** Four weights of nothing in one number. */
const NO_WEIGHTS = 0x80808080 | 0;

/** So many features have weights: a quarter of what can be told apart; with all of them hardly more is found, and with a quarter of these much less. */
export const MOST_KNOWN = 2 ** 18 - 1;
/** Features side by side whose bits share a number. */
const PER_BITS = 32;

/**
 * Weights: for each feature that is known a row of {@link ROW} numbers, with a byte for each of {@link TARGETS} in order, see {@link weightOf}.
 * Row 0 weighs nothing: it is that of features which no message taught, nine of ten of what could be met.
 */
export type Model = {
  /**
   * Which features have a row, in the order of the features: for each 32 of them their bits, and how many there are before these. A table with a
   * place for each feature would be too large for the processor's near memory, and most features that are met have no row.
   */
  readonly known: Int32Array;
  readonly rows: Int32Array;
  /** What a byte of this target is worth, and what it has before any feature is seen. By target, in order. */
  readonly units: readonly number[];
  readonly bases: readonly number[];
};

/**
 * The row of a feature, 0 for what weighs nothing. `known` is that of a {@link Model}. Without a branch: whether a feature is known is anybody's guess,
 * and a wrong guess costs the processor more than the sum.
 */
export function rowOf(known: Int32Array, feature: number): number {
  const at = (feature >>> 5) << 1;
  const bits = known[at] ?? 0;
  const place = feature & (PER_BITS - 1);
  const allIfKnown = -((bits >>> place) & 1);
  return allIfKnown & ((known[at + 1] ?? 0) + bitsIn(bits & ((1 << place) - 1)) + 1);
}

/** How many bits are set: added up in pairs, fours and bytes, all at once. */
function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The weight of a row for the target at index `k`, in units of the model. `rows` is that of a {@link Model}. */
export function weightOf(rows: Int32Array, row: number, k: number): number {
  const four = rows[row * ROW + (k >> 2)] ?? 0;
  return ((four >>> ((k & 3) << 3)) & 0xff) - BIAS;
}

/** The weights and where they are believed, in log-odds; chosen on messages that they were not taught with (bench/learn). */
export type Weights = Limits & {
  readonly model: Model;
  /** How the second reader is weighed beside them; absent: as usual. */
  readonly reader?: ReaderLimits;
};
export type Limits = {
  /** From here a message is suspected though no rule found anything. */
  readonly suspect: number;
  /** Under this what a rule found is not believed. */
  readonly doubt: number;
  /** From here danger is taken to be going on. */
  readonly danger: number;
};

/** How many numbers `known` of a {@link Model} has. */
const KNOWN = (FEATURES / PER_BITS) * 2;

/**
 * A model as it is kept: `units` and `bases`, and the bytes of `known` and `rows`, one after the other and of each number the least byte first, which are used where
 * they lie. Throws a RangeError for rows that are not as many as the features that have one.
 */
export function modelOf({ units, bases }: Pick<Model, 'units' | 'bases'>, kept: Uint8Array): Model {
  const numbers = new Int32Array(
    kept.buffer,
    kept.byteOffset,
    kept.byteLength / Int32Array.BYTES_PER_ELEMENT,
  );
  const known = numbers.subarray(0, KNOWN);
  const rows = numbers.subarray(KNOWN);
  const count = (known[KNOWN - 1] ?? 0) + bitsIn(known[KNOWN - 2] ?? 0);
  if (rows.length !== (count + 1) * ROW) throw new RangeError('the weights are cut off');
  return { units, bases, known, rows };
}

/** Which features have a row, as `known` of a {@link Model}; they go up. */
export function knownOf(features: readonly number[]): Int32Array {
  const known = new Int32Array(KNOWN);
  for (const feature of features) {
    const at = (feature >>> 5) << 1;
    known[at] = (known[at] ?? 0) | (1 << (feature & (PER_BITS - 1)));
  }
  for (let at = 2; at < KNOWN; at += 2) known[at + 1] = (known[at - 1] ?? 0) + bitsIn(known[at - 2] ?? 0);
  return known;
}

/** `rows` of a {@link Model}: of each feature that has one, in order, the weights by target, each from -127 to 127; before them the row that weighs nothing. */
export function rowsOf(weights: readonly (readonly number[])[]): Int32Array {
  const rows = new Int32Array((weights.length + 1) * ROW);
  rows.fill(NO_WEIGHTS, 0, ROW);
  for (const [i, ofFeature] of weights.entries())
    for (const [k, weight] of ofFeature.entries()) {
      const at = (i + 1) * ROW + (k >> 2);
      rows[at] = (rows[at] ?? 0) | ((weight + BIAS) << ((k & 3) << 3));
    }
  return rows;
}
