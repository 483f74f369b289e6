import { analyse } from '#spelregels/analyse.ts';
import { contextOf, FEATURES, lettersOf } from '#spelregels/learned/features.ts';
import type { PackedModel } from '#spelregels/learned/model.ts';
import { MOST_KNOWN, packKnown, TARGETS } from '#spelregels/learned/model.ts';
import { tokensOf } from '#spelregels/learned/tokens.ts';
import type { Labelled } from '../language/corpus.ts';

/** How the weights are found: logistic regression for each target, by AdaGrad over the messages in a fixed shuffled order. */
export type TrainOptions = {
  readonly rounds: number;
  /** Pulls weights to nothing, so that what was seen once counts little. */
  readonly decay: number;
  readonly step: number;
};
export const USUAL: TrainOptions = { rounds: 8, decay: 5e-5, step: 0.25 };

/** For each target the weight of each feature. */
export type Trained = {
  readonly weights: readonly Float64Array[];
  readonly bases: Float64Array;
  /** How many examples have each feature. */
  readonly counts: Int32Array;
};

/** A text and what is known of it, by target in the order of {@link TARGETS}; undefined teaches nothing of that target. */
export type Example = { readonly text: string; readonly truth: readonly (boolean | undefined)[] };
/** `share`: what each feature counts for, by how many the text has of them. */
type Prepared = {
  readonly features: readonly number[];
  readonly share: number;
  readonly truth: Example['truth'];
};

/** Every feature of a text, each as often as it is there. */
export function featuresOf(text: string): number[] {
  const analysed = analyse({ text, kind: 'text' });
  const tokens = tokensOf(analysed);
  const typed = tokens.typed.slice(0, tokens.count);
  const letters = typed.flatMap((traits) => (traits ? lettersOf(traits.text) : []));
  const { numbers, count } = contextOf(analysed, tokens);
  return [...letters, ...numbers.subarray(0, count)];
}

/** A labelled message as an example of every target. */
export function exampleOf({ text, rules, action, emergency }: Labelled): Example {
  const isHinder = action === 'nudge';
  const truth = TARGETS.map((target) => {
    if (target === 'nood') return emergency;
    if (target === '9-verkeer') return rules.includes(9) && isHinder;
    if (target === '9') return rules.includes(9) && !isHinder;
    return rules.some((rule) => `${rule}` === target);
  });
  return { text, truth };
}

/** Finds weights for examples. The same examples in the same order give the same weights. */
export function train(examples: readonly Example[], options: TrainOptions = USUAL): Trained {
  const all = examples.map(({ text, truth }): Prepared => {
    const features = featuresOf(text);
    return { features, share: 1 / Math.sqrt(features.length), truth };
  });
  const counts = countsOf(all);
  const prepared = all.map((one) => ({
    ...one,
    features: one.features.filter((feature) => (counts[feature] ?? 0) >= LEAST_EXAMPLES),
  }));
  const weights = TARGETS.map(() => new Float64Array(FEATURES));
  const bases = new Float64Array(TARGETS.length);
  const order = shuffled(prepared, options.rounds);
  for (const [k, own] of weights.entries()) descend(order, k, own, bases, options);
  return { weights, bases, counts };
}

/** What fewer examples than this have is learned by heart and hardly met again. */
const LEAST_EXAMPLES = 3;

function countsOf(examples: readonly Prepared[]): Int32Array {
  const counts = new Int32Array(FEATURES);
  for (const { features } of examples)
    for (const feature of new Set(features)) counts[feature] = (counts[feature] ?? 0) + 1;
  return counts;
}

/** The examples `rounds` times over, each time in another order that is always the same. */
function shuffled(examples: readonly Prepared[], rounds: number): Prepared[] {
  const below = numbersBelow();
  const all: Prepared[] = [];
  const order = [...examples];
  for (let round = 0; round < rounds; round += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = below(i + 1);
      const [a, b] = [order[i], order[j]];
      if (a && b) [order[i], order[j]] = [b, a];
    }
    for (const one of order) all.push(one);
  }
  return all;
}

/** Numbers from 0 up to a limit that look drawn by chance and are the same each time (a linear congruential generator). */
export function numbersBelow(): (limit: number) => number {
  let state = 1;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Below this an error teaches nothing. */
const LEAST_ERROR = 1e-3;

function descend(
  order: readonly Prepared[],
  k: number,
  weights: Float64Array,
  bases: Float64Array,
  { decay, step }: TrainOptions,
): void {
  const squares = new Float64Array(weights.length).fill(1e-6);
  let base = 0;
  let baseSquares = 1e-6;
  for (const { features, share, truth } of order) {
    const isTrue = truth[k];
    if (isTrue === undefined) continue;
    let sum = 0;
    for (const id of features) sum += weights[id] ?? 0;
    const error = 1 / (1 + Math.exp(-(base + sum * share))) - (isTrue ? 1 : 0);
    if (Math.abs(error) < LEAST_ERROR) continue;
    baseSquares += error * error;
    base -= (step * error) / Math.sqrt(baseSquares);
    for (const id of features) {
      const weight = weights[id] ?? 0;
      const slope = error * share + decay * weight;
      const square = (squares[id] ?? 0) + slope * slope;
      squares[id] = square;
      weights[id] = weight - (step * slope) / Math.sqrt(square);
    }
  }
  bases[k] = base;
}

const MOST_BYTE = 127;

/**
 * The weights in bytes: those of a target in units of a 127th of its largest; of the features that do the most, as many as can be kept: by how much they
 * weigh and in how many examples.
 */
export function pack({ weights, bases, counts }: Trained, most = MOST_KNOWN): PackedModel {
  const kept = mostTelling(weights, counts, most);
  const units = weights.map(
    (row) => kept.reduce((most, feature) => Math.max(most, Math.abs(row[feature] ?? 0)), 0) / MOST_BYTE,
  );
  const bytes = Buffer.alloc(kept.length * TARGETS.length);
  let at = 0;
  for (const feature of kept)
    for (const [k, row] of weights.entries())
      at = bytes.writeInt8(Math.round((row[feature] ?? 0) / (units[k] || 1)), at);
  return { units, bases: [...bases], known: packKnown(kept), packed: bytes.toString('base64') };
}

/** The features to keep, going up. */
function mostTelling(weights: readonly Float64Array[], counts: Int32Array, most: number): number[] {
  const worth = Float64Array.from(counts, (count, feature) => {
    let sum = 0;
    for (const row of weights) sum += (row[feature] ?? 0) ** 2;
    return sum * count;
  });
  const known = [...worth.keys()].filter((feature) => (worth[feature] ?? 0) > 0);
  known.sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
  return known.slice(0, most).sort((a, b) => a - b);
}
