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
/** Further away than this in a sentence is another matter. In words. */
const LONGEST = 20;

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
  const until = Math.min(words.length, match.to + AFTER);
  for (let i = clauseStart(words, match.from, original); i < until; i += 1) {
    const word = words[i];
    if (!word || word.sentence !== sentence) break;
    const isPartOfSpeech = i >= match.to && word.text === 'of';
    if (NOT_CALLED.has(word.text) && !isPartOfSpeech && !isNegationElsewhere(words, i, match)) return true;
  }
  return isAsked(words, match.to - 1, original);
}

/** Whether the sentence ends in a question mark. */
function isAsked(words: readonly Word[], at: number, original: string): boolean {
  const sentence = words[at]?.sentence;
  let last = at;
  while (last < at + LONGEST && words[last + 1]?.sentence === sentence && last + 1 < words.length) last += 1;
  return original.slice(words[last]?.end ?? 0, words[last + 1]?.start).includes('?');
}

/** A comma begins a new clause: "ik weet niet wie het is, 112 is gebeld". */
function clauseStart(words: readonly Word[], from: number, original: string): number {
  let first = from;
  while (first > 0 && from - first < LONGEST && words[first - 1]?.sentence === words[from]?.sentence) {
    if (original.slice(words[first - 1]?.end ?? 0, words[first]?.start ?? 0).includes(',')) break;
    first -= 1;
  }
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
