import type { Analysed, Word } from './analyse.ts';
import type { Span } from './mask.ts';

/** Ends of street names, and of what is called after one. */
const STREET_ENDS =
  /(?:straat|laan|weg|plein|kade|gracht|haven|steeg|dijk|singel|dyk|strjitte|buorren|leane|poort|ring|hoek|sluis|brug|muur|plaats)$/;
const NO_STREETS = new Set([
  ...[
    'straat',
    'weg',
    'onderweg',
    'omweg',
    'hoek',
    'plaats',
    'ring',
    'muur',
    'terugweg',
    'heenweg',
    'halfweg',
    'uitweg',
    'hele',
  ],
  ...[
    'parkeerplaats',
    'werkplaats',
    'standplaats',
    'woonplaats',
    'laan',
    'steeg',
    'brandweg',
    'wegweg',
    'opweg',
    'snelweg',
    'zitplaats',
  ],
  ...['herplaats', 'geplaats', 'kring', 'ervaring', 'dring'],
]);
const LANDMARKS = new Set([
  ...[
    'school',
    'schoolplein',
    'basisschool',
    'speeltuin',
    'supermarkt',
    'jumbo',
    'lidl',
    'aldi',
    'station',
    'kerk',
    'tsjerke',
    'haven',
  ],
  ...[
    'sporthal',
    'gymzaal',
    'voetbalveld',
    'parkeerplaats',
    'parkearplak',
    'tunnel',
    'brug',
    'bushalte',
    'bushokje',
    'camping',
    'park',
  ],
  ...[
    'snackbar',
    'cafe',
    'buurthuis',
    'dorpshuis',
    'zwembad',
    'juwelier',
    'bakker',
    'apotheek',
    'begraafplaats',
    'flat',
    'skoalle',
  ],
  ...[
    'spoor',
    'rotonde',
    'plein',
    'brandgang',
    'garageboxen',
    'fietsenhok',
    'fietsenstalling',
    'sluis',
    'dijk',
    'a31',
    'n31',
    'harbour',
  ],
  ...[
    'loods',
    'sportvereniging',
    'benzinepomp',
    'tankstation',
    'bibliotheek',
    'bieb',
    'strand',
    'pier',
    'kade',
  ],
]);
const NUMBER_WORDS = new Set(['nr', 'nummer', 'no', 'huisnummer', 'number', 'numer', 'num']);
const PREPOSITIONS = new Set([
  'bij',
  'by',
  'op',
  'aan',
  'in',
  'yn',
  'naast',
  'achter',
  'voor',
  'tegenover',
  'at',
  'on',
  'near',
  'oan',
  'foar',
]);
const NAME_PARTS = new Set([
  'grote',
  'kleine',
  'oude',
  'nieuwe',
  'lange',
  'korte',
  'simon',
  'sint',
  'st',
  'noorder',
  'zuider',
  'grutte',
  'lytse',
]);

/**
 * The place that a message names, as typed: a street with its number, a number alone (`bij nummer 12`) or a landmark (`bij de
 * school`). Undefined if it names none. Streets come before landmarks. Pure, linear.
 */
export function placeIn({ words }: Analysed): Span | undefined {
  let landmark: Span | undefined;
  let house: Span | undefined;
  for (const [at, word] of words.entries()) {
    if (isStreet(word, words[at - 1])) return street(words, at);
    house ??= houseNumber(words, at);
    if (!landmark && LANDMARKS.has(word.text) && hasPreposition(words, at))
      landmark = { start: word.start, end: word.end };
  }
  return house ?? landmark;
}

function isStreet(word: Word, before: Word | undefined): boolean {
  const { text } = word;
  if (text.length < 6 || NO_STREETS.has(text) || !STREET_ENDS.test(text)) return false;
  return !(LANDMARKS.has(text) && !NAME_PARTS.has(before?.text ?? ''));
}

function street(words: readonly Word[], at: number): Span {
  const sentence = words[at]?.sentence;
  const before = words[at - 1];
  const start = before?.sentence === sentence && NAME_PARTS.has(before?.text ?? '') ? before : words[at];
  let last = words[at];
  const next = words[at + 1];
  if (next?.sentence === sentence && NUMBER_WORDS.has(next?.text ?? '') && isNumber(words[at + 2]))
    last = words[at + 2];
  else if (next?.sentence === sentence && isNumber(next)) last = next;
  return { start: start?.start ?? 0, end: last?.end ?? 0 };
}

function houseNumber(words: readonly Word[], at: number): Span | undefined {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !next || next.sentence !== word.sentence || !isNumber(next)) return undefined;
  if (NUMBER_WORDS.has(word.text)) return { start: word.start, end: next.end };
  const after = words[at + 2];
  const isTime =
    after !== undefined &&
    ['uur', 'minuten', 'auto', 'autos', 'man', 'mannen', 'jongens', 'jaar', 'keer'].includes(after.text);
  return (word.text === 'bij' || word.text === 'op') && !isTime && next.text !== '112'
    ? { start: next.start, end: next.end }
    : undefined;
}

const isNumber = (word: Word | undefined): boolean =>
  /^\d{1,4}[a-z]?$/.test(word?.text ?? '') && word?.text !== '112';

function hasPreposition(words: readonly Word[], at: number): boolean {
  const sentence = words[at]?.sentence;
  for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1) {
    if (words[i]?.sentence !== sentence) return false;
    if (PREPOSITIONS.has(words[i]?.text ?? '')) return true;
  }
  return false;
}
