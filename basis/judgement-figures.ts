/**
 * How well messages are judged that neither the rules nor the weights had seen (spelregels/corpus/gesloten), as README and the page with the
 * spelregels publish it. A test measures it anew (bench/language/figures.test.ts).
 */
export const JUDGEMENT_FIGURES = {
  messages: 2199,
  /** Messages that break nothing, and how many of these were tipped, masked or held all the same. */
  mustPass: 1203,
  flagged: 22,
  /** Messages that break a spelregel, and in how many of these a spelregel that they break was found. */
  violations: 996,
  found: 697,
  /** Messages about danger that is going on, and how many of these were held or tipped. */
  emergencies: 207,
  stopped: 0,
} as const;
