import { describe, expect, it } from 'vitest';
import { withheld } from './rule5-withheld.ts';
import { codes, see } from './see.ts';

describe('rule 5, kept from the group', () => {
  it.each([
    'Ik heb iets verdachts gezien maar vertel dat liever privé',
    'app me even privé wie er inbreekt, niet hier',
    'Ik weet wie de fietsen steelt maar zeg het niet hier',
    'Heb iets gezien, stuur me een dm',
    'Wat ik op de camera zag deel ik alleen met mijn directe buren',
    'Saw something dodgy, not sharing it in the group',
  ])('sees: %s', (text) => expect(codes(withheld, text)).toEqual(['achtergehouden']));

  it.each([
    'Kan iemand bevestigen wat er bij de brug gebeurde?',
    'De beelden heb ik aan de politie gegeven, die deel ik niet hier',
    'Vertel hier gerust wat je zag',
    'Privéterrein achter de loods staat open',
    'Geef het door aan de coördinator',
    "Liever geen foto's van mensen in de groep zetten",
  ])('leaves alone: %s', (text) => expect(see(withheld, text)).toEqual([]));
});
