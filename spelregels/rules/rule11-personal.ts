import type { Analysed } from '../analyse.ts';
import { finding } from '../finding.ts';
import { glossed } from '../gloss.ts';
import { REPORT_WORDS } from '../lists/chatter.ts';
import { FIRST_NAMES } from '../lists/names.ts';
import { words } from '../lists/words.ts';
import { sentencesOf } from '../sentences.ts';
import type { Circumstances, Finding } from '../types.ts';

/** Speaking to one person. */
const YOU = new Set(words('jij je jou jouw u do dyn dich geisse brings'));
const AFTER_GREETING = new Set(
  words('hoi hallo hey he he hee dag lieve beste goedemorgen goedemiddag moi ha zeg ja nee dus oke'),
);
/** Asking after a report, or answering to one. */
const ABOUT_REPORT = new Set(
  words(`man vrouw jongen jongens persoon auto bus scooter fiets gezien zag hoorde gehoord kleur laat hoe richting bel 112 raam deur licht bevestigen bevestig klopt schreef melding beelden
  camera kenteken hek poort steeg tuin loods signalement help hulp vast spoed snel buiten binnen straat hem haar hen die dat alarm sirene school wie weet`),
);
const LONGEST = 25;

/** Rule 11: a message to one neighbour, called by name, about nothing that the others need. */
export function personal(analysed: Analysed, { room }: Circumstances): Finding[] {
  if (room !== 'melding' || analysed.kind !== 'text' || analysed.words.length > LONGEST) return [];
  const read = glossed(analysed);
  if (!read.some(({ text }) => YOU.has(text))) return [];
  if (read.some(({ text }) => REPORT_WORDS.has(text) || ABOUT_REPORT.has(text))) return [];
  const { original, words: typed } = analysed;
  const isCalled = sentencesOf(analysed).some(({ from, to }) => {
    const first = typed[from];
    const at = first && AFTER_GREETING.has(first.text) ? from + 1 : from;
    return (
      isCall(at) ||
      (to - from > 2 &&
        isCall(to - 1) &&
        original
          .slice(0, typed[to - 1]?.start)
          .trimEnd()
          .endsWith(','))
    );
  });
  return isCalled ? [finding(analysed, 'onderonsje', { start: 0, end: original.length })] : [];

  function isCall(at: number): boolean {
    const word = typed[at];
    if (!word) return false;
    if (FIRST_NAMES.has(word.text) || word.text === 'buurman' || word.text === 'buurvrouw') return true;
    return (
      original.charAt(word.end) === ',' &&
      /^\p{Lu}\p{Ll}+$/u.test(original.slice(word.start, word.end)) &&
      !AFTER_GREETING.has(word.text)
    );
  }
}
