import type { Span } from './mask.ts';
import type { Folded } from './normalise.ts';
import { fold, isSpace, isWordUnit, originalEnd, originalStart } from './normalise.ts';
import { quotedSpans } from './quotes.ts';
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

function wordsOf(folded: Folded): Word[] {
  const { text } = folded;
  const words: Word[] = [];
  let sentence = 0;
  for (let at = 0; at < text.length; ) {
    if (!isWordUnit(text, at)) {
      if (endsSentence(text, at, words.at(-1))) sentence += 1;
      at += 1;
      continue;
    }
    let to = at + 1;
    while (to < text.length && (isWordUnit(text, to) || isInnerApostrophe(text, to))) to += 1;
    const word = text.slice(at, to);
    const readings = readingsOf(word);
    words.push({
      text: word,
      readings,
      lexemes: lexemesOf(readings),
      from: at,
      to,
      start: originalStart(folded, at),
      end: originalEnd(folded, to),
      sentence,
    });
    at = to;
  }
  return words;
}

function isInnerApostrophe(text: string, at: number): boolean {
  return (
    text.charAt(at) === "'" && at + 1 < text.length && isWordUnit(text, at + 1) && isWordUnit(text, at - 1)
  );
}

function endsSentence(text: string, at: number, last: Word | undefined): boolean {
  const unit = text.charAt(at);
  if (unit === '!' || unit === '?' || unit === '\n' || unit === ';') return true;
  if (unit !== '.') return false;
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
