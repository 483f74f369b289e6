import { describe, expect, it } from 'vitest';
import { analyse, isQuoted } from './analyse.ts';
import { judge } from './judge.ts';

const isMasked = (text: string): boolean =>
  judge({ text, kind: 'text' }, { role: 'resident', room: 'melding' }).findings.some(
    ({ action }) => action === 'soften' || action === 'hold',
  );

describe('what is written on walls and shouted in the street', () => {
  it.each([
    'Op de muur van de school staat KANKERJODEN',
    'Vannacht KANKERJODEN op het viaduct gespoten',
    'kutmoslims op de moskee gekalkt',
    'Op mijn raam kutmoslims gespoten',
    'Er staat KANKERJODEN op de deur van nummer 3',
    'Weer graffiti bij de tunnel: kutmoslims',
    'De tekst KANKERJODEN staat op de muur',
    '"KANKERJODEN" op de gevel van de synagoge, wie heeft iets gezien?',
    'Er hangt een sticker met kutmoslims op de lantaarnpaal',
    'Groep jongeren loopt kutmoslims te schreeuwen',
    'Ik hoorde kutmoslims roepen bij de brug',
    'Man spuit kutmoslims op de moskee',
    'Dader spoot "KANKERJODEN" op de muur en vluchtte',
    "Er is 'joden aan het gas' op de muur gespoten",
    'Ze scanderen joden aan het gas',
    'Jongens riepen sieg heil naar de buurvrouw',
  ])('passes where it is told: %s', (text) => expect(isMasked(text)).toBe(false));

  it.each([
    'Er staat een kutauto op de deur van de garage te wachten',
    'Op de muur zit die kutmoslim weer',
    'Die kutmoslims hebben op de muur gespoten',
    'Klootzakken weer op mijn muur gespoten',
    "Op straat staan kutauto's",
    'Een brief van die klootzak van nummer 3',
    'Graffiti van die kutjongens op de muur',
    'Ik hoorde die kutmoslims roepen',
    'Er staat klootzak op de deur te bonken',
  ])('not what the writer says of others: %s', (text) => expect(isMasked(text)).toBe(true));

  it('is soon found in a long row of such words', () => {
    const text = 'op de muur staat tekst gespoten hoorde roepen '.repeat(4_000);
    const analysed = analyse({ text, kind: 'text' });
    expect(isQuoted(analysed, { start: 0, end: text.length })).toBe(false);
  });
});
