import { HEAD, SOURCE, VERB } from './marks.ts';
import type { Span } from './mask.ts';
import type { Folded } from './normalise.ts';
import { fold } from './normalise.ts';
import { quotedSpans } from './quotes.ts';
import type { Message, MessageKind } from './types.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

export type { Word } from './words.ts';

/** What every rule is given: the message, taken apart once. */
export type Analysed = {
  readonly kind: MessageKind;
  readonly original: string;
  readonly folded: Folded;
  readonly words: readonly Word[];
  /** What any of the words is: bits (marks.ts). */
  readonly marks: number;
};

const NOTHING: readonly Span[] = [];

/** Takes a message apart. Linear in its length, never throws. */
export function analyse(message: Message): Analysed {
  const folded = fold(message.text);
  const { words, marks } = wordsOf(folded);
  return { kind: message.kind, original: message.text, folded, words, marks };
}

/** The last message: the rules ask about the same one after the other. */
let last: Analysed | undefined;
let lastQuoted = NOTHING;

/** What somebody else is said to have said: offsets in the original, in order. Only looked for where something was found that may be said. */
export function quotedIn(analysed: Analysed): readonly Span[] {
  const { folded, words, marks } = analysed;
  if ((marks & (VERB | SOURCE | HEAD)) === 0) return NOTHING;
  if (last === analysed) return lastQuoted;
  last = analysed;
  lastQuoted = quotedSpans(folded, words);
  return lastQuoted;
}

/** Whether a stretch of the original lies in what somebody else is said to have said. */
export function isQuoted(analysed: Analysed, span: Span): boolean {
  const quoted = quotedIn(analysed);
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = quoted[middle];
    if (candidate && candidate.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found = quoted[low];
  return found !== undefined && found.start <= span.start && span.end <= found.end;
}
