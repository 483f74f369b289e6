import { describe, expect, it } from 'vitest';
import { armedRound, weapon } from './rule9-weapon.ts';
import { codes, see } from './see.ts';

describe('rule 9, weapons', () => {
  it.each([
    'Neem allemaal een knuppel mee',
    'Ik heb een honkbalknuppel klaarliggen',
    'Mijn bijl staat klaar achter de deur',
    'neem ik zelf maatregelen met mijn honkbalknuppel',
    'Neem morgen allemaal iets stevigs mee',
    'Ik bestel tien keer pepperspray voor de ronde',
  ])('sees: %s', (text) => expect(codes(weapon, text)).toEqual(['wapen']));

  it.each([
    'Een man met een mes staat bij de brug',
    'Er is een mes gevonden in de speeltuin',
    'Bijrijder had een honkbalknuppel op de rug',
    'Neem geen knuppel mee',
    'De politie heeft een koevoet meegenomen',
  ])('leaves alone: %s', (text) => expect(see(weapon, text)).toEqual([]));
});

describe('rule 9, weapons on the round', () => {
  it.each([
    'Ik loop de ronde voortaan met een mes op zak',
    'vanavond met knuppels de ronde lopen',
    'wij lopen vanavond met honkbalknuppels',
    'ik ga met een ketting om mijn vuist de ronde lopen',
    'neem een ijzeren staaf mee vanavond op de ronde',
    'ik heb altijd een mes bij me op de ronde',
    'ik neem voortaan een mes mee tijdens het lopen',
  ])('sees: %s', (text) => expect(codes(armedRound, text)).toEqual(['wapen']));

  it.each([
    'Man met mes loopt een ronde door de wijk',
    'We zagen op de ronde een man met een knuppel',
    'Neem geen wapens mee op de ronde',
    'Wapens zijn verboden op de ronde',
    'Tijdens de ronde een mes gevonden in de struiken',
    'Neem een zaklamp en een hesje mee op de ronde',
    'Neem een stok mee voor de hond op de ronde',
    'De scharenslijper doet zijn ronde, messen kunnen mee',
    'Wij lopen de ronde zonder wapens',
    'Of we met knuppels gaan lopen? Nee, met een zaklamp',
  ])('leaves alone: %s', (text) => expect(see(armedRound, text)).toEqual([]));
});
