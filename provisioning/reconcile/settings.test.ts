import { expect, test } from 'vitest';
import { DEFAULT_DRIFT_POLICY, parseDriftPolicy } from './settings.ts';

test('what is not named keeps the default', () => {
  expect(parseDriftPolicy('')).toEqual(DEFAULT_DRIFT_POLICY);
  expect(parseDriftPolicy('naam=overnemen, onderwerp=negeren')).toEqual({
    ...DEFAULT_DRIFT_POLICY,
    naam: 'overnemen',
    onderwerp: 'negeren',
  });
});

test.each([
  ['kleur=negeren', 'onbekende afwijking'],
  ['naam=weggooien', 'onbekende keuze'],
  ['machtsniveaus=overnemen', 'machtsniveaus kan niet op overnemen staan: kies herstellen of negeren'],
  ['merkteken=negeren', 'merkteken kan niet op negeren staan: kies herstellen'],
])('%s is refused: %s', (text, message) => {
  expect(() => parseDriftPolicy(text)).toThrow(message);
});
