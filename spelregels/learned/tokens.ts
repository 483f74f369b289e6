import type { Analysed, Word } from '../analyse.ts';
import { glossed } from '../gloss.ts';
import {
  COLOURS,
  GENDERS,
  GROUP_ADJECTIVES,
  GROUP_PLURALS,
  GROUP_SINGULARS,
  RELIGIONS,
} from '../lists/groups.ts';
import { FIRST_NAMES, STREET_ENDS } from '../lists/names.ts';
import type { Group } from '../lists/nationalities.ts';
import { NATIONALITIES } from '../lists/nationalities.ts';
import { TOWNS } from '../lists/places.ts';
import { words } from '../lists/words.ts';
import type { Traits } from '../words.ts';
import { hashOf } from './hash.ts';

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

/**
 * Words that stand for their kind. Groups of people first: no weight can know which group a message names, so that the same message
 * about another group has the same score (AWGB article 1).
 */
const KINDS = kinds();
const NUMBERS_THAT_MEAN = new Set(['112', '18']);
const MOBILE = /^(0|31)?6\d{8}$/;
const DIGITS = /^\d+$/;

function kinds(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const put = (kind: string, list: readonly string[]): void => {
    for (const word of list) if (!found.has(word)) found.set(word, kind);
  };
  const group = (list: readonly Group[], one: string, many: string, kind: string): void => {
    for (const { singular, plural, adjective } of list) {
      put(one, [singular]);
      put(many, [plural]);
      if (adjective !== undefined) put(kind, [adjective, adjective.replace(/e$/, '')]);
    }
  };
  // One kind for all forms: some groups are called the same as one, as many and as an adjective (sinti).
  group([...NATIONALITIES, ...RELIGIONS], '§groep', '§groep', '§groep');
  group(COLOURS, '§kleur', '§kleur', '§kleur');
  group(GENDERS, '§mens', '§mensen', '§groep');
  put('§mens', words('man vrouw jongen meisje meid vent kerel gast'));
  put('§mensen', words('mannen vrouwen jongens meisjes meiden kerels gasten'));
  put('§groep', [...GROUP_SINGULARS, ...GROUP_PLURALS, ...GROUP_ADJECTIVES]);
  put('§dag', words('maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'));
  put(
    '§maand',
    words('januari februari maart april mei juni juli augustus september oktober november december'),
  );
  put('§stad', TOWNS);
  return found;
}

/** Of longer messages the arrays are not kept. */
const USUAL = 1_024;
const usual: Tokens = {
  count: 0,
  hashes: new Int32Array(USUAL),
  sentences: new Int32Array(USUAL),
  typed: [],
};

/** The words of a message as the weights know them, in order. Linear in its length. Good until the next call. */
export function tokensOf(analysed: Analysed): Tokens {
  const words = glossed(analysed);
  const size = words.length;
  const tokens: Tokens =
    size <= USUAL
      ? usual
      : { count: 0, hashes: new Int32Array(size), sentences: new Int32Array(size), typed: [] };
  const { hashes, sentences, typed } = tokens;
  tokens.count = size;
  let last = -1;
  for (let i = 0; i < size; i += 1) {
    const word = words[i];
    if (word === undefined) break;
    const { text, traits, sentence } = word;
    // Dialect, Frisian or English may be a word that stands for its kind.
    let known = knownOf(traits);
    const isOwn = text === traits.text;
    if (!isOwn && !known.isKind) known = glossKnown(text);
    if (!known.isKind && sentence === last && isCapital(word, analysed.original)) known = NAME;
    hashes[i] = known.hash;
    sentences[i] = sentence;
    typed[i] = known.isKind ? undefined : traits;
    last = sentence;
  }
  return tokens;
}

/** What a word stands for. */
type Known = { readonly isKind: boolean; readonly hash: number };
const NAME: Known = { isKind: true, hash: hashOf('§naam') };
/** By the words of the glossaries, so that there are no more than these. */
const glosses = new Map<string, Known>();

/** Kept with the word: messages share most of theirs. */
function knownOf(traits: Traits): Known {
  traits.token ??= newKnown(traits.text, KINDS.get(traits.text) ?? shapeOf(traits.text));
  return traits.token as Known;
}

function glossKnown(text: string): Known {
  const kept = glosses.get(text);
  if (kept) return kept;
  const known = newKnown(text, KINDS.get(text));
  glosses.set(text, known);
  return known;
}

function newKnown(text: string, kind: string | undefined): Known {
  return { isKind: kind !== undefined, hash: hashOf(kind ?? text) };
}

function shapeOf(text: string): string | undefined {
  if (DIGITS.test(text)) {
    if (NUMBERS_THAT_MEAN.has(text)) return undefined;
    return MOBILE.test(text) ? '§mobiel' : `§getal${Math.min(text.length, 9)}`;
  }
  if (STREET_ENDS.some((end) => text.length > end.length + 2 && text.endsWith(end))) return '§straat';
  return FIRST_NAMES.has(text) ? '§naam' : undefined;
}

function isCapital({ start, traits }: Word, original: string): boolean {
  const unit = original.charCodeAt(start);
  if (unit === traits.text.charCodeAt(0)) return false;
  // Most words by far are plain letters.
  const next = original.charCodeAt(start + 1);
  if (unit < 0x80 && next < 0x80) return unit >= 0x41 && unit <= 0x5a && next >= 0x61 && next <= 0x7a;
  return /^\p{Lu}\p{Ll}/u.test(original.slice(start, start + 4));
}
