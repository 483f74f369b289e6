import type { Analysed } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import type { Hit } from '../disguise.ts';
import { findDisguised } from '../disguise.ts';
import { finding } from '../finding.ts';
import { HONEST_NEAR } from '../lists/honest.ts';
import { BEFORE_NAMES, NAMES_TOO } from '../lists/surnames.ts';
import { isOfOneself } from '../oneself.ts';
import type { Finding } from '../types.ts';
import { isAboutIllness } from './rule8-illness.ts';

/**
 * Rule 8: words that are coarse, insulting or discriminating wherever they stand, as whole words or compounds, in plain or in
 * disguise. What a suspect is said to have shouted passes, and so does a first part like "kanker" beside words about being ill.
 */
export function language(analysed: Analysed): Finding[] {
  const findings: Finding[] = [];
  for (const hit of findDisguised(analysed)) {
    if (isQuoted(analysed, hit) || isName(analysed, hit) || isHonest(analysed, hit)) continue;
    const { code, doubt } = hit.value;
    if (code === 'belediging' && isOfOneself(analysed.words, hit.from)) continue;
    const isApart = code === 'ziekte-als-scheldwoord' && hit.to - hit.from === 2;
    if ((doubt || isApart) && isAboutIllness(analysed.words, hit.from)) continue;
    findings.push(finding(analysed, code, hit));
  }
  return findings;
}

/** How near the word that tells so must stand, in words. */
const NEAR = 6;

/** `de kloten van de stier`, `onze Hollandse smous is kwijt`. */
function isHonest({ words }: Analysed, { from, to }: Hit): boolean {
  const word = words[from];
  const near = to - from === 1 ? HONEST_NEAR.get(word?.text ?? '') : undefined;
  if (near === undefined) return false;
  const around = words.slice(Math.max(0, from - NEAR), to + NEAR);
  return around.some((other) => other.sentence === word?.sentence && near.has(other.text));
}

/** `mevrouw De Neger`, `in Lul`: a family or village of that name, with a capital where a name stands. */
function isName({ words, original }: Analysed, { from, to, start }: Hit): boolean {
  const word = words[from];
  if (to - from !== 1 || !word || !NAMES_TOO.has(word.text)) return false;
  const [first, second] = [original.charAt(start), original.charAt(start + 1)];
  return (
    first !== word.text.charAt(0) &&
    second === word.text.charAt(1) &&
    BEFORE_NAMES.has(words[from - 1]?.text ?? '')
  );
}
