import { HOMOGLYPHS } from './lists/homoglyphs.ts';
import { CAPITAL, isPlain, plainSigns, rareSigns } from './signs.ts';

/**
 * Text in a form that can be compared: lower case, no diacritics, look-alike letters of other scripts as Latin ones, no
 * invisible characters. `starts[i]`–`ends[i]` is what the i-th UTF-16 unit stood for in the original; absent where both are
 * of equal length, unit for unit.
 */
export type Folded = {
  readonly text: string;
  readonly starts: readonly number[] | undefined;
  readonly ends: readonly number[] | undefined;
  /** Which sorts of characters it has (signs.ts); capitals are those of the original. */
  readonly signs: number;
};

/** Marks, format characters and others that show nothing: what people put between letters to slip past. */
const INVISIBLE = /[\p{M}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
const REPLACEMENT = '\uFFFD';
const CACHE_LIMIT = 4096;
const cache = new Map<string, string>();

/** Brings a text in comparable form in one pass. Never throws; folding a folded text changes nothing. */
export function fold(text: string): Folded {
  const plain = plainSigns(text);
  if (plain >= 0) {
    const small = (plain & CAPITAL) === 0 ? text : text.toLowerCase();
    return { text: small, starts: undefined, ends: undefined, signs: plain };
  }
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  /** Up to where letters of flags are read as letters. */
  let lettersTo = 0;
  let flagsTo = 0;
  for (let at = 0; at < text.length; ) {
    // Of most texts that are not plain, nearly all is.
    const from = at;
    while (at < text.length && isPlain(text.charCodeAt(at))) {
      at += 1;
      starts.push(at - 1);
      ends.push(at);
    }
    if (at > from) parts.push(text.slice(from, at).toLowerCase());
    if (at >= text.length) break;
    const unit = text.charCodeAt(at);
    let size = 1;
    let part: string;
    // What is no plain text among the first characters shows nothing.
    if (unit < 0x80) part = '';
    else {
      const point = text.codePointAt(at) ?? 0;
      size = point > 0xffff ? 2 : 1;
      if (isFlagLetter(point) && at >= flagsTo) {
        const run = flagRun(text, at);
        flagsTo = run.to;
        if (run.letters > LETTERS_OF_FLAG) lettersTo = run.to;
      }
      if (point >= 0xd800 && point <= 0xdfff) part = REPLACEMENT;
      else if (isFlagLetter(point) && at < lettersTo) part = String.fromCharCode(0x61 + point - FLAG_A);
      else part = foldRare(text.slice(at, at + size));
    }
    for (let i = 0; i < part.length; i += 1) {
      starts.push(at);
      ends.push(at + size);
    }
    if (part !== '') parts.push(part);
    at += size;
  }
  const folded = parts.join('');
  return { text: folded, starts, ends, signs: rareSigns(text, folded) };
}

const FLAG_A = 0x1f1e6;
/** Two of them are the flag of a country; a longer row spells something. */
const LETTERS_OF_FLAG = 2;

function isFlagLetter(point: number): boolean {
  return point >= FLAG_A && point < FLAG_A + 26;
}

/** How many letters of flags stand in a row from `at`, with nothing but spaces and what is invisible between, and where the row ends. */
function flagRun(text: string, at: number): { readonly letters: number; readonly to: number } {
  let letters = 0;
  let to = at;
  for (let next = at; next < text.length; ) {
    const point = text.codePointAt(next) ?? 0;
    const size = point > 0xffff ? 2 : 1;
    if (isFlagLetter(point)) {
      letters += 1;
      to = next + size;
    } else if (point !== 0x20 && !INVISIBLE.test(String.fromCodePoint(point))) break;
    next += size;
  }
  return { letters, to };
}

/** Where the folded unit at `index` began in the original. */
export function originalStart(folded: Folded, index: number): number {
  return folded.starts?.[index] ?? index;
}

/** Where, in the original, a stretch ends whose last folded unit is at `index - 1`. */
export function originalEnd(folded: Folded, index: number): number {
  return index === 0 ? 0 : (folded.ends?.[index - 1] ?? index);
}

function foldRare(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  let part = '';
  for (const piece of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    const latin = HOMOGLYPHS.get(piece) ?? enclosed(piece) ?? piece;
    if (!INVISIBLE.test(latin)) part += latin;
  }
  if (cache.size < CACHE_LIMIT) cache.set(character, part);
  return part;
}

/** White letters in black circles and squares: the two sets of enclosed letters that Unicode does not decompose. */
function enclosed(character: string): string | undefined {
  const point = character.codePointAt(0) ?? 0;
  for (const first of [0x1f150, 0x1f170]) {
    if (point >= first && point < first + 26) return String.fromCharCode(0x61 + point - first);
  }
  return undefined;
}

/** Whether the unit at `index` is a letter or digit of a folded text. */
export function isWordUnit(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  return unit >= 0x80 && /[\p{L}\p{N}]/u.test(text.charAt(index));
}

/** Whether the unit at `index` separates words. */
export function isSpace(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit === 0x20 || (unit <= 0x0d && unit >= 0x09) || unit === 0x2028 || unit === 0x2029;
}
