import { listed } from './entry.ts';

/**
 * The commonest words of neighbours' messages, by about how many of a thousand messages have one. Phrases are searched for by their
 * rarest word, so that most messages cost little.
 */
const BY_COMMONNESS: readonly (readonly [number, readonly string[]])[] = [
  [400, listed(`de een van het in op en`)],
  [200, listed(`is ik bij die met er dat`)],
  [100, listed(`zijn niet heeft hij ze aan mijn voor je te iemand maar man wie over hier`)],
  [
    50,
    listed(
      `dus of heb staat door ook uit nog was twee wat om dan naar geen weg hem weer 112 zit al gezien nu even the weet als we auto kan daar uur politie n`,
    ),
  ],
  [
    25,
    listed(
      `it meer haar achter hebben rond komt ons wel deur zo gemeente drie gebeld mij mensen nummer tot a keer vannacht onze open jullie 3 alleen iets nr loopt straat deze binnen niks vrouw by stond net ligt zelf iedereen groep jongen mee dit bellen der wil moet fiets ben laat bus toch witte tussen zag gisteren niemand 4 kenteken gewoon jaar allemaal 't t weten wij jongens had waar huis zonder hele wordt gaat`,
    ),
  ],
  [
    12,
    listed(
      `zwarte 14 zet hoek u app buren bel sinds on slot rode thuis vanavond ga langs toen 20 doen jij elke week 2 graag richting zich s yn e pas ziet doet hond hoor kijken goed liep r ja me altijd zegt fietsen 12 zien want vanaf onder hun moeten vraag let raam hek school kinderen 5 h lopen mei wijkagent gaan jas to woont 30 15 hoe stoep via dak 8 tuin alle rijdt mar 40 z'n moeder kunnen wijk tegen zo'n zie grijze nacht vier water camera busje kant licht at 9 laten 6 buurman staan zeg oude mannen 1 plein af half mag mevrouw alarm fan blauwe zij niets auto's flat reed dicht ruit vind morgen tas scooter ging hat gedaan worden 18 steeds kom wit hangt poort liggen gevonden alles 22 zat 17 volgens terug i brand buurvrouw zitten blijf vanmiddag hand ff kwijt kerk ne heen speeltuin 16 no komen klopt donkere familie nooit horen 'n vorige k 0900 daarna vanmorgen kapot stuur vraagt houden blijven boven echt nieuwe`,
    ),
  ],
];

export const COMMONNESS: ReadonlyMap<string, number> = new Map(
  BY_COMMONNESS.flatMap(([often, words]) => words.map((word) => [word, often] as const)),
);
