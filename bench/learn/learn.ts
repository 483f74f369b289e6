/**
 * Teaches the weights in spelregels/learned/weights.json: `node bench/learn/learn.ts [--write]`, some four minutes and 3 GB of memory. They are taught with all
 * of `bouw` and `lezer`; from where on a score counts is chosen by `ongeleerd`, which teaches nothing. Prints what it measures; `--write` writes the file.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeWith } from '#spelregels/judge.ts';
import type { Limits, Model } from '#spelregels/learned/model.ts';
import { PROJECT_DIR } from '#stack/config.ts';
import type { Labelled } from '../language/corpus.ts';
import { partDir, readCorpus, readPart } from '../language/corpus.ts';
import type { Score } from '../language/score.ts';
import { RESIDENT_IN_MELDING, score } from '../language/score.ts';
import { exchanged, sampleExamples } from './examples.ts';
import { exampleOf, pack, train } from './train.ts';

const FILE = join(PROJECT_DIR, 'spelregels', 'learned', 'weights.json');
/** What is tried: from where on a message is suspected, and how far under that a rule is not believed. */
const SUSPECTS = Array.from({ length: 80 }, (_, i) => i / 20);
const DOUBTS = [1, 1.5, 2, 2.5, 3];
/** Doubt counts as danger: down to here hardly more is taken for it that is none, on writers who were held out. */
const DANGER = -0.5;
/** Of messages that must pass. Of more difficult writers than these two to three times as many are flagged, and one in a hundred is promised. */
const MOST_FLAGGED = 0.003;

const taughtWith = (['bouw', 'lezer'] as const).flatMap((part) =>
  readdirSync(partDir(part))
    .sort()
    .flatMap((name) => readCorpus(join(partDir(part), name))),
);
const model = taught(taughtWith);
const limits = choose(model, readPart('ongeleerd'));
console.log(`${taughtWith.length} messages, chosen ${JSON.stringify(limits)}`);
if (process.argv.includes('--write')) writeFileSync(FILE, asJson(model, limits));

function taught(messages: readonly Labelled[]): Model {
  return pack(train([...messages.map(exampleOf), ...sampleExamples(), ...exchanged(messages)]));
}

/**
 * The limits with which the most is found while no more is flagged than may be. One for all spelregels: with one for each more was found on who they
 * were chosen by, and less on others.
 */
function choose(model: Model, messages: readonly Labelled[]): Limits {
  const measure = (limits: Limits): Score =>
    score(messages, (message) => judgeWith({ ...limits, model }, message, RESIDENT_IN_MELDING));
  const isTooMuch = ({ flagged, mustPass }: Score): boolean => flagged > MOST_FLAGGED * mustPass;
  let best: { limits: Limits; by: Score } | undefined;
  for (const under of DOUBTS) {
    let [low, high] = [0, SUSPECTS.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isTooMuch(measure(limitsOf(SUSPECTS[middle] ?? 0, under)))) low = middle + 1;
      else high = middle;
    }
    const limits = limitsOf(SUSPECTS[high] ?? 0, under);
    const by = measure(limits);
    console.log(`suspect ${limits.suspect}, doubt ${limits.doubt}: ${told(by)}`);
    if (!isTooMuch(by) && by.stopped === 0 && by.caught > (best?.by.caught ?? 0)) best = { limits, by };
  }
  if (!best) throw new Error('no limits keep to what is promised');
  return best.limits;
}

function limitsOf(suspect: number, under: number): Limits {
  return { suspect, doubt: Number((suspect - under).toFixed(2)), danger: DANGER };
}

function told({ flagged, mustPass, caught, violations, stopped, unrecognised, emergencies }: Score): string {
  return `flagged ${percent(flagged / mustPass)}, found ${percent(caught / violations)}, emergencies stopped ${stopped}, not recognised ${percent(unrecognised / emergencies)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

function asJson({ units, bases, known, rows }: Model, { suspect, doubt, danger }: Limits): string {
  const about =
    'Made by bench/learn/learn.ts from spelregels/corpus/bouw and lezer; not to be changed by hand.';
  const short = (numbers: readonly number[]): number[] => numbers.map((one) => Number(one.toPrecision(6)));
  const bytes = Buffer.concat([known, rows].map((numbers) => new Uint8Array(numbers.buffer)));
  const kept = {
    ...{ about, suspect, doubt, danger, units: short(units), bases: short(bases) },
    bytes: bytes.toString('base64'),
  };
  return `${JSON.stringify(kept, undefined, 1)}\n`;
}
