import { judge } from '#spelregels/judge.ts';
import type { Action, Circumstances, Message, RuleNumber, Verdict } from '#spelregels/types.ts';
import type { Labelled } from './corpus.ts';

/** A message that was judged otherwise than a sensible coordinator would. */
export type Miss = {
  readonly id: string;
  readonly text: string;
  readonly expected: Outcome;
  readonly got: Outcome;
};
export type Outcome = {
  readonly action: Action;
  readonly rules: readonly RuleNumber[];
  readonly emergency: boolean;
};
/** How often a rule was found where it is broken, where it is not, and how often it was not found. */
export type Tally = { found: number; wrong: number; missed: number };

export type Score = {
  readonly messages: number;
  readonly perRule: ReadonlyMap<RuleNumber, Tally>;
  /** Messages that must pass, and those of them that were flagged. */
  readonly mustPass: number;
  readonly flagged: number;
  /** Messages that break a rule, and those for which a rule that they break was found. */
  readonly violations: number;
  readonly caught: number;
  readonly actionRight: number;
  readonly emergencies: number;
  /** Emergencies that were held or nudged. */
  readonly stopped: number;
  /** Emergencies that the engine did not take for one, whether or not they passed. */
  readonly unrecognised: number;
  readonly misses: readonly Miss[];
};

export const RESIDENT_IN_MELDING: Circumstances = { role: 'resident', room: 'melding' };

/** What a verdict does at the moment: in an emergency only what is masked counts, the rest waits. */
export function outcomeOf(verdict: Verdict): Outcome {
  const { action, findings, emergency } = verdict;
  const felt = findings.filter((finding) => !emergency || finding.action !== 'nudge');
  return {
    action,
    emergency,
    rules: [...new Set(felt.map((finding) => finding.rule))].sort((a, b) => a - b),
  };
}

const judged = (message: Message): Verdict => judge(message, RESIDENT_IN_MELDING);

/** Judges every message, as a resident's in `melding` unless told otherwise, and holds the verdicts against the labels. */
export function score(corpus: readonly Labelled[], by: (message: Message) => Verdict = judged): Score {
  const perRule = new Map<RuleNumber, Tally>();
  const misses: Miss[] = [];
  const count = {
    mustPass: 0,
    flagged: 0,
    violations: 0,
    caught: 0,
    right: 0,
    emergencies: 0,
    stopped: 0,
    blind: 0,
  };
  for (const { id, text, ...expected } of corpus) {
    const got = outcomeOf(by({ text, kind: 'text' }));
    tally(perRule, expected.rules, got.rules);
    if (expected.action === 'allow') {
      count.mustPass += 1;
      if (got.action !== 'allow') count.flagged += 1;
    } else {
      count.violations += 1;
      if (expected.rules.some((rule) => got.rules.includes(rule))) count.caught += 1;
    }
    if (got.action === expected.action) count.right += 1;
    if (expected.emergency) {
      count.emergencies += 1;
      if (got.action === 'hold' || got.action === 'nudge') count.stopped += 1;
      if (!got.emergency) count.blind += 1;
    }
    if (!isSame(expected, got)) misses.push({ id, text, expected, got });
  }
  return {
    messages: corpus.length,
    perRule,
    mustPass: count.mustPass,
    flagged: count.flagged,
    violations: count.violations,
    caught: count.caught,
    actionRight: count.right,
    emergencies: count.emergencies,
    stopped: count.stopped,
    unrecognised: count.blind,
    misses,
  };
}

function tally(
  perRule: Map<RuleNumber, Tally>,
  expected: readonly RuleNumber[],
  got: readonly RuleNumber[],
): void {
  for (const rule of new Set([...expected, ...got])) {
    const row = perRule.get(rule) ?? { found: 0, wrong: 0, missed: 0 };
    perRule.set(rule, row);
    if (!got.includes(rule)) row.missed += 1;
    else if (expected.includes(rule)) row.found += 1;
    else row.wrong += 1;
  }
}

/** Whether what people notice is as labelled; whether it was taken for an emergency counts only where it is one. */
function isSame(expected: Outcome, got: Outcome): boolean {
  const isSeen = !expected.emergency || got.emergency;
  const sameRules =
    expected.rules.length === got.rules.length && expected.rules.every((rule) => got.rules.includes(rule));
  return isSeen && sameRules && expected.action === got.action;
}
