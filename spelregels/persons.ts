import type { Analysed } from './analyse.ts';
import { FIRST_NAMES, PARTICLES, STREET_ENDS } from './lists/names.ts';
import { CALLED_BY_KIN, KIN, TITLES } from './lists/persons.ts';
import { readNames } from './names.ts';

/** Somebody who can be told from the words: a name, or "de zoon van Bakker". Indices of words. */
export type Person = {
  readonly from: number;
  readonly to: number;
  /** "Bij Jan", "van Jan", "aan Jan": not the one who does it. */
  readonly isIndirect: boolean;
  /** A known first name, a title or more than one word: a lone capital may as well be of a place. */
  readonly isSure: boolean;
};

/** "De Willem Alexanderstraat" is nobody. */
function isStreet(word = ''): boolean {
  return STREET_ENDS.some((end) => word.length > end.length + 2 && word.endsWith(end));
}

const INDIRECT = new Set(
  `bij van aan voor met in op naar te uit langs achter tussen hoek door via tot vanaf om over onder tegen naast richting namens fan mei oan by foar yn`.split(
    ' ',
  ),
);
/** Before these a capital is of a place or a thing. */
const ARTICLES = new Set(['de', 'het', 't', 'een', 'n', 'den', 'it', 'the']);
const LONGEST_KIN = 7;
const NUMBER_WORDS = new Set(['nummer', 'nr', 'no', 'huisnummer']);

/** The persons that a message names, in order. Linear in its length. */
export function personsIn(analysed: Analysed): Person[] {
  const { words } = analysed;
  const names = readNames(analysed);
  const persons: Person[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const kin = kinAt(at);
    if (kin === undefined && isSmallParticle(at)) continue;
    const to = kin ?? names.nameAt(at);
    if (to === undefined) continue;
    const from = startOf(at);
    const before = words[from - 1];
    const text = before?.sentence === words[at]?.sentence ? (before?.text ?? '') : '';
    const isKnown = FIRST_NAMES.has(words[at]?.text ?? '');
    const isThing = ARTICLES.has(text) && !isKnown && !TITLES.has(words[at]?.text ?? '');
    if ((kin === undefined && isThing) || isStreet(words[to]?.text)) {
      at = to - 1;
      continue;
    }
    const isSure = kin !== undefined || from < at || to - at > 1 || FIRST_NAMES.has(words[at]?.text ?? '');
    persons.push({ from, to, isIndirect: INDIRECT.has(text), isSure });
    at = to - 1;
  }
  return persons;

  /** "De Kamperfoelie": only after a capital or a title is "de" part of a name. */
  function isSmallParticle(at: number): boolean {
    const word = words[at];
    if (!word || !PARTICLES.has(word.text)) return false;
    return (
      analysed.original.charAt(word.start) === word.text.charAt(0) && !TITLES.has(words[at - 1]?.text ?? '')
    );
  }

  /** Takes in the title or kinship before a name: "onze postbode Marcel", "meneer Nauta". */
  function startOf(at: number): number {
    let from = at;
    while (
      from > 0 &&
      at - from < 2 &&
      words[from - 1]?.sentence === words[at]?.sentence &&
      TITLES.has(words[from - 1]?.text ?? '')
    )
      from -= 1;
    return from;
  }

  /** Index past "(de oudste) zoon van (de familie) Bakker", "die jongen van Terpstra", or undefined. */
  function kinAt(at: number): number | undefined {
    const word = words[at];
    if (!word || !KIN.has(word.text)) return undefined;
    const of = words[at + 1];
    if (of?.sentence !== word.sentence || (of?.text !== 'van' && of?.text !== 'fan')) return undefined;
    for (let next = at + 2; next < at + LONGEST_KIN && words[next]?.sentence === word.sentence; next += 1) {
      const text = words[next]?.text ?? '';
      const to = names.nameAt(next);
      if (to !== undefined) return to;
      const isNumbered = /^\d{1,3}[a-z]?$/.test(text) && NUMBER_WORDS.has(words[next - 1]?.text ?? '');
      if (isNumbered || CALLED_BY_KIN.has(text)) return next + 1;
      if (
        ![
          'de',
          'die',
          'het',
          'nummer',
          'nr',
          'familie',
          'fam',
          'mevrouw',
          'meneer',
          'mw',
          'dhr',
          'onze',
          'ons',
          'der',
          'no',
        ].includes(text)
      )
        return undefined;
    }
    return undefined;
  }
}
