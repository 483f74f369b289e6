import type { Analysed, Word } from './analyse.ts';
import { CALLED, NOT_CALLED, WANTS_CALL } from './lists/called.ts';
import type { Span } from './mask.ts';
import { compilePhrases } from './phrases.ts';

const PHRASES = compilePhrases<'called' | 'wants'>(
  [
    { value: 'called', patterns: CALLED },
    { value: 'wants', patterns: WANTS_CALL },
  ],
  {},
);
/** Words behind "112 gebeld" that may still deny it: "112 gebeld heb ik niet". */
const AFTER = 3;

/** What a message says about calling 112 (spelregel 7). */
export type CallTalk = {
  /** 112 or the police has been called, by whomever. */
  readonly called: boolean;
  /** Asks whether to call, or says to be about to; false where it says that it was done. */
  readonly wantsCall: boolean;
  /** Where it says so, in offsets of the original. */
  readonly spans: readonly Span[];
};

/** Pure, linear in the text's length. A question or a denial (`nog niemand heeft 112 gebeld`) is no call. */
export function callTalk({ original, words }: Analysed): CallTalk {
  const found = PHRASES.find(words);
  const calls = found.filter((match) => match.value === 'called' && !isDenied(words, match, original));
  const called = calls.length > 0;
  return {
    called,
    wantsCall: !called && found.some((match) => match.value === 'wants'),
    spans: found.map(({ start, end }) => ({ start, end })),
  };
}

function isDenied(
  words: readonly Word[],
  match: { readonly from: number; readonly to: number },
  original: string,
): boolean {
  const sentence = words[match.from]?.sentence;
  let first = match.from;
  while (first > 0 && words[first - 1]?.sentence === sentence) first -= 1;
  let last = match.to - 1;
  while (words[last + 1]?.sentence === sentence && last + 1 < words.length) last += 1;
  if (original.slice(words[last]?.end ?? 0, words[last + 1]?.start).includes('?')) return true;
  const until = Math.min(last + 1, match.to + AFTER);
  for (let i = clauseStart(words, first, match.from, original); i < until; i += 1) {
    const text = words[i]?.text ?? '';
    const isPartOfSpeech = i >= match.to && text === 'of';
    if (NOT_CALLED.has(text) && !isPartOfSpeech && !isNegationElsewhere(words, i, match)) return true;
  }
  return false;
}

/** A comma begins a new clause: "ik weet niet wie het is, 112 is gebeld". */
function clauseStart(words: readonly Word[], first: number, from: number, original: string): number {
  for (let i = from; i > first; i -= 1)
    if (original.slice(words[i - 1]?.end ?? 0, words[i]?.start ?? 0).includes(',')) return i;
  return first;
}

/** "112 gebeld, ze zijn er nog niet": behind the call only a denial that is about it counts. */
function isNegationElsewhere(words: readonly Word[], at: number, match: { readonly to: number }): boolean {
  if (at < match.to) return false;
  const between = words.slice(match.to, at).map((word) => word.text);
  return between.some((text) =>
    ['ze', 'zij', 'hij', 'want', 'omdat', 'maar', 'die', 'they', 'he', 'er'].includes(text),
  );
}
