import type { Analysed, Word } from './analyse.ts';
import { TOWNS } from './lists/places.ts';
import type { Span } from './mask.ts';

/** Ends of street names, and of what is called after one. */
const STREET_ENDS =
  /(?:straat|laan|weg|plein|kade|gracht|haven|steeg|dijk|singel|dyk|strjitte|buorren|leane|poort|ring|hoek|sluis|brug|muur|plaats)$/;
/** The same, of words that are no street as often: with a capital, and said as a place or with a number. */
const CAPITAL_ENDS =
  /(?:lanen|sloot|wal|eind|pad|hof|erf|dreef|markt|baan|park|veld|kamp|akker|reed|plantsoen|steech|wei|paad|loane|burcht|buurt)$/;
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
  ...['ald', 'alde', 'nij', 'nije', 'hege', 'hoge', 'lage', 'brede', 'smalle'],
]);
const ARTICLES = new Set(['de', 'het', 't', "'t", 'it', 'the', 'e', "'e"]);
/** Between a preposition and a name, these stand before no place: "bij de Turkse bakker". */
const ADJECTIVES = /(?:[^aeiou]s|isch|ische|se|ske?|aan|ees)$/;
const TOWN = new Set(TOWNS);
/** Villages that people name without an article. */
const VILLAGES = new Set(['midlum', 'mullum', 'wijnaldum', 'winaam', 'winam']);
/** Between a street and a house there. */
const TO_HOUSE = new Set([
  'bij',
  'by',
  'op',
  'thv',
  'ter',
  'hoogte',
  'van',
  'naast',
  'tegenover',
  'achter',
  'voor',
]);
/** A number before these counts them. */
const COUNTED = new Set([
  'uur',
  'minuten',
  'min',
  'auto',
  'autos',
  "auto's",
  'man',
  'mannen',
  'jongens',
  'jongeren',
  'jaar',
  'keer',
  'mensen',
]);

/**
 * The place that a message names, as typed: a street with its number, what has a name (`op de Lanen`), a number alone (`bij nummer 12`) or a landmark
 * (`bij de school`), in this order. Undefined if it names none. Pure, linear.
 */
export function placeIn({ words, original }: Analysed): Span | undefined {
  let named: Span | undefined;
  let house: Span | undefined;
  let landmark: Span | undefined;
  for (const [at, word] of words.entries()) {
    if (isStreet(word, words[at - 1])) return withNumber(words, firstOfName(words, at, original), at);
    named ??= namedPlace(words, at, original);
    house ??= houseNumber(words, at);
    if (!landmark && LANDMARKS.has(word.text) && hasPreposition(words, at))
      landmark = { start: word.start, end: word.end };
  }
  return named ?? house ?? landmark;
}

function isStreet(word: Word, before: Word | undefined): boolean {
  const { text } = word;
  if (text.length < 6 || NO_STREETS.has(text) || !STREET_ENDS.test(text)) return false;
  return !(LANDMARKS.has(text) && !NAME_PARTS.has(before?.text ?? ''));
}

/** "Ald Buorren", "Simon Stijlstraat": the word before a street may be part of its name. */
function firstOfName(words: readonly Word[], at: number, original: string): number {
  const before = words[at - 1];
  if (!isNextTo(words, at, original)) return at;
  const isInside = words[at - 2]?.sentence === before?.sentence;
  const isName = NAME_PARTS.has(before?.text ?? '') || (isInside && isCapital(original, words, at - 1));
  return isName && (NAME_PARTS.has(before?.text ?? '') || isCapital(original, words, at)) ? at - 1 : at;
}

/** Said with a capital: behind a preposition and an article, or a street by its end, or one of the villages. */
function namedPlace(words: readonly Word[], at: number, original: string): Span | undefined {
  const word = words[at];
  if (!word || NO_STREETS.has(word.text) || NUMBER_WORDS.has(word.text) || TOWN.has(word.text))
    return undefined;
  if (VILLAGES.has(word.text) && hasPreposition(words, at)) return { start: word.start, end: word.end };
  if (!isCapital(original, words, at)) return undefined;
  const isSaidAsPlace = isBehindArticle(words, at) && word.text.length > 2 && !ADJECTIVES.test(word.text);
  const isByEnd =
    word.text.length > 5 &&
    CAPITAL_ENDS.test(word.text) &&
    (hasPreposition(words, at) || houseAfter(words, at) !== undefined);
  if (!isSaidAsPlace && !isByEnd) return undefined;
  let last = at;
  // "De Grote Ossenmarkt", "het Albert Heijnplein".
  while (last < at + 2 && isNextTo(words, last + 1, original) && isCapital(original, words, last + 1))
    last += 1;
  return withNumber(words, at, last);
}

/** "Op de", "in 't": said just before, in small letters where the name has a capital. */
function isBehindArticle(words: readonly Word[], at: number): boolean {
  const [preposition, article, word] = [words[at - 2], words[at - 1], words[at]];
  return (
    preposition?.sentence === word?.sentence &&
    ARTICLES.has(article?.text ?? '') &&
    PREPOSITIONS.has(preposition?.text ?? '')
  );
}

/** Whether no more than a space stands between a word and the one before it. */
function isNextTo(words: readonly Word[], at: number, original: string): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return (
    before !== undefined &&
    word !== undefined &&
    word.start - before.end === 1 &&
    original[before.end] === ' '
  );
}

/** Whether a word begins with a capital, and neither it nor the word before it is all capitals. */
function isCapital(original: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || !/^\p{Lu}/u.test(original.slice(word.start, word.start + 2))) return false;
  return ![word, words[at - 1]].some(
    (one) => one !== undefined && isShouted(original.slice(one.start, one.end)),
  );
}

const isShouted = (text: string): boolean => /^\p{Lu}{2,}$/u.test(text);

function withNumber(words: readonly Word[], first: number, at: number): Span {
  const last = words[houseAfter(words, at) ?? at];
  return { start: words[first]?.start ?? 0, end: last?.end ?? 0 };
}

/** Index of the house number behind a street: "12", "nr 12", "bij nummer 12", "ter hoogte van 12". */
function houseAfter(words: readonly Word[], at: number): number | undefined {
  const sentence = words[at]?.sentence;
  let next = at + 1;
  while (next < at + 4 && TO_HOUSE.has(words[next]?.text ?? '')) next += 1;
  const isNamed = NUMBER_WORDS.has(words[next]?.text ?? '');
  if (isNamed) next += 1;
  const isCounted = !isNamed && next > at + 1 && COUNTED.has(words[next + 1]?.text ?? '');
  return words[next]?.sentence === sentence && isNumber(words[next]) && !isCounted ? next : undefined;
}

function houseNumber(words: readonly Word[], at: number): Span | undefined {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !next || next.sentence !== word.sentence || !isNumber(next)) return undefined;
  if (NUMBER_WORDS.has(word.text)) return { start: word.start, end: next.end };
  const after = words[at + 2];
  const isTime = after !== undefined && COUNTED.has(after.text);
  return (word.text === 'bij' || word.text === 'op') && !isTime && next.text !== '112'
    ? { start: next.start, end: next.end }
    : undefined;
}

const isNumber = (word: Word | undefined): boolean =>
  /^\d{1,4}[a-tv-z]?$/.test(word?.text ?? '') && word?.text !== '112';

function hasPreposition(words: readonly Word[], at: number): boolean {
  const sentence = words[at]?.sentence;
  for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1) {
    if (words[i]?.sentence !== sentence) return false;
    if (PREPOSITIONS.has(words[i]?.text ?? '')) return true;
  }
  return false;
}
