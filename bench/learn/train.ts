import { analyse } from '#spelregels/analyse.ts';
import { contextOf, FEATURES, ownOf } from '#spelregels/learned/features.ts';
import type { Model } from '#spelregels/learned/model.ts';
import { knownOf, LANES, MOST_KNOWN, rowsOf, TARGETS } from '#spelregels/learned/model.ts';
import { tokensOf } from '#spelregels/learned/tokens.ts';
import type { Traits } from '#spelregels/traits.ts';
import type { Labelled } from '../language/corpus.ts';

/** How the weights are found: logistic regression for all targets at once, by AdaGrad over the messages in a fixed shuffled order. */
export type TrainOptions = {
  readonly rounds: number;
  /** Pulls weights to nothing, so that what was seen once counts little. */
  readonly decay: number;
  readonly step: number;
  /** Of so many rounds at the end the weights are averaged, which moves less with the order of the messages. */
  readonly averaged: number;
};
export const USUAL: TrainOptions = { rounds: 24, decay: 1e-4, step: 0.35, averaged: 16 };

/** For each feature {@link LANES} weights, those of {@link TARGETS} in order. */
export type Trained = {
  readonly weights: Float32Array;
  readonly bases: Float64Array;
  /** How many examples have each feature. */
  readonly counts: Int32Array;
};

/** A text and what is known of it, by target in the order of {@link TARGETS}; undefined teaches nothing of that target. */
export type Example = { readonly text: string; readonly truth: readonly (boolean | undefined)[] };
/** `share`: what each feature counts for, by how many the text has of them. */
type Prepared = {
  readonly features: Int32Array;
  readonly share: number;
  readonly truth: Example['truth'];
};

/** What was found before: most texts teach more than once. */
const found = new Map<string, Int32Array>();

/** Every feature of a text, each as often as it is there. */
export function featuresOf(text: string): Int32Array {
  const kept = found.get(text);
  if (kept) return kept;
  const analysed = analyse({ text, kind: 'text' });
  const tokens = tokensOf(analysed);
  const typed = tokens.typed.slice(0, tokens.count);
  const own = typed.flatMap((traits) => (traits ? ownIn(traits) : []));
  const { numbers, count } = contextOf(analysed, tokens);
  const features = Int32Array.from([...own, ...numbers.subarray(0, count)]);
  found.set(text, features);
  return features;
}

function ownIn(traits: Traits): number[] {
  const { numbers, count } = ownOf(traits);
  return [...numbers.subarray(0, count)];
}

/** A labelled message as an example of every target. */
export function exampleOf({ text, rules, action, emergency }: Labelled): Example {
  const isHinder = action === 'nudge';
  const truth = TARGETS.map((target) => {
    if (target === 'nood') return emergency;
    if (target === 'enige') return rules.length > 0;
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
  const learner = newLearner();
  const sums = new Float32Array(learner.weights.length);
  const baseSums = new Float64Array(TARGETS.length);
  for (const [round, order] of shuffled(prepared, options.rounds).entries()) {
    for (const one of order) descend(one, learner, options);
    if (round < options.rounds - options.averaged) continue;
    for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + (learner.weights[i] ?? 0);
    for (let k = 0; k < baseSums.length; k += 1) baseSums[k] = (baseSums[k] ?? 0) + (learner.bases[k] ?? 0);
  }
  return {
    weights: sums.map((sum) => sum / options.averaged),
    bases: baseSums.map((sum) => sum / options.averaged),
    counts,
  };
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
function shuffled(examples: readonly Prepared[], rounds: number): Prepared[][] {
  const below = numbersBelow();
  const order = [...examples];
  return Array.from({ length: rounds }, () => {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = below(i + 1);
      const [a, b] = [order[i], order[j]];
      if (a && b) [order[i], order[j]] = [b, a];
    }
    return [...order];
  });
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
const LEAST_ERROR = 1e-2;

/** Weights while they are found, with the squares of all steps so far; and room for one example. */
type Learner = {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly bases: Float64Array;
  readonly baseSquares: Float64Array;
  readonly sums: Float64Array;
  /** By how much and for which targets an example is told wrong. */
  readonly errors: Float64Array;
  readonly wrong: Int32Array;
};

function newLearner(): Learner {
  return {
    weights: new Float32Array(FEATURES * LANES),
    squares: new Float32Array(FEATURES * LANES).fill(LEAST_SQUARE),
    bases: new Float64Array(TARGETS.length),
    baseSquares: new Float64Array(TARGETS.length).fill(LEAST_SQUARE),
    sums: new Float64Array(TARGETS.length),
    errors: new Float64Array(TARGETS.length),
    wrong: new Int32Array(TARGETS.length),
  };
}
const LEAST_SQUARE = 1e-6;

function descend(
  { features, share, truth }: Prepared,
  learner: Learner,
  { decay, step }: TrainOptions,
): void {
  const { weights, squares, bases, baseSquares, sums, errors, wrong } = learner;
  const width = sums.length;
  sums.fill(0);
  for (let i = 0; i < features.length; i += 1) {
    const row = (features[i] as number) * LANES;
    for (let k = 0; k < width; k += 1) sums[k] = (sums[k] as number) + (weights[row + k] as number);
  }
  let learning = 0;
  for (let k = 0; k < width; k += 1) {
    const isTrue = truth[k];
    if (isTrue === undefined) continue;
    const sum = (bases[k] as number) + (sums[k] as number) * share;
    const error = 1 / (1 + Math.exp(-sum)) - (isTrue ? 1 : 0);
    if (Math.abs(error) < LEAST_ERROR) continue;
    const square = (baseSquares[k] as number) + error * error;
    baseSquares[k] = square;
    bases[k] = (bases[k] as number) - (step * error) / Math.sqrt(square);
    errors[learning] = error * share;
    wrong[learning] = k;
    learning += 1;
  }
  if (learning === 0) return;
  for (let i = 0; i < features.length; i += 1) {
    const row = (features[i] as number) * LANES;
    for (let j = 0; j < learning; j += 1) {
      const at = row + (wrong[j] as number);
      const weight = weights[at] as number;
      const slope = (errors[j] as number) + decay * weight;
      const square = (squares[at] as number) + slope * slope;
      squares[at] = square;
      weights[at] = weight - (step * slope) / Math.sqrt(square);
    }
  }
}

const MOST_BYTE = 127;

/**
 * The weights in bytes: those of a target in units of a 127th of its largest; of the features that do the most, as many as can be kept: by how much they
 * weigh and in how many examples.
 */
export function pack({ weights, bases, counts }: Trained, most = MOST_KNOWN): Model {
  const kept = mostTelling(weights, counts, most);
  const weight = (feature: number, k: number): number => weights[feature * LANES + k] ?? 0;
  const units = TARGETS.map(
    (_, k) => kept.reduce((most, feature) => Math.max(most, Math.abs(weight(feature, k))), 0) / MOST_BYTE,
  );
  const inUnits = (feature: number): number[] =>
    units.map((unit, k) => Math.round(weight(feature, k) / (unit || 1)));
  return { units, bases: [...bases], known: knownOf(kept), rows: rowsOf(kept.map(inUnits)) };
}

/** The features to keep, going up. */
function mostTelling(weights: Float32Array, counts: Int32Array, most: number): number[] {
  const worth = Float64Array.from(counts, (count, feature) => {
    if (count < LEAST_EXAMPLES) return 0;
    let sum = 0;
    for (let k = 0; k < TARGETS.length; k += 1) sum += (weights[feature * LANES + k] ?? 0) ** 2;
    return sum * count;
  });
  const known = [...worth.keys()].filter((feature) => (worth[feature] ?? 0) > 0);
  known.sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
  return known.slice(0, most).sort((a, b) => a - b);
}
