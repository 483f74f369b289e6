import type { Span } from './mask.ts';
import type { Folded } from './normalise.ts';
import { fold, isSpace, isWordUnit, originalEnd, originalStart } from './normalise.ts';
import type { Speech } from './quotes.ts';
import { quotedSpans, speechOf } from './quotes.ts';
import { readingsOf } from './readings.ts';
import type { Message, MessageKind } from './types.ts';
import type { Lexeme } from './vocabulary.ts';
import { lexemesOf } from './vocabulary.ts';

/** A run of letters and digits. `text` is folded; `start` and `end` are offsets in the original, `from` and `to` in the folded text. */
export type Word = Span & {
  readonly text: string;
  /** How the word may be read: as typed, else with stretched letters shortened, else with digits as letters. */
  readonly readings: readonly string[];
  /** What the lists of phrases know of its readings. */
  readonly lexemes: readonly Lexeme[];
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** Whether nothing but signs, no space, lies between the word before and this one. */
  readonly glued: boolean;
  readonly traits: Traits;
};

/** What is found out once about a word, whatever message it stands in. */
export type Traits = {
  readonly readings: readonly string[];
  readonly lexemes: readonly Lexeme[];
  readonly speech: Speech;
  /** What the list of abuse says of it: kept by disguise.ts; undefined until asked, null for nothing. */
  abuse: unknown;
  /** Whether abuse may begin with it; undefined until asked. */
  begins: boolean | undefined;
};

/** What every rule is given: the message, taken apart once. */
export type Analysed = {
  readonly kind: MessageKind;
  readonly original: string;
  readonly folded: Folded;
  readonly words: readonly Word[];
  /** What somebody else is said to have said: offsets in the original, in order. */
  readonly quoted: readonly Span[];
};

/** Points after these do not end a sentence. */
const ABBREVIATIONS = new Set([
  'nr',
  'nrs',
  'dhr',
  'mw',
  'mevr',
  'fam',
  'str',
  'st',
  'ca',
  'bijv',
  'bv',
  'evt',
  'tel',
  'dr',
  'mr',
]);

/** Takes a message apart. Linear in its length, never throws. */
export function analyse(message: Message): Analysed {
  const folded = fold(message.text);
  const words = wordsOf(folded);
  return {
    kind: message.kind,
    original: message.text,
    folded,
    words,
    quoted: quotedSpans(folded, words),
  };
}

/** Messages share most of their words. Emptied when full, so that made-up words cannot fill the memory. */
const KNOWN_LIMIT = 20_000;
const KNOWN_LONGEST = 24;
const known = new Map<string, Traits>();

function traitsOf(text: string): Traits {
  const before = known.get(text);
  if (before) return before;
  const readings = readingsOf(text);
  const traits: Traits = {
    readings,
    lexemes: lexemesOf(readings),
    speech: speechOf(text),
    abuse: undefined,
    begins: undefined,
  };
  if (text.length > KNOWN_LONGEST) return traits;
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(text, traits);
  return traits;
}

function wordsOf(folded: Folded): Word[] {
  const { text } = folded;
  const words: Word[] = [];
  let sentence = 0;
  let glued = false;
  let last: Word | undefined;
  for (let at = 0; at < text.length; ) {
    if (!isWordUnit(text, at)) {
      if (text.charCodeAt(at) === 0x20) glued = false;
      else {
        if (endsSentence(text, at, last)) sentence += 1;
        if (isSpace(text, at)) glued = false;
      }
      at += 1;
      continue;
    }
    let to = at + 1;
    while (to < text.length && (isWordUnit(text, to) || isInnerApostrophe(text, to))) to += 1;
    const word = text.slice(at, to);
    const traits = traitsOf(word);
    last = {
      start: originalStart(folded, at),
      end: originalEnd(folded, to),
      text: word,
      readings: traits.readings,
      lexemes: traits.lexemes,
      from: at,
      to,
      sentence,
      glued,
      traits,
    };
    words.push(last);
    glued = true;
    at = to;
  }
  return words;
}

function isInnerApostrophe(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === 0x27 &&
    at + 1 < text.length &&
    isWordUnit(text, at + 1) &&
    isWordUnit(text, at - 1)
  );
}

function endsSentence(text: string, at: number, last: Word | undefined): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 0x21 || unit === 0x3f || unit === 0x0a || unit === 0x3b) return true;
  if (unit !== 0x2e) return false;
  const atEnd = at + 1 >= text.length || isSpace(text, at + 1);
  return atEnd && !(last?.to === at && ABBREVIATIONS.has(last.text));
}

/** Whether a stretch of the original lies in what somebody else is said to have said. */
export function isQuoted(analysed: Analysed, span: Span): boolean {
  const { quoted } = analysed;
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
