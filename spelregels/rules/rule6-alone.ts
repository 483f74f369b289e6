import type { Analysed } from '../analyse.ts';
import { cluesIn } from '../clues.ts';
import { finding } from '../finding.ts';
import { FIRST_NAMES } from '../lists/names.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

/**
 * `speaking`: the writer speaks to the person; `going`: goes there; `alone`: without others; `told`: one neighbour is told to;
 * `target`: somebody or something suspicious; `together`: with others.
 */
type Clue = 'speaking' | 'going' | 'alone' | 'told' | 'target' | 'together' | 'afar';
const PHRASES = compilePhrases<Clue>(
  [
    {
      value: 'speaking',
      patterns: [
        'ik ~3 spreek|praat ~8 aan',
        'spreek ik ~8 aan',
        'ik ~3 spreek|praat ~1 met ~2 <hem>',
        'ik|k ~2 <wil> ~8 <aanspreken>',
        '<wil> ik ~8 <aanspreken>',
        'ik ~4 vraag ~3 <hem> ~5 <wat>',
        'ik ~3 vraag ~4 <wat> ~3 <hem>|hij|zij|ie|die|doet|doen|moet|moeten',
        'vraag ik ~2 <hem>',
        'vraag ik ~2 wat|waarom|wie|of ~2 hij|zij|die|ie',
        'en|dan vraag|zeg ~2 wie|wat|waarom|of|dat hij|zij|ze|die|je',
        'en|dan vraag ~4 <hem>|wat|waarom|om|papieren|legitimatie',
        'vraag ~2 om zijn|haar|hun papieren|legitimatie|naam|pasje',
        'ik <wil> ~8 vragen ~6 <wat>',
        'om ~4 vragen ~3 <wat>',
        'om ~8 te vragen ~2 <wat>',
        'ik ~2 zeg ~3 <hem> ~4 dat|op|weg|wat|iets|waarheid|wel|even',
        'ik ~3 zeg er ~3 wat|iets van',
        'ik ga|loop er ~4 wat|iets van zeggen',
        'en zeg ~4 dat|op|weg ~3 zij|hij|ze|moet|moeten|op',
        'en zeg ~2 hem|haar|hen',
        'ik stuur|jaag|veeg|schop <hem> ~4 weg|op',
        'ik ~1 hou|houd <hem> ~3 tegen|aan|staande',
        'ik <wil> ~3 met <hem> ~4 praten|babbelen|kletsen|gesprek|praatje|hartig',
        'ik ~3 hartig|stevig woordje',
        'hij|zij|die ~6 zal|gaat|gaan|krijgt ~4 van mij ~3 horen',
        'zal|gaat|krijgt ~3 van mij horen|weten',
        'ik ~3 klop|tik|bel|bons ~4 op|bij|aan ~4 <ruit>',
        'ik ~3 bel ~2 bij <hem> ~2 aan',
        'ik ~4 haal|trek|sleur <hem> ~3 uit|eruit|weg|weg',
        'ik ~3 ga ~3 naast <hem>|zij ~3 zitten|staan',
        'ik ~4 moet <hem> ~3 hebben|spreken',
        'ik ~2 confronteer|ondervraag|aanspreek',
        'ik ~4 vragen|vraag ~2 <hem>|die|man ~6 wat|waarom',
        'ik ~4 vragen ~2 de|die ~6 wat|waarom',
        'ik ~3 controleer ~4 <hem>|papieren|tas|legitimatie|identiteit',
        'ik ~4 doe|doen it|het',
        'ik ~3 verhaal halen',
        'ga ik ~8 verhaal halen',
      ],
    },
    {
      value: 'going',
      patterns: [
        'ik ~2 <ga> ~7 op af',
        'ik ~2 <ga> ~8 <heen>',
        '<ga> ik ~8 <heen>',
        '<ga> ik ~8 op af',
        'ik ~2 <ga> ~4 <hem> ~1 achterna|af|toe|na',
        'ik ~3 neem|doe ~4 poolshoogte|kijkje|polshoogte|rondje',
        'neem ik ~4 poolshoogte|kijkje|polshoogte',
        'ik ~2 kijk|check|inspecteer|doorzoek',
        'ik ~2 <ga> ~4 naar|richting|door|achter|binnen|langs|om',
        '<ga> ik ~5 naar|richting|door|achter|binnen|langs',
        '^ <ga> ~6 <heen>',
        'en|dan <ga> ~6 <heen>',
        'en|dan <ga> ~4 achter|naar|door|langs ~6 <heen>',
        'ik ~2 los|regel ~3 op|zelf|wel',
        '^ <ga> ~6 op af',
        '<ga> er ~5 heen|naartoe|af|kijken|of',
        'ben er al',
        'ik ben ~3 er|daar al|nu|bijna',
        '^ <ga> ~4 naar ~2 <hem>|die|dat|de',
        'ben ~4 onderweg|ondeweg|weg|heen',
        'ik ~2 sta|zit ~6 achter|naast|bij|voor ~2 <hem>|die|de',
        'ik ~3 onderweg',
        'ga|ik ~8 opzoeken|uitzoeken|checken|kijken|poolshoogte|onderzoeken|heen',
        'ik ~1 stap ~3 uit|op|af',
        'ik volg|achtervolg <hem>',
        'ik ~3 going|heading|gaan|ga ~8 daar|er|over',
        'jas ~1 aan en',
      ],
    },
    {
      value: 'alone',
      patterns: [
        'alleen|solo|alone',
        "mijn|mij|m'n|eigen ~1 eentje|uppie|uppy|eigen|eentsje|houtje",
        'in eentje|uppie|zijn|mijn eentje|uppie',
        'zonder ~2 iemand|jullie|hulp|wachten|anderen|begeleiding|mensen|assistentie|iedereen|mijn',
        'by|bij mijzelf|myself|mezelf|alleen',
        'geen ~2 zin ~8 wachten',
        'wacht|wachten ~2 niet|nergens ~2 op',
        'niemand|geen ~3 mee|kan|tijd|reageert|durft|nodig|mens',
        'heb|heeft ~3 niemand|geen ~3 nodig|mee|bij',
        'geen ~3 hulp|mens|iemand|gezelschap|versterking|back-up|begeleiding ~5 nodig|mee|voor',
        'hulp|versterking|jullie|anderen ~4 niet nodig',
        'geen need|nodig ~1 to? naar? ~2 komen|mee',
        'durf|kan|red|doe|regel|los ~4 alleen|zelf|wel',
        'niemand thuis|wakker|buiten|bereikbaar|gezien',
        'ga ~1 zelf',
        'niemand|jullie|jij ~2 hoef|hoeft|hoeven ~4 mee|komen',
        'hoef|hoeft|hoeven ~2 niemand|niet|jullie ~4 mee',
        'blijf|blijven ~2 maar|jullie|allemaal ~3 binnen|thuis',
        'verder niemand',
        'wel even|zelf|gewoon',
        'even zelf|gewoon',
        'doe|do|regel|fix ~3 het|dit ~2 zelf|wel|het',
        'niet bang',
        'mijn vrouw|man|partner ~3 niet ~4 ben|sta|doe|hier',
        'zelf wel',
        'ben ik ~1 mans genoeg',
      ],
    },
    {
      value: 'told',
      patterns: [
        '<naam> ~3 <ga> jij|je|eens|even|er|hem|haar|die|zij|er ~9 <heen>|aan|weg|wat|waarom|tegen|vraag|tik',
        '<naam> ~3 <ga>|stuur|spreek|vraag|zeg|bel|klop|tik|hou|houd|jaag jij|je|eens|even|hem|die|er|daar|de ~9 aan|weg|wat|waarom|tegen|vraag|af|heen|eens|naartoe|op',
        '<ga> jij|je ~5 er|daar|even|naar|in ~5 <heen>|af|op|aanspreken|aan|vraag|naartoe|toe|ta',
        'zeg|vraag|vertel|stuur jij|je ~1 <hem>',
        '<ga> jij|je ~8 erop|aanspreken|eropaf|tegenhouden|wegsturen|confronteren|ondervragen|aanbellen|vragen',
        '<ga> <naam> ~8 af|aanspreken|eropaf|tegenhouden|wegsturen|erheen|ernaartoe|aanbellen|vragen',
        '<ga> ~2 jij|je ~3 naar <hem>|die ~6 vraag|zeg|en|vragen',
        'jij|je ~4 woont|bent|zit|ben ~4 dichtbij|dichtst|dichtste|tegenover|naast|vlakbij|sterk|groot|dichterbij|genoeg|alleen ~10 aan|af|aanspreken|heen|naar|vraag|kijken|tikken|ga',
        'kan|kun een|jij iemand|even ~6 tikken|aanspreken|checken|vragen',
        'jij ~1 <naam> ~8 tikken|vlakbij',
        '<naam> ~3 <ga> jij ~4 uit|binnen|naartoe|buiten ~4 bij|naar|en',
        'jij <naam> ~8 tikken|vragen|heen|kijken|aanspreken|gewoon|dichtbij|vlakbij',
        'laat <naam> ~4 aanspreken|gaan|afgaan|kijken|heen',
        'spreek|sprek jij|je ~2 <hem> ~3 aan',
        'spreek <hem> ~2 even|eens|gewoon|maar ~2 aan',
        'vraag jij|je <hem> ~5 wat|waarom|of',
        'bel ~3 bij <hem> ~2 aan ~1 <naam>',
        'stuur|jaag jij|je ~5 weg',
        'jij gaat|loopt|bent ~8 af|heen|aan|vragen',
        'vraag ~3 <hem>|man|die ~6 wat ~4 hij|doet|moet|zoekt|docht',
        '<ga> ~1 er jij ~8 af|op|heen|alleen|eentje',
      ],
    },
    {
      value: 'afar',
      patterns: [
        'vanaf|vanuit|van|achter|uit|door ~3 <ver>',
        'op|van|met ~3 afstand|distance',
        'uit de verte',
      ],
    },
    {
      value: 'target',
      patterns: ['<doel>', 'op af', 'op of', 'eropaf|erop|derop', 'er ~3 heen|naartoe'],
    },
    {
      value: 'together',
      patterns: [
        "met z'n|zn|zijn|ons|zen ~1 tweeen|drieen|vieren|vijven|allen|tweetjes|twee|drie|vier",
        'samen|wij|beiden|allebei|tegearre',
        'met ~2 <gezel>',
        '<gezel> en ik',
        'ik en ~1 <gezel>',
        'met ~1 <naam>',
        '<gezel>|<naam> ~2 gaat|loopt|komt|is|loop ~3 mee|bij|erbij',
        'ga|gaan|lopen|loop ~5 mee',
        'wie ~3 mee',
        'ons|jullie ~3 mee',
      ],
    },
  ],
  {
    ver: words(
      'raam balkon binnenuit gordijn bovenraam slaapkamerraam zolderraam camera deurbel zolder binnen venster slaapkamer erker',
    ),
    hem: words('hem haar zij hen die m em um him her them dat deze dit de het har zo ze hun'),
    ga: words(
      'ga loop stap rijd fiets ren sprint kom wandel sluip kruip klim gaan trek rin kuier spring slenter loopt kun kan wil zal',
    ),
    wil: words('ga gaan zal wil moet kan loop kom wou zou'),
    wat: words('wat waarom wie of hoe waar'),
    heen: words(`erop eropaf derop erheen ernaartoe heen naartoe kijken checken poolshoogte buiten zoeken polshoogte naartoe ta naar binnen daarheen daarnaartoe opzoeken af derheen
    langs vragen opaf erbij dernei`),
    aanspreken: words(
      `aanspreken confronteren ondervragen wegsturen wegjagen tegenhouden staande aanhouden vragen praten vertellen uitvragen wegpesten verjagen afpoeieren uithoren waarschuwen`,
    ),
    ruit: words('raam autoruit ruit deur portier autoraam voordeur achterdeur aan schouder'),
    naam: [...FIRST_NAMES, 'buurman', 'buurvrouw'],
    gezel: words(
      'man vrouw buurman buurvrouw zoon dochter broer zus vriend vriendin collega buren zwager vader moeder partner maten vrienden bewaker anderen iemand',
    ),
    doel: words(`hem haar hen die meisje meisjes man mannen jongen jongens vrouw inbreker inbrekers dief dieven verdacht persoon personen figuur figuren type types busje groepje groep
    tuin schuur loods poort speeltuin brandgang steeg steegje schuurtje licht geluid lawaai gestommel herrie stemmen vreemde vreemden onbekende onbekenden hangplek hangjongeren collectant
    fotograaf auto bus container camper boot jeugd gluurder hij zij dief vent guy tweetal stel bank bankje muurtje hek autoruit papieren tas rugzak capuchon`),
  },
  [['target'], ['speaking', 'going', 'told']],
);
const NOT = new Set(words('niet geen nooit never nergens niemand'));
const CLOSE = new Set(words('meter meters'));
/** "Ik wil jullie vertellen", "vraag u vriendelijk": the group is spoken to. */
const GROUP = new Set(words('u jullie jim iedereen allen vriendelijk'));
const TELLING = new Set(words('vertellen fertelle'));
const PAST = new Set(
  words(
    `heb had hebben was waren ging liep gisteren vorige vannacht vanochtend vanmorgen geweest gegaan gedaan aangesproken gesproken sprak vroeg gevraagd gekeken keek toen vanmiddag`,
  ),
);
const OTHER_ERRAND = new Set(
  words(`werk winkel gemeente vakantie bed slapen boodschappen dokter supermarkt apotheek vergadering buurthuis ronde surveillance surveilleren markt aangifte politiebureau moeder vader
  ziekenhuis sportschool uitlaten lamp lantaarn meterkast melden wijkagent politie coordinator beelden gemeentehuis mail vanavond morgen club vereniging koffie repetitie bakkie biertje`),
);
const OFFICE = new Set(
  words(
    'wijkagent politie gemeente coordinator jongerenwerker handhaving boa beheerder buurtvader buurtvaders',
  ),
);
const NEAR = 9;

/** Rule 6: who goes to a suspect alone, or sends one neighbour. Two or more, from a distance, afterwards or advised against passes. */
export function alone(analysed: Analysed): Finding[] {
  const clues = cluesIn(analysed, PHRASES);
  const { words: read } = clues;
  if (!clues.any('target')) return [];
  const isFound = (value: Clue, from: number, to: number): boolean => {
    const near = (set: ReadonlySet<string>) => hasNear(read, from, from - NEAR, to + NEAR, set);
    if (value === 'alone' || value === 'target' || value === 'together' || value === 'afar') return false;
    if (hasNear(read, from, from - 2, Math.min(to + 1, from + 4), NOT) || near(OFFICE)) return false;
    if (clues.near('afar', from) && !near(CLOSE)) return false;
    if (value === 'speaking' && isToGroup(from, to)) return false;
    if (value === 'told')
      return clues.near('target', from, 1) && !clues.near('together', from) && !near(OTHER_ERRAND);
    if (clues.near('together', from) || hasNear(read, from, from - 2, from + 2, PAST)) return false;
    if (value === 'speaking') return clues.near('target', from, 1);
    return clues.near('alone', from, 1) && clues.near('target', from, 1) && !near(OTHER_ERRAND);
  };
  return clues.all
    .filter(({ value, from, to }) => isFound(value, from, to))
    .map((match) => finding(analysed, 'alleen-erop-af', match));

  function isToGroup(from: number, to: number): boolean {
    return hasNear(read, from, from, to, GROUP) || TELLING.has(read[to - 1]?.text ?? '');
  }
}
