import { expect, test } from 'vitest';
import { tellsOfLost } from './lost.ts';

test.each([
  ['Mijn dochtertje van 4 is weggelopen bij de Zuiderhaven', true],
  ['Onze hond is al een uur weg', true],
  ['Mijn moeder is niet thuisgekomen', true],
  ['Er ligt een fietser op de weg', false],
  ['Er wordt ingebroken bij nummer 12', false],
])('"%s" tells of who was lost: %s', (text, lost) => expect(tellsOfLost(text)).toBe(lost));
