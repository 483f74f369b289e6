/**
 * How well the spelregels are judged, on the labelled messages in spelregels/corpus: precision and recall of each rule and of the
 * action, and every miss (issue "the eleven spelregels, judged well", 1). Goals: at most 1% of the messages that must pass flagged,
 * at least 90% of violations found with the right rule, no emergency held; on the part that was not looked at while building.
 */
import type { Part } from './language/corpus.ts';
import { PARTS, readPart } from './language/corpus.ts';
import { readBySecond } from './language/read.ts';
import type { Miss, Outcome, Score } from './language/score.ts';
import { score } from './language/score.ts';

export type BenchLanguageOptions = {
  /** One part alone; both by default. */
  readonly part?: Part;
  /** Whether each miss is printed; they are by default. */
  readonly misses?: boolean;
  /** Whether the second reader reads too, some five milliseconds a message; by default of all parts but `bouw`, with which it was taught. */
  readonly reader?: boolean;
};
export type BenchLanguageResult = {
  /** By all that judges: the second reader too where it has read. */
  readonly scores: ReadonlyMap<Part, Score>;
  /** Of the sealed part; false where that was not measured. */
  readonly goalReached: boolean;
};

const MOST_FLAGGED = 0.01;
const LEAST_CAUGHT = 0.9;

/** Judges the corpus and prints the figures by `say`. Throws an Error for a corpus that cannot be read, naming file and line. */
export async function benchLanguage(
  options: BenchLanguageOptions = {},
  say: (line: string) => void = console.log,
): Promise<BenchLanguageResult> {
  const scores = new Map<Part, Score>();
  for (const part of options.part ? [options.part] : PARTS) {
    const corpus = readPart(part);
    if (corpus.length === 0) {
      say(`bench language, part ${part}: no messages`);
      continue;
    }
    const withMisses = options.misses ?? true;
    const isRead = options.reader ?? part !== 'bouw';
    scores.set(
      part,
      report(`part ${part}, before it is delivered`, score(corpus), withMisses && !isRead, say),
    );
    if (!isRead) continue;
    const judge = await readBySecond(corpus.map(({ text }) => text));
    scores.set(part, report(`part ${part}, with the second reader`, score(corpus, judge), withMisses, say));
  }
  const sealed = scores.get('gesloten');
  return { scores, goalReached: sealed !== undefined && reaches(sealed) };
}

/** Whether a part is judged as well as the product promises. */
export function reaches({ mustPass, flagged, violations, caught, stopped }: Score): boolean {
  return flagged <= MOST_FLAGGED * mustPass && caught >= LEAST_CAUGHT * violations && stopped === 0;
}

function report(what: string, it: Score, withMisses: boolean, say: (line: string) => void): Score {
  say('');
  say(`bench language, ${what}: ${it.messages} messages, ${it.mustPass} of them must pass`);
  say('  rule  precision         recall');
  for (const [rule, { found, wrong, missed }] of [...it.perRule].sort(([a], [b]) => a - b)) {
    const precision = share(found, found + wrong).padEnd(16);
    say(`  ${String(rule).padStart(4)}  ${precision}  ${share(found, found + missed)}`);
  }
  say(`  must-pass messages flagged: ${share(it.flagged, it.mustPass)} (goal: at most 1%)`);
  say(`  violations found with a right rule: ${share(it.caught, it.violations)} (goal: at least 90%)`);
  say(`  action as labelled: ${share(it.actionRight, it.messages)}`);
  say(`  emergencies held or nudged: ${it.stopped} of ${it.emergencies} (goal: none)`);
  say(`  emergencies not taken for one: ${share(it.unrecognised, it.emergencies)}`);
  say(`  goals ${reaches(it) ? 'reached' : 'NOT reached'}`);
  if (withMisses) for (const miss of it.misses) say(`  ${missLine(miss)}`);
  return it;
}

function missLine({ id, text, expected, got }: Miss): string {
  return `${id} expected ${words(expected)}, got ${words(got)}: ${text.replaceAll('\n', ' ⏎ ')}`;
}

function words({ action, rules, emergency }: Outcome): string {
  return `${action}${rules.length > 0 ? ` (${rules.join(', ')})` : ''}${emergency ? ' emergency' : ''}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}% (${part} of ${whole})`;
}
