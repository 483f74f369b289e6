import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { TARGETS } from '#spelregels/learned/model.ts';
import { ACTIONS } from '#spelregels/types.ts';
import { PROJECT_DIR } from '#stack/config.ts';
import type { Labelled } from '../language/corpus.ts';
import type { Example } from './train.ts';
import { exampleOf, numbersBelow } from './train.ts';

const sample = (name: string): string =>
  readFileSync(join(PROJECT_DIR, 'spelregels', 'samples', name), 'utf8');
const lines = (name: string): string[] =>
  sample(name)
    .split('\n')
    .filter((line) => line.trim() !== '');
const SAMPLE = z.object({
  text: z.string().min(1),
  kind: z.literal('text').default('text'),
  action: z.enum(ACTIONS),
  rule: z.literal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]).optional(),
});

/** Whether one spelregel is broken; of spelregel 9 `traffic` is about the telephone there. */
const RULE_SAMPLE = z.strictObject({
  text: z.string().min(1),
  rule: z.int().min(1).max(11),
  traffic: z.boolean().optional(),
  is: z.boolean(),
});
type RuleSample = {
  readonly text: string;
  readonly rule: number;
  readonly traffic?: boolean | undefined;
  readonly is: boolean;
};

/** They are few, and each is a promise. */
const TIMES = 8;

/** What the tests hold: messages judged one by one, and of some only whether one spelregel is broken. */
export function sampleExamples(): Example[] {
  const judged = ['eerste-deel.jsonl', 'tweede-deel.jsonl'].flatMap((name) =>
    lines(name).flatMap((line) => {
      const parsed = SAMPLE.safeParse(JSON.parse(line));
      if (!parsed.success) return [];
      const { text, action, rule } = parsed.data;
      // Whether it is an emergency they do not say.
      const { truth } = exampleOf({
        ...{ id: '', tags: [], emergency: false, text, action },
        rules: rule === undefined ? [] : [rule],
      });
      return [{ text, truth: truth.map((one, k) => (k === 0 ? undefined : one)) }];
    }),
  );
  const all = [
    ...judged,
    ...lines('regels.jsonl').map((line) => ofOneRule(RULE_SAMPLE.parse(JSON.parse(line)))),
    ...lines('spelregel8-wel.txt').map((text) => ofOneRule({ text, rule: 8, is: true })),
    ...lines('spelregel8-niet.txt').map((text) => ofOneRule({ text, rule: 8, is: false })),
  ];
  return Array.from({ length: TIMES }, () => all).flat();
}

/** Of the other spelregels it says nothing. */
function ofOneRule({ text, rule, traffic = false, is }: RuleSample): Example {
  const own = traffic ? '9-verkeer' : `${rule}`;
  const any = is ? true : undefined;
  return {
    text,
    truth: TARGETS.map((target) => (target === own ? is : target === 'enige' ? any : undefined)),
  };
}

/** Of a text so many words in a hundred are put in the place of another. */
const EXCHANGED = 25;
const WORD = /\p{L}{4,}/gu;

/**
 * Messages that must pass, with some of their words exchanged for words of others: they still break nothing, and teach that a word which is
 * not known is no sign of anything.
 */
export function exchanged(corpus: readonly Labelled[]): Example[] {
  const passing = corpus.filter(({ rules, emergency }) => rules.length === 0 && !emergency);
  const words = passing.flatMap(({ text }) => text.match(WORD) ?? []);
  const below = numbersBelow();
  const truth = TARGETS.map(() => false);
  return passing.map(({ text }) => ({
    truth,
    text: text.replace(WORD, (word) =>
      below(100) < EXCHANGED ? (words[below(words.length)] ?? word) : word,
    ),
  }));
}
