import type { Analysed } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

const AGES =
  words(`6 7 8 9 10 11 12 13 14 15 16 17 zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien
  tolve trettjin fjirtjin fyftjin sechstjin santjin eleven twelve thirteen fourteen fifteen sixteen seventeen`);
const BETWEEN =
  words(`nog pas nu net maar bijna zelf ook eigenlijk wel namelijk dus trouwens toevallig een jongen meisje van still only just
  noch mar sels mss misschien nml idd jongere tiener scholier ben`);
const CHILDREN =
  words(`zoon dochter zoontje dochtertje kleinzoon kleindochter kind kinderen jongste oudste middelste neefje nichtje broertje zusje
  broertjes zusjes tweeling puber pubers soan dochter stiefzoon stiefdochter son daughter kids buurjongen buurmeisje`);

/** `self`: an age of the writer follows or is said; `child`: somebody's child of that age; `part`: takes part in the group. */
const PHRASES = compilePhrases<'age' | 'young' | 'child' | 'part'>(
  [
    {
      value: 'age',
      patterns: [
        'ik ben|bin|word|wordt|wurd <tussen>? <tussen>? <tussen>? <tussen>? <leeftijd>',
        '^ ben|bin <tussen>? <tussen>? <tussen>? <leeftijd>',
        'ben|bin|word ik <tussen>? <tussen>? <tussen>? met? mijn? <leeftijd>',
        'ben ik ~3 met <tussen>? mijn? <leeftijd>',
        "i'm|im <tussen>? <leeftijd>",
        'i am <tussen>? <leeftijd>',
        'ik als <leeftijd> jarige|jarig',
        'ik ben|bin ~2 <leeftijd> jarige|jarig',
        'ik <leeftijd> jaar|jr',
        'mijn leeftijd is <leeftijd>',
        'en ben|bin ~2 <leeftijd> jaar|jr',
        'mag|mei je|ik|men ~4 met <leeftijd>',
      ],
    },
    {
      value: 'young',
      patterns: [
        'ik|we|wij ben|bin|zijn <tussen>? <tussen>? minderjarig|minderjarige|minderjarigen|underage',
        '^ ben <tussen>? minderjarig',
        'ben ik ~3 minderjarig',
        'ik ben ~3 geen|gjin 18|achttien|volwassene|volwassen',
        'ben ik ~3 geen 18|achttien',
        'ik ~2 ben ~2 onder|jonger ~2 18|achttien',
        'ik mag ~3 nog ~2 geen 18|achttien',
        'nog niet|geen 18|achttien|volwassen',
        'ik word|wurd ~4 18|achttien',
        'word ik ~3 18|achttien',
        'ik zit|sit ~3 in|op|yn|op de|het|groep|de ~2 brugklas|basisschool|vmbo|havo|vwo|mavo|gymnasium|atheneum|middelbare|7|8|onderbouw|eindexamenklas',
        'ik zit in groep|klas|havo|vmbo|vwo|mavo',
        'zit ik ~2 in de brugklas',
        'ik ben|bin ~3 brugklasser|scholier|middelbare|puber|tiener|basisschool',
        "i'm|im ~1 under 18|eighteen",
        'i am ~1 under 18|eighteen',
        'under the age of 18|eighteen',
      ],
    },
    {
      value: 'child',
      patterns: [
        "mijn|onze|m'n|mn|zijn|haar|hun|myn|us|my|our|de ~1 <kind> ~4 <leeftijd>",
        '<leeftijd> jarige ~1 <kind>',
        "mijn|onze|m'n|mn|myn|zijn|haar ~1 <kind> ~3 minderjarig|minderjarige",
      ],
    },
    {
      value: 'part',
      patterns: [
        'in|yn|aan|bij|van de|deze|dit|onze|dizze ~1 groep|app|groepsapp|buurtapp|appgroep|chat|groepschat',
        'toevoegen|toegevoegd|voeg|meelezen|meeleest|erbij|aanmelden|aangemeld|lid|meedoen|meetypen|meeappen',
        'leest|lezen|lees|doet|doen|appt|typt ~3 mee',
        'typt|stuurt|schrijft|zit ~2 dit|hier|ook ~2 berichten|voor|op',
        'join the|this ~1 group|chat|app',
      ],
    },
  ],
  { leeftijd: AGES, tussen: BETWEEN, kind: CHILDREN },
);
/** After these a number is no age: "ik ben 15 minuten weg". */
const UNITS = new Set(
  words(`minuten min minuutjes uur u uren keer x km kilometer meter m cm kilo kg dagen dag weken week maanden maand euro procent graden seconden sec huizen deuren
  nachten stuks man personen mensen minutes hours times days weeks km`),
);
/** After "jaar": somebody who has been something for years. */
const FOR_YEARS = new Set(
  words(`lid vrijwilliger vrijwilligster coordinator bewoner bewoonster getrouwd buren hier werkzaam actief surveillant weduwe beheerder in bij ervaring samen
  gescheiden geleden eigenaar weg ouder jonger wijkbewoner`),
);
const PAST = new Set(['toen', 'vroeger', 'destijds', 'doe']);

/** Rule 1: who writes that they, or somebody who takes part, are not yet 18. Not the youth that is told of. */
export function minor(analysed: Analysed): Finding[] {
  const matches = PHRASES.find(analysed.words).filter((match) => !isQuoted(analysed, match));
  const isPart = matches.some((match) => match.value === 'part');
  return matches
    .filter(({ value, from, to }) => {
      if (value === 'part') return false;
      if (hasNear(analysed.words, from, from - 3, to + 2, PAST)) return false;
      if (value === 'age') return isAge(analysed, to);
      return value === 'young' || (isPart && isAge(analysed, to));
    })
    .map((match) => finding(analysed, 'onder-de-18', match));
}

/** Whether the number before `to` counts years of life. */
function isAge({ words, folded }: Analysed, to: number): boolean {
  const number = words[to - 1];
  const next = words[to];
  if (!number || !next || next.sentence !== number.sentence) return true;
  const between = folded.text.slice(number.to, next.from);
  if (between.includes(':') || between === '.' || between === '%') return false;
  if (between.includes(',')) return true;
  if (UNITS.has(next.text)) return false;
  if (next.text !== 'jaar' && next.text !== 'jr') return true;
  const after = words[to + 1];
  return after?.sentence !== number.sentence || !FOR_YEARS.has(after?.text ?? '');
}
