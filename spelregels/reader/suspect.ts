import { finding } from '../finding.ts';
import type { RuleTarget } from '../learned/model.ts';
import { ANY, DANGER, TARGETS } from '../learned/model.ts';
import type { Learned } from '../learned/suspect.ts';
import { CODES, weightiest } from '../learned/suspect.ts';
import { HARMLESS } from '../lists/no-report.ts';
import { compilePhrases } from '../phrases.ts';
import type { Circumstances, Finding, FindingCode } from '../types.ts';
import kept from './limits.json' with { type: 'json' };
import { PERSONS } from './readable.ts';

/** What the second reader says of a text: log-odds of {@link TARGETS}, in order. */
export type ReaderScores = readonly number[];

/**
 * How the second reader and the weights are weighed together. `share`: for how much the reader counts. `suspect`: from which score on a spelregel is taken
 * to be broken that nobody had found; `held` of those for which a message waits, as it is taken back then, which must not happen to an emergency. `doubt`: under it what was found is not believed;
 * `doubtTold` where a rule found in its words what must wait. `danger`: from where on it may be danger, and nothing is said but that; `sureDanger`: nor that.
 * `calm`: under it nothing is going on, whatever words of emergencies stand in it; from `sure` on a tip is given then.
 */
export type ReaderLimits = {
  readonly share: number;
  readonly suspect: number;
  readonly held: number;
  readonly doubt: number;
  readonly doubtTold: number;
  readonly danger: number;
  readonly sureDanger: number;
  readonly calm: number;
  readonly sure: number;
};
export const READER_LIMITS: ReaderLimits = kept;

/**
 * What is masked or waits by how a sentence is meant, which words alone do not tell: before that is done the second reader is asked, if it is there. What
 * is not among these stands whatever it says: a word of a list, which it may not recognise disguised, a
 * plain threat, which it may take for danger, a telephone number, a photo.
 */
const BY_MEANING: ReadonlySet<FindingCode> = new Set([
  'discriminatie',
  'oproep-tot-geweld',
  'achtervolgen',
  'wapen',
  'schandpaal',
  'dreigend',
  'beschuldigde-met-naam',
  'afwezig-op-adres',
  'gevoelig-over-buur',
  'over-iemand-anders',
]);

/** Of these what a rule found in the words themselves, and so is doubted less than what only scores say. */
const BY_SCORE: ReadonlySet<FindingCode> = new Set(['dreigend', 'over-iemand-anders']);
const isTold = ({ code }: Finding): boolean => BY_MEANING.has(code) && !BY_SCORE.has(code);

/** Of men and women, which it reads as persons, it can not tell that all are spoken ill of. */
const READ_AS_PERSONS = new RegExp(`\\b(?:${Object.values(PERSONS).flat().join('|')})\\b`, 'i');

/** Whether it is for the second reader to say that what was found is none, though it would be masked or wait. */
export function isByMeaning({ code, fragment }: Pick<Finding, 'code' | 'fragment'>): boolean {
  if (!BY_MEANING.has(code)) return false;
  // One word is a word of a list, and means what it means there.
  const isSaid = fragment.includes(' ') && !READ_AS_PERSONS.test(fragment);
  return code !== 'discriminatie' || isSaid;
}

/** What rules and weights found, of which nothing was done yet. */
type Found = {
  /** What stands whatever the reader says. */
  readonly certain: readonly Finding[];
  readonly counts: readonly Finding[];
  /** By rules that the wijk only tries. */
  readonly tried: readonly Finding[];
  /** Wording that the wijk allowed. */
  readonly allowed: readonly Finding[];
};

/**
 * What is found in a message by rules, weights and second reader together: what the reader does not believe is left out, and where nothing is left that
 * counts, or only a tip about a spelregel that is much less likely broken, it suspects the one that is likeliest. Of what may be danger
 * only what is certain is left, and what a rule found in the words unless it is surely danger.
 */
export function secondOpinion(
  learned: Learned,
  read: ReaderScores,
  { certain, counts, tried, allowed }: Found,
  room: Circumstances['room'],
  limits: ReaderLimits = READER_LIMITS,
): readonly Finding[] {
  const danger = read[DANGER] ?? 0;
  if (danger >= limits.sureDanger) return certain;
  if (danger >= limits.danger) return [...certain, ...counts.filter(isTold)];
  const scores = together(learned, read, limits.share);
  const isBelieved = (one: Finding): boolean =>
    (scores[targetOf(one)] ?? 0) >= (isTold(one) ? limits.doubtTold : limits.doubt);
  const stands = [...certain, ...counts.filter(isBelieved)];
  const likeliest = suspected(learned, scores, { allowed, room }, limits);
  const isFound = stands.length > 0 && !isOutdone(stands, likeliest, scores);
  const told = isFound ? stands : likeliest;
  return [...told, ...tried.filter(isBelieved)];
}

/** By so much another spelregel must be likelier than what was found to be told in its place. */
const OUTDONE = 2;

/** Whether tips give way to a spelregel that is much likelier broken. What waits or is masked does not. */
function isOutdone(
  stands: readonly Finding[],
  [likeliest]: readonly Finding[],
  scores: readonly number[],
): boolean {
  if (likeliest === undefined) return false;
  const least = (scores[targetOf(likeliest)] ?? 0) - OUTDONE;
  return stands.every(
    (one) => one.action === 'nudge' && one.rule !== likeliest.rule && (scores[targetOf(one)] ?? 0) <= least,
  );
}

/** "Hij heeft een overdosis" is too little to be sure by that nothing is going on. */
const LEAST_CALM = 5;

/**
 * What is found in a message with words of an emergency ("112 is voor als er bloed vloeit, hier leest de politie mee") where the second reader is sure that
 * nothing is going on and that a spelregel is broken; else nothing. No more than a tip may follow, as it was delivered for an emergency.
 */
export function calmOpinion(
  learned: Learned,
  read: ReaderScores,
  allowed: readonly Finding[],
  room: Circumstances['room'],
  limits: ReaderLimits = READER_LIMITS,
): readonly Finding[] {
  if ((read[DANGER] ?? 0) >= limits.calm || learned.analysed.words.length < LEAST_CALM) return [];
  const { sure } = limits;
  const scores = together(learned, read, limits.share);
  return suspected(learned, scores, { allowed, room }, { ...limits, suspect: sure, held: sure });
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
  if (isHarmless(learned)) return [];
  // A word alone means nothing to who was taught by sentences: "Fatbike" is no threat.
  if (!learned.speaks) return [];
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

const HARMLESS_PHRASES = compilePhrases([{ value: 'harmless', patterns: HARMLESS }], {});
/** In more words there may be more said. */
const MOST_HARMLESS = 12;

/** "De hond is weer bij zijn baasje": to who was not told that a dog was lost it reads like a threat. */
function isHarmless({ analysed: { words } }: Learned): boolean {
  return words.length <= MOST_HARMLESS && HARMLESS_PHRASES.find(words).length > 0;
}

function isPartOf(part: Finding, { rule, start, end }: Finding): boolean {
  return part.rule === rule && part.start >= start && part.end <= end;
}
