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

/** {@link Model} as it is kept. */
export type PackedModel = Omit<Model, 'known' | 'rows'> & {
  /** Which features have a row: each as its distance to the one before, in bytes of which 255 says that it goes on, in base64. */
  readonly known: string;
  /** Their rows in base64. */
  readonly packed: string;
};

/** A distance of this many and more is told in more bytes. */
const GOES_ON = 255;

/** Makes weights ready for use. Throws a RangeError for rows that are not as many as the features that should have one. */
export function unpack({ units, bases, known: steps, packed }: PackedModel): Model {
  const bytes = Buffer.from(packed, 'base64');
  const width = TARGETS.length;
  const known = new Int32Array((FEATURES / PER_BITS) * 2);
  let feature = -1;
  let row = 0;
  for (const step of Buffer.from(steps, 'base64')) {
    feature += step;
    if (step === GOES_ON) continue;
    row += 1;
    const at = (feature >>> 5) << 1;
    known[at] = (known[at] ?? 0) | (1 << (feature & (PER_BITS - 1)));
  }
  for (let at = 2; at < known.length; at += 2)
    known[at + 1] = (known[at - 1] ?? 0) + bitsIn(known[at - 2] ?? 0);
  if (bytes.length !== row * width || row > MOST_KNOWN) throw new RangeError('the weights are cut off');
  const rows = new Int32Array((row + 1) * ROW).fill(NO_WEIGHTS);
  let at = 0;
  for (let from = ROW; from < rows.length; from += ROW) {
    rows.fill(0, from, from + ROW);
    for (let k = 0; k < width; k += 1) {
      const biased = bytes.readInt8(at++) + BIAS;
      rows[from + (k >> 2)] = (rows[from + (k >> 2)] ?? 0) | (biased << ((k & 3) << 3));
    }
  }
  return { units, bases, known, rows };
}

/** Distances between numbers that go up, see {@link PackedModel}; of those below {@link FEATURES}. */
export function packKnown(features: readonly number[]): string {
  const steps: number[] = [];
  let last = -1;
  for (const feature of features) {
    let step = feature - last;
    for (; step >= GOES_ON; step -= GOES_ON) steps.push(GOES_ON);
    steps.push(step);
    last = feature;
  }
  return Buffer.from(steps).toString('base64');
}
