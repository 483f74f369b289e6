/**
 * How well messages are judged that neither the rules nor the weights nor the second reader had seen (spelregels/corpus/gesloten), as README and the page
 * with the spelregels publish it. A test measures it anew (bench/language/figures.test.ts).
 */
export const JUDGEMENT_FIGURES = {
  messages: 2899,
  /** Messages that break nothing, and how many of these were tipped, masked or held all the same. */
  mustPass: 1620,
  flagged: 16,
  /**
   * Messages that break a spelregel, in how many of these a spelregel that they break was found in the end, and in how many of these by what judges a
   * message before it is delivered.
   */
  violations: 1279,
  found: 1160,
  foundAtOnce: 934,
  /** Messages about danger that is going on, and how many of these were held or tipped. */
  emergencies: 293,
  stopped: 0,
  /** Of each spelregel in how many messages it was found rightly and wrongly in the end, and in how many it is broken and was not found. */
  perRule: [
    { rule: 1, found: 37, wrong: 1, missed: 2 },
    { rule: 2, found: 62, wrong: 9, missed: 4 },
    { rule: 3, found: 65, wrong: 4, missed: 5 },
    { rule: 4, found: 132, wrong: 14, missed: 24 },
    { rule: 5, found: 48, wrong: 11, missed: 5 },
    { rule: 6, found: 74, wrong: 5, missed: 3 },
    { rule: 7, found: 62, wrong: 7, missed: 7 },
    { rule: 8, found: 183, wrong: 17, missed: 19 },
    { rule: 9, found: 162, wrong: 17, missed: 30 },
    { rule: 10, found: 133, wrong: 2, missed: 10 },
    { rule: 11, found: 212, wrong: 14, missed: 26 },
  ],
} as const satisfies JudgementFigures;

type JudgementFigures = {
  readonly [count in
    | 'messages'
    | 'mustPass'
    | 'flagged'
    | 'violations'
    | 'found'
    | 'foundAtOnce'
    | 'emergencies'
    | 'stopped']: number;
} & {
  readonly perRule: readonly {
    readonly rule: number;
    readonly found: number;
    readonly wrong: number;
    readonly missed: number;
  }[];
};
