import { describe, expect, it } from 'vitest';
import { looksAlone } from './rule4-looks.ts';
import { codes, see } from './see.ts';

describe('rule 4, looks alone', () => {
  it.each([
    'Er loopt een Marokkaan door de straat, verdacht',
    'twee donkere types, opletten',
    'Roemenen gespot bij de kerk',
    'Man met donkere huid op het bankje. Wie kent hem?',
    'Weer van die Polen in de straat. Deuren op slot!',
    'Two Arab looking men walking on Havenweg. Suspicious',
    'Er zit een vrouw met een hoofddoek op het bankje. Let even op.',
    'Er loopt een Nederlander door de straat, verdacht',
    'Capuchon op en een joggingpak, dat zegt genoeg',
    'Uit welk land kwam die man?',
    'Weer zo een zwerver, wegsturen',
  ])('sees: %s', (text) => expect(codes(looksAlone, text)).toEqual(['alleen-uiterlijk']));

  it.each([
    'Man, donkere huid, 1.80, zwarte jas, klom over de schutting',
    'De Turkse bakker heeft een man zien wegrennen',
    'Een Marokkaanse jongen bracht mijn tas terug',
    'Donkere auto rijdt al drie keer rondjes',
    'Een Poolse man belt overal aan en vraagt om geld',
    'Mijn Poolse buurman zag het ook',
    "Twee zwarte auto's voor de school",
    'Een Syrische familie is bestolen op de markt',
  ])('leaves alone: %s', (text) => expect(see(looksAlone, text)).toEqual([]));
});
