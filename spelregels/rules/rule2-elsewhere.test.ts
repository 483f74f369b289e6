import { describe, expect, it } from 'vitest';
import { elsewhere } from './rule2-elsewhere.ts';
import { codes, see } from './see.ts';

describe('rule 2, lives elsewhere', () => {
  it.each([
    'Ik woon hier niet meer maar lees nog mee',
    'Wij zijn verhuisd naar Zwolle, ik blijf nog meelezen',
    'Ik woon in Franeker, mag ik in de groep blijven?',
    'Kan mijn zus uit Sneek ook in de groep?',
    'Ik wenje yn Frjentsjer mar ik sit yn dizze groep',
    'Ik ben geen bewoner maar volg jullie app graag',
    'woon zelf niet hier maar mn vriendin wel',
  ])('sees: %s', (text) => expect(codes(elsewhere, text)).toEqual(['woont-elders']));

  it.each([
    'Ik woon hier niet ver vandaan en hoorde het ook',
    'De verdachte woont hier niet',
    'Ik woon hier nog niet zo lang',
    'Wij zijn verhuisd van nummer 3 naar nummer 26',
    'Mijn broer uit Sneek zag dezelfde bus',
    'Ik woon in de Kerkstraat en zag hem ook',
    'Hij zegt dat hij hier net woont',
  ])('leaves alone: %s', (text) => expect(see(elsewhere, text)).toEqual([]));
});
