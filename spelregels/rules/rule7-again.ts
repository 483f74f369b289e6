import type { Analysed } from '../analyse.ts';
import { isQuoted } from '../analyse.ts';
import { finding } from '../finding.ts';
import { words } from '../lists/words.ts';
import type { PhraseMatch } from '../phrases.ts';
import { compilePhrases } from '../phrases.ts';
import { hasNear } from '../sentences.ts';
import type { Finding } from '../types.ts';

/** `all`: everybody is to call; `again`: wants to call though it was done; `called`: that it was done. */
type Clue = 'all' | 'again' | 'called';
const PHRASES = compilePhrases<Clue>(
  [
    {
      value: 'all',
      patterns: [
        'iedereen|allemaal|elkeen|elkenien|allen|everyone|everybody|massaal|iedereeen|jullie ~5 <bellen> ~3 <nummer>',
        'iedereen|allemaal|elkenien|massaal|allen|everyone|everybody ~4 <nummer> ~3 <bellen>',
        '<bellen> ~4 allemaal|massaal|allen|iedereen|elkenien ~4 <nummer>',
        '<bellen> ~2 <nummer> ~3 allemaal|massaal|allen|iedereen|elkenien|everyone',
        '<nummer> ~3 <bellen> ~3 allemaal|massaal|allen|iedereen|everyone',
        "met z'n|zn|zijn|ons|onze|zen allen|allemaal ~4 <nummer>",
        "met z'n|zn|zijn|ons|zen allen|allemaal ~4 <bellen>",
        'hoe|ho meer|mear ~4 <bellen> ~4 hoe|des|ho',
        '<bellen> ~2 zoveel|zo ~3 mogelijk',
        'zoveel|zo veel? mogelijk ~4 <bellen>|<nummer>',
        'als ~2 iedereen|allemaal|meer|genoeg|veel ~4 <bellen>|belt',
        'iedereen|allemaal|massaal ~1 <bellen> $',
        '^ allemaal|massaal|iedereen ~1 <bellen>',
        '<bellen> ~1 allemaal|massaal|iedereen $',
        '<bellen> met zijn|zn allen',
        'kan|kunnen|laten|moet|moeten|wil|willen iedereen|allemaal|jullie|we ~5 <nummer> ~2 <bellen>',
        'kan|kunnen|laten|moet|moeten|wil|willen we|jullie ~1 allemaal ~5 <bellen>',
        'iedereen|everyone|everybody ~2 <nummer>',
        'wie nog niet gebeld',
      ],
    },
    {
      value: 'again',
      patterns: [
        'ik|we|wij|k|mijn ~3 <bellen> ~3 <nog>',
        '<bellen> ik|we|wij ~3 <nog>',
        'ik|we|wij|k ga|gaan|gean|zal|wil|kan|doe|moet ~4 <nog> ~4 <bellen>',
        'ga|gaan|zal|kan|wil|gean ik|we|wij ~4 <nog> ~4 <bellen>',
        'ga|gaan|zal ~3 <nog> ~3 <bellen>',
        '<nog> ~3 <nummer> ~1 <bellen>',
        '<bellen> ~1 <nummer> ~2 <nog>',
        '<bellen> ~3 <nog> ~2 <nummer>',
        '^ <bellen> ~2 <nog>',
        'nog een|n keer|kear|x ~4 <bellen>|<nummer>',
        '<bellen> ~2 voor|foar de|alle|e|it zekerheid|feilichheid|wissichheid',
        'voor|foar de|alle zekerheid ~5 <bellen>',
        "i'll|ill|i ~3 call|calling ~3 too|again|also|anyway|as",
        'tweede|derde|2e|extra belletje|telefoontje|melding ~4 geen|nooit|kan',
      ],
    },
    {
      value: 'called',
      patterns: [
        '<nummer> ~3 gebeld|belle|skille|gebelt|called|ingeschakeld|gewaarschuwd|gealarmeerd|geinformeerd',
        'gebeld|belle|skille ~3 <nummer>',
        'hat|heeft|hebben|heb|is|zijn|hawwe|has ~5 gebeld|belle|skille|gebelt|called',
        'al|reeds|already gebeld|belle|skille|called',
        'politie|112|hulpdiensten|brandweer|ambulance is|zijn|zit ~2 onderweg|aanwezig|gebeld|geweest',
        'zijn|is|komt|komen ~2 onderweg',
        'gebeld is|hebt|hebben|heeft|heb|was',
        'er is|wordt al ~1 gebeld',
      ],
    },
  ],
  {
    bellen: words('bel bellen belt beljen bele skilje call calling telefoneren opbellen beller bellers'),
    nummer: words(
      '112 1-1-2 911 politie polisie plysje police alarmnummer alarmcentrale meldkamer 0900 nummer hulpdiensten brandweer',
    ),
    nog: words('ook nog opnieuw weer again ek wer eveneens toch alsnog nogmaals zelf zelluf extra'),
  },
);
const NOT = new Set(
  words('niet nie net geen nooit niemand hoeft hoeven hoef zodat voorkomen niks not never waarom wie'),
);
const STILL_OPEN = new Set(words('wie iemand'));

function matchesOf(analysed: Analysed): PhraseMatch<Clue>[] {
  const { words } = analysed;
  const matches = PHRASES.find(words).filter((match) => !isQuoted(analysed, match));
  const isCalled = matches.some((match) => match.value === 'called');
  return matches.filter(({ value, from, to }) => {
    if (value === 'called' || hasNear(words, from, from - 4, to + 2, NOT)) return false;
    if (value === 'again') return isCalled && !hasNear(words, from, from - 3, to, STILL_OPEN);
    return true;
  });
}

/** Rule 7: who would have everybody call 112, or calls again after it was done. One asking somebody to call passes. */
export function callsAgain(analysed: Analysed): Finding[] {
  return matchesOf(analysed).map((match) => finding(analysed, 'nogmaals-bellen', match));
}
