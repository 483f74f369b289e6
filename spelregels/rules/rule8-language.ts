import type { Analysed } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { findDisguised } from '../disguise.ts';
import { finding } from '../finding.ts';
import { LEXICON } from '../lexicon.ts';
import type { Finding } from '../types.ts';
import { isAboutIllness } from './rule8-illness.ts';

/**
 * Rule 8: words that are coarse, insulting or discriminating wherever they stand, as whole words or compounds, in plain or in
 * disguise. What a suspect is said to have shouted passes, and so does a first part like "kanker" beside words about being ill.
 */
export function language(analysed: Analysed): Finding[] {
  const findings: Finding[] = [];
  for (const hit of findDisguised(analysed, LEXICON)) {
    if (isQuoted(analysed, hit)) continue;
    const { code, doubt } = hit.value;
    const isApart = code === 'ziekte-als-scheldwoord' && hit.to - hit.from === 2;
    if ((doubt || isApart) && isAboutIllness(analysed.words, hit.from)) continue;
    findings.push(finding(analysed, code, hit));
  }
  return findings;
}
