import { isNear } from '../own-room/commands.ts';
import {
  foldWord,
  NAME_PARTICLES,
  PLACE_WORDS,
  SMALL_WORDS,
  STREET_WORD,
  TITLES,
  WHAT_WORDS,
} from './place-words.ts';

/** What stands where words were left out. */
export const LEFT_OUT = '…';
/** A name of a street has as many words, at most. */
const MOST_WORDS = 6;
/** A name of so many letters is known with a typo too. */
const FORGIVING = 8;
/** More digits in a row, with whatever signs between them, are a telephone number and no house or mast. */
const MOST_DIGITS = 6;

type Word = { readonly text: string; readonly folded: string; readonly start: number; readonly end: number };
/** A word that stays, as it is written then; `says`: it tells where. Null: it is left out. */
type Kept = { readonly text: string; readonly says: boolean } | null;

/**
 * Words of a walker without what could be a name. It is no search for names, which would miss some: a word stays only if it is known to be none. That is
 * a name of a street or place of `places` (public registers), a word of place-words.ts, a number that is too short to ring by, or a letter
 * behind a number. Anything else becomes {@link LEFT_OUT}. Null if what stays does not tell where. Pure.
 */
export function withoutNames(typed: string, places: readonly string[]): string | null {
  const text = typed.replace(/(\p{L}{3}str)\.?(?=[\s,\d]|$)/giu, '$1aat');
  const words = wordsOf(text);
  const known = new Map(
    places.map((place) => [
      wordsOf(place)
        .map(({ folded }) => folded)
        .join(' '),
      place,
    ]),
  );
  const kept: (Kept | undefined)[] = words.map(() => undefined);
  const gone = new Set([...longNumbers(words, text), ...neverKept(words, text)]);
  for (let at = 0; at < words.length; at += 1) {
    if (kept[at] !== undefined) continue;
    const street = placeAt(words, at, known);
    if (street) {
      kept.fill({ text: '', says: false }, at, at + street.count);
      kept[at] = { text: street.name, says: true };
    } else kept[at] = gone.has(at) ? null : keep(words, at);
  }
  leaveOutNames(words, kept, text);
  return written(words, kept, text);
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’`][\p{L}\p{M}]+)*/gu)].map((found) => ({
    text: found[0],
    folded: foldWord(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** The longest name of a place that begins at a word. */
function placeAt(
  words: readonly Word[],
  at: number,
  known: ReadonlyMap<string, string>,
): { readonly name: string; readonly count: number } | null {
  for (let count = Math.min(MOST_WORDS, words.length - at); count > 0; count -= 1) {
    const said = words
      .slice(at, at + count)
      .map(({ folded }) => folded)
      .join(' ');
    const name = known.get(said) ?? (said.length < FORGIVING ? undefined : nearest(said, known));
    if (name !== undefined) return { name, count };
  }
  return null;
}

function nearest(said: string, known: ReadonlyMap<string, string>): string | undefined {
  for (const [name, place] of known) if (isNear(said, name, FORGIVING)) return place;
  return undefined;
}

function keep(words: readonly Word[], at: number): Kept {
  const folded = words[at]?.folded ?? '';
  if (/^\d{1,6}[a-z]?$/.test(folded)) return { text: folded, says: true };
  if (/^[1-9]\d{3}[a-z]{2}$/.test(folded)) return { text: folded.toUpperCase(), says: true };
  if (isAddition(words, at) || isOfPostcode(words, at)) return { text: folded.toUpperCase(), says: false };
  if (PLACE_WORDS.has(folded)) return { text: folded, says: true };
  if (WHAT_WORDS.has(folded) || SMALL_WORDS.has(folded)) return { text: folded, says: false };
  return STREET_WORD.test(folded)
    ? { text: folded.charAt(0).toUpperCase() + folded.slice(1), says: true }
    : null;
}

/** “12 B”. */
function isAddition(words: readonly Word[], at: number): boolean {
  const [before = '', folded = ''] = [words[at - 1]?.folded, words[at]?.folded];
  return /^\d+$/.test(before) && /^[a-z]$/.test(folded) && !SMALL_WORDS.has(folded);
}

/** “8861 AB 12”. */
function isOfPostcode(words: readonly Word[], at: number): boolean {
  const said = [words[at - 1], words[at], words[at + 1]].map((word) => word?.folded ?? '').join(' ');
  return /^[1-9]\d{3} [a-z]{2} \d/.test(said);
}

/** E-mail addresses, Matrix IDs and links, and what looks like a number plate: “12-AB-34”. */
const ADDRESSES = /\S*@\S*|\b(?:https?:|www\.)\S*/gi;
const PLATES =
  /(?<![\p{L}\p{N}-])(?=[^\s]*\p{L})(?=[^\s]*\d)(?:[\p{L}\p{N}]{1,3}-){2}[\p{L}\p{N}]{1,3}(?![\p{L}\p{N}-])/gu;

/** The words of those. */
function neverKept(words: readonly Word[], text: string): readonly number[] {
  return [...text.matchAll(ADDRESSES), ...text.matchAll(PLATES)].flatMap(({ 0: it, index }) =>
    words.flatMap(({ start }, at) => (start >= index && start < index + it.length ? [at] : [])),
  );
}

/** The numbers of which so many stand in a row that somebody can be rung by them. */
function longNumbers(words: readonly Word[], text: string): ReadonlySet<number> {
  const gone = new Set<number>();
  for (let from = 0; from < words.length; from += 1) {
    let to = from;
    let digits = 0;
    while (/^\d+$/.test(words[to]?.text ?? '') && (to === from || isOneNumber(words, to, text))) {
      digits += words[to]?.text.length ?? 0;
      to += 1;
    }
    if (digits > MOST_DIGITS) for (let at = from; at < to; at += 1) gone.add(at);
    if (to > from) from = to - 1;
  }
  return gone;
}

function isOneNumber(words: readonly Word[], at: number, text: string): boolean {
  return /^[\s\-./()+]{1,3}$/.test(text.slice(words[at - 1]?.end, words[at]?.start));
}

/** “Mevrouw Kerk”, “Jan van de Brug”, “van de Vries”: a word that is known is part of a name all the same. */
function leaveOutNames(words: readonly Word[], kept: (Kept | undefined)[], text: string): void {
  for (let at = 0; at < words.length; at += 1) {
    if (kept[at] !== null) continue;
    let next = at + 1;
    while (NAME_PARTICLES.has(words[next]?.folded ?? '') && kept[next]?.says === false) next += 1;
    const word = words[next];
    if (word === undefined || !/^[\s\p{L}\p{M}.'’-]+$/u.test(text.slice(words[at]?.end, word.start)))
      continue;
    const isTitled = TITLES.has(words[at]?.folded ?? '') || /^\p{Lu}/u.test(word.text);
    // A street or a number is none.
    const isWord = kept[next]?.text === word.folded && /^\p{L}/u.test(word.text);
    if (kept[next] === null || (isTitled && isWord)) kept.fill(null, at, next + 1);
  }
}

function written(words: readonly Word[], kept: readonly (Kept | undefined)[], text: string): string | null {
  let line = '';
  let end = 0;
  for (const [at, word] of words.entries()) {
    const it = kept[at] ?? null;
    // The rest of a name of several words.
    if (it?.text === '') {
      end = word.end;
      continue;
    }
    const part = it?.text ?? LEFT_OUT;
    if (part !== LEFT_OUT || !line.endsWith(LEFT_OUT))
      line += line === '' ? part : between(text.slice(end, word.start)) + part;
    end = word.end;
  }
  return kept.some((it) => it?.says) ? line : null;
}

function between(gap: string): string {
  if (/^[-/]$/.test(gap.trim())) return gap.replace(/\s+/g, ' ');
  return /[,.;:]/.test(gap) ? ', ' : ' ';
}
