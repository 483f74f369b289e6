import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_NAMES } from '#spelregels/lists/names.ts';
import { foldWord, PLACE_WORDS, SMALL_WORDS, WHAT_WORDS } from './place-words.ts';
import { withoutNames } from './without-names.ts';

const WORDS = [...PLACE_WORDS, ...WHAT_WORDS, ...SMALL_WORDS];
const PLACES = [
  'Zuiderhaven',
  'Kerkstraat',
  '2e Oosterparkstraat',
  'Lanen',
  'Simon Stijlstraat',
  'Harlingen',
];

describe('words of a walker without names', () => {
  test.each([
    ['bij de speeltuin', 'bij de speeltuin'],
    ['Zuiderhavn 12a knippert', 'Zuiderhaven 12a knippert'],
    ['hoek simon stijlstraat / kerkstraat', 'hoek Simon Stijlstraat / Kerkstraat'],
    ['2e oosterparkstraat 7', '2e Oosterparkstraat 7'],
    ['8861 ab 12 B', '8861 AB 12 B'],
    ['achter de Jumbo aan de kade', 'achter de jumbo aan de kade'],
    ['Voorstraat 3', 'Voorstraat 3'],
    ['hoek Kerkstr. en Voorstr 3', 'hoek Kerkstraat en Voorstraat 3'],
    ['mast 10234, by de brêge', 'mast 10234, by de brege'],
    ['near the playground', 'near the playground'],
  ])('“%s” stays “%s”', (text, kept) => expect(withoutNames(text, PLACES)).toBe(kept));

  test.each([
    ['bij het park, tuin van Kees Bakker', 'bij het park, tuin van …'],
    ['bij het park, tuin van kees bakker', 'bij het park, tuin van …'],
    ['lantaarn 12 bij Jan van de Brug', 'lantaarn 12 bij …'],
    ['Kerkstraat 3 bij mevrouw kerk', 'Kerkstraat 3 bij …'],
    ['BIJ FAM. DE BOER, LANEN 5', 'bij …, Lanen 5'],
    ['Simon zegt: Kerkstraat 3', '…, Kerkstraat 3'],
    ['bel 0517 41 23 45, lamp 7', '…, lamp 7'],
    ['06-12345678 bij de brug', '… bij de brug'],
    ['+31 6 12 34 56 78 brug', '… brug'],
    ['mail a.b@voorbeeld.nl over paal 4', '… over paal 4'],
    ['auto 12-AB-34 bij de brug', 'auto … bij de brug'],
    ['auto AB123C bij de brug', 'auto … bij de brug'],
  ])('of “%s” “%s” is left', (text, kept) => expect(withoutNames(text, PLACES)).toBe(kept));

  test.each([
    'bij Jan',
    'lantaarn kapot voor het huis van Kees',
    'mevrouw de Vries',
    'op de hoek',
    '…',
    '',
    '0517 412345',
  ])('“%s” tells no place', (text) => expect(withoutNames(text, PLACES)).toBeNull());

  test('no word that is known is a first name', () => {
    expect(WORDS.filter((word) => FIRST_NAMES.has(word))).toEqual([]);
    for (const word of WORDS) expect(foldWord(word)).toBe(word);
  });

  test('of any text only words of the lists and short numbers are left', () => {
    const isAllowed = (word: string): boolean =>
      /^(?:\d{1,6}[a-z]?|[A-Z]{1,2}|\d{4}[A-Z]{2})$/.test(word) ||
      WORDS.includes(word) ||
      PLACES.join(' ').split(' ').includes(word) ||
      /(?:straat|strjitte|plein|gracht|singel|plantsoen|kade|steeg|laan|leane|weg)$/.test(word);
    const parts = fc.array(fc.oneof(fc.string(), fc.constantFrom(...FIRST_NAMES, ...WORDS, '12')));
    fc.assert(
      fc.property(parts, (words) => {
        const kept = withoutNames(words.join(' '), PLACES);
        for (const word of kept?.match(/[\p{L}\p{N}]+/gu) ?? [])
          expect([word, isAllowed(word)]).toEqual([word, true]);
      }),
    );
  });
});
