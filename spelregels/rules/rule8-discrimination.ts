import type { Analysed } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import {
  COLOUR_NOUNS,
  GENDER_PLURALS,
  GROUP_ADJECTIVES,
  GROUP_NOUNS,
  GROUP_PLURALS,
} from '../lists/groups.ts';
import { DEGRADING } from '../lists/insults.ts';
import { compilePhrases } from '../phrases.ts';
import type { Finding } from '../types.ts';

const BAD = [
  ...[
    'dief',
    'dieven',
    'inbreker',
    'inbrekers',
    'crimineel',
    'criminelen',
    'tuig',
    'uitschot',
    'ongedierte',
    'parasieten',
    'profiteurs',
    'uitvreters',
    'viezeriken',
    'smeerlappen',
    'leugenaars',
    'oplichters',
  ],
  ...[
    'terroristen',
    'verkrachters',
    "pedo's",
    'pedofielen',
    'minderwaardig',
    'gestoord',
    'apen',
    'beesten',
    'ratten',
    'honden',
    'varkens',
    'lui',
    'dom',
    'achterlijk',
    'vies',
    'gevaarlijk',
    'gewelddadig',
    'onbetrouwbaar',
    'slecht',
    'drugsdealers',
    'dealers',
    'dronkaards',
    'barbaren',
  ],
];
const PEOPLE = [
  ...[
    'man',
    'mannen',
    'vrouw',
    'vrouwen',
    'jongen',
    'jongens',
    'gast',
    'gasten',
    'kerel',
    'kerels',
    'mensen',
    'volk',
    'jeugd',
    'kinderen',
    'gezin',
    'familie',
    'types',
    'vent',
    'wijf',
    'wijven',
  ],
  ...[
    'hond',
    'honden',
    'aap',
    'apen',
    'ratten',
    'rat',
    'varken',
    'varkens',
    'tuig',
    'dief',
    'dieven',
    'inbrekers',
    'criminelen',
  ],
];
const VILE = [
  ...DEGRADING,
  'vieze',
  'vies',
  'kut',
  'kanker',
  'tering',
  'tyfus',
  'klote',
  'rot',
  'luie',
  'criminele',
  'achterbakse',
  'minderwaardige',
  'stelletje',
];

const PHRASES = compilePhrases<'discriminatie'>(
  [
    {
      value: 'discriminatie',
      patterns: [
        '[<vuil> <groep>]',
        '[<vuil> <herkomst> <mens>]',
        '[<vuil> <kleur>] $',
        '[alle|al <groepen>|<geslacht> ~1 zijn|is ~2 <slecht>]',
        '[alle|al <groepen> ~1 stelen|liegen|bedriegen|stinken|jatten]',
        '^ [<groepen> zijn ~2 <slecht>]',
        '^ [<groepen> stelen|liegen|bedriegen|stinken|jatten]',
        '[<groepen> zijn ~1 allemaal|altijd|nooit ~1 <slecht>]',
        '[<groepen> zijn ~1 niet te vertrouwen]',
        '[<groep> ~3 moeten|moet|kunnen|kan ~3 oprotten|opdonderen|wegwezen|opsodemieteren|opflikkeren|opkrassen|ophoepelen]',
        '[<groep> ~3 moeten|moet ~3 terug naar ~1 eigen? land]',
        '[<groep> ~2 moeten|moet ~1 het land uit]',
        '[<groepen> horen hier|thuis? niet]',
        '[<groepen> het? land|dorp|wijk|buurt uit]',
        '[weg met ~1 <groepen>]',
        '[te veel <groepen>]',
        '[teveel <groepen>]',
        '[typisch ~1 <groep>]',
        '[dat heb|krijg je met|van ~1 <groepen>]',
        '[rot|donder|ga|gaan|oprotten|terug|flikker|sodemieter ~2 naar je|jullie|hun ~1 eigen? land]',
        '[eigen volk eerst]',
        '[vrouwen horen ~2 keuken|aanrecht]',
        '[go back to your own? country]',
        '[fucking|dirty immigrants|foreigners|muslims|jews|blacks|poles|turks]',
      ],
    },
  ],
  {
    vuil: VILE,
    groep: GROUP_NOUNS,
    groepen: GROUP_PLURALS,
    geslacht: GENDER_PLURALS,
    herkomst: GROUP_ADJECTIVES,
    kleur: COLOUR_NOUNS,
    mens: PEOPLE,
    slecht: BAD,
  },
);

/**
 * Rule 8: what speaks ill of everybody of an origin, religion, colour, orientation or sex. Looks in a description pass; every group
 * of a ground is treated alike.
 */
export function discrimination(analysed: Analysed): Finding[] {
  return PHRASES.find(analysed.words)
    .filter((match) => !isQuoted(analysed, match))
    .map((match) => finding(analysed, match.value, match));
}
