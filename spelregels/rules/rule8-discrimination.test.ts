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
    'Een Turkse is nooit te vertrouwen',
    'Noord-Koreanen moeten oprotten',
    'Alle chronisch zieken zijn profiteurs',
    'Mensen met het syndroom van Down horen hier niet thuis',
    'Alle moeders zijn gek',
    'vuile moffen',
  ])('sees: %s', (text) => expect(codes(discrimination, text)).toEqual(['discriminatie']));

  it.each([
    'Hitler had gelijk',
    'sieg heil',
    'heil hitler',
    'Blut und Ehre',
    'white power',
    'blank is beter',
    'omvolking',
    'joden aan het gas',
    'Hamas hamas',
    'minder minder Marokkanen',
    'vol is vol',
    'eigen volk eerst',
    'enkeltje Marokko',
    'Geef ze allemaal een enkeltje Turkije',
  ])('sees the slogan: %s', (text) => expect(codes(discrimination, text)).toEqual(['discriminatie']));

  it.each([
    'Het hek blank is beter dan gebeitst',
    'Wit is beter dan grijs voor de kozijnen',
    'Ik heb een enkeltje Spanje geboekt',
    'Twee Turken werken aan het gas in de Kerkstraat',
    'Er is minder minder goed nieuws',
    'Adolf had gelijk, de lamp is stuk',
    'Ik ruik gas bij de Turken op nummer 3',
    'De Turk zet het brood in de oven',
    "Er is 'joden aan het gas' op de muur gespoten",
    'Ze scanderen hamas hamas joden aan het gas',
    'Op de muur van de moskee staat sieg heil',
    'De Poolse vrachtwagen is niet van zijn plek',
    'Te veel moeders op het schoolplein met de auto',
    'De vieze mof van de afvoer is kapot',
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
