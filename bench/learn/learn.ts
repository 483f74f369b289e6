/**
 * Teaches the weights in spelregels/learned/weights.json: `node bench/learn/learn.ts [--write]`. First some writers of the building part in turn are
 * judged with weights that were taught by the others, which tells how messages of somebody else are judged and where to put the
 * limits; then the weights are taught with all. Prints what it measures; `--write` writes the file.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '#spelregels/analyse.ts';
import { judgeWith } from '#spelregels/judge.ts';
import type { Limits, Model, PackedModel } from '#spelregels/learned/model.ts';
import { TARGETS, unpack } from '#spelregels/learned/model.ts';
import { careOf, learnedOf, mayBeDanger, maySuspect } from '#spelregels/learned/suspect.ts';
import type { RuleNumber } from '#spelregels/types.ts';
import { PROJECT_DIR } from '#stack/config.ts';
import type { Labelled } from '../language/corpus.ts';
import { partDir, readCorpus } from '../language/corpus.ts';
import { outcomeOf, RESIDENT_IN_MELDING, score } from '../language/score.ts';
import { exchanged, sampleExamples } from './examples.ts';
import { exampleOf, pack, train } from './train.ts';

const FILE = join(PROJECT_DIR, 'spelregels', 'learned', 'weights.json');
const SUSPECTS = [-1, -0.5, 0, 0.5, 1, 1.5, 2];
const STEPS = [-1, -0.5, -0.25, 0.25, 0.5, 1];
const TURNED = [0.25, 0.5];
const RULE_OF = TARGETS.map((target) => Number.parseInt(target, 10));
const DOUBTS = [-2, -1.5, -1];
/** Doubt counts as danger: down to here hardly more is taken for it that is none, on writers who were held out. */
const DANGER = -0.5;
/** Of messages that must pass; half of what is promised, since the rules were made while looking at these writers, which flatters them. */
const MOST_FLAGGED = 0.005;
/**
 * The limits are chosen on what was written in the proportions of a group. `bouw-` the rules were written with, so that what they find there
 * says nothing of others; `moeilijk-` has near misses and hints alone.
 */
const TO_CHOOSE_BY = /^schrijver-/;
/** So many times weights are taught without some of the writers. */
const TURNS = 3;

/** A message as it is judged by the rules alone, and how near each score comes to suspicion: -Infinity where it cannot. */
type Judged = {
  readonly expected: Labelled;
  readonly rules: readonly RuleNumber[];
  readonly isFlagged: boolean;
  readonly margins: readonly number[];
};
type Measured = { readonly flagged: number; readonly caught: number };

const files = readdirSync(partDir('bouw')).sort();
const parts = files.map((name) => ({ name, messages: readCorpus(join(partDir('bouw'), name)) }));
const chosen = parts.filter(({ name }) => TO_CHOOSE_BY.test(name));
const folds = Array.from({ length: TURNS }, (_, turn) => {
  const out = chosen.filter((_part, i) => i % TURNS === turn);
  const others = parts.filter((part) => !out.includes(part)).flatMap((part) => part.messages);
  console.log(`without ${out.map(({ name }) => name).join(', ')}`);
  return { messages: out.flatMap((part) => part.messages), model: unpack(taught(others)) };
});
const limits = choose();
for (const { messages, model } of folds) {
  const by = score(messages, (message) => judgeWith({ ...limits, model }, message, RESIDENT_IN_MELDING));
  console.log(
    `writers held out: flagged ${percent(by.flagged / by.mustPass)}, found ${percent(by.caught / by.violations)}, emergencies stopped ${by.stopped}, not recognised ${percent(by.unrecognised / by.emergencies)}`,
  );
}
const packed = taught(parts.flatMap((part) => part.messages));
console.log(`weights: ${Math.round(packed.packed.length / 1024)} KiB`);
if (process.argv.includes('--write')) writeFileSync(FILE, asJson(packed, limits));

function taught(messages: readonly Labelled[]): PackedModel {
  return pack(train([...messages.map(exampleOf), ...sampleExamples(), ...exchanged(messages)]));
}

/** The limits with which the most is found while no more is flagged than may be: first one for all, then each by itself. */
function choose(): Limits {
  let best: { limits: Limits; caught: number } | undefined;
  for (const doubt of DOUBTS) {
    const judged = folds.flatMap(({ messages, model }) => judgedWith(messages, model, doubt));
    for (const start of SUSPECTS) {
      const suspect = TARGETS.map(() => start);
      const by = measure(judged, suspect);
      console.log(`doubt ${doubt}, suspect ${start}: ${told(by)}`);
      if (by.flagged > MOST_FLAGGED) continue;
      const caught = improve(judged, suspect, by);
      if (caught > (best?.caught ?? 0)) best = { limits: { suspect, doubt, danger: DANGER }, caught };
      break;
    }
  }
  if (!best) throw new Error('no limits keep to what is promised');
  console.log('chosen', JSON.stringify(best.limits), percent(best.caught));
  return best.limits;
}

/** Moves the limit of one target after the other, or of two in turn against each other, for as long as more is found. Gives what is found in the end. */
function improve(judged: readonly Judged[], suspect: number[], from: Measured): number {
  let { caught } = from;
  const isBetter = (k: number, l: number, step: number): boolean => {
    const before: readonly number[] = [...suspect];
    suspect[k] = (suspect[k] ?? 0) + step;
    if (l !== k) suspect[l] = (suspect[l] ?? 0) - step;
    const by = measure(judged, suspect);
    if (by.flagged <= MOST_FLAGGED && by.caught > caught) {
      caught = by.caught;
      return true;
    }
    suspect.splice(0, suspect.length, ...before);
    return false;
  };
  for (let goesOn = true; goesOn; ) {
    goesOn = false;
    for (const [k] of TARGETS.entries())
      for (const [l] of TARGETS.entries())
        for (const step of l === k ? STEPS : TURNED) if (isBetter(k, l, step)) goesOn = true;
  }
  return caught;
}

function judgedWith(messages: readonly Labelled[], model: Model, doubt: number): Judged[] {
  const weights = { suspect: TARGETS.map(() => Number.POSITIVE_INFINITY), doubt, danger: DANGER, model };
  return messages.map((expected) => {
    const message = { text: expected.text, kind: 'text' } as const;
    const verdict = judgeWith(weights, message, RESIDENT_IN_MELDING);
    const analysed = analyse(message);
    const { speaks, scores } = learnedOf(analysed, weights);
    const care = careOf(analysed, verdict.findings.length > 0);
    const isDeaf = !speaks || mayBeDanger(scores) || verdict.emergency;
    const margins = TARGETS.map((target, k) =>
      isDeaf || target === 'nood' || !maySuspect(target, analysed, 'melding')
        ? Number.NEGATIVE_INFINITY
        : (scores[k] ?? 0) - care,
    );
    return { expected, rules: outcomeOf(verdict).rules, isFlagged: verdict.action !== 'allow', margins };
  });
}

function measure(judged: readonly Judged[], suspect: readonly number[]): Measured {
  const count = { mustPass: 0, flagged: 0, violations: 0, caught: 0 };
  for (const { expected, rules, isFlagged, margins } of judged) {
    if (expected.action === 'allow') {
      count.mustPass += 1;
      if (isFlagged || margins.some((margin, k) => margin >= (suspect[k] ?? 0))) count.flagged += 1;
      continue;
    }
    count.violations += 1;
    const isRight = (rule: number) => expected.rules.some((own) => own === rule);
    if (
      rules.some(isRight) ||
      margins.some((margin, k) => margin >= (suspect[k] ?? 0) && isRight(RULE_OF[k] ?? 0))
    )
      count.caught += 1;
  }
  return { flagged: count.flagged / count.mustPass, caught: count.caught / count.violations };
}

function told({ flagged, caught }: Measured): string {
  return `flagged ${percent(flagged)}, found ${percent(caught)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

function asJson({ units, bases, known, packed }: PackedModel, limits: Limits): string {
  const short = (numbers: readonly number[]): number[] =>
    numbers.map((number) => Number(number.toPrecision(6)));
  const about = 'Made by bench/learn/learn.ts from spelregels/corpus/bouw; not to be changed by hand.';
  const { suspect, doubt, danger } = limits;
  return `${JSON.stringify({ about, suspect, doubt, danger, units: short(units), bases: short(bases), known, packed }, undefined, 1)}\n`;
}
