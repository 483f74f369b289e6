/**
 * How well messages are judged that neither the rules nor the weights nor the second reader had seen (spelregels/corpus/gesloten), as README and the page
 * with the spelregels publish it. A test measures it anew (bench/language/figures.test.ts).
 */
export const JUDGEMENT_FIGURES = {
  messages: 2899,
  /** Messages that break nothing, and how many of these were tipped, masked or held all the same. */
  mustPass: 1620,
  flagged: 15,
  /**
   * Messages that break a spelregel, in how many of these a spelregel that they break was found in the end, and in how many of these by what judges a
   * message before it is delivered.
   */
  violations: 1279,
  found: 1158,
  foundAtOnce: 932,
  /** Messages about danger that is going on, and how many of these were held or tipped. */
  emergencies: 293,
  stopped: 0,
} as const;
