import type { Analysed, Word } from '../analyse.ts';
import { cluesIn } from '../clues.ts';
import { finding } from '../finding.ts';
import { FIRST_NAMES } from '../lists/names.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

const AGES =
  words(`6 7 8 9 10 11 12 13 14 15 16 17 6e 7e 8e 9e 10e 11e 12e 13e 14e 15e 16e 17e zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien
  twaalfjarige dertienjarige veertienjarige vijftienjarige zestienjarige zeventienjarige 12jarige 13jarige 14jarige 15jarige 16jarige 17jarige eleven twelve seventeen`);
const BETWEEN =
  words(`nog pas nu net maar bijna zelf ook eigenlijk wel namelijk dus trouwens toevallig een jongen meisje van still only just mss misschien nml idd jongere
  tiener scholier ben geworden toch immers trouwens even gewoon inmiddels turned`);
const CHILDREN =
  words(`zoon dochter zoontje dochtertje kleinzoon kleindochter kleinkind kleinkinderen kind kinderen jongste oudste middelste neefje nichtje broer broertje zus zusje
  broertjes zusjes tweeling puber pubers stiefzoon stiefdochter neef nicht oppaskind buurjongen buurmeisje zoons dochters kids jongens meisjes meiden jong jongen meisje`);
const PARENTS = words('vader moeder ouders opa oma pleegouders stiefvader stiefmoeder');

/**
 * `age`, `young`: of the writer; `child`: somebody's child, with or without `years`; `part`: takes part in the group; `out`: does not.
 */
type Clue = 'age' | 'young' | 'child' | 'minor-child' | 'years' | 'part' | 'out';
const PHRASES = compilePhrases<Clue>(
  [
    {
      value: 'age',
      patterns: [
        'ik ben|word <tussen>? <tussen>? <tussen>? <tussen>? <leeftijd>',
        'ik ga ~5 <leeftijd> worden',
        'ik ~5 <leeftijd> geworden',
        'ik word|ben ~4 <leeftijd> in <maand>',
        '^ ben|word <tussen>? <tussen>? <tussen>? <leeftijd>',
        'en|maar|want|omdat ben|word <tussen>? <tussen>? <leeftijd>',
        'ben|word ik <tussen>? <tussen>? <tussen>? met? mijn? <leeftijd>',
        'ben ik ~3 met <tussen>? mijn? <leeftijd>',
        'ik ~3 ben <sexe> van <leeftijd>',
        'ik ben <eigen> van|en|met <leeftijd>',
        'ik ben <eigen> en ben? <leeftijd>',
        'ben <leeftijd> $',
        'ik als|met <tussen>? <leeftijd>',
        'als <leeftijd> jarige|jarig',
        'ik <leeftijd> jaar',
        'ik ben <eigen> <leeftijd> jaar',
        'ik ben er <leeftijd>',
        'ik <leeftijd> heb|zag|woon|zit|ben|vind|wil|let',
        'moet|moeten je|jij ~2 achttien zijn ~2 ik ben',
        'mijn leeftijd is <leeftijd>',
        'met mijn <leeftijd>',
        'mag|mogen jij|je|ik|men|iemand ~4 met <leeftijd>',
        'naam ~3 <leeftijd> jaar',
        'heet|hiet ~3 <leeftijd> jaar|en',
        'mijn <leeftijd> verjaardag',
        'vanaf|van <leeftijd> mag ik',
      ],
    },
    {
      value: 'young',
      patterns: [
        'ik|wij ben|zijn <tussen>? <tussen>? <tussen>? minderjarig|underage|tiener|puber|brugklasser|scholier|scholiere|leerling|schoolkind|basisschoolleerling|middelbare|schoolgaand|havist|vmboer|gymnasiast',
        'ik ~4 minderjarig ben',
        '^ ben <tussen>? minderjarig',
        'ben|word|als ~2 <tussen>? minderjarig|brugklasser|brugpieper|scholier|scholiere|tiener|puber|leerling|havist|groepachter',
        'ik ben|word|zijn ~5 geen achttien|volwassene',
        'ik ben|word|zijn ~3 nog niet ~1 achttien|volwassen|meerderjarig',
        'ik ben ~3 niet ~1 achttien|meerderjarig',
        'ben ik ~4 geen|niet ~1 achttien|meerderjarig|volwassen',
        'ik|ben ~3 onder|jonger ~3 achttien',
        'ik|word|ga ~6 pas|bijna|nog|binnenkort|volgend|in|over ~5 achttien ~1 jaar|worden|wordt|word|in|ben|word|hoor|maar|dus|en|is|toch',
        'ik|k word ~4 pas|bijna|straks|binnenkort|volgende|volgend|in|over ~3 achttien',
        'word|ben ik ~4 pas|bijna|straks|binnenkort ~2 achttien',
        'tot|totdat|voordat|voor|als ~1 ik ~3 achttien ~2 ben|word',
        'achttien ~1 word|ben ik pas|over|in',
        'ik zit ~4 brugklas|basisschool|vmbo|havo|vwo|mavo|gymnasium|atheneum|onderbouw|bovenbouw|eindexamenjaar|eindexamenklas|kader|praktijkonderwijs|tweetalig|plusklas',
        'ik zit ~3 op|in de? ~1 middelbare|lagere|basisschool|school',
        'zit ~4 op|in de? ~1 basisschool|brugklas|lagere|middelbare|basischool|bassischool',
        'zit ~3 in groep|klas 3|4|5|6|7|8|1|2|drie|vier|vijf|zes|zeven|acht|een|twee',
        'ik zit ~4 in groep|klas|jaar 3|4|5|6|7|8',
        'leerling uit|van|op|in',
        'brugklasser|brugpieper|brugmug|groepachter ~2 haha|en|,|ben|hier|in',
        'als brugklasser|brugpieper|scholier|puber|tiener|middelbare|leerling|kind|jongere',
        '1|2|3|4|5|6|tweede|derde|vierde|vijfde|eerste havo|vwo|vmbo|mavo|gymnasium|klas|klasser',
        'ik ~4 brommerrijbewijs|bromfietsrijbewijs|scooterrijbewijs|brommercertificaat ~3 halen|doen|krijgen',
        'ik ben ~3 jongste ~2 deelnemer|lid|hier|groep|app',
        'ik ben ~4 geboren in ~1 <laat>',
        'geboren in <laat>',
        'ik ben ~2 van <laat>',
        'bouwjaar <laat>',
        'ik mag ~4 van mijn|mij|ons <ouder>',
        'mag ik ~4 van mijn|mij|ons <ouder>',
        'mijn|mij|ons|mij <ouder> ~3 zei|zegt|vindt|vond|vinden|heeft ~5 mocht|mag|toegevoegd|aangemeld|goed|ingezet|erin|erop|ingelogd',
        'telefoon|mobiel|account|toestel|tablet|ipad van ~1 mijn|mij|ons <ouder>',
        'mijn|mij|ons <ouder> ~3 zijn|haar telefoon|mobiel|toestel ~4 gegeven|egeven|geleend|mag',
        'mijn|mij|ons <ouder> ~1 weet|weten ~2 niet ~4 groep|app|hier|typ|meelees|zit',
        'dit is ~2 zoon|dochter|zoontje|dochtertje ~1 van',
        'stemmen|drinken|autorijden mag ik ~2 nog niet',
        'ik mag ~2 nog niet stemmen|drinken|autorijden',
        'na school|huiswerk|schooltijd ~2 kan|let|kijk|ben|surveilleer ik',
        'van mijn|mij|ons <ouder> mag|mocht ik',
        'word ik ~1 volwassen|meerderjarig',
        'mag ik ~4 pas over ~5 in|erin|erbij|meedoen',
        'ik ben ~1 geboren in|na <laat>',
        'ik ben ~2 middelbare|basisschool|school ~1 leerling',
        'ik ga|moet ~3 naar ~2 middelbare|basisschool|school|klas ~3 dus|derde|tweede|eerste|vierde|havo|vmbo|nog',
        'derde|tweede|eerste|vierde|vijfde klas',
        'ik ben ~3 te jong',
        'ben ik ~3 te jong ~4 app|groep|hier',
        'ik ~4 zwemdiploma|kinderfeestje|speelkwartier|rapport|huiswerk|spreekbeurt|schoolreisje|proefwerk',
        'app|groep|groepsapp|buurtapp van mijn? <ouder>',
        'als ik ~2 groot|volwassen|achttien ben',
        'ik ~3 op|van school zit|ben',
        'under the? age of achttien|18',
      ],
    },
    {
      value: 'child',
      patterns: ['mijn|ons|zijn|haar|hun|jouw|het|de ~2 <kind>', 'is|zijn ~1 mijn|ons <kind>'],
    },
    {
      value: 'years',
      patterns: [
        '<kind> ~4 <leeftijd>',
        '<leeftijd> jarige|jaar ~2 <kind>',
        'hij|zij|die is|wordt|was ~3 <leeftijd>',
        'is hij|zij ~2 <leeftijd>',
        'is|wordt ~1 <leeftijd> jaar|en|geworden',
        'minderjarig',
        'onder|jonger|nog ~2 achttien',
        'geen achttien',
        'groep|klas 3|4|5|6|7|8|drie|vier|vijf|zes|zeven|acht',
        'brugklas|basisschool|kleuterschool',
        'van <leeftijd>',
      ],
    },
    {
      value: 'part',
      patterns: [
        'toevoegen|toegevoegd|voeg|aanmelden|aangemeld|lid|meedoen|meedoet|meelezen|meeleest|meetypen|toelaten|toegelaten|uitnodigen|deelnemer|deelneemt|deelnemen|meekijkt|meekijken|meedraaien',
        'leest|lezen|lees|doet|doen|appt|typt|kijkt|schrijft ~4 mee',
        'zit|zitten|zet|zat|zetten|gezet ~4 in|op ~2 groep|app|groepsapp|chat|groepschat|account|telefoon',
        'in|op|aan|bij|van deze|de|ons ~1 groep|app|groepsapp|chat ~1 zit|zitten|zet|mag|mogen|komt',
        'mag|kan|kunnen|mogen|wil|willen|laat|laten|graag ~8 groep|app|groepsapp|chat|erbij|erin|lid',
        'er in|bij ~2 laten|zetten|doen|mag|mogen|kan',
        'erin|erbij ~2 laten|zetten|doen|mag|mogen|kan|zit',
        'op|via|met mijn|ons account|toestel|telefoon|nummer|mobiel',
        'gebruikt|heeft ~3 mijn ~2 account|toestel|telefoon|mobiel|ipad',
        'meldt|melden|melding|meldingen|typt|stuurt|schrijft|doorgeeft|appt ~4 hier|groep|app|ziet|mag|op',
        'zit|zitten ~4 in|bij|op $',
        'zit|zitten ~2 er ~2 in|bij',
        'typt|schrijft|stuurt|dicteert|tikt ~2 dit|deze|bericht',
        'neemt|krijgt ~3 plek|plaats|account|telefoon ~4 groep|app|over',
        'plek|plaats in deze|de|ons ~1 groep|app',
        'zit er|ook ~2 in|bij',
        'hier ~3 doorgeeft|meldt|typt|schrijft|stuurt|meeleest|appt|app',
        'in|bij deze|de groep|app|groepsapp|chat toe|erbij',
      ],
    },
    {
      value: 'out',
      patterns: [
        'niet|geen ~2 in|op|lid ~2 groep|app|groepsapp',
        'niet in|op',
        'geen kinderen',
        'moet|moeten|deelnemers|mogen ~4 achttien',
        'pas vanaf|van achttien',
      ],
    },
  ],
  {
    leeftijd: AGES,
    tussen: BETWEEN,
    kind: CHILDREN,
    ouder: PARENTS,
    sexe: words('jongen meisje meid kind gast'),
    eigen: [...FIRST_NAMES],
    maand: words('januari februari maart april mei juni juli augustus september oktober november december'),
    laat: words('2009 2010 2011 2012 2013 2014 2015 2016 2017 2018'),
  },
  [['age', 'young', 'child']],
);
/** After these a number is no age: "ik ben 15 minuten weg". */
const UNITS = new Set(
  words(`minuten min minuutjes uur u uren keer x km kilometer meter m cm kilo kg dagen dag weken week maanden maand euro procent graden seconden sec huizen deuren
  nachten stuks man personen mensen minutes hours times days weeks hoog km mijl pond stappen tellen e ste de`),
);
/** After "jaar": somebody who has been something for years. */
const FOR_YEARS = new Set(
  words(`lid vrijwilliger vrijwilligster coordinator bewoner bewoonster getrouwd buren hier werkzaam actief surveillant weduwe beheerder in bij ervaring samen
  gescheiden geleden eigenaar weg ouder jonger wijkbewoner de`),
);
const PAST = new Set([
  'toen',
  'vroeger',
  'destijds',
  'hooguit',
  'gymleraar',
  'leraar',
  'docent',
  'juf',
  'meester',
  'werk',
]);

/** Rule 1: who writes that they, or a child that takes part, are not yet 18. Not the youth that is told of. */
export function minor(analysed: Analysed): Finding[] {
  const clues = cluesIn(analysed, PHRASES);
  const isFound = (value: Clue, from: number, to: number): boolean => {
    if (hasNear(clues.words, from, from - 3, to + 2, PAST)) return false;
    if (value === 'age') return isAge(clues.words, analysed.folded.text, to);
    if (value === 'young') return !hasNear(clues.words, from, from - 4, from, CHILD_SET);
    if (value !== 'child') return false;
    return clues.near('years', from, 1) && clues.near('part', from, 1) && !clues.near('out', from, 1);
  };
  return clues.all
    .filter(({ value, from, to }) => isFound(value, from, to))
    .map((match) => finding(analysed, 'onder-de-18', match));
}
const CHILD_SET = new Set(CHILDREN);

/** Whether the number before `to` counts years of life. */
function isAge(all: readonly Word[], text: string, to: number): boolean {
  const last = all[to - 1];
  const number = /^\d/.test(last?.text ?? '') || AGE_SET.has(last?.text ?? '') ? last : undefined;
  const next = all[to];
  if (!number || !next || next.sentence !== number.sentence) return true;
  const between = text.slice(number.to, next.from);
  if (between.includes(':') || between === '.' || between === '%') return false;
  if (between.includes(',')) return true;
  if (UNITS.has(next.text)) return false;
  if (next.text !== 'jaar') return true;
  const after = all[to + 1];
  return after?.sentence !== number.sentence || !FOR_YEARS.has(after?.text ?? '');
}
const AGE_SET = new Set(AGES);
