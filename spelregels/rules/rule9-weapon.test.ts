import { describe, expect, it } from 'vitest';
import { weapon } from './rule9-weapon.ts';
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
