import type { Analysed } from '../analyse.ts';
import { cluesIn } from '../clues.ts';
import { finding } from '../finding.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

/** `all`: everybody is to call; `again`: wants to call though it was done; `called`: that it was done; `number`: 112. */
type Clue = 'all' | 'again' | 'more' | 'called' | 'number';
const PHRASES = compilePhrases<Clue>(
  [
    {
      value: 'all',
      patterns: [
        '<alle> ~7 <bellen> ~4 <nummer>',
        '<alle> ~7 <nummer> ~4 <bellen>',
        '<bellen> ~5 <alle> ~5 <nummer>',
        '<bellen> ~3 <nummer> ~5 <alle>',
        '<nummer> ~4 <bellen> ~4 <alle>',
        '<nummer> ~3 <alle>',
        '<alle> ~3 <nummer>',
        'meld|melden ~3 <alle> ~3 <nummer>',
        'elk|elke|ieder|iedere|hele|heel|alle ~4 <bellen>|drukt|toetst|pakt|draait ~6 <nummer>',
        'elk|elke|ieder|iedere|hele|heel|alle ~4 <nummer>',
        'heel|hele|alle ~2 straat|wijk|buurt|leden|flat|laan|groep ~5 <bellen>|<nummer>|belletje',
        "met z'n|zn|zijn|ons|zen allen|alle|allemaal|tienen|honderden|velen ~6 <nummer>|<bellen>|belletje|lijn",
        'lijn|lijnen|centrale ~2 van? <nummer> ~4 <alle>|plat|vol|allen|roodgloeiend',
        'centrale|lijn|lijnen|meldkamer ~2 plat|roodgloeiend',
        'als ~1 wij ~1 allemaal|massaal ~3 <nummer>|<bellen>',
        '<nummer> ~2 onder druk|plat|overbelasten|bestoken|spammen|platbellen|bombarderen',
        'hoe meer|vaker|eerder ~5 <bellen>|<nummer>|meldingen|telefoontjes|belletjes ~5 hoe|des',
        'hoe meer|vaker ~4 hoe|des ~1 beter|sneller',
        '<bellen> ~3 zoveel|zo ~3 mogelijk',
        'zoveel|zo veel? mogelijk ~4 <bellen>|<nummer>|mensen',
        'als ~2 <alle>|meer|genoeg|veel ~5 <bellen>|<nummer>',
        '<alle> ~2 <bellen> $',
        '^ <alle> ~2 <bellen>',
        '<bellen> ~2 <alle> $',
        'kan|kunnen|laten|moet|moeten|wil|willen|zullen wij|jullie|alle ~2 <alle> ~5 <bellen>|<nummer>',
        'wie ~2 <bellen> ~2 mee|ook|nog',
        'wie volgt',
        'jij ook ~3 jij',
        'eentje|een ~3 telefoontje|belletje|melding|beller ~4 niet|niks|niets|geen|nooit ~3 uit|genoeg|verschil|zwaai|toe',
        'een melding|telefoontje|belletje|call ~6 zegt|doet|helpt|maakt|make|haalt ~3 niks|niets|niet|weinig|geen',
        '<bellen> jullie ~3 ook|nog|allemaal',
        '<bellen> ~2 mensen|jongens|buren|allemaal|iedereen|lui|jullie',
        'jullie ~4 ook|allemaal ~4 <bellen>',
        'tegelijk|tegelijkertijd|massaal|collectief|afzonderlijk|ieder|apart ~4 <bellen>|<nummer>',
        '<bellen> ~4 tegelijk|tegelijkertijd|massaal|collectief|afzonderlijk|gezamenlijk',
        '<nummer> ~3 tegelijk|massaal|collectief|afzonderlijk ~3 <bellen>|over',
        'om ~5 uur ~6 <nummer>',
        'doe|doen mee ~6 <nummer>|<bellen>',
        'ook als ~4 niets|niks|niet ~3 gezien',
        'druk|tik|toets|draai ~2 <nummer> ~2 in|nu|over',
        '<alle> ~4 dial|dialen|draaien|intoetsen|indrukken ~2 <nummer>',
        '<nummer> ~2 draaien|intoetsen|indrukken|opbellen ~2 over|allemaal',
        'blijf|blijven ~3 <bellen> ~4 tot|net|zolang',
        '<bellen> ~3 tot ~3 komt|komen|wat|iets',
        'om ~2 beurten|beurt ~3 <bellen>',
        'spam|spammen|bestook|bestoken|bombardeer ~3 <nummer>',
      ],
    },
    {
      value: 'again',
      patterns: [
        'ik|wij ~3 <bellen> ~5 <nog>',
        '<bellen> ik|wij ~5 <nog>',
        'ik|wij ga|gaan|zal|wil|kan|doe|moet|hang|blijf ~6 <nog> ~6 <bellen>|<nummer>|lijn',
        'ga|gaan|zal|kan|wil|hang ik|wij ~6 <nog> ~6 <bellen>|<nummer>|lijn',
        'ik ~3 ga|doe ~3 dat|hetzelfde|dit|ook ~3 ook|doen',
        'ga|gaan|zal|still|nog ~4 <nog> ~4 <bellen>',
        'nog gaan ~1 to? naar? bel|bellen',
        '<nog> ~3 <nummer> ~2 <bellen>',
        '<bellen> ~2 <nummer> ~3 <nog>',
        '<bellen> ~4 <nog> ~3 <nummer>',
        '^ <bellen> ~3 <nog>',
        'nog een|n ~1 keer|kirke|maal|x ~4 <bellen>|<nummer>',
        '<bellen> ~4 nog een|n ~1 keer|kirke|maal',
        '<bellen> ~3 voor de|alle|het zekerheid',
        'voor de|alle zekerheid ~5 <bellen>|<nummer>',
        'bel|ring|dial hen|<nummer> opnieuw|ook|anyway|toch',
        'toch ~6 <bellen>',
        'ook ~3 even|maar ~3 <bellen>',
        'ik|wij ~3 ga|gaan|doe|doen ~8 nog ~2 eentje|melding|belletje|keer',
        'nog ~1 eentje|melding|belletje|telefoontje|keertje ~3 doen|plegen|112|bij',
        'en bel|bellen ~2 <nog> $',
        'voor de zekerheid ~3 nog ~3 doen|eentje|112',
        'zelf ook ~4 <bellen>',
      ],
    },
    {
      value: 'more',
      patterns: [
        '<bellen> ~4 tweede|derde|vierde|2e|3e|4e',
        'tweede|derde|vierde|vijfde|2e|3e|extra|dubbele belletje|telefoontje|melding|keer ~4 geen|nooit|kan|<nummer>|<bellen>',
        'dubbel|vaker ~2 is|beter|gebeld',
        '<nummer> ~2 nog een keer ~2 allemaal',
        'ik|wij heb|hebben ~3 al ~1 twee|drie|vier|vijf|tien|zes|2|3|4|5|10 keer ~2 <nummer>',
        'al ~2 twee|drie|vier|vijf|tien|zes|2|3|4|5|10 keer ~3 <bellen>|gebeld ~8 blijf|weer|nog|opnieuw|verder|door',
        'blijf|blijven ~3 <bellen>|dat',
        'hoe vaker|meer <nummer>|<bellen>',
      ],
    },
    {
      value: 'called',
      patterns: [
        '<nummer> ~4 gebeld|ingeschakeld|gewaarschuwd|gealarmeerd|geinformeerd|ingelicht|gemeld',
        'gebeld|gemeld ~4 <nummer>',
        'heeft|hebben|heb|is|zijn|had|was ~6 gebeld|gemeld',
        'al|reeds|already ~2 gebeld|gemeld|onderweg',
        'hoogte|bekend|aan de telefoon|lijn',
        '<nummer> is|zijn|zit ~2 onderweg|aanwezig|geweest|er',
        'zijn|is|komt|komen ~2 onderweg',
        'gebeld is|jij|jullie|hebt|hebben|heeft|heb|was|wordt',
        'er is|wordt al ~2 gebeld|gemeld',
        'heb jij ~1 al gebeld',
        'centrale|meldkamer ~4 zei|zegt|weet',
        'belt|bellen ~2 al',
      ],
    },
    {
      value: 'number',
      patterns: [
        '<nummer>',
        'belletje|belletjes',
        'aan de lijn',
        '<bellen> ~3 politie|brandweer|ambulance',
        'politie ~3 <bellen>',
        '<bellen>',
      ],
    },
  ],
  {
    bellen: words(
      'bel bellen belt call calling telefoneren opbellen beller bellers dial draai draaien gebeld bellend',
    ),
    nummer: words('112 911 noodnummer alarmnummer alarmcentrale meldkamer 0900 8844'),
    alle: words('iedereen allemaal massaal allen ieder elk elke everyone everybody alleman alles'),
    nog: words(
      'ook nog opnieuw weer again eveneens toch alsnog nogmaals zelf extra too also still anyway dubbel',
    ),
  },
  [['number'], ['all', 'again', 'more']],
);
const NOT = new Set(
  words(
    'niet geen nooit niemand hoeft hoeven hoef zodat voorkomen niks never waarom genoeg onnodig overbelast',
  ),
);
const ARTICLES = new Set(words('de een mijn ons'));
const STILL_OPEN = new Set(words('wie iemand'));
/** "Belt bij iedereen aan", "bellen mensen op". */
const RINGS = new Set(['aan', 'op']);
/** "Bij onraad belt iedereen 112": what to do when something happens. */
const RULE = new Set(words('bij wanneer zodra onraad nood spoed brief adviseert verdachts'));
/** "Staat in dat je bij onraad 112 belt" is one to one. */
const NEWS = new Set(words('brief flyer kreeg terug agent wijkagent meldt overbelast iemand'));

/** Rule 7: who would have everybody call 112, or calls again after it was done. One asking somebody to call passes. */
export function callsAgain(analysed: Analysed): Finding[] {
  const clues = cluesIn(analysed, PHRASES);
  const { words: read } = clues;
  const isFound = (value: Clue, from: number, to: number): boolean => {
    if (value === 'called' || value === 'number' || isOther(from)) return false;
    if (
      hasNear(read, from, from - (value === 'all' ? 4 : 2), from + 3, NOT) ||
      hasNear(read, from, from - 8, to + 2, NEWS)
    )
      return false;
    if (!clues.near('number', from, 1) || (value === 'all' && hasNear(read, from, to, to + 2, RINGS)))
      return false;
    if (value === 'again')
      return clues.near('called', from, 1) && !hasNear(read, from, from - 3, to, STILL_OPEN);
    return value === 'more' || !hasNear(read, from, from - 4, from + 1, RULE);
  };
  return clues.all
    .filter(({ value, from, to }) => isFound(value, from, to))
    .map((match) => finding(analysed, 'nogmaals-bellen', match));

  /** "Naast de bel", "heb 112 gebeld, en de mensen …": nobody is asked to call. */
  function isOther(from: number): boolean {
    const text = read[from]?.text;
    return text === 'gebeld' || (text === 'bel' && ARTICLES.has(read[from - 1]?.text ?? ''));
  }
}
