/**
 * How fast messages are judged by all rules: on one core, against obscenity and leo-profanity on the same messages, in turns and
 * in another order each round, so that a busy machine slows all three alike. Goal (issue "the eleven spelregels", 1): at least 5
 * times obscenity, and 99 of 100 messages judged in 0.2 ms.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import leoProfanity from 'leo-profanity';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { judge } from '#spelregels/judge.ts';
import { PROJECT_DIR } from '#stack/config.ts';
import { machineFacts, quantile } from './gate/figures.ts';

const GOAL_RATIO = 5;
const GOAL_P99_MS = 0.2;
const CORPUS = join(PROJECT_DIR, 'spelregels', 'corpus', 'bouw');
const SAMPLES = join(PROJECT_DIR, 'spelregels', 'samples', 'eerste-deel.jsonl');
/** So many messages at least are judged in a turn, by going over the corpus more than once if it is small. */
const TURN = 1_000;
/** A turn is all of some 27,000 messages: a median of nine is steady, and more would only take longer. */
const ROUNDS = 9;

export type RulesBenchOptions = {
  /** Turns of each, after a quarter as many to warm up. */
  readonly rounds?: number;
  /** The messages; the labelled ones by default. */
  readonly texts?: readonly string[];
  /** Gets each line of the report. */
  readonly say?: (line: string) => void;
};

export type RulesBenchResult = {
  /** Messages a second, the median of the turns. */
  readonly rates: Readonly<Record<Judge, number>>;
  readonly ratio: number;
  /** Milliseconds a message; of each message the median of its turns. */
  readonly p50: number;
  readonly p99: number;
  readonly goalReached: boolean;
};

const JUDGES = ['buurtbaken', 'obscenity', 'leo-profanity'] as const;
type Judge = (typeof JUDGES)[number];

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
/** Each tells what it found, so that none of the work can be skipped. */
const RUN: Readonly<Record<Judge, (text: string) => number>> = {
  buurtbaken: (text) => judge({ text, kind: 'text' }, { role: 'resident', room: 'melding' }).findings.length,
  obscenity: (text) => matcher.getAllMatches(text).length,
  'leo-profanity': (text) => (leoProfanity.check(text) ? 1 : 0),
};

/** Measures and reports. */
export function benchRules(options: RulesBenchOptions = {}): RulesBenchResult {
  const { rounds = ROUNDS, texts = labelledTexts(), say = console.log } = options;
  const passes = Math.ceil(TURN / texts.length);
  const turns: Record<Judge, number[]> = { buurtbaken: [], obscenity: [], 'leo-profanity': [] };
  const each: number[][] = texts.map(() => []);
  for (let round = -Math.ceil(rounds / 4); round < rounds; round += 1) {
    for (let place = 0; place < JUDGES.length; place += 1) {
      const name = JUDGES[(place + round + rounds) % JUDGES.length] ?? 'buurtbaken';
      const ms = turn(RUN[name], texts, passes);
      if (round >= 0) turns[name].push(ms);
    }
    if (round >= 0) timeEach(texts, each);
  }
  const rate = (name: Judge): number => (texts.length * passes * 1_000) / quantile(turns[name], 0.5);
  const medians = each.map((times) => quantile(times, 0.5));
  const result = {
    rates: {
      buurtbaken: rate('buurtbaken'),
      obscenity: rate('obscenity'),
      'leo-profanity': rate('leo-profanity'),
    },
    ratio: rate('buurtbaken') / rate('obscenity'),
    p50: quantile(medians, 0.5),
    p99: quantile(medians, 0.99),
  };
  const goalReached = result.ratio >= GOAL_RATIO && result.p99 < GOAL_P99_MS;
  report({ ...result, goalReached }, texts.length, rounds, say);
  return { ...result, goalReached };
}

function turn(run: (text: string) => number, texts: readonly string[], passes: number): number {
  let found = 0;
  const start = performance.now();
  for (let pass = 0; pass < passes; pass += 1) for (const text of texts) found += run(text);
  const ms = performance.now() - start;
  if (found < 0) throw new Error('nothing was run');
  return ms;
}

function timeEach(texts: readonly string[], each: readonly number[][]): void {
  for (const [i, text] of texts.entries()) {
    const start = performance.now();
    RUN.buurtbaken(text);
    each[i]?.push(performance.now() - start);
  }
}

/** The texts of the labelled messages, all files in the order of their names. */
function labelledTexts(): string[] {
  const files = existsSync(CORPUS)
    ? readdirSync(CORPUS)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .map((name) => join(CORPUS, name))
    : [SAMPLES];
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'));
  return lines.map((line) => String((JSON.parse(line) as { text: unknown }).text));
}

function report(
  result: RulesBenchResult,
  messages: number,
  rounds: number,
  say: (line: string) => void,
): void {
  const { rates, ratio, p50, p99, goalReached } = result;
  say(`judging ${messages} labelled messages by all rules, ${rounds} turns, interleaved (${machineFacts()})`);
  for (const name of JUDGES)
    say(`  ${name.padEnd(14)} ${Math.round(rates[name]).toLocaleString('en')} messages a second`);
  say(`  times obscenity ${ratio.toFixed(1)} (goal: at least ${GOAL_RATIO})`);
  say(
    `  a message       p50 ${p50.toFixed(4)} ms, p99 ${p99.toFixed(4)} ms (goal: p99 below ${GOAL_P99_MS})`,
  );
  say(goalReached ? 'goal reached' : 'goal MISSED');
}
