/** Takes out of a text what could tell who a resident is, for what the gemeente gives under the Woo (art. 5.1.2.e). */

export const MASKED = { person: '[naam]', contact: '[contact]', address: '[adres]' } as const;

/** Parts of names that are no name by themselves, and words that are too short to be known as one. */
const PARTICLES: ReadonlySet<string> = new Set(
  'aan den der des het ten ter tot uit uijt van von vom voor zur las les los del della dos'.split(' '),
);
const SHORTEST = 3;
const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}])';
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/**
 * The text without these people's names: whole, however they are written, and each part that may be a name where it has a capital. Without
 * Matrix user IDs, e-mail addresses, mobile numbers, and a postcode with a house number. It takes out too much rather than too little.
 */
export function maskNames(text: string, names: readonly string[]): string {
  const plain = text
    .normalize('NFC')
    .replace(/https:\/\/matrix\.to\/#\/@[^\s)\]>"]+/gi, MASKED.person)
    .replace(/@[a-z0-9._=/+-]+:[a-z0-9.-]+(?::\d+)?/gi, MASKED.person)
    .replace(/(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, MASKED.contact)
    .replace(/(?<!\d)(?:(?:\+|00)31[\s-]?(?:\(0\))?|0)[\s-]?6(?:[\s-]?\d){8}(?!\d)/g, MASKED.contact)
    .replace(
      /(?<![\p{L}\p{N}])[1-9]\d{3}\s?[A-Za-z]{2}\s{0,3},?\s{0,3}(?:nr\.?\s?)?\d{1,5}[A-Za-z]?(?![\p{L}\p{N}])/gu,
      MASKED.address,
    );
  const known = names.map((name) => name.normalize('NFC').trim()).filter((name) => name.length >= 2);
  if (known.length === 0) return plain;
  // A name of one word may be a word too, such as Roos: that is looked for as a part is.
  const whole = replacer(
    known.filter((name) => /\s/.test(name)),
    'giu',
  );
  const parts = replacer([...new Set(known.flatMap(partsOf))], 'gu');
  return parts(whole(plain));
}

function partsOf(name: string): string[] {
  return name
    .split(/[^\p{L}\p{N}’']+/u)
    .filter((part) => part.length >= SHORTEST && /^\p{Lu}/u.test(part) && !PARTICLES.has(part.toLowerCase()))
    .flatMap((part) => [part, part.toUpperCase()]);
}

function replacer(words: readonly string[], flags: string): (text: string) => string {
  if (words.length === 0) return (text) => text;
  // The longest first, so that of “Anna de Vries” nothing is left.
  const sorted = [...words].sort((one, other) => other.length - one.length).map(escaped);
  const any = new RegExp(`${BEFORE}(?:${sorted.join('|')})${AFTER}`, flags);
  return (text) => text.replace(any, MASKED.person);
}

/** What somebody wrote without what their app quotes above an answer. */
export function withoutQuote(body: string): string {
  const lines = body.split('\n');
  const first = lines.findIndex((line) => !line.startsWith('>'));
  return first <= 0 ? body : lines.slice(first).join('\n').trim();
}
