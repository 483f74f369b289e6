import type { Analysed } from '../analyse.ts';
import { GLOSSED } from '../marks.ts';
import { EXCLAMATION, QUESTION, SHOUTED } from '../signs.ts';
import type { Traits } from '../traits.ts';
import { hashOf, hashOn, joined } from './hash.ts';
import type { Tokens } from './tokens.ts';

/** So many features are told apart; two that share a number share a weight. Only those that taught something have one (model.ts). */
const BITS = 20;
export const FEATURES = 2 ** BITS;
/** Spreads a hash over all features (Fibonacci hashing). */
const GOLDEN = 0x9e3779b1;
const numberOf = (hash: number): number => Math.imul(hash, GOLDEN) >>> (32 - BITS);

const KIND = { word: 1, pair: 2, gap: 3, wide: 4, begin: 5, opening: 6, sign: 8 } as const;
const LETTERS = hashOf('letters');
const SHORTEST_LETTERS = 3;
const LONGEST_LETTERS = 5;
/** Of a longer word the beginning counts. */
const MOST_UNITS = 30;
const EDGE = 0x5f;

/**
 * Features of a message, `count` of them, each as often as it is there, and for each token where its own begin; those after `ofTokens` are
 * of the whole. The arrays may be longer and are used again for the next message, so that nobody keeps them.
 */
export type Features = {
  count: number;
  ofTokens: number;
  readonly numbers: Int32Array;
  readonly from: Int32Array;
};

/** So many features a word has by itself at the most. */
const MOST_OF_ITSELF = (MOST_UNITS + 2) * (LONGEST_LETTERS - SHORTEST_LETTERS + 1) + 1;
const ofItself: Own = { count: 0, numbers: new Int32Array(MOST_OF_ITSELF) };
type Own = { count: number; readonly numbers: Int32Array };

/** Whether it depends on the message what a word stands for: that a glossary reads. */
const isRead = ({ marks }: Traits): boolean => (marks & GLOSSED) !== 0;

/**
 * What a word has by itself, whatever it stands next to: which word it is, unless {@link isRead}, and its letters: runs of three to five of them, with its
 * edges marked. `count` of them; good until the next call.
 */
export function ownOf(traits: Traits): Own {
  const { text: letters, token } = traits;
  const { numbers } = ofItself;
  let count = 0;
  if (!isRead(traits)) numbers[count++] = numberOf(joined(KIND.word, token, 0));
  const length = Math.min(letters.length, MOST_UNITS) + 2;
  const unit = (at: number): number => (at === 0 || at === length - 1 ? EDGE : letters.charCodeAt(at - 1));
  for (let from = 0; from < length; from += 1) {
    let hash = LETTERS;
    for (let to = from; to < length && to - from < LONGEST_LETTERS; to += 1) {
      hash = hashOn(hash, unit(to));
      if (to - from + 1 >= SHORTEST_LETTERS) numbers[count++] = numberOf(hash);
    }
  }
  ofItself.count = count;
  return ofItself;
}

/** Of one word and the two or three after it, at the most; and of the signs of a message. */
const MOST_OF_WORD = 6;
const MOST_SIGNS = 9;
/** Of messages with more words the arrays are not kept. */
const USUAL = 1_024;
const usual = room(USUAL);
/** The message that they are of. */
let last: Analysed | undefined;

function room(words: number): Features {
  return {
    count: 0,
    ofTokens: 0,
    numbers: new Int32Array(words * MOST_OF_WORD + MOST_SIGNS),
    from: new Int32Array(words),
  };
}

/**
 * What a message has by its words and the words near them, and by its signs; without {@link ownOf}. Good until the
 * next call.
 */
export function contextOf(analysed: Analysed, tokens: Tokens): Features {
  const { count, hashes, sentences, typed } = tokens;
  if (last === analysed) return usual;
  const found = count <= USUAL ? usual : room(count);
  last = found === usual ? analysed : undefined;
  const { numbers, from } = found;
  let n = 0;
  let before = -1;
  for (let i = 0; i < count; i += 1) {
    from[i] = n;
    const own = hashes[i] ?? 0;
    const next = hashes[i + 1] ?? 0;
    const sentence = sentences[i] ?? 0;
    const word = typed[i];
    if (word === undefined || isRead(word)) numbers[n++] = numberOf(joined(KIND.word, own, 0));
    if (i + 1 < count) numbers[n++] = numberOf(joined(KIND.pair, own, next));
    if (i + 2 < count) numbers[n++] = numberOf(joined(KIND.gap, own, hashes[i + 2] ?? 0));
    if (i + 3 < count) numbers[n++] = numberOf(joined(KIND.wide, own, hashes[i + 3] ?? 0));
    if (sentence !== before) {
      numbers[n++] = numberOf(joined(KIND.begin, own, 0));
      if (i + 1 < count && sentences[i + 1] === sentence)
        numbers[n++] = numberOf(joined(KIND.opening, own, next));
    }
    before = sentence;
  }
  found.ofTokens = n;
  const signs = signsOf(analysed, count);
  for (let i = 0; i < signs.length; i += 1) numbers[n++] = numberOf(joined(KIND.sign, signs[i] ?? 0, 0));
  found.count = n;
  return found;
}

const SIGN = { long: 100, question: 1, exclamation: 2, capitals: 3 } as const;
const PICTURES = /\p{Extended_Pictographic}/gu;
const MOST_PICTURES = 5;

function signsOf({ original, folded }: Analysed, count: number): number[] {
  const signs = [SIGN.long + Math.min(6, Math.floor(Math.log2(count + 1)))];
  if ((folded.signs & QUESTION) !== 0) signs.push(SIGN.question);
  if ((folded.signs & EXCLAMATION) !== 0) signs.push(SIGN.exclamation);
  if ((folded.signs & SHOUTED) !== 0) signs.push(SIGN.capitals);
  // Without offsets of its own the text has nothing but plain letters and signs.
  if (folded.starts === undefined) return signs;
  const pictures = new Set(original.match(PICTURES) ?? []);
  for (const picture of [...pictures].slice(0, MOST_PICTURES)) signs.push(picture.codePointAt(0) ?? 0);
  return signs;
}
