import { describe, expect, it } from 'vitest';
import { sensitive } from './rule10-sensitive.ts';
import { codes, see } from './see.ts';

describe('rule 10, what is private about a neighbour', () => {
  it.each([
    'De buurman van nummer 9 is alcoholist',
    'Mevrouw Smit op nr 4 is dement en laat de deur open',
    'Mijn overbuurman Ruud heeft vastgezeten',
    'Ze zit bij de psychiater, de buurvrouw van nr 34',
    'Jan Visser zit in de schuldsanering',
  ])('sees: %s', (text) => expect(codes(sensitive, text)).toEqual(['gevoelig-over-buur']));

  it.each([
    'Mijn vader heeft kanker, dus ik ben er niet bij',
    'Collecte voor KWF Kankerbestrijding',
    'Vermist: demente man uit nummer 12',
    'De verslaafden bij het station hangen er weer',
    'Haar moeder is aan kanker overleden',
  ])('leaves alone: %s', (text) => expect(see(sensitive, text)).toEqual([]));
});
