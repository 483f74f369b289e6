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

/** So many features have weights: as many as fit in 16 bits, with one row for all others. */
export const MOST_KNOWN = 2 ** 16 - 1;

/**
 * Weights: for each feature that is known a row of {@link ROW} numbers, with a byte for each of {@link TARGETS} in order, see {@link weightOf}.
 * Row 0 weighs nothing: it is that of features which no message taught, nine of ten of what could be met.
 */
export type Model = {
  /** By feature the row that it has. */
  readonly slots: Uint16Array;
  readonly rows: Int32Array;
  /** What a byte of this target is worth, and what it has before any feature is seen. By target, in order. */
  readonly units: readonly number[];
  readonly bases: readonly number[];
};

/** The weight of a feature for the target at index `k`, in units of the model. */
export function weightOf({ slots, rows }: Model, feature: number, k: number): number {
  const four = rows[(slots[feature] ?? 0) * ROW + (k >> 2)] ?? 0;
  return ((four >>> ((k & 3) << 3)) & 0xff) - BIAS;
}

/** The weights and where they are believed, in log-odds; chosen on messages that they were not taught with (bench/learn). */
export type Weights = Limits & { readonly model: Model };
export type Limits = {
  /** From here a message is suspected though no rule found anything. */
  readonly suspect: number;
  /** Under this what a rule found is not believed. */
  readonly doubt: number;
  /** From here danger is taken to be going on. */
  readonly danger: number;
};

/** {@link Model} as it is kept. */
export type PackedModel = Omit<Model, 'slots' | 'rows'> & {
  /** Which features have a row: each as its distance to the one before, in bytes of which 255 says that it goes on, in base64. */
  readonly known: string;
  /** Their rows in base64. */
  readonly packed: string;
};

/** A distance of this many and more is told in more bytes. */
const GOES_ON = 255;

/** Makes weights ready for use. Throws a RangeError for rows that are not as many as the features that should have one. */
export function unpack({ units, bases, known, packed }: PackedModel): Model {
  const bytes = Buffer.from(packed, 'base64');
  const width = TARGETS.length;
  const slots = new Uint16Array(FEATURES);
  let feature = -1;
  let row = 0;
  for (const step of Buffer.from(known, 'base64')) {
    feature += step;
    if (step === GOES_ON) continue;
    row += 1;
    slots[feature] = row;
  }
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
  return { units, bases, slots, rows };
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
