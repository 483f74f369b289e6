import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskPersons } from './mask-persons.ts';

const PLACES = ['Lanen', 'Noorderhaven', 'Simon Stijlstraat', 'Wijnaldum'];

test.each([
  ['Buurman Piet de Groot zag het ook', '[naam] zag het ook'],
  ['hij zegt dat hij piet heet', 'hij zegt dat hij [naam] heet'],
  ['volgens mevrouw jansen loopt hij weg', 'volgens mevrouw [naam] loopt hij weg'],
  ['de fiets van Ineke is weg', 'de fiets van [naam] is weg'],
  ['Jan Lanen ziet hem', '[naam] Lanen ziet hem'],
  ['Hij loopt door de Lanen naar de Simon Stijlstraat', 'Hij loopt door de Lanen naar de Simon Stijlstraat'],
  [
    'een blauwe Toyota Corolla rijdt richting Wijnaldum',
    'een blauwe Toyota Corolla rijdt richting Wijnaldum',
  ],
  [
    'Een man met een koevoet bij de Noorderhaven, bel 112',
    'Een man met een koevoet bij de Noorderhaven, bel 112',
  ],
])('%s → %s', (text, masked) => expect(maskPersons(text, PLACES)).toBe(masked));

test('any text is read, and nothing is said twice', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(maskPersons(text, PLACES).replaceAll('[naam]', '').length).toBeLessThanOrEqual(text.length);
    }),
  );
});
