import type { Analysed, Word } from '../analyse.ts';
import { glossed } from '../gloss.ts';
import { GLOSSED, OF_KIND } from '../marks.ts';
import type { Traits } from '../traits.ts';
import { hashOf } from './hash.ts';
import { listedKindOf } from './kinds.ts';

/**
 * The words of a message as the weights know them: what each stands for, or itself. Side by side, `count` of them; the arrays may be longer and
 * are used again for the next message, so that nobody keeps them.
 */
export type Tokens = {
  count: number;
  hashes: Int32Array;
  sentences: Int32Array;
  /** The word as typed, whose letters count too; undefined where only what it stands for may count. */
  readonly typed: (Traits | undefined)[];
};

/** Of longer messages the arrays are not kept. */
const USUAL = 1_024;
const usual: Tokens = {
  count: 0,
  hashes: new Int32Array(USUAL),
  sentences: new Int32Array(USUAL),
  typed: [],
};
/** The message that they are of: its sentences are weighed after it is scored. */
let last: Analysed | undefined;

/** The words of a message as the weights know them, in order. Linear in its length. Good until the next call. */
export function tokensOf(analysed: Analysed): Tokens {
  if (last === analysed) return usual;
  const words = glossed(analysed);
  const size = words.length;
  const tokens: Tokens =
    size <= USUAL
      ? usual
      : { count: 0, hashes: new Int32Array(size), sentences: new Int32Array(size), typed: [] };
  const { hashes, sentences, typed } = tokens;
  tokens.count = size;
  last = tokens === usual ? analysed : undefined;
  let before = -1;
  for (let i = 0; i < size; i += 1) {
    const word = words[i];
    if (word === undefined) break;
    const { text, traits, sentence } = word;
    let hash = traits.token;
    let isKind = (traits.marks & OF_KIND) !== 0;
    // Dialect, Frisian or English may be a word that stands for its kind.
    if (!isKind && (traits.marks & GLOSSED) !== 0 && text !== traits.text) {
      const meant = glossKnown(text);
      hash = meant.hash;
      isKind = meant.isKind;
    }
    if (!isKind && sentence === before && isCapital(word, analysed.original)) {
      hash = NAME;
      isKind = true;
    }
    hashes[i] = hash;
    sentences[i] = sentence;
    typed[i] = isKind ? undefined : traits;
    before = sentence;
  }
  return tokens;
}

const NAME = hashOf('§naam');
/** What a word of a glossary stands for; there are no more than these. */
type Known = { readonly isKind: boolean; readonly hash: number };
const glosses = new Map<string, Known>();

function glossKnown(text: string): Known {
  const kept = glosses.get(text);
  if (kept) return kept;
  const kind = listedKindOf(text);
  const known = { isKind: kind !== undefined, hash: hashOf(kind ?? text) };
  glosses.set(text, known);
  return known;
}

function isCapital({ start, traits }: Word, original: string): boolean {
  const unit = original.charCodeAt(start);
  // Most words by far begin with a small letter, so that the word itself, which lies further off, need not be read.
  if (unit >= 0x61 && unit <= 0x7a) return false;
  if (unit === traits.text.charCodeAt(0)) return false;
  const next = original.charCodeAt(start + 1);
  if (unit < 0x80 && next < 0x80) return unit >= 0x41 && unit <= 0x5a && next >= 0x61 && next <= 0x7a;
  return /^\p{Lu}\p{Ll}/u.test(original.slice(start, start + 4));
}
