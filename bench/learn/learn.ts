/**
 * Teaches the weights in spelregels/learned/weights.json: `node bench/learn/learn.ts [--write]`. First some writers of the building part in turn are
 * judged with weights that were taught by the others, which tells how messages of somebody else are judged and where to put the
 * limits; then the weights are taught with all. Prints what it measures; `--write` writes the file.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { judgeWith } from '#spelregels/judge.ts';
import type { Limits, Model, PackedModel } from '#spelregels/learned/model.ts';
import { unpack } from '#spelregels/learned/model.ts';
import { PROJECT_DIR } from '#stack/config.ts';
import type { Labelled } from '../language/corpus.ts';
import { partDir, readCorpus } from '../language/corpus.ts';
import { RESIDENT_IN_MELDING, score } from '../language/score.ts';
import { exchanged, sampleExamples } from './examples.ts';
import { exampleOf, pack, train } from './train.ts';

const FILE = join(PROJECT_DIR, 'spelregels', 'learned', 'weights.json');
/** What is tried: from where on a message is suspected, and how far under that a rule is not believed. */
const SUSPECTS = Array.from({ length: 80 }, (_, i) => i / 20);
const DOUBTS = [1, 1.5, 2, 2.5, 3];
/** Doubt counts as danger: down to here hardly more is taken for it that is none, on writers who were held out. */
const DANGER = -0.5;
/** Of messages that must pass, as is promised. Half of what the writers since `schrijver-29` let pass are near misses: others write fewer. */
const MOST_FLAGGED = 0.01;
/**
 * The limits are chosen on what was written in the proportions of a group. `bouw-` the rules were written with, so that what they find there
 * says nothing of others; `moeilijk-` has near misses and hints alone.
 */
const TO_CHOOSE_BY = /^schrijver-/;
/** So many times weights are taught without some of the writers. */
const TURNS = 3;

/** What a message gives by some limits: whether it is flagged, and whether rightly. */
type Measured = { readonly flagged: number; readonly caught: number };
/** Writers who are left out, what they wrote, and weights that were taught without them. */
type Fold = {
  readonly names: readonly string[];
  readonly messages: readonly Labelled[];
  readonly model: Model;
};

const files = readdirSync(partDir('bouw')).sort();
const parts = files.map((name) => ({ name, messages: readCorpus(join(partDir('bouw'), name)) }));
const chosen = parts.filter(({ name }) => TO_CHOOSE_BY.test(name));

if (isMainThread) await main();
else parentPort?.postMessage(taughtWithout(workerData));

async function main(): Promise<void> {
  const [packed, ...others] = await Promise.all([inWorker([]), ...turns().map(inWorker)]);
  const folds = turns().map((names, turn): Fold => {
    const own = others[turn];
    if (!own) throw new Error('a turn was not taught');
    return {
      names,
      messages: chosen.filter(({ name }) => names.includes(name)).flatMap((part) => part.messages),
      model: unpack(own),
    };
  });
  const limits = choose(folds);
  for (const { names, messages, model } of folds) {
    const by = score(messages, (message) => judgeWith({ ...limits, model }, message, RESIDENT_IN_MELDING));
    console.log(
      `without ${names.join(', ')}: flagged ${percent(by.flagged / by.mustPass)}, found ${percent(by.caught / by.violations)}, emergencies stopped ${by.stopped}, not recognised ${percent(by.unrecognised / by.emergencies)}`,
    );
  }
  console.log(`weights: ${Math.round(packed.packed.length / 1024)} KiB`);
  if (process.argv.includes('--write')) writeFileSync(FILE, asJson(packed, limits));
}

/** The files of the writers that are left out, by turn. */
function turns(): string[][] {
  return Array.from({ length: TURNS }, (_, turn) =>
    chosen.filter((_part, i) => i % TURNS === turn).map(({ name }) => name),
  );
}

/** Teaches without some files, beside the others that are taught. */
function inWorker(without: readonly string[]): Promise<PackedModel> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: without });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function taughtWithout(without: readonly string[]): PackedModel {
  return taught(parts.filter(({ name }) => !without.includes(name)).flatMap((part) => part.messages));
}

function taught(messages: readonly Labelled[]): PackedModel {
  return pack(train([...messages.map(exampleOf), ...sampleExamples(), ...exchanged(messages)]));
}

/**
 * The limits with which the most is found while no more is flagged than may be. One for all spelregels: with one for each more was found on who they
 * were chosen by, and less on others.
 */
function choose(folds: readonly Fold[]): Limits {
  let best: { limits: Limits; by: Measured } | undefined;
  for (const under of DOUBTS) {
    let [low, high] = [0, SUSPECTS.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (measure(folds, limitsOf(SUSPECTS[middle] ?? 0, under)).flagged > MOST_FLAGGED) low = middle + 1;
      else high = middle;
    }
    const limits = limitsOf(SUSPECTS[high] ?? 0, under);
    const by = measure(folds, limits);
    console.log(`suspect ${limits.suspect}, doubt ${limits.doubt}: ${told(by)}`);
    if (by.flagged <= MOST_FLAGGED && by.caught > (best?.by.caught ?? 0)) best = { limits, by };
  }
  if (!best) throw new Error('no limits keep to what is promised');
  console.log('chosen', JSON.stringify(best.limits));
  return best.limits;
}

function limitsOf(suspect: number, under: number): Limits {
  return { suspect, doubt: Number((suspect - under).toFixed(2)), danger: DANGER };
}

function measure(folds: readonly Fold[], limits: Limits): Measured {
  const count = { mustPass: 0, flagged: 0, violations: 0, caught: 0 };
  for (const { messages, model } of folds) {
    const by = score(messages, (message) => judgeWith({ ...limits, model }, message, RESIDENT_IN_MELDING));
    for (const key of ['mustPass', 'flagged', 'violations', 'caught'] as const) count[key] += by[key];
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
