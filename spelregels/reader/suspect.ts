import { finding } from '../finding.ts';
import type { RuleTarget } from '../learned/model.ts';
import { ANY, DANGER, TARGETS } from '../learned/model.ts';
import type { Learned } from '../learned/suspect.ts';
import { CODES, weightiest } from '../learned/suspect.ts';
import type { Circumstances, Finding } from '../types.ts';
import kept from './limits.json' with { type: 'json' };

/** What the second reader says of a text: log-odds of {@link TARGETS}, in order. */
export type ReaderScores = readonly number[];

/**
 * How the second reader and the weights are weighed together. `share`: for how much the reader counts. `suspect`: from which score on a spelregel is taken
 * to be broken that nobody had found; `held` of those for which a message waits, as it is taken back then, which must not happen to an emergency. `doubt`: under it what was found is not believed. `danger`: from where on it may be danger, and nothing is said.
 */
export type ReaderLimits = {
  readonly share: number;
  readonly suspect: number;
  readonly held: number;
  readonly doubt: number;
  readonly danger: number;
};
export const READER_LIMITS: ReaderLimits = kept;

/**
 * What is found in a message by rules, weights and second reader together. `found`: what rules and weights found, of which nothing was done yet; what the
 * reader does not believe is left out, and where nothing is left it may suspect the spelregel that is likeliest broken. Of what may be danger nothing is.
 */
export function secondOpinion(
  learned: Learned,
  read: ReaderScores,
  found: readonly Finding[],
  room: Circumstances['room'],
  limits: ReaderLimits = READER_LIMITS,
): readonly Finding[] {
  if ((read[DANGER] ?? 0) >= limits.danger) return [];
  const scores = together(learned, read, limits.share);
  const believed = found.filter((one) => (scores[targetOf(one)] ?? 0) >= limits.doubt);
  return believed.length > 0 ? believed : suspected(learned, scores, room, limits);
}

/** As of the weights, half of each score is that of any breach. */
function together({ scores }: Learned, read: ReaderScores, share: number): number[] {
  const any = read[ANY] ?? 0;
  return TARGETS.map((_target, k) => (share * ((read[k] ?? 0) + any)) / 2 + (1 - share) * (scores[k] ?? 0));
}

function targetOf({ code, rule }: Finding): number {
  const target: RuleTarget = code === 'telefoon-in-verkeer' ? '9-verkeer' : `${rule}`;
  return TARGETS.indexOf(target);
}

const IS_HELD = TARGETS.map((target) => target === '9' || target === '10');

function suspected(
  learned: Learned,
  scores: readonly number[],
  room: Circumstances['room'],
  { suspect, held }: ReaderLimits,
): Finding[] {
  let best = -1;
  for (let k = 0; k < TARGETS.length; k += 1) {
    if (k === DANGER || k === ANY || (scores[k] ?? 0) < (IS_HELD[k] ? held : suspect)) continue;
    if (best < 0 || (scores[k] ?? 0) > (scores[best] ?? 0)) best = k;
  }
  const target = TARGETS[best];
  if (target === undefined || target === 'nood' || target === 'enige') return [];
  // Chatter has its place in the other room.
  if (target === '11' && room !== 'melding') return [];
  return [finding(learned.analysed, CODES[target], weightiest(learned.analysed, learned.weights, best))];
}
