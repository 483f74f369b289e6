import type { Analysed } from './analyse.ts';

/** Whether a message may report something that is happening now. */
export function reportsEmergency(analysed: Analysed): boolean {
  return analysed.words.some((word) => word.text === '112');
}
