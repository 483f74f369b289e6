import type { Analysed, Word } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import { ARMS, CRIMINALS, HIT, HIT_PLURAL, KILL, KILLED, OUTCOME, PERSONS, THEM } from '../lists/violence.ts';
import type { PhraseMatch } from '../phrases.ts';
import { compilePhrases } from '../phrases.ts';
import type { Finding, FindingCode } from '../types.ts';

type Code = Extract<FindingCode, 'bedreiging' | 'oproep-tot-geweld' | 'achtervolgen' | 'wapen'>;

const PHRASES = compilePhrases<Code>(
  [
    {
      value: 'bedreiging',
      patterns: [
        'ik|wij|we|wy ~1 maak|maken|meitsje|meitsje ~2 <hem> ~3 af|dood|kapot|koud|kant|dea',
        'maak|maken ik|we|wij ~1 <hem> ~3 af|dood|kapot|koud|kant',
        'ik ~2 <sla> ~4 <gevolg>',
        '<sla> ik ~4 <gevolg>',
        'ik ~1 <sla> <hem> op|tegen|voor zijn|haar|hun|je|jullie|de',
        '<sla> ik <hem> $',
        'we|wij|wy ~1 <slaan> ~4 <gevolg>',
        '<slaan> we|wij|wy ~4 <gevolg>',
        'ik|we|wij|wy ~6 <gevolg> <slaan>',
        'ik|we|wij|wy ~2 <hem> ~3 <doden>',
        'ik|we|wij wil|willen|zal|zullen|ga|gaan|kan ~4 <doden>',
        'ik breek ~4 benen|poten|nek|armen|vingers|kaak',
        'breek ik ~4 benen|poten|nek|armen|vingers|kaak',
        'ik|we ~4 benen|poten|nek|vingers breken',
        'pak ik <wie>',
        'pak|grijp ik die|de|deze <dader>',
        'pakken we|wij <wie>',
        'pakken|grijpen we|wij die|de|deze <dader>',
        'ik|we|wij ~1 grijp|grijpen <wie>',
        'we|wij pakken <wie>',
        'we|wij pakken|grijpen die|de|deze <dader>',
        'ik pak <wie> ~1 nog|terug|keihard|hard',
        'ik|we|wij ga|gaan|zal|zullen ~1 <hem> ~3 pakken|grijpen|krijgen|slopen|mollen',
        'je|jij|jullie|hij|die|zij|ze gaat|gaan eraan',
        'je|jij|jullie|hij|die|zij|ze gaat|gaan er aan $',
        'je|jij|jullie bent|zijn dood|geweest',
        'je|jij|jullie gaat|gaan dood|kapot',
        'ik|we|wij weet|weten ~1 je|jullie|hem|ze ~2 vinden|wonen',
        'weet|weten waar je|jij|jullie|hij|ze woont|wonen|slaapt',
        "kogel|kogels door|in zijn|je|hun|haar|z'n|de|jullie ~1 kop|hoofd|raam|knie|knieen|kont",
        'ik|we|wij ~1 steek|steken ~4 in|yn de? fik|brand|hens',
        'steek|steken ik|we ~4 in de fik|brand|hens',
        'zal|zul je|jullie krijgen|betalen|bezuren $',
        "i|we|i'll|we'll ~2 kill|shoot|stab|beat|smash him|her|them|you|that|those|this",
        'you|he|they are|is dead $',
        'ik|wy ~2 slaan|sla|slach|slagge ~2 dea|inoar',
      ],
    },
    {
      value: 'oproep-tot-geweld',
      patterns: [
        'moet|moeten|mogen|kunnen|zouden|hoort|horen ~6 <doden>|<gedood>',
        'moet|moeten|mogen|zouden|laten ~6 <gevolg> <slaan>',
        'moeten|moet ~4 klappen|slaag|pak krijgen|hebben|slaag',
        '[<slaan>|sla|schiet|steek <hem> ~3 <gevolg>]',
        'te grazen nemen|pakken',
        'lesje|les leren ~1 $',
        '<hem> ~2 een lesje|les leren',
        '<hem> ~2 mores leren',
        'verhaal halen',
        'elkaar slaan|rossen|trappen|schoppen|timmeren|beuken|rammen',
        'op ~1 bek|smoel|donder|lazer|falie|flikker|kop slaan|geven|timmeren|rossen',
        'eigen rechter spelen',
        'zelf afrekenen',
        'afrekenen met <hem>|<dader>',
        'laten we|wij <hem> ~4 pakken|opwachten|opzoeken|grijpen|slaan|slopen|uitroken|wegjagen|verjagen',
        'laten we|wij ~5 opwachten|aftuigen',
        'we|wij|ik ~5 opwachten',
        'wie|wa gaat|doet|komt|rijdt|loopt|is|giet ~3 mee ~4 <hem> ~4 pakken|opzoeken|halen|slaan|opwachten|zoeken|grijpen',
        'mannen|jongens|sterke|stoere nodig|verzamelen ~6 <hem>|<dader> ~3 pakken|wegjagen|opwachten|aanpakken',
        'verzamelen ~8 pakken|opwachten|wegjagen|slaan|grijpen',
        "met z'n|zn|zijn allen ~5 af|heen|naartoe|opzoeken|wegjagen|pakken|langs",
        'we|wij|jongens|allemaal|iedereen|kom|laten ~4 erop af',
        'we|wij|jongens|allemaal|iedereen|kom|laten ~4 er op af',
        'rammen|slaan|schieten we|we? <hem> ~2 eruit|weg|lek|neer',
        'steek|steken ~3 huis|auto|scooter|tent|hut|moskee|kerk|azc|keet ~2 in de fik|brand|hens',
        'gooi|gooien ~4 ruiten|ramen in',
        "let|lets|let's us? beat|get|kill|catch them|him|her",
      ],
    },
    {
      value: 'achtervolgen',
      patterns: [
        'ik|we|wij ~3 achtervolg|achtervolgen|klemrijden|klemzetten',
        'ik|we|wij ~2 klem gereden|rijden|gezet',
        'ik|we|wij ~1 volg|volgen <hem>|<dader>',
        'ik|we|wij ben|zijn|ga|gaan ~1 <hem> ~3 volgen|achtervolgen|achterna',
        'ik|we|wij ~1 ga|gaan|ren|rennen|rij|rijd|rijden|zit|zitten|loop|lopen|fiets|fietsen|scheur|scheuren|sprint|spring ~4 achteraan|erachteraan|achterna|erachterna',
        'ik|we|wij ~1 ga|gaan|ren|rennen|rij|rijd|rijden|zit|zitten|loop|lopen|fiets|fietsen ~2 achter <hem> ~2 aan',
        '^ erachteraan',
        '^ ga|rij|rijd|ren|fiets|snel|kom|hup|allemaal|iedereen ~3 erachteraan|achterna|achteraan',
        '^ volg|achtervolg <hem>|<dader>',
        '^ achter <hem>|<dader> ~2 aan',
        'wie ~5 achteraan|erachteraan|achterna|achtervolgen|achtervolgt|erachterna',
        'wie ~4 achter <hem> ~2 aan',
        'laten we ~4 volgen|achtervolgen|achteraan|achterna|klemrijden|erachteraan',
        'kan|kunnen|moet|moeten iemand|we|jullie ~4 achtervolgen|klemrijden|achterna|erachteraan',
        'rij|rijd|rijden <hem> ~1 klem',
        'ik|wy ryd|fyts|rin|ride ~3 efteroan|efternei',
        'chase|follow him|them|her|that',
      ],
    },
    {
      value: 'wapen',
      patterns: [
        'ik|we|wij ~1 heb|hebben ~5 <wapen> ~3 klaar|klaarliggen|klaarstaan|liggen|paraat|bed|deur|nachtkastje|bij|mee',
        'ik|we|wij ~1 pak|neem|haal|grijp|pakken|nemen|breng ~3 <wapen>',
        'pak|neem|haal|grijp ik|we ~2 <wapen>',
        '^ neem|pak|haal|breng|grijp|nim ~4 <wapen>',
        'neem|pak|haal|breng|grijp|nim|nemen|brengen je|jullie|een|allemaal|allen|iedereen|gewoon|ook ~3 <wapen>',
        'neemt|pakt|brengt iedereen ~3 <wapen>',
        'iedereen|allemaal|allen ~3 een? <wapen> mee|pakken|meenemen',
        'en|dan neem|pak|haal|breng ~3 <wapen>',
        'met ~2 <wapen> ~3 erop|opwachten|klaar|klaarstaan|ernaartoe|ontvangen|eropaf|langs',
        "mijn|m'n|myn <wapen> ligt|staat|is|leit ~3 klaar|paraat|bed|deur|geladen",
        'koop|kopen|regel|regelen ~3 <wapen> ~4 inbrekers|beschermen|zelfverdediging',
        'bring a|your <wapen>',
        'ik|we schaf|schaffen ~3 <wapen> aan',
      ],
    },
  ],
  {
    hem: THEM,
    wie: PERSONS,
    dader: CRIMINALS,
    sla: HIT,
    slaan: HIT_PLURAL,
    gevolg: OUTCOME,
    doden: KILL,
    gedood: KILLED,
    wapen: ARMS,
  },
);

const NEGATIONS = new Set(['niet', 'geen', 'nooit', 'niemand', 'net', 'gjin', 'not', 'never']);
const SKIPPED_BEFORE = new Set(['zelf', 'ook', 'eigen', 'dus', 'aub', 'voor']);
/** Who is in the sentence as the one it is done to: then it is a report. */
const VICTIM = new Set([
  'mij',
  'me',
  'ons',
  'dreigt',
  'dreigde',
  'dreigden',
  'dreigen',
  'probeert',
  'proberen',
  'probeerde',
  'probeerden',
  'wilde',
  'wilden',
  'wil',
  'willen',
]);
/** "Ik ga er achteraan" also means "I will see to it". */
const FOLLOW_UP = new Set([
  'gemeente',
  'morgen',
  'mail',
  'mailen',
  'bellen',
  'bel',
  'navragen',
  'vraag',
  'melding',
  'meldpunt',
  'formulier',
  'wijkagent',
  'vergunning',
  'maandag',
  'woningcorporatie',
  'politie',
]);
const AUTHORITIES = new Set([
  'politie',
  'agenten',
  'agent',
  'wijkagent',
  'handhaving',
  'boa',
  "boa's",
  'marechaussee',
]);

/** Rule 9: threats, calls to violence, chasing somebody, taking a weapon. What is told of others, denied or advised against passes. */
export function violence(analysed: Analysed): Finding[] {
  return PHRASES.find(analysed.words)
    .filter(
      (match) =>
        !isQuoted(analysed, match) && !isDenied(analysed.words, match) && !isReport(analysed.words, match),
    )
    .map((match) => finding(analysed, match.value, match));
}

function isDenied(words: readonly Word[], match: PhraseMatch<Code>): boolean {
  for (let i = match.from; i <= match.to && i < words.length; i += 1) {
    const isSame = words[i]?.sentence === words[match.from]?.sentence;
    if (isSame && NEGATIONS.has(words[i]?.text ?? '')) return true;
  }
  let before = match.from - 1;
  while (before > match.from - 4 && SKIPPED_BEFORE.has(words[before]?.text ?? '')) before -= 1;
  const word = words[before];
  return word !== undefined && word.sentence === words[match.from]?.sentence && NEGATIONS.has(word.text);
}

function isReport(words: readonly Word[], match: PhraseMatch<Code>): boolean {
  const others =
    match.value === 'oproep-tot-geweld' ? VICTIM : match.value === 'achtervolgen' ? FOLLOW_UP : undefined;
  if (!others) return false;
  const near = words
    .slice(Math.max(0, match.from - 6), match.to + 6)
    .filter((word) => word.sentence === words[match.from]?.sentence);
  if (match.value === 'oproep-tot-geweld') {
    const isOurs = near.some((word) => ['we', 'wij', 'ik', 'laten', 'wie', 'kom'].includes(word.text));
    return !isOurs && near.some((word) => others.has(word.text) || AUTHORITIES.has(word.text));
  }
  return near.some((word) => others.has(word.text));
}
