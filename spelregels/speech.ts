import { REPORTING_VERBS, WRITTEN } from './lists/reporting.ts';
import { HEAD, SOURCE, VERB } from './marks.ts';

const HEADS = new Set(['hoofd', 'kop', 'holle']);

/** Whether a word tells that somebody spoke, where something is written, or what abuse is thrown at: bits (marks.ts). */
export function speechOf(text: string): number {
  return (
    (REPORTING_VERBS.has(text) ? VERB : 0) | (WRITTEN.has(text) ? SOURCE : 0) | (HEADS.has(text) ? HEAD : 0)
  );
}
