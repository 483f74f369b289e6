import { describe, expect, it } from 'vitest';
import { awayAtAddress } from './rule10-away.ts';
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
