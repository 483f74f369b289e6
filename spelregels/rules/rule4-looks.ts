import type { Analysed, Word } from '../analyse.ts';
import { cluesIn } from '../clues.ts';
import { finding } from '../finding.ts';
import { DEEDS, FEATURES } from '../lists/behaviour.ts';
import { COLOUR_NOUNS } from '../lists/groups.ts';
import {
  APPEARANCE,
  ATTIRE,
  CALLINGS,
  INFLECTED,
  LOOKS,
  ORIGIN_COMPOUNDS,
  ORIGIN_NOUNS,
  ORIGIN_PLURALS,
  ORIGIN_WORDS,
  PEOPLE,
  PRESENCE,
  SUSPICION,
  WELCOME,
} from '../lists/looks.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

/**
 * `person`: somebody is described by looks or origin; `presence`: that they are there; `suspicion`: what is thought of it; `deed`: what they do;
 * `look`: a word of looks, origin or means; `verdict`: that this is enough to know; `origin`: it is asked where somebody is from.
 */
type Clue = 'person' | 'presence' | 'suspicion' | 'deed' | 'known' | 'look' | 'verdict' | 'origin';
const PHRASES = compilePhrases<Clue>(
  [
    {
      value: 'person',
      patterns: [
        '<aantal> <vul>? <vul>? <groep>',
        '<aantal> ~1 <herkomst> ~2 <mens>',
        '<herkomst> <herkomst>? <vul>? <mens>',
        '<herkomst> <uiterlijk> <vul>? <mens>',
        '<mens> ~3 <herkomst> <uiterlijk>',
        '<mens> ~3 van|met ~2 <herkomst> ~1 <uiterlijk>|kleur',
        '<mens> ~3 met|in|aan ~4 <dracht>',
        '<mens> ~3 accent uit|van',
        '<mens> ~4 niet van hier|hiero',
        '<mens> ~6 ziet|zien ~4 niet ~5 hier',
        '<mens> ~3 <uiterlijk> ~1 <herkomst>',
        '<dracht> op|om|aan',
        '<herkomst> <uiterlijk>',
        '<uiterlijk> <herkomst>',
        '^ <groep>',
        '<samen>',
        '<groepen>',
        '<mens> met <dracht>',
        'een <kleur> <aanwezig>',
        'een <kleur> in|op|bij|langs',
        '<aanwezig> ~1 er? een <kleur> $',
        'hij|zij|die ~2 ziet|zag|zien|uitzag|uitziet ~2 er ~2 <herkomst>',
        'ziet|zag er ~2 <herkomst> uit',
      ],
    },
    { value: 'look', patterns: ['<uiterlijks>', '<groepen>', '<groep>', '<herkomst>'] },
    {
      value: 'verdict',
      patterns: [
        'zegt|zeg|zei ~3 genoeg|alles|voldoende',
        'genoeg gezegd|gezien|bekend',
        'dan|daarmee|daar is|weet ~3 genoeg',
        'meer hoef|hoeft|hoeven ~4 niet|geen',
        'hoef|hoeft|hoeven ~2 ik|jij|jullie|u|verder|toch ~3 niks|niets|niet ~3 zeggen|weten|uit|meer|toe',
        'weet|weten jij|je|ik|jullie|u|wij ~2 wel|genoeg|hoe|meteen',
        'jij|je|jullie|u|dan weet|weten ~3 wel|genoeg|hoe|meteen',
        'weet|snap|begrijp|snapt|begrijpt ~3 wat ik ~1 bedoel',
        'wat ik ~1 bedoel',
        'trek|trekt ~3 conclusie|conclusies',
        'tel uit',
        'do the math',
        'just saying|statistics',
        'if jij|you know|weet what|wat',
        'kan geen ~1 toeval',
        'dan gaan bij mij',
        'alarmbellen|nekharen|kippenvel|onderbuikgevoel',
        'haren ~3 overeind',
        'ik wist het',
        'vast|zeker|natuurlijk|altijd weer ~2 zo|van|die|dat|zulke|een',
        'zal|zullen ~2 wel ~1 weer',
        'moet|moeten|mag ~2 niets|niks|niet|geen ~2 verwachten|hebben|vertrouwen',
        'dus ~2 foute|dief|dieven|dealer|dealers|inbreker|inbrekers|mis|volk|tuig|foute|verdacht|boef',
        'daar ~2 niks|niets|niet|weinig ~3 goeds|verwachten|zoeken|pluis',
        'niet|niks|geen ~1 pluis|goeds',
        'wegsturen|wegwezen|wegjagen|oprotten',
        'let|hou|houd ~4 spullen|tas|portemonnee|fiets|fietsen|schuur',
        'in de ~1 gaten ~1 houden',
        'binnenhalen|binnenlaten',
        'is dat ~2 terreur|normaal|toeval',
      ],
    },
    {
      value: 'origin',
      patterns: [
        'uit|van welke land|hoek',
        'welke nationaliteit|afkomst|komaf|herkomst',
        'was|waren|is|zijn ~1 het|dit|dat|zij ~2 <groep>|<groepen> ~1 of $',
        'was|waren|is|zijn ~1 het|dit|dat|zij ~1 een? <groep>|<groepen> $',
        'was|waren|is|zijn ~1 het|dit|dat|zij ~2 <groep>|<groepen> of ~1 <groep>|<groepen>',
        'geen ~2 jan en piet',
      ],
    },
    {
      value: 'presence',
      patterns: [
        'er|daar|hier|there|weer|nu|net|zojuist ~1 <aanwezig>',
        '<aanwezig> ~3 <aantal> ~3 <groep>|<mens>',
        '<aanwezig> ~1 er|daar|hier|weer',
        'ik|wij zie|zag|heb',
        '<mens>|<groep> ~2 <aanwezig>',
        '<mens>|<groep> ~3 in|op|bij|voor|langs ~3 <plek>',
        '<aanwezig>',
      ],
    },
    {
      value: 'suspicion',
      patterns: [
        '<verdacht>',
        'wat doen|doet|moeten|moet|zoeken|zoekt|heeft|hebben',
        'op letten',
        'in de gaten',
        'voelt niet',
        'niet van|voor hier',
        'hier niet',
        'niks|niets te zoeken',
        'kijken jullie mee',
        'wie belt|kent|weet|ken',
        'je weet',
        'keep an eye',
        'een oog op|van',
        'ik|wij zeg|meld|noem|schrijf ~2 het|dit ~1 maar|even|gewoon',
      ],
    },
    {
      value: 'deed',
      patterns: [
        '<doet>',
        'heen en weer',
        'klopt|klopte|kloppen ~2 op|aan',
        'op en neer',
        'aan het ~3 <bezig>',
        'al ~2 uur|uren|kwartier|minuten|dagen|half|halfuur',
        'van deur tot|naar deur',
        'elke|ieder|iedere auto|deur|huis|tuin|poort',
      ],
    },
    {
      value: 'known',
      patterns: [
        '<bekend>',
        '<herkomst>|mijn|ons <beroep>',
        'mijn|ons ~1 <herkomst>|<groep>',
        'alle|al|vuile|vieze <groep>',
        '<groepen> ~1 moeten|horen|mogen|stelen|liegen|bedriegen|stinken|deugen',
        '<groepen> zijn ~2 dieven|tuig|criminelen|uitschot|lui|vies',
        '<groep> van ~1 nummer|nr|verderop|hiernaast|ernaast|tegenover',
      ],
    },
  ],
  {
    uiterlijks: LOOKS,
    kleur: [...COLOUR_NOUNS, 'zwarte', 'donkere', 'getinte', 'gekleurde', 'witte', 'blanke', 'bruine'],
    aantal: words(
      'een twee drie vier vijf paar wat enkele die deze dat 1 2 3 4 5 6 groep groepje stel stelletje allemaal zo zon weer veel meerdere two three four some geen onbekende zoon nieuwe van',
    ),
    vul: words(
      'onbekende vreemde jonge oude oudere jongere verdacht ongure grote kleine van die zulke dikke lange andere nieuwe rare enge jong oud zo een kijken',
    ),
    groep: ORIGIN_NOUNS,
    groepen: ORIGIN_PLURALS,
    samen: ORIGIN_COMPOUNDS,
    herkomst: ORIGIN_WORDS,
    mens: PEOPLE,
    uiterlijk: APPEARANCE,
    dracht: ATTIRE,
    aanwezig: PRESENCE,
    verdacht: SUSPICION,
    doet: DEEDS,
    bezig: words(
      'doen kijken filmen klimmen graven trekken voelen duwen sleutelen inladen dealen gluren rommelen schoppen gooien vechten slopen breken rammelen inbreken stelen praten wachten',
    ),
    bekend: WELCOME,
    beroep: CALLINGS,
    plek: words(
      'straat wijk buurt plein park parkje hoek winkel school steeg parkeerplaats speeltuin haven brug kerk station laan weg dorp zwembad flat bushalte aldi lidl jumbo bankje stoep caravan voortuin vijver',
    ),
  },
  [['person', 'look', 'origin']],
);
/** With so many other kinds of features a description helps even before anybody knows what the person does. */
const ENOUGH_FEATURES = 2;
/** A longer message tells a story; looks are not its only ground. In words. */
const LONGEST = 90;
/** Who speaks or is spoken to: then more is told than that somebody is there. */
const TALKING = new Set(words('ik wij mijn ons mij jij je jullie u jouw'));
/** In so few words somebody is only pointed at. */
const BRIEF = 12;
const KINDS = FEATURES.map((kind) => new Set(kind));
/** "Fotografeert niets, doet niets": no deed after all. */
const NOTHING = new Set(words('niets niks niet alleen gewoon maar'));
/** Somebody who is asked, or a question whether: "wie belt er". */
const ASKED = new Set(words('wie jullie'));

/**
 * Rule 4: somebody is reported for looks or origin alone, with nothing that they do and fewer than two other features. A signalement
 * with behaviour passes, skin colour included, and so does the Turkish baker.
 */
export function looksAlone(analysed: Analysed): Finding[] {
  const clues = cluesIn(analysed, PHRASES);
  const { words: read } = clues;
  if (clues.any('origin') && read.length <= LONGEST && !clues.any('known'))
    return clues.all
      .filter(({ value }) => value === 'origin')
      .map((match) => finding(analysed, 'alleen-uiterlijk', match));
  if (!clues.any('person') && !(clues.any('look') && clues.any('verdict'))) return [];
  const persons = clues.all.filter(
    (match) =>
      (match.value === 'person' || match.value === 'look') &&
      !isAdjective(read, match.to) &&
      (clues.any('suspicion') || !hasNear(read, match.from, match.from, match.to, PLATES)),
  );
  if (persons.length === 0 || read.length > LONGEST || clues.any('known')) return [];
  const isBrief = read.length <= BRIEF && !read.some((word) => TALKING.has(word.text));
  if (!isBrief && !clues.any('presence') && !clues.any('suspicion') && !clues.any('verdict')) return [];
  const verdicts = clues.all.filter(({ value }) => value === 'verdict');
  const isDone = clues.all.some(
    ({ value, from, to }) =>
      value === 'deed' &&
      !NOTHING.has(read[to]?.text ?? '') &&
      !ASKED.has(read[from - 1]?.text ?? '') &&
      // "Dat zegt genoeg" is nothing that they do.
      !verdicts.some((verdict) => verdict.from <= from && to <= verdict.to),
  );
  if (isDone || kindsOfFeatures(read.map((word) => word.text)) >= ENOUGH_FEATURES) return [];
  const told = persons.some(({ value }) => value === 'person') ? 'person' : 'look';
  return persons
    .filter(({ value }) => value === told)
    .map((match) => finding(analysed, 'alleen-uiterlijk', match));
}

/** "Die roma klootzak": the group is said of what follows, which is another rule's. */
function isAdjective(all: readonly Word[], to: number): boolean {
  const last = all[to - 1];
  const next = all[to];
  if (!last || !next || !BOTH.has(last.text) || next.sentence !== last.sentence) return false;
  return !AFTER_NOUN.has(next.text);
}
/** Where a car comes from is told of it as its colour is; only with suspicion does it say something of people. */
const PLATES = new Set(words('kenteken plaat nummerplaat nummerbord kentekenplaat'));
const BOTH = new Set(ORIGIN_NOUNS.filter((noun) => INFLECTED.includes(noun)));
const AFTER_NOUN = new Set([
  ...PRESENCE,
  ...words(
    'in op bij voor langs door aan met en die dat al om van naar te rond hier daar weer nu net achter tussen richting of maar want dus hebben hadden heeft zijn kunnen moeten willen zullen gaan doen steeds altijd nooit niet ook wel toch eens vechten wie wat waar laat geweest gezien',
  ),
]);

function kindsOfFeatures(all: readonly string[]): number {
  return KINDS.filter((kind) => all.some((word) => kind.has(word))).length;
}
