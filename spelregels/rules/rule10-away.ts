import type { Analysed, Word } from '../analyse.ts';
import { finding } from '../finding.ts';
import { STREET_ENDS } from '../lists/names.ts';
import { compilePhrases } from '../phrases.ts';
import type { Finding } from '../types.ts';

const AWAY = compilePhrases<'away'>(
  [
    {
      value: 'away',
      patterns: [
        'op|met|mei vakantie|wintersport|reis|cruise|wereldreis|skivakantie|fakansje',
        'in|yn het|it buitenland|butenlan',
        'dagen|weken|week|weekend|maand|maanden|tijdje|zomer weg|afwezig',
        'weg tot|t',
        'niet|net thuis|thus',
        'niemand ~2 thuis',
        'huis|woning ~2 leeg|onbewaakt',
        'leeg|afwezig tot|deze|vanaf',
        'afwezig',
        'on holiday|vacation',
      ],
    },
  ],
  {},
);
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
  'uur',
  'dagen',
  'weken',
  'jan',
  'feb',
  'aug',
  'sept',
  'okt',
  'nov',
  'dec',
  'euro',
];
const NOT_A_HOUSE = new Set(MONTHS);
const NUMBER_WORDS = new Set(['nummer', 'nr', 'nrs', 'huisnummer', 'no', 'nummers', 'number', 'numer']);
const RESIDENTS = new Set([
  'buren',
  'bewoners',
  'bewoner',
  'familie',
  'fam',
  'mensen',
  'huis',
  'woning',
  'buurman',
  'buurvrouw',
  'gezin',
  'wij',
]);
/** "Als u op vakantie gaat": advice, nobody's absence. */
const CONDITIONS = new Set([
  'als',
  'wanneer',
  'indien',
  'tijdens',
  'voordat',
  'if',
  'mocht',
  'terug',
  'teruggekomen',
  'waren',
  'geweest',
  'terugkomst',
]);

/** Rule 10: who is away and at which house, in one sentence or two that follow each other. It tells a burglar where to go. */
export function awayAtAddress(analysed: Analysed): Finding[] {
  const { words } = analysed;
  const away = AWAY.find(words).filter((match) => !isConditional(words, match.from));
  if (away.length === 0) return [];
  const houses = new Map<number, Word>();
  for (const [i, word] of words.entries()) if (isHouse(analysed, i)) houses.set(word.sentence, word);
  const found: Finding[] = [];
  for (const match of away) {
    const sentence = words[match.from]?.sentence ?? 0;
    const house = houses.get(sentence) ?? houses.get(sentence - 1) ?? houses.get(sentence + 1);
    if (!house) continue;
    found.push(finding(analysed, 'afwezig-op-adres', match), finding(analysed, 'afwezig-op-adres', house));
  }
  return found;
}

function isConditional(words: readonly Word[], at: number): boolean {
  const sentence = words[at]?.sentence;
  for (let i = at; i >= 0 && i > at - 12 && words[i]?.sentence === sentence; i -= 1) {
    if (CONDITIONS.has(words[i]?.text ?? '')) return true;
  }
  return false;
}

/** A house number: after "nummer", a street's name, or "de buren van". */
function isHouse({ words }: Analysed, at: number): boolean {
  const word = words[at];
  if (!word || !/^[1-9]\d{0,3}[a-z]{0,2}$/.test(word.text) || NOT_A_HOUSE.has(words[at + 1]?.text ?? ''))
    return false;
  const before = words[at - 1];
  if (!before || before.sentence !== word.sentence) return false;
  if (NUMBER_WORDS.has(before.text) || isStreet(before.text)) return true;
  const isOf = before.text === 'van' || before.text === 'op' || before.text === 'bij';
  return isOf && (RESIDENTS.has(words[at - 2]?.text ?? '') || /^[1-9]\d{0,3}[a-z]$/.test(word.text));
}

function isStreet(word: string): boolean {
  return STREET_ENDS.some((end) => word.length > end.length + 1 && word.endsWith(end));
}
