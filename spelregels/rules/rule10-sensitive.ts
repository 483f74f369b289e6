import type { Analysed } from '../analyse.ts';
import { cluesIn } from '../clues.ts';
import { finding } from '../finding.ts';
import { housesIn } from '../houses.ts';
import { SENSITIVE } from '../lists/crimes.ts';
import { words } from '../lists/words.ts';
import { personsIn } from '../persons.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

const FIRST_YEAR = 1970;
const YEARS = 70;
/** `fact`: what is nobody's business; `neighbour`: of somebody who lives here, told by no name. */
const PHRASES = compilePhrases<'fact' | 'neighbour'>(
  [
    {
      value: 'fact',
      patterns: [
        '<feit>',
        'vast gezeten|zitten|gezeten',
        'heeft|had ~4 gezeten ~2 voor|in|wegens',
        'gezeten ~2 voor|wegens',
        'vastgezeten',
        'aan de ~1 drank|drugs|fles|coke|heroine|speed|crack|pillen|medicijnen',
        'uit huis ~1 geplaatst|gezet',
        'kinderen ~6 uit huis|geplaatst|afgepakt|afgenomen',
        'neemt|slikt|gebruikt ~3 pillen|medicijnen|medicatie|drugs|coke',
        'pillen|medicijnen|medicatie ~3 niet',
        'rijbewijs ~3 kwijt|ingenomen|ingevorderd|afgepakt',
        'schulden|huurschuld|huurachterstand',
        'drank|alcohol|drugsprobleem|drankprobleem|alcoholprobleem|gokprobleem',
        'niet ~2 goed bij ~1 hoofd',
        'zedenzaak|zedenmisdrijf|kinderporno',
        'onder ~1 behandeling|bewind|toezicht|curatele',
        'straf uitgezeten',
        'zat|zit|gezeten ~2 in ~1 cel|gevangenis|bajes|gevang|bak|nor ~1 voor|wegens|om|geweest|$',
        'strafblad|veroordeling|veroordeeld|vonnis ~1 voor|wegens',
        'hoort ~1 stemmen',
        'slikt|spuit|snuift|gebruikt|drinkt ~4 te|veel|al|zware|elke|zich',
        'zit ~5 inrichting|kliniek|bijzondere|therapie|behandeling',
        'in aanraking ~3 politie|justitie',
        'bekende ~2 politie|justitie',
        'sociale werkplaats|uitkering|bijstand',
      ],
    },
    {
      value: 'neighbour',
      patterns: [
        'buurman|buurvrouw|overbuurman|overbuurvrouw|bovenbuurman|bovenbuurvrouw|onderbuurman|onderbuurvrouw|buurjongen|buurmeisje|bovenbuur',
        'bewoner|bewoonster|huurder ~2 van',
        'buren ~2 van|op|naast|hiernaast',
        'zijn|haar|hun vrouw|man|zoon|dochter|moeder|vader|kinderen|kind|vriendin|vriend',
        'man|vrouw|jongen|meneer ~2 van|op|naast|hiernaast|boven|beneden ~2 nummer|nr|boven|beneden|hiernaast|hoek',
        'die ~3 van ~1 hiernaast|boven|beneden|overkant|hoek',
      ],
    },
  ],
  {
    feit: SENSITIVE,
  },
  [['fact']],
);
/** What somebody who lives near did in another year. */
const DONE = compilePhrases<'record'>(
  [
    {
      value: 'record',
      patterns: [
        '<buur> ~4 heeft|had|hat ~3 <misdrijf> ~1 gepleegd|begaan ~1 <toen>',
        '<buur> ~4 heeft|had|hat ~1 <toen> ~4 <misdrijf> ~1 gepleegd|begaan',
      ],
    },
  ],
  {
    buur: words(
      'buurman buurvrouw overbuurman overbuurvrouw bovenbuurman bovenbuurvrouw onderbuurman buurjongen buurmeisje bewoner bewoonster huurder buren',
    ),
    misdrijf: words(
      'overval overvallen inbraak inbraken moord doodslag mishandeling verkrachting aanranding diefstal diefstallen fraude misdrijf misdrijven delict delicten brandstichting steekpartij straatroof ontucht oplichting roofoverval',
    ),
    toen: ['ooit', 'vroeger', 'destijds', ...Array.from({ length: YEARS }, (_, i) => String(FIRST_YEAR + i))],
  },
);
/** The writer's own people, who may tell it; a cause or a shop; somebody missing or in need. */
const OWN = new Set(
  words(`mijn ik ons wij vermist vermiste kwijt verdwaald zoek gezocht kwf collecte collectant collectanten fonds bestrijding apotheek inloop lezing voorlichting cursus vereniging stichting
  overleden begraven herdenking rouw gevonden zoekt weggelopen bank dementievriendelijk alzheimercafe kankerfonds bibliotheek gebouw`),
);
const RELATED = new Set(
  words('overbuurman overbuurvrouw buurman buurvrouw schoonzus zwager buren nicht neef kennis'),
);

/** Rule 10: a crime of a neighbour's of another year. It reads like one that is going on, but for the year. */
export function record(analysed: Analysed): Finding[] {
  return cluesIn(analysed, DONE).all.map((match) => finding(analysed, 'gevoelig-over-buur', match));
}

/** Rule 10: a neighbour's health, addiction, debts or past, told with who it is. One's own family and somebody missing pass. */
export function sensitive(analysed: Analysed): Finding[] {
  const clues = cluesIn(analysed, PHRASES);
  if (!clues.any('fact')) return [];
  const { words: all } = analysed;
  const told = new Set<number>();
  for (const at of housesIn(analysed)) told.add(all[at]?.sentence ?? -1);
  for (const person of personsIn(analysed)) if (person.isSure) told.add(all[person.from]?.sentence ?? -1);
  const { words: read } = clues;
  return clues.all
    .filter(({ value, from, to }) => {
      if (value !== 'fact') return false;
      const sentence = read[from]?.sentence ?? 0;
      const isKnown =
        clues.near('neighbour', from, 1) ||
        [sentence - 1, sentence, sentence + 1].some((near) => told.has(near));
      return isKnown && !isOwn(from, to);
    })
    .map((match) => finding(analysed, 'gevoelig-over-buur', match));

  function isOwn(from: number, to: number): boolean {
    for (let i = Math.max(0, from - 8); i < to + 4 && i < read.length; i += 1) {
      const word = read[i];
      if (word?.sentence !== read[from]?.sentence || !OWN.has(word?.text ?? '')) continue;
      if (!RELATED.has(read[i + 1]?.text ?? ''))
        return !hasNear(read, from, i, i + 1, new Set(['ik'])) || i > from - 3;
    }
    return false;
  }
}
