import { describe, expect, it } from 'vitest';
import { minor } from './rule1-minor.ts';
import { codes, see } from './see.ts';

describe('rule 1, under 18', () => {
  it.each([
    'ik ben 15 en zit ook in de groep',
    'Ik word in mei pas achttien, is dat erg?',
    "I'm 16 and I'm in this group too",
    'Ik zit nog in de brugklas maar kijk goed uit',
    'Mijn dochter van 14 heb ik ook toegevoegd',
    'Ik bin sechtjin en sit ek yn dizze groep',
    'Kan mijn zoontje van 12 ook in de groep?',
    'Ik ben minderjarig maar zie alles',
  ])('sees: %s', (text) => expect(codes(minor, text)).toEqual(['onder-de-18']));

  it.each([
    'Er staat een jongen van 15 bij de brug',
    'Ik ben 15 minuten weg geweest',
    'Ik woon hier al 16 jaar',
    'Mijn dochter van 12 werd nageroepen',
    'Ik ben al 17 jaar coördinator',
    'Toen ik 15 was gebeurde dat ook',
    'Deelnemers moeten 18 of ouder zijn',
    'Hij zei: ik ben 15 en fietste weg',
  ])('leaves alone: %s', (text) => expect(see(minor, text)).toEqual([]));
});
