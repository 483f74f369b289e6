import type { Analysed } from '../analyse.ts';
import { finding } from '../finding.ts';
import type { Span } from '../mask.ts';
import { isWordUnit, originalEnd, originalStart } from '../normalise.ts';
import { hasWord } from '../sentences.ts';
import { AT, DIGIT } from '../signs.ts';
import type { Finding } from '../types.ts';

/** Numbers that a company or service has, not a person: 0800, 0900, 0906, 0909, 088, 085, 14. */
const PUBLIC_PREFIXES = ['0800', '0900', '0906', '0909', '088', '085'];
const PUBLIC_WORDS = new Set([
  ...[
    'politie',
    'gemeente',
    'brandweer',
    'huisarts',
    'huisartsenpost',
    'dokterswacht',
    'dierenambulance',
    'dierenarts',
    'dierenasiel',
    'dierenbescherming',
    'ggd',
    'ggz',
    'woningcorporatie',
    'woningstichting',
  ],
  ...[
    'storingsdienst',
    'storing',
    'storingsnummer',
    'meldpunt',
    'wijkagent',
    'handhaving',
    'wetterskip',
    'rijkswaterstaat',
    'provincie',
    'slachtofferhulp',
    'alarmcentrale',
    'meldkamer',
    'havendienst',
    'havenmeester',
    'kustwacht',
    'knrm',
    'crisisdienst',
    'boa',
  ],
]);
const PUBLIC_MAILBOXES = new Set([
  'info',
  'contact',
  'gemeente',
  'redactie',
  'melding',
  'meldingen',
  'klantenservice',
  'service',
  'support',
  'secretariaat',
  'administratie',
  'bestuur',
  'buurtpreventie',
  'wijkagent',
  'post',
  'receptie',
  'balie',
  'noreply',
]);
/** "Het privénummer van de wijkagent": not the one for everybody. */
const PRIVATE_WORDS = new Set(['prive', 'privenummer', 'mobiele', 'thuisnummer', 'privemail']);
const OWN_WORDS = new Set(['mij', 'me', 'mijn', 'ons', 'onze', 'my', 'myn']);
/** "Ik ben bereikbaar op 06…", "tot elf ben ik te bereiken op …". */
const WRITER = new Set(['ik', 'ikzelf', 'wij', 'we']);
const AM = new Set(['ben', 'zijn', 'bin']);
/** Somebody else is: "wij zijn weg, Jan is bereikbaar op …". */
const ANOTHER = new Set(['is', 'was', 'hij', 'ze', 'zij', 'die', 'kun', 'kunt', 'kan']);
const IN_REACH = new Set(['bereikbaar', 'bereiken', 'berikber']);
/** What a number is called that nobody can be rung by. */
const REFERENCES = new Set(
  `ordernummer bestelnummer factuurnummer factuur referentie referentienummer ref kenmerk zaaknummer dossiernummer polisnummer klantnummer artikelnummer serienummer volgnummer btw kvk bon aangiftenummer
  meldingsnummer pakketnummer trackingnummer barcode framenummer chipnummer`.split(/\s+/),
);
const LEAST_DIGITS = 9;
const MOST_DIGITS = 13;
/** How far back the words stand that say whose number it is. */
const NEAR = 8;

/** Somebody is missing: whoever can be called about it must be. */
const MISSING = new Set([
  'vermist',
  'vermiste',
  'vermissing',
  'weggelopen',
  'kwijt',
  'verdwaald',
  'fermist',
  'missing',
  'zoek',
]);

/** Rule 10: phone numbers and e-mail addresses of others. One's own, those of services and of whom to call about somebody missing pass. */
export function contact(analysed: Analysed): Finding[] {
  const { text, signs } = analysed.folded;
  if ((signs & (AT | DIGIT)) === 0) return [];
  if ((signs & AT) === 0 && !hasDigits(text, LEAST_DIGITS)) return [];
  if (hasWord(analysed, MISSING)) return [];
  return [
    ...phoneNumbers(analysed)
      .filter((span) => !isFreelyGiven(analysed, span))
      .map((span) => finding(analysed, 'telefoonnummer', span)),
    ...addresses(analysed)
      .filter((span) => !isFreelyGiven(analysed, span))
      .map((span) => finding(analysed, 'e-mailadres', span)),
  ];
}

/** Rows of digits with single separators between, long enough for a Dutch or international number. */
function phoneNumbers(analysed: Analysed): Span[] {
  const { folded } = analysed;
  const { text } = folded;
  const spans: Span[] = [];
  for (let at = 0; at < text.length; ) {
    if (!isDigit(text, at) || (at > 0 && isWordUnit(text, at - 1))) {
      at += 1;
      continue;
    }
    let digits = '';
    let to = at;
    let end = at;
    for (; to < text.length; to += 1) {
      if (isDigit(text, to)) {
        if (digits.length <= MOST_DIGITS) digits += text.charAt(to);
        end = to + 1;
      } else if (!' -./()'.includes(text.charAt(to)) || to - end >= 3) break;
    }
    const hasPlus = text.charAt(at - 1) === '+';
    if (isPhone(digits, hasPlus) && !(end < text.length && isWordUnit(text, end))) {
      spans.push({ start: originalStart(folded, hasPlus ? at - 1 : at), end: originalEnd(folded, end) });
    }
    at = Math.max(end, at + 1);
  }
  return spans;
}

/** Whether a text has so many digits in all: most have not. */
function hasDigits(text: string, least: number): boolean {
  let digits = 0;
  for (let at = 0; at < text.length && digits < least; at += 1) if (isDigit(text, at)) digits += 1;
  return digits >= least;
}

function isPhone(digits: string, hasPlus: boolean): boolean {
  if (PUBLIC_PREFIXES.some((prefix) => digits.startsWith(prefix))) return false;
  if (hasPlus) return digits.length >= LEAST_DIGITS && digits.length <= MOST_DIGITS;
  if (digits.startsWith('00')) return digits.length >= LEAST_DIGITS + 2 && digits.length <= MOST_DIGITS + 2;
  return digits.length === 10 && digits.startsWith('0');
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

function isMailUnit(text: string, at: number): boolean {
  return isWordUnit(text, at) || '.-_+'.includes(text.charAt(at));
}

const LONGEST_MAIL_PART = 64;

function addresses(analysed: Analysed): Span[] {
  const { folded } = analysed;
  const { text } = folded;
  const spans: Span[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at;
    while (from > 0 && at - from < LONGEST_MAIL_PART && isMailUnit(text, from - 1)) from -= 1;
    let to = at + 1;
    while (to < text.length && to - at < LONGEST_MAIL_PART && isMailUnit(text, to)) to += 1;
    while (to > at && '.-_+'.includes(text.charAt(to - 1))) to -= 1;
    const domain = text.slice(at + 1, to);
    const dot = domain.lastIndexOf('.');
    if (from === at || dot < 1 || domain.length - dot < 3) continue;
    if (PUBLIC_MAILBOXES.has(text.slice(from, at)) || domain.endsWith('politie.nl')) continue;
    spans.push({ start: originalStart(folded, from), end: originalEnd(folded, to) });
  }
  return spans;
}

/** "Bel mij op 06…", "dierenambulance 0517…": the writer's own, or a service's. */
function isFreelyGiven({ words }: Analysed, span: Span): boolean {
  let at = firstFrom(words, span.start);
  const sentence = words[at]?.sentence;
  const first = at;
  let isPublic = false;
  let isInReach = false;
  if (isBank(words[at - 2]?.text, words[at - 1]?.text) || isMineAfter(words, span.end, sentence)) return true;
  for (at -= 1; at >= 0 && at >= first - NEAR && words[at]?.sentence === sentence; at -= 1) {
    const text = words[at]?.text ?? '';
    if (REFERENCES.has(text)) return true;
    if (OWN_WORDS.has(text) && !isOfMine(words[at + 1]?.text)) return true;
    if (PRIVATE_WORDS.has(text)) return false;
    const isWriter = WRITER.has(text) && (isAm(words[at + 1]) || isAm(words[at - 1]));
    if (isInReach && isWriter) return true;
    if (IN_REACH.has(text) || ANOTHER.has(text)) isInReach = IN_REACH.has(text);
    if (PUBLIC_WORDS.has(text)) isPublic = true;
  }
  return isPublic;
}

const CALLED_NUMBER = new Set([
  'nummer',
  'telefoonnummer',
  'mobiel',
  'mobieltje',
  'telefoon',
  'number',
  'phone',
]);

/** "06… is mijn nummer", "06… is van mij". */
function isMineAfter(words: Analysed['words'], end: number, sentence: number | undefined): boolean {
  const next = firstFrom(words, end);
  const [is, mine, what] = words
    .slice(next, next + 3)
    .map((word) => (word.sentence === sentence ? word.text : ''));
  if (is !== 'is') return false;
  if (mine === 'van' || mine === 'fan') return what === 'mij' || what === 'my' || what === 'ons';
  return OWN_WORDS.has(mine ?? '') && CALLED_NUMBER.has(what ?? '');
}

function isAm(word: Analysed['words'][number] | undefined): boolean {
  return word !== undefined && AM.has(word.text);
}

/** The start of an IBAN: country with check digits, and the bank. */
function isBank(country = '', bank = ''): boolean {
  return /^[a-z]{2}\d{2}$/.test(country) && /^[a-z]{4}$/.test(bank);
}

/** Index of the first word that begins at `start` or later; words are in order. */
function firstFrom(words: Analysed['words'], start: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const RELATIONS = new Set([
  'buurman',
  'buurvrouw',
  'buren',
  'buurjongen',
  'broer',
  'zus',
  'zoon',
  'dochter',
  'vriend',
  'vriendin',
  'collega',
  'moeder',
  'vader',
  'huisbaas',
  'ex',
  'man',
  'vrouw',
  'buur',
]);

/** "Mijn buurman": somebody else after all. */
function isOfMine(next: string | undefined): boolean {
  return next !== undefined && RELATIONS.has(next);
}
