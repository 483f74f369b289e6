import type { Analysed, Word } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import { COARSE_PHRASES, INSULT_PHRASES } from '../lists/insult-phrases.ts';
import { BELITTLING, DEGRADING, INSULTS_IN_FRAME, PERSONS, PRONOUNS } from '../lists/insults.ts';
import type { PhraseMatch } from '../phrases.ts';
import { compilePhrases } from '../phrases.ts';
import type { Finding, FindingCode } from '../types.ts';

const { dwaas = [], ding = [], mal = [], soort = [], gespuis = [] } = INSULTS_IN_FRAME;

type Frame = { readonly code: FindingCode; readonly place?: 'opening' | 'closing' };

const PHRASES = compilePhrases<Frame>(
  [
    { value: { code: 'belediging' }, patterns: INSULT_PHRASES },
    { value: { code: 'schelden' }, patterns: COARSE_PHRASES },
    { value: { code: 'belediging', place: 'opening' }, patterns: ['^ [<dwaas>|<gespuis>]'] },
    { value: { code: 'belediging', place: 'closing' }, patterns: ['[<dwaas>|<gespuis>] $'] },
  ],
  {
    dwaas,
    ding,
    mal,
    soort,
    gespuis,
    minachtend: DEGRADING,
    kleinerend: BELITTLING,
    persoon: PERSONS,
    jij: PRONOUNS,
  },
);
/** After these a word at the end of a sentence is what the sentence is about, not whom it is said to. */
const NOT_VOCATIVE = new Set([
  'een',
  'n',
  'de',
  'het',
  'the',
  'a',
  'an',
  'in',
  'of',
  'en',
  'als',
  'like',
  'geen',
]);

/** Rule 8: harmless words that insult because of how they are said to or of a person. */
export function insults(analysed: Analysed): Finding[] {
  const found: Finding[] = [];
  for (const match of PHRASES.find(analysed.words)) {
    if (isQuoted(analysed, match) || !isInPlace(analysed, match)) continue;
    found.push(finding(analysed, match.value.code, match));
  }
  return found;
}

/** A single word is no sentence yet: it must be followed by something, be shouted, or be what others are called. */
function isInPlace(analysed: Analysed, { value, from, to }: PhraseMatch<Frame>): boolean {
  if (value.place === undefined) return true;
  const { words } = analysed;
  const sentence = words[from]?.sentence;
  const isIn = (word: Word | undefined): boolean => word !== undefined && word.sentence === sentence;
  if (value.place === 'opening')
    return isIn(words[to]) || analysed.folded.text.charAt(words[from]?.to ?? 0) === '!';
  const before = words[from - 1];
  return isIn(before) && !NOT_VOCATIVE.has(before?.text ?? '');
}
