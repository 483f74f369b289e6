import { REPORTING_VERBS, WRITTEN } from './lists/reporting.ts';

/** Whether a word tells that somebody spoke ({@link VERB}), or where something is written ({@link SOURCE}). Bits. */
export type Speech = 0 | 1 | 2 | 3;
export const VERB = 1;
export const SOURCE = 2;

export function speechOf(text: string): Speech {
  const isVerb = REPORTING_VERBS.has(text);
  const isSource = WRITTEN.has(text);
  return isVerb ? (isSource ? 3 : 1) : isSource ? 2 : 0;
}
