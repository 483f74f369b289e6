import { unitsOf } from './units.ts';

/** Which sorts of characters a text has: bits, so that who looks for one need not go through the text. */
export const CAPITAL = 2;
export const DIGIT = 4;
export const POINT = 8;
export const AT = 16;
/** `$`, `*` and `€`, which stand for letters. */
export const DISGUISE = 32;
export const QUESTION = 64;
export const EXCLAMATION = 128;
export const COLON = 256;
/** Four capitals in a row. */
export const SHOUTED = 512;
const LETTERS_SHOUTED = 4;

/** What has no other sort; 0 is what does not occur in plain text. */
const ANY = 1;
/** The sort of each character of plain text: what a keyboard has, with spaces, tabs and ends of lines. */
const SORTS = sorts();

function sorts(): Uint16Array {
  const found = new Uint16Array(0x80);
  for (const unit of [0x09, 0x0a, 0x0d]) found[unit] = ANY;
  for (let unit = 0x20; unit < 0x7f; unit += 1) found[unit] = ANY;
  for (let unit = 0x41; unit <= 0x5a; unit += 1) found[unit] = CAPITAL;
  for (let unit = 0x30; unit <= 0x39; unit += 1) found[unit] = DIGIT;
  const named = {
    '.': POINT,
    '@': AT,
    $: DISGUISE,
    '*': DISGUISE,
    '?': QUESTION,
    '!': EXCLAMATION,
    ':': COLON,
  };
  for (const [sign, sort] of Object.entries(named)) found[sign.charCodeAt(0)] = sort;
  return found;
}

/** Whether a unit is of plain text. */
export function isPlain(unit: number): boolean {
  return unit < 0x80 && SORTS[unit] !== 0;
}

/** The sorts in a plain text; -1 if it is not plain. */
export function plainSigns(text: string): number {
  const units = unitsOf(text);
  const { length } = text;
  let signs = 0;
  let capitals = 0;
  for (let i = 0; i < length; i += 1) {
    const unit = units[i] ?? 0;
    const sort = unit < 0x80 ? (SORTS[unit] ?? 0) : 0;
    if (sort === 0) return -1;
    signs |= sort;
    capitals = sort === CAPITAL ? capitals + 1 : 0;
    if (capitals === LETTERS_SHOUTED) signs |= SHOUTED;
  }
  return signs;
}

const CAPITALS = /\p{Lu}{4}/u;

/** The sorts in a text that is not plain, as typed and folded. */
export function rareSigns(original: string, folded: string): number {
  let signs = CAPITALS.test(original) ? SHOUTED : 0;
  for (let i = 0; i < folded.length; i += 1) {
    const unit = folded.charCodeAt(i);
    if (unit < 0x80) signs |= SORTS[unit] ?? 0;
    else if (unit === 0x20ac) signs |= DISGUISE;
  }
  return signs;
}
