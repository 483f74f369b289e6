import type { Analysed } from './analyse.ts';
import { analyse } from './analyse.ts';
import { isPastDoubt, reportsEmergency } from './emergency.ts';
import { isExcepted } from './excepted.ts';
import { consequence } from './finding.ts';
import type { Weights } from './learned/model.ts';
import { TARGETS } from './learned/model.ts';
import type { Learned } from './learned/suspect.ts';
import { disbelieved, isLikeDanger, learnedOf, suspected } from './learned/suspect.ts';
import { WEIGHTS } from './learned/weights.ts';
import { mask } from './mask.ts';
import { calmOpinion, isByMeaning, secondOpinion } from './reader/suspect.ts';
import { RULES } from './rules.ts';
import type { Action, Circumstances, Finding, Message, Verdict } from './types.ts';
import { ACTIONS } from './types.ts';

/** For each rule the place among the targets of the score that it must have to be believed; -1 for what stands whatever the score. */
const TARGET_OF_RULE = RULES.map(({ believedBy }) =>
  believedBy === null ? -1 : TARGETS.indexOf(believedBy),
);

/**
 * Judges one message by the spelregels. Pure: the same message in the same circumstances has the same verdict. Linear in
 * the text's length, never throws.
 *
 * What may be an emergency always passes: only swear words are masked, and what would otherwise be held or tipped is listed as a
 * `nudge` for later, unless the second reader is sure that nothing is going on. Media are the exception: the words of a caption pass, the picture waits (rule 10), see {@link wordsAction}.
 * Coordinators, wijkagent and gemeente are never held.
 */
export function judge(message: Message, circumstances: Circumstances): Verdict {
  return judgeWith(WEIGHTS, message, circumstances);
}

/** As {@link judge}, with other weights: for who teaches them. */
export function judgeWith(weights: Weights, message: Message, circumstances: Circumstances): Verdict {
  const analysed = analyse(message);
  const learned = learnedOf(analysed, weights);
  const notBelieved = disbelieved(learned);
  const own: Finding[] = [];
  const plain: Finding[] = [];
  for (let i = 0; i < RULES.length; i += 1) {
    const rule = RULES[i]?.rule;
    const target = TARGET_OF_RULE[i] ?? -1;
    if (rule === undefined || (target >= 0 && (notBelieved & (1 << target)) !== 0)) continue;
    const ofRule = rule(analysed, circumstances);
    for (let k = 0; k < ofRule.length; k += 1) own.push(ofRule[k] as Finding);
    if (RULES[i]?.isPlain) for (const one of ofRule) plain.push(one);
  }
  const maybeEmergency =
    reportsEmergency(analysed) || (isLikeDanger(learned) && !saysNoMore(analysed, plain));
  for (const one of suspected(learned, circumstances, own)) own.push(one);
  const calm = maybeEmergency ? inCalm(message, circumstances, learned, own) : null;
  const emergency = maybeEmergency && calm === null;
  const found = calm ?? (emergency ? own : withReader(message, circumstances, learned, { own, plain }));
  // Most messages, and so most of the time.
  if (found.length === 0) return { action: 'allow', findings: [], tried: [], text: message.text, emergency };
  const settled: Finding[] = [];
  for (const one of found) {
    const action = isExcepted(one, circumstances) ? undefined : settle(one, circumstances, emergency);
    if (action !== undefined) settled.push({ ...one, action: calm ? 'nudge' : action });
  }
  const all = settled.length > 1 ? withoutRepeats(settled) : settled;
  const isTried = (found: Finding): boolean => isOnTrial(found, circumstances);
  const findings = all.filter((found) => !isTried(found));
  const action = strictest(emergency ? findings.filter((found) => found.action !== 'nudge') : findings);
  const masked = findings.filter((found) => found.action === 'soften' || found.action === 'hold');
  return { action, findings, tried: all.filter(isTried), text: mask(message.text, masked), emergency };
}

/** In more words there is more said. */
const FEW = 24;
/** So many words may stand around what a message plainly says ("trouwens", "in 2015"). */
const FILLING = 3;

/** Whether a message says hardly more than what was found in it. */
function saysNoMore({ words }: Analysed, plain: readonly Finding[]): boolean {
  if (words.length > FEW) return false;
  return plain.some(
    (one) => words.filter(({ start, end }) => end <= one.start || start >= one.end).length <= FILLING,
  );
}

/** What is found once the second reader has read the message too; by itself nothing changes. */
function withReader(
  { text }: Message,
  circumstances: Circumstances,
  learned: Learned,
  { own, plain }: { readonly own: readonly Finding[]; readonly plain: readonly Finding[] },
): readonly Finding[] {
  const { read, room } = circumstances;
  const scores = read?.get(text);
  if (scores === undefined) return own;
  const isDoubtable = (one: Finding): boolean =>
    !plain.includes(one) && (isMild(one, circumstances) || isByMeaning(one));
  // Of what the wijk allows or only tries nothing is done, so it is no reason to look no further.
  const allowed = own.filter((one) => isExcepted(one, circumstances));
  const tried = own.filter((one) => isOnTrial(one, circumstances) && !allowed.includes(one));
  const felt = own.filter((one) => !allowed.includes(one) && !tried.includes(one));
  const found = {
    certain: felt.filter((one) => !isDoubtable(one)),
    counts: felt.filter(isDoubtable),
    tried: tried.filter(isDoubtable),
    allowed,
  };
  const second = secondOpinion(learned, scores, found, room, learned.weights.reader);
  return [...tried.filter((one) => !isDoubtable(one)), ...second];
}

/**
 * The spelregel that is broken in what only had words of an emergency, by the second reader, as the rules say it where they found it too; null where it may
 * be one all the same, or where something must be kept from sight.
 */
function inCalm(
  { text }: Message,
  circumstances: Circumstances,
  learned: Learned,
  own: readonly Finding[],
): readonly Finding[] | null {
  const { read, room } = circumstances;
  const scores = read?.get(text);
  if (scores === undefined || isPastDoubt(learned.analysed)) return null;
  if (own.some((one) => isKeptFromSight(one, circumstances))) return null;
  const allowed = own.filter((one) => isExcepted(one, circumstances));
  const found = calmOpinion(learned, scores, allowed, room, learned.weights.reader);
  if (found.length === 0) return null;
  const same = own.filter((one) => one.rule === found[0]?.rule && !allowed.includes(one));
  return same.length > 0 ? same : found;
}

/** A picture, and a word that is masked, also in an emergency. */
function isKeptFromSight({ rule, code, fragment }: Finding, { role, strictness }: Circumstances): boolean {
  const action = consequence(code, role, strictness);
  return fragment === '' || action === 'soften' || (rule === 8 && action === 'hold');
}

function isMild({ code }: Finding, { role, strictness }: Circumstances): boolean {
  return (consequence(code, role, strictness) ?? 'nudge') === 'nudge';
}

/**
 * What the words of a message alone ask for, apart from the picture or sound that they came with: a caption is shown beside
 * "foto wacht" unless this is `hold`.
 */
export function wordsAction(verdict: Verdict): Action {
  const findings = verdict.findings.filter((found) => found.fragment !== '');
  return strictest(verdict.emergency ? findings.filter((found) => found.action !== 'nudge') : findings);
}

/** A photo or other medium waits whatever the wijk tries: rule 10, "held, always". */
function isOnTrial(found: Finding, { trial }: Circumstances): boolean {
  return trial?.includes(found.rule) === true && found.fragment !== '';
}

/** What a finding asks for here; undefined if nothing. */
function settle(
  found: Finding,
  { role, strictness }: Circumstances,
  emergency: boolean,
): Finding['action'] | undefined {
  const action = consequence(found.code, role, strictness);
  if (!action || !emergency || found.fragment === '') return action;
  // Also in a wijk that would hold such a word: an emergency is not held, and the word is not shown.
  return found.rule === 8 && action !== 'nudge' ? 'soften' : 'nudge';
}

/** In order of the text, without those that lie within another of the same rule that is at least as strict. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  /** How far the text is covered, by rule and by how strict the finding is. */
  const covered = new Array<number>(12 * ACTIONS.length).fill(-1);
  for (const found of [...findings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const rank = ACTIONS.indexOf(found.action);
    const row = found.rule * ACTIONS.length;
    let until = -1;
    for (let i = rank; i < ACTIONS.length; i += 1) until = Math.max(until, covered[row + i] ?? -1);
    if (until >= found.end && found.fragment !== '') continue;
    covered[row + rank] = found.end;
    kept.push(found);
  }
  return kept;
}

function strictest(findings: readonly Finding[]): Action {
  let rank = 0;
  for (const found of findings) rank = Math.max(rank, ACTIONS.indexOf(found.action));
  return ACTIONS[rank] ?? 'allow';
}
