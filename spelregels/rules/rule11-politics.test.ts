import { describe, expect, it } from 'vitest';
import { politics } from './rule11-politics.ts';
import { codes, see } from './see.ts';

describe('rule 11, politics', () => {
  it.each([
    'Stem woensdag op Lijst 4',
    'De burgemeester moet opstappen',
    'Deze regering snapt er niks van',
    'Wie gaat er mee demonstreren tegen het azc?',
  ])('sees: %s', (text) => expect(codes(politics, text)).toEqual(['politiek']));

  it.each([
    'Verkiezingsposters zijn van het bord gescheurd',
    'Bij het stembureau ligt een verlaten tas',
    'Er is een demonstratie, de weg is afgezet',
    'De gemeente zet morgen de lantaarn aan',
  ])('leaves alone: %s', (text) => expect(see(politics, text)).toEqual([]));
});
