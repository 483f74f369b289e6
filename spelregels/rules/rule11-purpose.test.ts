import { describe, expect, it } from 'vitest';
import { purpose } from './rule11-purpose.ts';
import { codes, see } from './see.ts';

describe('rule 11, purpose', () => {
  it.each([
    ['Goedemorgen allemaal', 'geklets'],
    ['Dank je wel Jan!', 'geklets'],
    ['hahahaha', 'geklets'],
    ['👍', 'geklets'],
    ['Weet iemand een goede loodgieter?', 'geklets'],
    ['Te koop: bankstel', 'reclame'],
    ['Mijn kleindochter is geslaagd voor haar vwo!', 'geklets'],
    ['Ik knip honden aan huis, 25 euro per keer', 'reclame'],
  ])('%s is %s', (text, code) => expect(codes(purpose, text)).toEqual([code]));

  it('welcomes all of it in buurtpraat', () => {
    for (const text of ['Goedemorgen', '👍', 'Te koop: bankstel']) {
      expect(see(purpose, text, { role: 'resident', room: 'buurtpraat' })).toEqual([]);
    }
  });

  it('does not judge a tapped reaction', () => expect(see(purpose, '👍', undefined, 'reaction')).toEqual([]));

  it.each([
    'Goedemorgen, er is vannacht een ruit ingegooid',
    'Vermist: onze kat Minoes',
    'Verwarde man in pyjama bij de brug',
    'Schapen op de weg bij Wijnaldum',
    'Mijn fiets is gestolen, hij staat te koop',
    '🚨🚨',
    'ja',
    '?',
    'Ook gezien',
  ])('leaves alone: %s', (text) => expect(see(purpose, text)).toEqual([]));
});
