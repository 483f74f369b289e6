import { describe, expect, it } from 'vitest';
import { illness } from './rule8-illness.ts';
import { codes, see } from './see.ts';

describe('rule 8, illness as a curse', () => {
  it.each([
    'Krijg de kanker',
    'krijg toch de tyfus',
    'Kanker op!',
    'kanker toch op man',
    'Kanker! Weer een lekke band',
    'Tering, wat een herrie',
    'vuile kanker',
    'krij de pest',
  ])('sees it in: %s', (text) => expect(codes(illness, text)).toEqual(['ziekte-als-scheldwoord']));

  it.each([
    'Mijn vader heeft kanker',
    'Kanker is een rotziekte, geef aan de collecte',
    'Ze is overleden aan kanker',
    'Inenting tegen tyfus op de markt',
    'We zetten de tering naar de nering',
    'Hij heeft kanker op zijn long',
  ])('leaves alone: %s', (text) => expect(see(illness, text)).toEqual([]));
});
