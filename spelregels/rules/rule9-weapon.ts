import type { Analysed } from '../analyse.ts';
import { cluesIn } from '../clues.ts';
import { finding } from '../finding.ts';
import { ARMS, PLAIN_ARMS } from '../lists/violence.ts';
import { words } from '../lists/words.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

const PHRASES = compilePhrases<'weapon'>(
  [
    {
      value: 'weapon',
      patterns: [
        'ik|wij|mijn ~2 heb|hebben|heeft ~6 <wapen> ~4 <klaar>',
        'ik|wij ~3 leg|zet|leggen|zetten|hang ~4 <wapen> ~4 <klaar>',
        'ik|wij ~3 slaap|loop|lopen|ga|gaan|rijd|patrouilleer|surveilleer|sta ~4 met|naast ~3 <wapen>',
        'ik|wij ~2 pak|neem|haal|grijp|pakken|nemen|breng|halen ~4 <wapen>',
        'pak|neem|haal|grijp ik|wij ~3 <wapen>',
        'neem ik ~5 met ~2 <wapen>',
        '^ neem|pak|haal|breng|grijp ~5 <wapen>',
        'neem|pak|haal|breng|grijp|nemen|brengen je|jij|jullie|een|allemaal|iedereen|gewoon|ook ~4 <wapen>',
        'neemt|pakt|brengt iedereen ~4 <wapen>',
        'iedereen|allemaal|jullie|mannen ~4 <wapen> ~1 mee|pakken|meenemen|klaar|paraat|bij',
        'en|dan neem|pak|haal|breng ~4 <wapen>',
        'met ~3 <wapen> ~4 erop|opwachten|klaar|klaarstaan|ernaartoe|ontvangen|eropaf|langs|wachten|wacht|heen',
        'mijn|mij|ons ~2 <wapen> ~5 <klaar>',
        '^ <wapen> ~1 staat|ligt|hangt|is ~5 <klaar>',
        '<wapen> ~1 staat|ligt|hangt ~4 klaar|paraat|geladen|scherp|bed|nachtkastje|kussen|kapstok',
        'bij|naast|onder|in|achter mij|mijn|ons ~5 <wapen>',
        'ligt|staat|hangt bij|naast|onder|in|achter mij|mijn|ons ~5 <wapen>',
        'koop|kopen|regel|regelen|bestel|bestellen|schaf|haal ~4 <wapen> ~5 inbrekers|beschermen|zelfverdediging|aan|iedereen|verdedigen|klaar|als|voor',
        'bring|breng een|jouw|a|your <wapen>',
        'dan ~4 maak|maken|kennis|kennismaken|proeft|voelt|ontmoet ~5 <wapen>',
        'kennismaken|kennis ~3 <wapen>',
        'wie ~3 <wapen> ~1 heeft ~4 mee',
        '<wapen> ~3 neem|neemt|breng ~2 mee',
        'wie heeft ~4 <wapen> ~5 lenen|vanavond|mee|over|leen|straks',
        '<wapen> ~2 mee|meenemen naar|vanavond|straks|voor|als|op|en',
        'gewapend|bewapend ~2 de|op|rondlopen|lopen|gaan|wachten|klaar',
        'wij ~4 bewapenen|wapenen',
        'bewapen|bewapenen ~2 je|jullie|ons|jezelf|jullie',
        'geladen ~3 <klaar>',
        'ik|wij ~2 bestel|koop|haal|regel ~6 <wapen>|tien|er ~3 voor|besteld|zodat|als',
        '<wapen> ~10 bestel|bestellen|koop|kopen|halen|uitdelen|regelen|haal',
        'houd|houden|hou|staan|lopen ~4 wacht ~2 met ~3 <wapen>',
        'iets ~1 stevigs|zwaars|hards|scherps|puntigs ~3 mee|meenemen|pakken|in',
        'neem|neemt|nemen ~5 stevigs|hards|zwaars|hout|gereedschap|stevig|ijzer ~4 mee',
        'stuk|eind hout|pijp|ijzer|kabel ~4 mee|klaar|bij|of',
        'met een|de|mijn ~1 <wapen> en een|de ~1 <wapen>',
        'met ~3 riek|schep|schoffel|hooivork ~8 dan|heen|eropaf|naar|en|is',
        'heeft|heb|hebben|ligt ~4 <wapen> ~6 voor als|gevallen|inbrekers|hem|hen|die',
        'buurman|zwager|broer|vriend heeft|heb ~4 <wapen>',
        'wie wil|wilt ~2 ook ~2 een|zo',
        'met ~1 man|vrouw|mannen|vrouwen|jongen|meisje|jongens|meisjes ~2 en ~3 <wapen>',
        'man|mannen|vrouw|vrouwen|jongen|meisje|jongens|meisjes en ~3 <wapen>',
        'ik|wij ~3 sta|zit|wacht|post|posten|waak|wachten ~6 met ~3 <wapen>|kabel|touw|ketting',
        'posten|waken|wachten met ~3 <wapen>|kabel|ketting',
        'hou|houd|bewaar ~2 <wapen> ~6 pas|klaar|terugkomen|terugkomt',
        '<wapen> mee $',
      ],
    },
  ],
  {
    wapen: ARMS,
    klaar: words(
      'klaar klaarliggen klaarstaan klaargelegd klaargezet liggen paraat bed deur nachtkastje bij mee staan hand geladen kussen kapstok stoel auto gang kofferbak zak hangen scherp bank hal achterbak dashboard handbereik stuur voordeur achterdeur',
    ),
  },
);
/** A weapon taken along on a round, in so many words: what else the message is like makes no difference. */
const ROUND = compilePhrases<'weapon'>(
  [
    {
      value: 'weapon',
      patterns: [
        'ik|wij ~2 loop|lopen|patrouilleer|patrouilleren|surveilleer|surveilleren ~4 met ~3 <wapen>',
        'ik|wij ~2 loop|lopen|ga|gaan ~2 ronde|rondje ~3 met ~3 <wapen>',
        'met ~3 <wapen> ~4 <ronde>',
        'met ~3 <wapen> ~1 lopen|patrouilleren|surveilleren',
        '<ronde> ~4 met ~3 <wapen>',
        '<neem> ~6 <wapen> ~6 <ronde>',
        '<neem> ~6 <wapen> mee|meenemen ~3 lopen|loop',
        'ik|wij ~2 <ronde> ~5 <wapen> ~1 mee|bij|zak',
        '<ronde> ~3 ik|wij ~5 <wapen> ~1 mee|bij|zak|$',
      ],
    },
  ],
  {
    wapen: PLAIN_ARMS,
    neem: words(
      'neem neemt nemen pak pakt pakken breng brengt brengen draag dragen heb hebben doe steek haal grijp',
    ),
    ronde: words(
      'ronde rondje rondes patrouille patrouilles surveillance surveilleren patrouilleren surveillanceronde buurtronde avondronde wijkronde',
    ),
  },
);
const NEGATIONS = new Set(words('niet geen nooit niemand never'));
/** The weapon is found, seen, handed in or somebody else's; or it is a tool. */
const REPORTED = new Set(
  words(`gevonden politie aangetroffen ingeleverd gezien zag bijrijder dreigt dreigde wijkagent opgehaald lag lagen vond vonden snoeien hout kamperen koken vissen openhaard
  keuken zagen takken snoei brood kerstboom grendel fietsslot anker brug gooien bouwen bijtje container afval milieustraat fiets politiebureau hangt steekt rijdt`),
);
const OTHERS = new Set(
  words('hij zij man jongen jongens mannen iemand vrouw vrouwen meisje meisjes dader daders'),
);
const SELF = new Set(words('ik mijn mij ons wij iedereen neem pak'));
const OURS = new Set(words('ik mijn wij neem breng pak iedereen'));
const NEAR = 8;

/** Rule 9: who takes a weapon along on a round of the neighbourhood, or would have others do so. */
export function armedRound(analysed: Analysed): Finding[] {
  const { all, words: read } = cluesIn(analysed, ROUND);
  if (all.length === 0) return [];
  return all
    .filter(
      ({ from, to }) =>
        !hasNear(read, from, from - NEAR, to + NEAR, FORBIDDEN) &&
        !hasNear(read, from, from - NEAR, to + NEAR, SEEN) &&
        !hasNear(read, from, from - 3, to, OTHERS),
    )
    .map((match) => finding(analysed, 'wapen', match));
}

/** Rule 9: taking a weapon along or keeping it ready, and telling others to. One that was seen or found passes. */
export function weapon(analysed: Analysed): Finding[] {
  const { all, words: read } = cluesIn(analysed, PHRASES);
  return all
    .filter(({ from, to }) => {
      if (hasNear(read, from, from - 3, to + 1, NEGATIONS)) return false;
      if (hasNear(read, from, from - NEAR, to, OTHERS) && !hasNear(read, from, from - NEAR, to, SELF))
        return false;
      return (
        !hasNear(read, from, from - NEAR, to + NEAR, REPORTED) ||
        (OURS.has(read[from]?.text ?? '') &&
          hasNear(read, from, from, to, OURS) &&
          !hasNear(read, from, from, to + NEAR, HANDED_IN))
      );
    })
    .map((match) => finding(analysed, 'wapen', match));
}
const FORBIDDEN = new Set(
  words('niet geen nooit niemand never zonder verboden verbod strafbaar liever laat mag mogen nergens of'),
);
const SEEN = new Set(
  words(
    'gevonden vond vonden gezien zag zagen ingeleverd politie aangetroffen afgepakt lag lagen trof troffen keuken slijper scharensliep',
  ),
);
const HANDED_IN = new Set(
  words('gevonden politie ingeleverd inleveren wijkagent container milieustraat afgepakt'),
);
