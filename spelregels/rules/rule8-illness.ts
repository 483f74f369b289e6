import type { Analysed, Word } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import { ILLNESSES, MEDICAL, OATHS } from '../lists/illness.ts';
import { compilePhrases } from '../phrases.ts';
import type { Finding } from '../types.ts';

/** How near a medical word must stand, in words. */
const NEAR = 6;

type Use = 'curse' | 'shout' | 'oath';
const PHRASES = compilePhrases<Use>(
  [
    {
      value: 'curse',
      patterns: [
        'krijg|krij ~2 de|het|t [<ziekte>]',
        'krijg|krij toch|nou|lekker|maar|allemaal|gewoon|es|eens|jij|jullie? [<ziekte>]',
        'sterf|verrek ~2 aan de? [<ziekte>]',
        '[kanker|kenker toch|nou|maar|allemaal|lekker op|weg]',
        '^ [kanker|kenker|tering|tyf|tief|pleur|tyfus|pleuris op] $',
        '[tyf|tief|pleur toch|nou|maar|allemaal? op]',
        'vuile|vieze|gore|stelletje|fucking|kut|klote [<ziekte>]',
        'get|catch cancer $',
      ],
    },
    { value: 'shout', patterns: ['^ [kanker|kenker]'] },
    { value: 'oath', patterns: ['[<vloek>]'] },
  ],
  { ziekte: ILLNESSES, vloek: OATHS },
);

/** Rule 8: an illness as a curse. Who writes about being ill, or about a collection against an illness, is left alone. */
export function illness(analysed: Analysed): Finding[] {
  const matches = PHRASES.find(analysed.words);
  if (matches.length === 0) return [];
  return matches
    .filter((match) => !isQuoted(analysed, match))
    .filter((match) => match.value !== 'shout' || isShouted(analysed, analysed.words[match.from]))
    .filter((match) => match.value === 'curse' || !isAboutIllness(analysed.words, match.from))
    .map((match) => finding(analysed, 'ziekte-als-scheldwoord', match));
}

/** Whether words about illness, care or collecting stand near, in the same sentence. */
export function isAboutIllness(words: readonly Word[], at: number): boolean {
  const sentence = words[at]?.sentence;
  for (let i = Math.max(0, at - NEAR); i <= at + NEAR && i < words.length; i += 1) {
    const word = words[i];
    if (word && word.sentence === sentence && MEDICAL.has(word.text)) return true;
  }
  return false;
}

function isShouted(analysed: Analysed, word: Word | undefined): boolean {
  return word !== undefined && analysed.folded.text.charAt(word.to) === '!';
}
