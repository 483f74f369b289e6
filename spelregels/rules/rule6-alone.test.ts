import { describe, expect, it } from 'vitest';
import { alone } from './rule6-alone.ts';
import { codes, see } from './see.ts';

describe('rule 6, alone', () => {
  it.each([
    'Ik ga er nu alleen op af',
    'ik spreek hem wel even aan, ben alleen',
    'Kees, ga jij even naar die man toe?',
    'Ik klop zo op zijn autoruit en vraag om zijn papieren',
    "I'm heading over there by myself to ask the man what he's up to",
    'Ik rin der no allinnich hinne om dy feint wat te freegjen',
    'Ik loop in mijn eentje naar dat busje',
  ])('sees: %s', (text) => expect(codes(alone, text)).toEqual(['alleen-erop-af']));

  it.each([
    'Ga er niet alleen op af',
    "We gaan met z'n drieën kijken bij de loods",
    'Ik kijk vanaf het balkon wat hij doet',
    'Mijn man en ik lopen er samen even heen',
    'Ik heb hem gevraagd wat hij zocht en hij fietste weg',
    'Ik ben alleen thuis',
    'Ik ga alleen naar de winkel',
    'Vanavond surveilleer ik met Hielke, wie wil er mee?',
  ])('leaves alone: %s', (text) => expect(see(alone, text)).toEqual([]));
});
