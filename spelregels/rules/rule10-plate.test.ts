import { describe, expect, it } from 'vitest';
import { plateWithOwner } from './rule10-plate.ts';
import { codes, see } from './see.ts';

describe('rule 10, plate with owner', () => {
  it.each([
    'Kenteken AB-12-CD is van Jan Bakker',
    'G-123-BC op naam van meneer Van Dijk',
    'Eigenaar van 12-ABC-3 is Fatima',
  ])('sees: %s', (text) => expect(codes(plateWithOwner, text)).toEqual(['kenteken-met-eigenaar']));

  it.each([
    'Blauwe Golf, kenteken AB-12-CD, reed richting Franeker',
    'Kenteken G 123 BC rijdt rondjes in de Zuiderstraat',
    'De auto van Jan is gestolen',
  ])('leaves alone: %s', (text) => expect(see(plateWithOwner, text)).toEqual([]));
});
