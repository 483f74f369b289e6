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

/** What rules and weights found, of which nothing was done yet. */
type Found = {
  readonly counts: readonly Finding[];
  /** By rules that the wijk only tries. */
  readonly tried: readonly Finding[];
  /** Wording that the wijk allowed. */
  readonly allowed: readonly Finding[];
};

/**
 * What is found in a message by rules, weights and second reader together: what the reader does not believe is left out, and where nothing is left that
 * counts it may suspect the spelregel that is likeliest broken. Of what may be danger nothing is.
 */
export function secondOpinion(
  learned: Learned,
  read: ReaderScores,
  { counts, tried, allowed }: Found,
  room: Circumstances['room'],
  limits: ReaderLimits = READER_LIMITS,
): readonly Finding[] {
  if ((read[DANGER] ?? 0) >= limits.danger) return [];
  const scores = together(learned, read, limits.share);
  const isBelieved = (one: Finding): boolean => (scores[targetOf(one)] ?? 0) >= limits.doubt;
  const believed = counts.filter(isBelieved);
  const told = believed.length > 0 ? believed : suspected(learned, scores, { allowed, room }, limits);
  return [...told, ...tried.filter(isBelieved)];
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
  { allowed, room }: Pick<Found, 'allowed'> & Pick<Circumstances, 'room'>,
  { suspect, held }: ReaderLimits,
): Finding[] {
  // "Ik kom, en ik neem een kruiwagen mee" is a threat among meldingen, of which it was taught, and help among neighbours who chat.
  const isKnownHere = (k: number): boolean => room === 'melding' || !IS_HELD[k];
  const isLikely = (k: number): boolean =>
    k !== DANGER && k !== ANY && isKnownHere(k) && (scores[k] ?? 0) >= (IS_HELD[k] ? held : suspect);
  const likely = TARGETS.map((_target, k) => k)
    .filter(isLikely)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  for (const k of likely) {
    const target = TARGETS[k];
    if (target === undefined || target === 'nood' || target === 'enige') return [];
    // Chatter has its place in the other room.
    if (target === '11' && room !== 'melding') return [];
    const one = finding(learned.analysed, CODES[target], weightiest(learned.analysed, learned.weights, k));
    // It may be for the allowed wording that it is like a breach.
    if (!allowed.some((other) => isPartOf(other, one))) return [one];
  }
  return [];
}

function isPartOf(part: Finding, { rule, start, end }: Finding): boolean {
  return part.rule === rule && part.start >= start && part.end <= end;
}
