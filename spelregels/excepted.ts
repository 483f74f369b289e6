import { hash } from 'node:crypto';
import { fold } from './normalise.ts';
import type { Circumstances, Finding, RuleException } from './types.ts';

/** What is longer is a sentence that somebody wrote, not a word that a wijk uses: of that only a print is kept. Migration 0054 counts the same. */
const MOST_WORDS = 3;
const MOST_CHARACTERS = 60;
/** How a print begins; no wording that is kept as words is as long as one. */
const PRINT = 'sha256:';

/** A fragment as exceptions know it: folded, with single spaces. */
export function exceptionWords(fragment: string): string {
  return fold(fragment).text.replace(/\s+/g, ' ').trim();
}

/** The exception that keeps a finding away; null for one without words. */
export function exceptionOf({ code, fragment }: Pick<RuleException, 'code'> & Pick<Finding, 'fragment'>) {
  const words = exceptionWords(fragment);
  if (words === '') return null;
  return { code, words: isShort(words) ? words : printOf(code, words) } satisfies RuleException;
}

/** Whether all that is kept of an exception's words is their print. */
export function isPrint({ words }: Pick<RuleException, 'words'>): boolean {
  return words.startsWith(PRINT);
}

/** Whether the wijk allowed this wording. Works out a print only where there is one to compare with. */
export function isExcepted({ code, fragment }: Finding, { exceptions }: Circumstances): boolean {
  if (!exceptions || exceptions.length === 0 || fragment === '') return false;
  const ofCode = exceptions.filter((one) => one.code === code);
  if (ofCode.length === 0) return false;
  const words = exceptionWords(fragment);
  if (isShort(words)) return ofCode.some((one) => one.words === words);
  const prints = ofCode.filter(isPrint);
  if (prints.length === 0) return false;
  const print = printOf(code, words);
  return prints.some((one) => one.words === print);
}

function isShort(words: string): boolean {
  return words.split(' ').length <= MOST_WORDS && [...words].length <= MOST_CHARACTERS;
}

/** Says whether the same is written again, and nothing else: texts themselves go after thirty days. */
function printOf(code: string, words: string): string {
  return `${PRINT}${hash('sha256', `${code}\n${words}`, 'hex')}`;
}
