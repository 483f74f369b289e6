import { describe, expect, test } from 'vitest';
import { lacksDetail } from './lacks-detail.ts';
import { onlyLooks } from './only-looks.ts';
import { plateIn } from './plate.ts';

describe('what happens', () => {
  test.each([
    '',
    '?!',
    'Een Marokkaanse jongen',
    'Twee Polen',
    'man met rode jas en baard, ongeveer 30 jaar',
    'Verdacht persoon',
    'Donkere man loopt in de straat',
    'een blanke vrouw met hoofddoek',
    'a black guy in a dark hoodie',
    'In man mei in swarte jas',
    'witte bus staat hier',
    'Rare gast hier, klopt niet',
  ])('is asked on after “%s”', (text) => expect(onlyLooks(text)).toBe(true));

  test.each([
    'voelt aan autodeuren',
    'Man met rode jas belt overal aan',
    'Een Marokkaanse jongen gooit een ruit in',
    'witte bus rijdt rondjes',
    'trekt aan fietsen bij de school',
    'someone is looking into cars',
    'Hy besiket de doar iepen te brekken',
    'schreeuwt',
  ])('is said by “%s”', (text) => expect(onlyLooks(text)).toBe(false));

  test('does not depend on which group is named', () => {
    for (const group of ['Turkse', 'Poolse', 'Nederlandse', 'Friese', 'Duitse']) {
      expect(onlyLooks(`Een ${group} man`)).toBe(true);
      expect(onlyLooks(`Een ${group} man voelt aan deuren`)).toBe(false);
    }
  });
});

describe('a report with too little', () => {
  test.each([
    { place: null, what: null },
    { place: null, what: 'Melding: verdachte situatie!' },
    { place: '', what: 'let op, verdacht persoon' },
    { place: null, what: 'Hallo allemaal, overlast' },
    { place: null, what: 'Pas op mensen' },
  ])('names neither place nor what happens: $what', (report) => expect(lacksDetail(report)).toBe(true));
  test.each([
    { place: 'Voorstraat 12', what: 'verdacht persoon' },
    { place: null, what: 'Iemand voelt aan autodeuren' },
    { place: null, what: 'Ruit ingegooid' },
    { place: null, what: 'Vuurwerk' },
  ])('is not $what at $place', (report) => expect(lacksDetail(report)).toBe(false));
});

test('a plate is read in any spelling; what is none is not', () => {
  expect(plateIn('ab-12-cd')).toBe('AB-12-CD');
  expect(plateIn('G 123 BC')).toBe('G 123 BC');
  expect(plateIn('het was 12abc3 denk ik')).toBe('12ABC3');
  expect(plateIn('weet ik niet')).toBeNull();
});
