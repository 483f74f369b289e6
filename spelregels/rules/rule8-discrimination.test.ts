import { describe, expect, it } from 'vitest';
import { discrimination } from './rule8-discrimination.ts';
import { codes, see } from './see.ts';

describe('rule 8, discrimination', () => {
  it.each([
    'Vuile Turk',
    'vieze homo',
    'Alle Polen zijn dieven',
    'Die Friezen moeten oprotten',
    'Ga terug naar je eigen land',
    'Weg met de moslims',
    'Vrouwen horen in de keuken',
    'smerige Bulgaarse dieven',
    'Typisch man, die denken niet na',
    'Typisch vrouw, die denken niet na',
    'Dat soort mensen moet hier weg',
  ])('sees: %s', (text) => expect(codes(discrimination, text)).toEqual(['discriminatie']));

  it.each([
    'De Turkse bakker is open',
    'Twee Poolse mannen verkopen tapijt',
    'Man met donkere huid en zwarte jas',
    'vuile zwarte bus',
    'Er is weer een vrouw opgelicht',
    'Zulke gasten moet je aanspreken',
    'De synagoge en de moskee zijn beklad',
    'Hij riep "vuile Turk" naar mijn buurman',
  ])('leaves alone: %s', (text) => expect(see(discrimination, text)).toEqual([]));
});
