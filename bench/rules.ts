/**
 * How fast messages are judged by all rules: on one core, against obscenity and leo-profanity on the same messages, in turns and
 * in another order each round, so that a busy machine slows all three alike. Goal (issue "the eleven spelregels", 1): at least 5
 * times obscenity, and 99 of 100 messages judged in 0.2 ms.
 *
 * No message is judged twice by the same one: words that were met before are remembered (spelregels/traits.ts), and to judge the same messages again would
 * measure that alone. What comes in the measured rounds has new words as often as what neighbours write.
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
/** The messages are cut in so many parts. The first ones warm up, each of the others is a round. */
const PARTS = 12;
const WARM_UP = 6;

export type RulesBenchOptions = {
  /** The messages; the labelled ones by default. */
  readonly texts?: readonly string[];
  /** Gets each line of the report. */
  readonly say?: (line: string) => void;
};

export type RulesBenchResult = {
  /** Messages a second, the median of the rounds. */
  readonly rates: Readonly<Record<Judge, number>>;
  readonly ratio: number;
  /** Milliseconds a message. */
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
  const { texts = labelledTexts(), say = console.log } = options;
  const mixed = shuffled(texts);
  const rates: Record<Judge, number[]> = { buurtbaken: [], obscenity: [], 'leo-profanity': [] };
  const each: number[] = [];
  for (let part = 0; part < PARTS; part += 1) {
    const ofPart = mixed.filter((_, i) => i % PARTS === part);
    for (let place = 0; place < JUDGES.length; place += 1) {
      const name = JUDGES[(place + part) % JUDGES.length] ?? 'buurtbaken';
      const times = timesOf(RUN[name], ofPart);
      if (part < WARM_UP) continue;
      rates[name].push((times.length * 1_000) / times.reduce((sum, ms) => sum + ms, 0));
      if (name === 'buurtbaken') each.push(...times);
    }
  }
  const rate = (name: Judge): number => quantile(rates[name], 0.5);
  const result = {
    rates: {
      buurtbaken: rate('buurtbaken'),
      obscenity: rate('obscenity'),
      'leo-profanity': rate('leo-profanity'),
    },
    ratio: rate('buurtbaken') / rate('obscenity'),
    p50: quantile(each, 0.5),
    p99: quantile(each, 0.99),
  };
  const goalReached = result.ratio >= GOAL_RATIO && result.p99 < GOAL_P99_MS;
  report({ ...result, goalReached }, each.length, say);
  return { ...result, goalReached };
}

/** In an order that is always the same, as those of one writer stand together. */
function shuffled(texts: readonly string[]): readonly string[] {
  const mixed = [...texts];
  let state = 1;
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (i + 1));
    [mixed[i], mixed[other]] = [mixed[other] ?? '', mixed[i] ?? ''];
  }
  return mixed;
}

/** Milliseconds of each message. */
function timesOf(run: (text: string) => number, texts: readonly string[]): number[] {
  const times: number[] = [];
  let found = 0;
  let start = performance.now();
  for (const text of texts) {
    found += run(text);
    const end = performance.now();
    times.push(end - start);
    start = end;
  }
  if (found < 0) throw new Error('nothing was run');
  return times;
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

function report(result: RulesBenchResult, messages: number, say: (line: string) => void): void {
  const { rates, ratio, p50, p99, goalReached } = result;
  say(`judging ${messages} labelled messages by all rules, interleaved (${machineFacts()})`);
  say(
    `  each message once, after ${WARM_UP} of ${PARTS} parts of others to warm up: new words come as they would`,
  );
  for (const name of JUDGES)
    say(`  ${name.padEnd(14)} ${Math.round(rates[name]).toLocaleString('en')} messages a second`);
  say(`  times obscenity ${ratio.toFixed(1)} (goal: at least ${GOAL_RATIO})`);
  say(
    `  a message       p50 ${p50.toFixed(4)} ms, p99 ${p99.toFixed(4)} ms (goal: p99 below ${GOAL_P99_MS})`,
  );
  say(goalReached ? 'goal reached' : 'goal MISSED');
}
