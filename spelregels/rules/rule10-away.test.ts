import { describe, expect, it } from 'vitest';
import { awayAtAddress, plainlyAway } from './rule10-away.ts';
import { codes, see } from './see.ts';

describe('rule 10, who is away where', () => {
  it.each([
    'De familie op nummer 14 is op vakantie',
    'De buren van 12 zijn twee weken weg',
    'Zuiderstraat 8 staat leeg. Niemand thuis tot zondag',
    'Op nr 3b zijn ze in het buitenland',
  ])('sees: %s', (text) => expect(codes(awayAtAddress, text)).toEqual(['afwezig-op-adres']));

  it.each([
    'Als u op vakantie gaat, vraag de buren van nummer 14 om hulp',
    'Bij nummer 14 staat een ladder tegen de muur',
    'Wij zijn op vakantie, wie wil de ronde van 12 augustus lopen?',
    'De container van nummer 12 staat op straat',
  ])('leaves alone: %s', (text) => expect(see(awayAtAddress, text)).toEqual([]));
});

describe('rule 10, who is plainly away where', () => {
  it.each([
    'Lanen 4: bewoners tot 1 september afwezig',
    'Mijn buren op nr 4 zijn deze week weg',
    'mijn overburen (nr 16) zijn met kerst niet thuis',
    'Ik ben tot 10 uur vanavond niet thuis, Lanen 8',
    'nr 14 is deze week op vakantie en er is niemand',
    'nummer 5 is op vakantie',
    'Kan iemand op Havenstraat 7 letten? Wij zijn er twee weken niet',
    'wij zijn van 1 tot 8 mei weg, nr 27',
    'nr 6 is werken overdag tot 18 uur',
  ])('sees: %s', (text) => expect(codes(plainlyAway, text)).toEqual(['afwezig-op-adres']));

  it('does not take a day for a house', () => {
    expect(see(plainlyAway, 'wij zijn van 1 tot 8 mei weg, nr 27')).toContain('afwezig-op-adres: 27');
    expect(see(plainlyAway, 'wij zijn van 1 tot 8 mei weg')).toEqual([]);
  });

  it.each([
    'Pakket voor nr 14 aangenomen, bewoners waren niet thuis',
    'Nr 14 is niet thuis en het alarm gaat af',
    'Buren van nr 12 zijn verhuisd',
    'Wij zijn zaterdag weg, kan iemand anders de ronde doen?',
    'Op nummer 5 is niemand op vakantie, dat was een misverstand',
    'Zijn de buren van 12 op vakantie? Er brandt licht',
    'De winkel op Havenstraat 7 is tot 1 mei gesloten',
    'Bij nummer 12 is een fiets weg',
    'Ik ben tot 10 uur op de ronde, spreek me gerust aan',
    'De container bij nummer 40 is vannacht omgegooid, er is niets weg',
  ])('leaves alone: %s', (text) => expect(see(plainlyAway, text)).toEqual([]));
});
