import type { Analysed, Word } from './analyse.ts';
import {
  ABOUT_ELSE,
  ARRIVED,
  ASKS_CALLED,
  CALL_CLASSES,
  CALLED,
  CALLED_BARE,
  CALLED_FOR,
  COMING,
  CRIED_WITH,
  FRISIAN_CALLED,
  NOT_AGAIN,
  NOT_CALLED,
  NOT_CALLED_AFTER,
  NOT_FOR_112,
  NOT_WANTED,
  ONLY_IF,
  TAGS,
  WANTS_CALL,
} from './lists/called.ts';
import { VULNERABLE } from './lists/emergency.ts';
import type { Span } from './mask.ts';
import type { PhraseMatch } from './phrases.ts';
import { compilePhrases } from './phrases.ts';
import { placeIn } from './place.ts';

type Said = 'called' | 'bare' | 'coming' | 'arrived' | 'for' | 'none' | 'asks' | 'wants';
const PHRASES = compilePhrases<Said>(
  [
    { value: 'called', patterns: CALLED },
    { value: 'bare', patterns: CALLED_BARE },
    { value: 'coming', patterns: COMING },
    { value: 'arrived', patterns: ARRIVED },
    { value: 'for', patterns: CALLED_FOR },
    { value: 'none', patterns: NOT_FOR_112 },
    { value: 'asks', patterns: ASKS_CALLED },
    { value: 'wants', patterns: WANTS_CALL },
  ],
  CALL_CLASSES,
);
const TELLS: ReadonlySet<Said> = new Set<Said>(['called', 'coming', 'arrived']);
const NUMBERS = new Set(CALL_CLASSES.nummer);
const CRY_WORDS = new Set(CRIED_WITH);
/** A cry for help is no longer than this, of which so many may say where, or who is in need; what asks somebody to call may say more. In words. */
const LONGEST_CRY = 8;
const MOST_BESIDE = 3;
const LONGEST_REQUEST = 20;
const REQUESTS = new Set(['kan', 'kin', 'can', 'could', 'wil', 'kunnen', 'kinne']);
const WHO = new Set([
  ...VULNERABLE,
  'mijn',
  'mn',
  'onze',
  'ons',
  'myn',
  'us',
  'my',
  'our',
  'papa',
  'mama',
  'bij',
  'by',
  'at',
]);
/** Words behind "112 gebeld" that may still deny it: "112 gebeld heb ik niet". */
const AFTER = 3;
/** Of a message that is about calling, the words beside that: "oké dan bel ik 112 niet". */
const LITTLE = 5;
/** Further away than this in a sentence is another matter. In words. */
const LONGEST = 20;

/** What a message says about calling 112 (spelregel 7). */
export type CallTalk = {
  /** 112 or the police has been called, by whomever, or is on the line. */
  readonly called: boolean;
  /** That is known only because help is on its way: who called is not said. */
  readonly isComing: boolean;
  /** "Heb gebeld": whom is not said. */
  readonly isBare: boolean;
  /** It was called for something that is known, or help is there: what it is about was told before. */
  readonly isForKnown: boolean;
  /** Asks whether it was or should be done, or says to be about to; false where it says that it was done. */
  readonly wantsCall: boolean;
  /** Where it says so, in offsets of the original, in order; of a message that is about little else the number too, wherever it stands. */
  readonly spans: readonly Span[];
  /** Hardly anything else is said. */
  readonly isAll: boolean;
};

/** Pure, linear in the text's length. A question or a denial (`nog niemand heeft 112 gebeld`) is no call. */
export function callTalk({ original, words }: Analysed): CallTalk {
  const found = PHRASES.find(words);
  const asked = asking(words, found);
  const isStated = (match: Match): boolean =>
    asked[match.from] !== 1 && asked[match.to - 1] !== 1 && !isAsked(words, match.to, original);
  const told = found.filter(({ value }) => TELLS.has(value));
  const said = told.filter((match) => isStated(match) && !isDenied(words, match, original));
  const isCalled = said.some((match) => match.value === 'called');
  const wants = found.some(
    (match) => match.value === 'asks' || (match.value === 'wants' && !isDeclined(words, match, original)),
  );
  const isAll = found.length > 0 && countApart(words, found) <= LITTLE;
  const named = isAll ? words.filter((word) => NUMBERS.has(word.text)) : [];
  return {
    called: said.length > 0,
    isComing: said.length > 0 && !isCalled,
    isBare: found.some((match) => match.value === 'bare' && isStated(match)),
    isForKnown:
      said.some(({ value }) => value === 'arrived') ||
      found.some((match) => match.value === 'for' && isStated(match)),
    wantsCall: said.length === 0 && (wants || told.some((match) => !isStated(match))),
    spans: [...found, ...named]
      .map(({ start, end }) => ({ start, end }))
      .sort((one, other) => one.start - other.start),
    isAll,
  };
}

/**
 * Whether a message is hardly more than a cry that 112 is to be called: "112!!!!", "iemand 112 bellen!", "bel 112, mijn man", or begins by asking somebody to
 * do so: "Kan iemand 112 bellen? Ik heb geen bereik". Pure.
 */
export function isCryForHelp(analysed: Analysed): boolean {
  const { words, original } = analysed;
  if (words.length > LONGEST_REQUEST) return false;
  let to = 0;
  let hasNumber = false;
  for (; to < words.length && isCried(words, to); to += 1)
    hasNumber ||= NUMBERS.has(words[to]?.text ?? '') || isSpelled(words, to);
  if (!hasNumber) return false;
  const isRequest = REQUESTS.has(words[0]?.text ?? '');
  if (isRequest) return to === words.length || words[to]?.sentence !== words[to - 1]?.sentence;
  if (words.length > LONGEST_CRY || original.includes('?')) return false;
  const rest = words.slice(to);
  if (rest.length === 0) return true;
  const place = rest.length <= MOST_BESIDE ? placeIn(analysed) : undefined;
  const isPlace = ({ start, end }: Word): boolean =>
    place !== undefined && start >= place.start && end <= place.end;
  return rest.length <= MOST_BESIDE && rest.every((word) => WHO.has(word.text) || isPlace(word));
}

function isCried(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  if (NUMBERS.has(text) || CRY_WORDS.has(text)) return true;
  return isSpelled(words, at) || isSpelled(words, at - 1) || isSpelled(words, at - 2);
}

/** "1-1-2". */
function isSpelled(words: readonly Word[], at: number): boolean {
  return words[at]?.text === '1' && words[at + 1]?.text === '1' && words[at + 2]?.text === '2';
}

/** How many words stand in no phrase about calling. */
function countApart(words: readonly Word[], found: readonly Match[]): number {
  const inside = new Uint8Array(words.length);
  for (const { from, to } of found) inside.fill(1, from, to);
  return inside.reduce((count, is) => count + (is === 0 ? 1 : 0), 0);
}

type Match = Pick<PhraseMatch<Said>, 'from' | 'to'>;

/** Which words stand in what asks whether it was done: 1. */
function asking(words: readonly Word[], found: readonly PhraseMatch<Said>[]): Uint8Array {
  const asked = new Uint8Array(words.length);
  for (const { value, from, to } of found) if (value === 'asks') asked.fill(1, from, to);
  return asked;
}

function isDenied(words: readonly Word[], match: Match, original: string): boolean {
  for (let i = clauseStart(words, match.from, original); i < match.to; i += 1)
    if (NOT_CALLED.has(words[i]?.text ?? '') || isFrisianNot(words, i)) return true;
  const end = Math.min(match.to + AFTER, clauseEnd(words, match.to, original));
  for (let i = match.to; i < end; i += 1) {
    const text = words[i]?.text ?? '';
    if (ABOUT_ELSE.has(text)) return false;
    if (NOT_CALLED_AFTER.has(text)) return !NOT_AGAIN.has(words[i + 1]?.text ?? '');
  }
  return false;
}

function isFrisianNot(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.text === 'net' &&
    (words[at - 1]?.text === 'noch' || FRISIAN_CALLED.has(words[at + 1]?.text ?? ''))
  );
}

/** "Dan bel ik 112 niet", "als hij terugkomt bel ik 112". What is asked stays a question. */
function isDeclined(words: readonly Word[], match: Match, original: string): boolean {
  if (isAsked(words, match.to, original)) return false;
  const end = Math.min(match.to + AFTER, clauseEnd(words, match.to, original));
  for (let i = match.from; i < end; i += 1) if (NOT_WANTED.has(words[i]?.text ?? '')) return true;
  for (let i = clauseStart(words, match.from, original); i < match.from; i += 1)
    if (ONLY_IF.has(words[i]?.text ?? '')) return true;
  return false;
}

/**
 * Whether what ends before the word `to` is asked: its sentence ends in a question mark, without a comma between, or with no more than "toch" behind
 * that. "112 is gebeld, wie kijkt er mee?" asks something else.
 */
function isAsked(words: readonly Word[], to: number, original: string): boolean {
  const end = sentenceEnd(words, to);
  if (!original.slice(words[end - 1]?.end ?? 0, words[end]?.start).includes('?')) return false;
  for (let i = clauseEnd(words, to, original); i < end; i += 1)
    if (!TAGS.has(words[i]?.text ?? '')) return false;
  return true;
}

/** Index of the word past the sentence of the word before `to`, or past what is looked at of it. */
function sentenceEnd(words: readonly Word[], to: number): number {
  let end = to;
  while (end < to + LONGEST && end < words.length && words[end]?.sentence === words[to - 1]?.sentence)
    end += 1;
  return end;
}

/** The same for the clause: a comma ends it. */
function clauseEnd(words: readonly Word[], to: number, original: string): number {
  const last = sentenceEnd(words, to);
  let end = to;
  while (end < last && !hasComma(words, end, original)) end += 1;
  return end;
}

/** A comma begins a new clause: "ik weet niet wie het is, 112 is gebeld". */
function clauseStart(words: readonly Word[], from: number, original: string): number {
  let first = from;
  while (first > 0 && from - first < LONGEST && words[first - 1]?.sentence === words[from]?.sentence) {
    if (hasComma(words, first, original)) break;
    first -= 1;
  }
  return first;
}

/** Whether a comma stands before the word at `at`. */
function hasComma(words: readonly Word[], at: number, original: string): boolean {
  return original.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0).includes(',');
}
