import { GUARDED, NOT_SLIPS, SLIPS } from './lists/emergency-typos.ts';
import { GLOSSED, SLIP } from './marks.ts';
import { Rests } from './rests.ts';
import { lexemesOf } from './vocabulary.ts';
import type { Word } from './words.ts';

const SHORTEST = 5;
const LONGEST = Math.max(...GUARDED.map((word) => word.length)) + 1;
const guarded = new Set(GUARDED);
const rests = new Rests<string>();
for (const word of GUARDED) rests.add(word, word);

/**
 * The words of a message with slips of the finger in those that tell of an emergency put right (`ingebrokn`, `ambualnce`); undefined if there are
 * none. One letter too many, too few, wrong or swapped. Linear: words are of bounded length and each has one look.
 */
export function withoutSlips(words: readonly Word[]): readonly Word[] | undefined {
  let read: Word[] | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const meant = word === undefined ? undefined : meantOf(word);
    if (word === undefined || meant === undefined) continue;
    read ??= [...words];
    read[at] = { ...word, text: meant, lexemes: lexemesOf([meant]) };
  }
  return read;
}

/** A glossed word has the traits of what was typed and is no slip. */
function meantOf({ text, traits }: Word): string | undefined {
  const { marks } = traits;
  if ((marks & (GLOSSED | SLIP)) === 0) return undefined;
  return text === traits.text ? traits.meant : SLIPS.get(text);
}

/** Which word of an emergency a word is a slip of, if any. */
export function slipOf(typed: string): string | undefined {
  return SLIPS.get(typed) ?? meantBy(typed);
}

function meantBy(typed: string): string | undefined {
  if (typed.length < SHORTEST || typed.length > LONGEST) return undefined;
  const meant = rests.find(typed, 0, (word) => isOneSlip(typed, word));
  return meant === undefined || guarded.has(typed) || NOT_SLIPS.has(typed) ? undefined : meant;
}

/** Whether two words differ in one letter added, left out, changed or swapped with the next. */
function isOneSlip(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && from < b.length && a.charAt(from) === b.charAt(from)) from += 1;
  if (a.length !== b.length) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return long.length - short.length === 1 && short.slice(from) === long.slice(from + 1);
  }
  const isChanged = a.slice(from + 1) === b.slice(from + 1);
  const isSwapped =
    a.charAt(from) === b.charAt(from + 1) &&
    a.charAt(from + 1) === b.charAt(from) &&
    a.slice(from + 2) === b.slice(from + 2);
  return isChanged || isSwapped;
}
