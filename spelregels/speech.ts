import { REPORTING_VERBS, WRITTEN } from './lists/reporting.ts';

/** Whether a word tells that somebody spoke ({@link VERB}), where something is written ({@link SOURCE}), or what abuse is thrown at ({@link HEAD}). Bits. */
export type Speech = number;
export const VERB = 1;
export const SOURCE = 2;
export const HEAD = 4;
const HEADS = new Set(['hoofd', 'kop', 'holle']);

export function speechOf(text: string): Speech {
  return (
    (REPORTING_VERBS.has(text) ? VERB : 0) | (WRITTEN.has(text) ? SOURCE : 0) | (HEADS.has(text) ? HEAD : 0)
  );
}
