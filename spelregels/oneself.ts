import type { Word } from './words.ts';

const I_AM = new Set(['ben', 'bin', 'was', 'wie', 'am', 'blijf', 'voel']);
const ME = new Set(['ik', 'k', 'ich', 'ikke', 'i']);
/** Somebody else comes in, so that what follows is said of them. */
const OTHERS = new Set(
  'jij je jullie u gij hij zij ze die dat deze dit do dy jim you he she they'.split(' '),
);
/** How far back "ik ben" may stand, in words. */
const NEAR = 6;

/**
 * Whether what begins at the word at `at` is called of the writer: `ik ben ook zo'n sukkel`, `deze oude zeur` (who writes this). Looks at a
 * bounded number of words.
 */
export function isOfOneself(words: readonly Word[], at: number): boolean {
  const sentence = words[at]?.sentence;
  if (words[at - 1]?.text === 'deze' && words[at - 1]?.sentence === sentence) return true;
  for (let i = at - 1; i >= 0 && i >= at - NEAR && words[i]?.sentence === sentence; i -= 1) {
    const text = words[i]?.text ?? '';
    if (OTHERS.has(text)) return false;
    if (I_AM.has(text) && (ME.has(words[i - 1]?.text ?? '') || ME.has(words[i + 1]?.text ?? ''))) return true;
  }
  return false;
}
