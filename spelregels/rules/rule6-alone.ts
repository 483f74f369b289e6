import type { Analysed } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import { FIRST_NAMES } from '../lists/names.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

/** `going`: the writer goes there; `speaking`: to the person; `told`: one neighbour is told to; `alone`: says so; `near`: goes and looks. */
type Clue = 'going' | 'speaking' | 'told' | 'alone';
const PHRASES = compilePhrases<Clue>(
  [
    {
      value: 'speaking',
      patterns: [
        'ik|k ~2 spreek|sprek|praat <hem> ~6 aan|oan',
        'spreek|sprek ik|k <hem> ~6 aan|oan',
        'ik|k ~2 spreek ~5 aan',
        'ik|k ga|gean|zal|wil|moet|kan|gan ~6 aanspreken|aanspreke|oansprekke|confronteren|ondervragen|wegsturen|wegjagen|tegenhouden|staande',
        'ga|gean|zal|kan ik|k ~6 aanspreken|oansprekke|confronteren|ondervragen|wegsturen|wegjagen|tegenhouden',
        'ik ~2 vraag|vraach <hem> ~4 wat|waarom|wie|of|wat',
        'ik ga|zal|kan|loop ~5 vragen|freegje ~1 wat|wa|waarom|wie|of ~1 <hem>|die',
        'vraag ik <hem> ~3 wat|waarom|wie|of',
        'ik ~2 zeg ~2 <hem> ~3 dat|op|weg|wat|iets',
        'ik ~3 zeg er ~3 wat|iets van',
        'ik ga er ~4 wat|iets van zeggen',
        'ik stuur|jaag <hem> ~3 weg',
        'ik ~1 hou|houd <hem> ~3 tegen|aan|staande|vast|op',
        'ik ga|wil|loop|zal ~3 met|mei <hem> ~4 praten|babbelen|kletsen|gesprek|aan',
        'ik ga ~2 verhaal halen',
        "i'll|ill|i ~3 talk|speak|confront|ask ~1 to? <hem>",
      ],
    },
    {
      value: 'going',
      patterns: [
        'ik|k ga|gean|loop|rin|stap|fiets|ren|sprint|kom|wandel|gan ~6 op af|of',
        'ik|k ga|gean|loop|stap|ren|rin ~6 erop|eropaf|derop|erheen|ernaartoe|derhinne|ernaar|dernei',
        'ik|k ga|gean|loop|stap|rij|rijd|fiets|rin|ren|kom ~6 heen|naartoe|hinne|nei|ta|kijken|kijke|sjen|checken|poolshoogte|buiten|zoeken|polshoogte',
        'ik|k ga|gean|loop|stap|kruip|klim|rin ~4 <hem> ~1 achterna|af|toe|na',
        'ga|loop|stap|gean|rij|fiets ik|k ~8 af|heen|naartoe|kijken|eropaf|ernaartoe|erop|erheen|hinne|sjen|checken|binnen',
        'ik|k ~1 neem|nim ~4 poolshoogte|kijkje|polshoogte',
        'neem ik ~4 poolshoogte|kijkje',
        'ik|k kijk|check|sjoch ~6 alleen|eentje|allinne|zelf',
        'ik|k ga|gean|loop|sluip ~3 naar|richting|nei|door|achter|binnen|tuin|om',
        '^ ga|loop|stap|gean|ren|sluip|rij ~3 nu|er|zo|ff|even|effe|zelf|wel|alleen|in|maar ~6 af|heen|naartoe|kijken|eropaf|erop|naar|hinne|ernaartoe|buiten',
        "i'm|im|i ~3 going|go|gonna|walking|heading ~6 there|alone|over|check|look|outside|out|in|after",
      ],
    },
    {
      value: 'alone',
      patterns: [
        'alleen|allinne|allenig|alleenig|solo|alleentjes|aleen|alone',
        "mijn|m'n|mn|z'n|zijn|myn|me|my ~1 eentje|uppie|uppy|eigen|eentsje|own|eendje",
        'zonder ~1 iemand|jullie|hulp|wachten|anderen|begeleiding|mensen|de',
        'in eentje|uppie',
        'by myself',
        'wacht|wachten ~2 niet|nergens ~2 op',
        'niemand ~3 mee|kan|tijd',
        'heb ~2 niemand|geen ~2 nodig',
        'durf|kan|red ~3 wel alleen',
      ],
    },
    {
      value: 'told',
      patterns: [
        '<naam> ~2 ga|loop|kun|kan|wil|ren|spreek|stap|sprek jij|je|eens|even|er|hem|haar|die|ze|ff|effe ~7 af|heen|naartoe|kijken|aan|aanspreken|eropaf|tegenhouden|wegsturen|vragen|checken|langs',
        'ga|loop|kun|kan|wil|spreek|stap jij|je ~8 op|erop|aanspreken|eropaf|tegenhouden|wegsturen|aan|aansprek|confronteren|ondervragen',
        'ga|loop|kun|kan|wil <naam> ~8 af|aanspreken|eropaf|tegenhouden|wegsturen|erheen|ernaartoe',
        'jij|do ~3 woont|bent|zit ~3 dichtbij|tegenover|naast|vlakbij|sterk|groot ~8 aan|af|aanspreken|heen',
        'laat <naam> ~4 aanspreken|gaan|afgaan|kijken',
        'spreek jij|je <hem> ~3 aan',
        'spreek <hem> ~2 even|eens|gewoon|maar ~2 aan',
      ],
    },
  ],
  {
    hem: words('hem haar ze hen die m em um him her them dat deze dy de dit het har se zo'),
    naam: [...FIRST_NAMES, 'buurman', 'buurvrouw', 'buuf'],
  },
);
const TOGETHER = new Set(
  words(
    `samen met mei wij we wy us ons allen allemaal tweeen drieen vieren z'n zn mee mei duo together with tegearre paar tweetjes`,
  ),
);
const NOT = new Set(words('niet nie net geen nooit nooit niemand not never nergens'));
const FROM_AFAR = new Set(
  words(
    'afstand ver verte ofstan distance raam balkon binnenuit gordijn bovenraam slaapkamerraam zolderraam camera deurbel',
  ),
);
const PAST = new Set(
  words(`heb had hebben was waren ging liep gisteren gisteravond vorige vannacht vanochtend vanmorgen net zojuist geweest gegaan gedaan aangesproken gesproken sprak vroeg gevraagd
  gekeken keek toen`),
);
const OTHER_ERRAND = new Set(
  words(`werk school winkel gemeente vakantie bed slapen huis boodschappen dokter supermarkt apotheek vergadering buurthuis ronde surveillance surveilleren kerk station markt
  aangifte politiebureau bureau moeder ziekenhuis sportschool hond uitlaten kind kinderen fiets lamp lantaarn container meterkast stoppen melden meteen`),
);
const MATTER = new Set(
  words(`hem haar hen die man mannen jongen jongens vrouw gast gasten vent kerel kerels gozer figuur figuren inbreker dief verdachte persoon types type busje auto bus
  er eropaf ernaartoe erop erheen af steeg tuin schuur garage huis loods poort speeltuin brandgang steegje schuurtje zaklamp licht geluid lawaai gestommel herrie buiten stemmen iemand iets
  parkeerplaats parkje school woning raam deur schutting hek vreemden onbekenden onbekende aanhanger container`),
);
const NEAR = 9;

/** Rule 6: who goes to a suspect alone, or sends one neighbour. Two or more, from a distance, afterwards or advised against passes. */
export function alone(analysed: Analysed): Finding[] {
  const { words } = analysed;
  const matches = PHRASES.find(words).filter((match) => !isQuoted(analysed, match));
  const isAlone = matches.filter((match) => match.value === 'alone');
  return matches
    .filter(({ value, from, to }) => {
      if (value === 'alone') return false;
      const near = (set: ReadonlySet<string>) => hasNear(words, from, from - NEAR, to + NEAR, set);
      if (hasNear(words, from, from - 3, to + 1, NOT) || near(FROM_AFAR)) return false;
      if (value === 'told') return !near(TOGETHER);
      if (value === 'speaking') return !hasNear(words, from, from, to + NEAR, TOGETHER) && !isPast(from);
      const sentence = words[from]?.sentence ?? 0;
      const says = isAlone.some((other) => Math.abs((words[other.from]?.sentence ?? 0) - sentence) <= 1);
      return (
        says &&
        near(MATTER) &&
        !near(OTHER_ERRAND) &&
        !isPast(from) &&
        !hasNear(words, from, from, to + NEAR, TOGETHER)
      );
    })
    .map((match) => finding(analysed, 'alleen-erop-af', match));

  function isPast(from: number): boolean {
    return hasNear(words, from, from - 2, from + 2, PAST);
  }
}
