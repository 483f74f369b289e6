import type { Analysed, Word } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import { glossed } from '../gloss.ts';
import { housesIn } from '../houses.ts';
import { TOWNS } from '../lists/places.ts';
import { words } from '../lists/words.ts';
import { personsIn } from '../persons.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

const LAST_HOUSE = 400;
const COUNTRIES =
  words(`kreta griekenland italie noorwegen zweden denemarken oostenrijk oostenriek zwitserland kroatie turkije marokko egypte thailand bali indonesie amerika canada australie
  curacao aruba suriname mallorca ibiza tenerife canarische gran portugal polen hongarije tsjechie ierland schotland londen parijs rome barcelona berlijn ardennen dubai terschelling vlieland ameland
  texel greece germany france italy spain turkey camping vakantiepark camper caravan boot cruise`);
const PHRASES = compilePhrases<'away' | 'empty'>(
  [
    {
      value: 'away',
      patterns: [
        'naar|op een? ~1 begrafenis|bruiloft|crematie|congres|cruise|kuuroord|wintersport|zonvakantie|wereldreis ~6 tot|weg|in',
        'niemand ~2 in ~1 huis',
        'haalt|halen de post ~3 uit|op',
        'op|met vakantie|wintersport|reis|cruise|wereldreis|skivakantie|zakenreis|huwelijksreis|bedevaart|kamp',
        'in het buitenland|ziekenhuis|hospice|verpleeghuis|revalidatiecentrum|verzorgingshuis',
        'zit|zitten ~8 op|in <land>',
        'zit|zitten|is|zijn|are|verblijft|verblijven ~6 in|op|naar ~1 <land>',
        'met|in de ~1 camper|caravan|boot ~3 naar|weg|op',
        'naar <land> gegaan|vertrokken|is|zijn|en|toe|tot',
        'dagen|weken|week|weekend|maand|maanden|tijdje|zomer|nachten|nacht|wekke ~1 weg|afwezig|in|leeg|niet|naar',
        'weekje|maandje|dagje|paar ~3 weg|naar|in',
        'weg tot|t|van|vanaf|deze|volgende',
        'van|tot ~7 weg|afwezig $',
        'tot ~6 weg|terug|thuis|niemand|leeg',
        'hij|zij|buurman|buurvrouw|meneer|mevrouw|familie|opa|oma|iedereen|gezin is ~6 weg',
        'wij|zij|buren|mensen|familie ~3 zijn ~8 weg',
        'zijn ~3 weken|week|dagen|tot|maand|weekend ~6 weg',
        'niet|nooit|nie ~1 thuis',
        'niemand ~2 thuis',
        'staat|staan ~6 niemand|leeg',
        'pas ~5 terug|thuis|weer',
        'terug|thuis ~1 uit|van ~3 vakantie|ziekenhuis|<land>',
        'leeg|afwezig|onbewaakt|onbewoond ~1 tot|deze|vanaf|komende|volgende',
        'afwezig',
        'is|zijn|was|wordt|moet|werd ~4 opgenomen',
        'opgenomen met|in|op|voor',
        'gerevalideerd|revalideren|revalideert',
        'ligt|lag|gaat|moet|zit ~5 ziekenhuis|kliniek|hospice|revalidatiecentrum|afkickkliniek|verpleeghuis|revalidatie|inrichting',
        'on vakantie|holiday|vacation',
        'gaan|ga|gaat|vertrekken|vertrekt ~6 vakantie|<land>|wintersport|logeren',
        'sleutel ligt|hangt|zit',
        'huis|woning|hoes|alles ~3 leeg|onbewaakt|verlaten|onbeheerd',
      ],
    },
    { value: 'empty', patterns: ['huis|woning|hoes ~4 leeg|onbewaakt|log'] },
  ],
  { land: [...COUNTRIES, ...TOWNS] },
  [['away']],
);
/**
 * Of a house or of who lives there, that it is left for days or until a day or an hour: what else the message is like makes no difference. Both in one
 * sentence.
 */
const PLAIN = compilePhrases<'away'>(
  [
    {
      value: 'away',
      patterns: [
        '<nummer> <huis> ~1 is|zijn|ben|zit|zitten ~2 <tijd> ~5 <weg>',
        '<nummer> <huis> ~1 is|zijn|ben|gaat|gaan|vertrekt|vertrekken ~4 <reis>',
        '<nummer> <huis> ~2 is|zijn ~2 werken|werk ~4 tot',
        '<nummer> <huis> ~2 tot ~4 <weg>',
        '<wie> ~5 is|zijn|ben|zit|zitten ~2 <tijd> ~5 <weg>',
        '<wie> ~5 is|zijn|ben|gaat|gaan|vertrekt|vertrekken ~3 <reis>',
        '<wie> ~2 tot ~4 <weg>',
        '<wie> is|zijn|ben ~1 er ~1 <tijd> ~3 niet',
        'is|zijn|ben <wie> ~2 <tijd> ~4 <weg>',
      ],
    },
  ],
  {
    nummer: words('nummer nr huisnummer no numer'),
    huis: Array.from({ length: LAST_HOUSE }, (_, i) => String(i + 1)),
    wie: words(
      'wij ik buren overburen bewoners bewoner buurman buurvrouw overbuurman overbuurvrouw familie fam gezin mensen huurders huurder eigenaar eigenaars',
    ),
    tijd: words(
      'deze volgende komende tot vanaf weekend weekje week weken maand maanden dagen vakantie kerst kerstdagen pasen pinksteren zomer augustus juli',
    ),
    weg: words('weg afwezig thuis niemand buitenland'),
    reis: words('vakantie wintersport cruise wereldreis skivakantie'),
  },
);
/** "Als u op vakantie gaat": advice; "toen we op vakantie waren": over. */
const CONDITIONS = new Set(
  words(`wanneer indien tijdens voordat mocht teruggekomen waren geweest terugkomst nadat toen inmiddels vakantietijd iemand ieder iedereen wie tip social jullie u was kwam kwamen
  gestolen ingebroken nagevraagd`),
);
/** How far from the house the words that say it stand, in sentences. */
const REACH = 1;

/** Rule 10: a house that is said in so many words to be left for a while. Said of what has happened meanwhile, asked, or as advice it passes. */
export function plainlyAway(analysed: Analysed): Finding[] {
  const read = glossed(analysed);
  const matches = PLAIN.find(read).filter((match) => !isQuoted(analysed, match));
  if (matches.length === 0) return [];
  const houses = new Map<number, Word>();
  for (const at of housesIn(analysed)) {
    const word = analysed.words[at];
    if (word && !houses.has(word.sentence)) houses.set(word.sentence, word);
  }
  return matches.flatMap((match) => {
    const sentence = read[match.from]?.sentence ?? 0;
    const house = houses.get(sentence) ?? houses.get(sentence - REACH);
    const isSaid =
      house &&
      !isConditional(read, match.from) &&
      !hasNear(read, match.from, match.from - AROUND, match.to + AROUND, HAPPENED);
    return isSaid
      ? [finding(analysed, 'afwezig-op-adres', match), finding(analysed, 'afwezig-op-adres', house)]
      : [];
  });
}
const AROUND = 14;
/** What makes it a report, a question or a reassurance. */
const HAPPENED = new Set(
  words(`alarm brand rook lekt licht deur raam iemand inbraak ruit open gezien gehoord pakket pakketje post water wie weet terug weer als of politie toch hoorde zag staat loopt
  niets niks misverstand bezorger bezorgd afgegeven pakje omgegooid gegooid vannacht gisternacht gisteren verhuisd overleden altijd nooit piept rookmelder vermist`),
);

/** Rule 10: who is away and at which house, in one sentence or two that follow each other. It tells a burglar where to go. */
export function awayAtAddress(analysed: Analysed): Finding[] {
  const read = glossed(analysed);
  const matches = PHRASES.find(read).filter((match) => !isQuoted(analysed, match));
  const away = matches.filter(({ value, from }) => value === 'away' && !isConditional(read, from));
  if (away.length === 0) return [];
  const houses = new Map<number, Word>();
  for (const at of housesIn(analysed)) {
    const word = analysed.words[at];
    if (word && !houses.has(word.sentence)) houses.set(word.sentence, word);
  }
  if (
    matches.some((match) => match.value === 'empty') ||
    away.some((match) => isLong(read, match.from, match.to))
  ) {
    for (const person of personsIn(analysed)) {
      const word = analysed.words[person.from];
      if (word && person.isSure && isFamily(word) && !houses.has(word.sentence))
        houses.set(word.sentence, word);
    }
  }
  const found: Finding[] = [];
  for (const match of away) {
    const sentence = read[match.from]?.sentence ?? 0;
    const house = houses.get(sentence) ?? houses.get(sentence - REACH) ?? houses.get(sentence + REACH);
    if (!house) continue;
    found.push(finding(analysed, 'afwezig-op-adres', match), finding(analysed, 'afwezig-op-adres', house));
  }
  return found;
}

/** "Familie Idema", "opa Boersma", "de Jansens". */
function isFamily(word: Word): boolean {
  return FAMILIES.has(word.text);
}
const FAMILIES = new Set(
  words(
    'familie fam meneer mevrouw opa oma buurman buurvrouw luu lui mensen meester juf mw dhr overbuurman overbuurvrouw',
  ),
);

/** Away for days: with a family's name that tells enough. */
function isLong(all: readonly Word[], from: number, to: number): boolean {
  return hasNear(all, from, from, to, LONG);
}
const LONG = new Set(
  words(
    'vakantie wintersport weken week wekke maand maanden buitenland cruise wereldreis camper skivakantie dagen zit zitten',
  ),
);

function isConditional(all: readonly Word[], at: number): boolean {
  const sentence = all[at]?.sentence;
  for (let i = at + 4; i >= 0 && i > at - 12; i -= 1) {
    const word = all[i];
    if (word?.sentence !== sentence) continue;
    if (CONDITIONS.has(word?.text ?? '') || (i < at && word?.text === 'als' && isAddressed(all, i)))
      return true;
  }
  return false;
}

/** "Als je", "als u": advice to all. */
function isAddressed(all: readonly Word[], at: number): boolean {
  return ['je', 'jij', 'u', 'jullie', 'men', 'iemand', 'mensen'].includes(all[at + 1]?.text ?? '');
}
