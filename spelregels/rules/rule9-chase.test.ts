import { describe, expect, it } from 'vitest';
import { chase } from './rule9-chase.ts';
import { codes, see } from './see.ts';

describe('rule 9, chasing', () => {
  it.each([
    'Erachteraan jongens',
    'Ik rij achter hem aan',
    'ik rijd nu achter dat busje aan',
    'Wie gaat er mee achter hem aan?',
    'We rijden hem klem',
    'Laten we hem volgen',
  ])('sees: %s', (text) => expect(codes(chase, text)).toEqual(['achtervolgen']));

  it.each([
    'De politie zit achter hem aan',
    'Ik ga er morgen achteraan bij de gemeente',
    'Ga er niet achteraan',
    'We gaan niemand achterna zitten',
    'Hij reed achter een busje',
  ])('leaves alone: %s', (text) => expect(see(chase, text)).toEqual([]));
});
