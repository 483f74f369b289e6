import type { Analysed } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import type { Finding } from '../types.ts';

const SWEAR = new Set(['kut', 'klootzak', 'godverdomme', 'lul', 'hufter', 'kutwijf', 'fuck']);

/** Rule 8: mind your language. */
export function language(analysed: Analysed): Finding[] {
  return analysed.words
    .filter((word) => SWEAR.has(word.text) && !isQuoted(analysed, word))
    .map((word) => finding(analysed, 'schelden', word));
}
