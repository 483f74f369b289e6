import { describe, expect, it } from 'vitest';
import { record, sensitive } from './rule10-sensitive.ts';
import { codes, see } from './see.ts';

describe('rule 10, what is private about a neighbour', () => {
  it.each([
    'De buurman van nummer 9 is alcoholist',
    'Mevrouw Smit op nr 4 is dement en laat de deur open',
    'Mijn overbuurman Ruud heeft vastgezeten',
    'Ze zit bij de psychiater, de buurvrouw van nr 34',
    'Jan Visser zit in de schuldsanering',
    'Buurman op 9 heeft gezeten voor mishandeling',
    'nummer 12 heeft vastgezeten voor een steekpartij',
    'Piet van nr 4 heeft een strafblad voor mishandeling',
    'De nieuwe bewoner van nr 30 zat in de cel voor verkrachting',
  ])('sees: %s', (text) => expect(codes(sensitive, text)).toEqual(['gevoelig-over-buur']));

  it.each([
    'Mijn vader heeft kanker, dus ik ben er niet bij',
    'Collecte voor KWF Kankerbestrijding',
    'Vermist: demente man uit nummer 12',
    'De verslaafden bij het station hangen er weer',
    'Haar moeder is aan kanker overleden',
    'De buurman zat in de klas met mijn zoon',
  ])('leaves alone: %s', (text) => expect(see(sensitive, text)).toEqual([]));
});

describe('rule 10, what a neighbour did in another year', () => {
  it.each([
    'zoon van de buren heeft een gewapende overval gepleegd in 2015',
    'De huurder van nr 6 heeft ooit een moord gepleegd',
  ])('sees: %s', (text) => expect(codes(record, text)).toEqual(['gevoelig-over-buur']));

  it.each([
    'De buurvrouw heeft een overval meegemaakt in 2015',
    'Twee mannen hebben een overval gepleegd bij de Jumbo',
    'In 2015 was hier een overval',
  ])('leaves alone: %s', (text) => expect(see(record, text)).toEqual([]));
});
