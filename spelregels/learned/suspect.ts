import type { Analysed } from '../analyse.ts';
import { finding } from '../finding.ts';
import { DEEDS } from '../lists/behaviour.ts';
import type { Span } from '../mask.ts';
import { hasWord, sentencesOf } from '../sentences.ts';
import type { Circumstances, Finding, FindingCode, MessageKind } from '../types.ts';
import { contextOf } from './features.ts';
import type { RuleTarget, Weights } from './model.ts';
import { ANY, DANGER, TARGETS } from './model.ts';
import type { Scores } from './score.ts';
import { scoreOf, sharesOf } from './score.ts';
import { tokensOf } from './tokens.ts';

/**
 * What labelled messages teach beside the rules that are written out: a message that is like those that break a spelregel is found though no
 * rule knows its wording, and a rule that sees something in a message that is like none of them is not believed. Both from one score
 * for each spelregel, of words, words near each other and letters; which group of people is named has no part in it.
 */
export type Learned = {
  readonly analysed: Analysed;
  /** Of danger as it is; of each spelregel halfway between its own score and that of any breach. */
  readonly scores: Scores;
  readonly weights: Weights;
  /** Whether there are words enough to suspect or doubt by. */
  readonly speaks: boolean;
};

/** What is said of a message that only the weights suspect. Never masks: no word of it is known to be wrong. */
export const CODES = {
  1: 'onder-de-18',
  2: 'woont-elders',
  3: 'rekent-op-politie',
  4: 'alleen-uiterlijk',
  5: 'achtergehouden',
  6: 'alleen-erop-af',
  7: 'nogmaals-bellen',
  8: 'kwetsend',
  9: 'dreigend',
  '9-verkeer': 'telefoon-in-verkeer',
  10: 'over-iemand-anders',
  11: 'geklets',
} as const satisfies Record<RuleTarget, FindingCode>;

/** A message of fewer words says too little to suspect or doubt by. */
const LEAST_WORDS = 3;
/** From here a message may be about danger that is going on: only what is more like a breach still counts. */
const MAY_BE_DANGER = -1;
/** From here it is danger, whatever else it is like; under it not if it is that much more like a breach. */
const SURE_DANGER = 1.5;
const MUCH = 2;
/** Before a message is suspected without a rule it must be that much less like danger still. */
const DANGER_CARE = 0.5;
/** Of fewer words than this the score must be so much higher. */
const SHORT_WORDS = 10;
const SHORT_CARE = 0.5;
/**
 * Of so few words that they may be a set phrase ("er staat een auto") it must be higher still, for danger too, and says nothing of abuse, which
 * the lists know, or of what waits for a person.
 */
const FEW_WORDS = 5;
const FEW_CARE = 1.5;
const FULLY_TOLD: ReadonlySet<RuleTarget> = new Set(['8', '9', '10']);
/** And where a rule has found something already: one reason is told, seldom two. */
const FOUND_CARE = 2;
/** So much less than another spelregel, with nothing said for it by its own score, it is that other one that is broken. */
const OUTDONE = 2;
/** In a longer one a breach weighs too little to doubt it: nobody passes by adding words. */
const MOST_WORDS = 60;
/** What waits for a person is doubted only when it is this much less like a breach: rather one look too many. */
const CARE = 2.5;
const IS_HELD = TARGETS.map((target) => target === '9' || target === '10');
const DEED_WORDS: ReadonlySet<string> = new Set(DEEDS);
const SENTENCES: ReadonlySet<MessageKind> = new Set([
  'text',
  'emote',
  'notice',
  'image',
  'video',
  'file',
  'audio',
  'voice',
]);

/** Scores a message. Linear in its length. */
export function learnedOf(analysed: Analysed, weights: Weights): Learned {
  return {
    analysed,
    weights,
    scores: withAny(scoreOf(weights.model, analysed, tokensOf(analysed))),
    speaks: speaks(analysed),
  };
}

/**
 * Whether some spelregel is broken is told by more messages than which one, and better: what breaks none is alike for all. So each counts half by
 * itself.
 */
function withAny(scores: number[]): Scores {
  const any = scores[ANY] ?? 0;
  for (let k = 0; k < scores.length; k += 1) if (k !== DANGER) scores[k] = ((scores[k] ?? 0) + any) / 2;
  return scores;
}

/** Whether a message is like those in which danger is going on. */
export function isLikeDanger({ analysed, speaks, scores, weights }: Learned): boolean {
  const danger = scores[DANGER] ?? 0;
  const care = analysed.words.length < FEW_WORDS ? FEW_CARE : 0;
  if (!speaks || danger < weights.danger + care) return false;
  return danger >= SURE_DANGER || scores.every((score) => score <= danger + MUCH);
}

/**
 * The places among {@link TARGETS}, as bits, of the spelregels of which a message is like none in which they are broken, or more like one about danger
 * that is going on: what a rule finds in it is then not believed.
 */
export function disbelieved({ analysed, scores, weights, speaks }: Learned): number {
  if (!speaks) return 0;
  const danger = scores[DANGER] ?? 0;
  const most = mostOf(scores);
  let found = 0;
  for (let k = 0; k < scores.length; k += 1) {
    const score = scores[k] ?? 0;
    const isDanger = danger >= MAY_BE_DANGER && danger > score;
    const doubt = IS_HELD[k] ? weights.doubt - CARE : weights.doubt;
    const isDoubted = score < doubt && analysed.words.length <= MOST_WORDS;
    if (isDanger || isDoubted || isOutdone(scores, k, most)) found |= 1 << k;
  }
  return found;
}

/** What the weights suspect and no rule has found: for each spelregel the sentence that weighs most. */
export function suspected(
  { analysed, scores, weights, speaks }: Learned,
  { room }: Circumstances,
  found: readonly Finding[],
): Finding[] {
  if (!speaks || mayBeDanger(scores)) return [];
  const findings: Finding[] = [];
  const care = careOf(analysed);
  const most = mostOf(scores);
  for (let k = 0; k < TARGETS.length; k += 1) {
    const target = TARGETS[k];
    const foundCare = found.length === 0 ? 0 : FOUND_CARE;
    if ((scores[k] ?? 0) < weights.suspect + care + foundCare) continue;
    if (target === undefined || target === 'nood' || target === 'enige') continue;
    if (isOutdone(scores, k, most) || !maySuspect(target, analysed, room)) continue;
    // Words of abuse the lists know: what else hurts must be like that by itself.
    if (target === '8' && ownOf(scores, k) < 0) continue;
    const one = finding(analysed, CODES[target], weightiest(analysed, weights, k));
    if (!found.some((other) => other.rule === one.rule)) findings.push(one);
  }
  return findings;
}

/** Whether a message may be about danger that is going on, so that no score speaks against it: rather one breach too few. */
function mayBeDanger(scores: Scores): boolean {
  return (scores[DANGER] ?? 0) >= MAY_BE_DANGER - DANGER_CARE;
}

/** By how much more a score must speak in a short message. */
function careOf({ words }: Analysed): number {
  return words.length < FEW_WORDS ? FEW_CARE : words.length < SHORT_WORDS ? SHORT_CARE : 0;
}

/** The score of a spelregel by itself, see {@link withAny}. */
function ownOf(scores: Scores, target: number): number {
  return 2 * (scores[target] ?? 0) - (scores[ANY] ?? 0);
}

/** The highest score of a spelregel. */
function mostOf(scores: Scores): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < scores.length; k += 1)
    if (k !== DANGER && k !== ANY) most = Math.max(most, scores[k] ?? 0);
  return most;
}

/** Whether a spelregel is only lifted by the score of any breach, where another one, that of `most`, is what the message is like. */
function isOutdone(scores: Scores, target: number, most: number): boolean {
  return most > (scores[target] ?? 0) + OUTDONE && ownOf(scores, target) < 0;
}

/** Whether a score can tell that this spelregel is broken. */
function maySuspect(target: RuleTarget, analysed: Analysed, room: Circumstances['room']): boolean {
  if (analysed.words.length < FEW_WORDS && FULLY_TOLD.has(target)) return false;
  // What somebody does is told, which is all that is asked for (spelregel 4).
  if (target === '4') return !hasWord(analysed, DEED_WORDS) && !keepsWatch(analysed);
  // Chatter has its place in the other room.
  return target !== '11' || room === 'melding';
}

const WATCHERS = new Set(['ik', 'wij', 'we', 'wy']);
const WATCH = new Set(['gaten', 'eye', 'eagen']);

/** "Ik hou hem in de gaten": what somebody does themselves. */
function keepsWatch(analysed: Analysed): boolean {
  return WATCHERS.has(analysed.words[0]?.text ?? '') && hasWord(analysed, WATCH);
}

function speaks({ kind, words }: Analysed): boolean {
  if (!SENTENCES.has(kind) || words.length < LEAST_WORDS) return false;
  let apart = 0;
  for (let i = 0; i < words.length && apart < LEAST_WORDS; i += 1) if (words[i]?.glued === false) apart += 1;
  return apart >= LEAST_WORDS;
}

/** The sentence that adds most to a target; the whole message if it has no words. */
export function weightiest(analysed: Analysed, { model }: Weights, k: number): Span {
  const [start, end] = [analysed.words[0], analysed.words.at(-1)];
  // One sentence needs no weighing.
  if (start && end && start.sentence === end.sentence) return { start: start.start, end: end.end };
  const tokens = tokensOf(analysed);
  const features = contextOf(analysed, tokens);
  const [shares, ofAny] = sharesOf(model, tokens, features, [k, ANY]);
  let best: Span = { start: 0, end: analysed.original.length };
  let most = Number.NEGATIVE_INFINITY;
  let begun = 0;
  for (const { from, to } of sentencesOf(analysed)) {
    const [first, last] = [analysed.words[from], analysed.words[to - 1]];
    // Tokens are not the words one by one: a glossary may give two for one.
    let ended = begun;
    while (ended < tokens.count && tokens.sentences[ended] === first?.sentence) ended += 1;
    let sum = 0;
    for (let i = begun; i < ended; i += 1) sum += (shares[i] ?? 0) * (model.units[k] ?? 0);
    for (let i = begun; i < ended; i += 1) sum += (ofAny[i] ?? 0) * (model.units[ANY] ?? 0);
    begun = ended;
    if (first && last && sum > most) {
      best = { start: first.start, end: last.end };
      most = sum;
    }
  }
  return best;
}
