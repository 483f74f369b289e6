import { describe, expect, it } from 'vitest';
import { traffic } from './rule9-traffic.ts';
import { codes, see } from './see.ts';

describe('rule 9, typing in traffic', () => {
  it.each([
    'Ik rij nu achter de witte bus',
    'Zit achter het stuur, kan iemand kijken?',
    'Ik ben aan het fietsen en zie ze weer',
    "I'm driving behind the van",
  ])('sees: %s', (text) => expect(codes(traffic, text)).toEqual(['telefoon-in-verkeer']));

  it.each([
    'Mijn man rijdt, ik typ',
    'Ik ben bijrijder, we rijden langs de haven',
    'Hij rijdt nu richting Franeker',
    'Ik rij elke dag langs de loods',
    'Auto staat al dagen geparkeerd',
    'Ik sta stil langs de kant, achter het stuur',
  ])('leaves alone: %s', (text) => expect(see(traffic, text)).toEqual([]));
});
