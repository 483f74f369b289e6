import { withoutOffice } from './display-name.ts';
import { digitsAsLetters, foldShapes, nameWords } from './name-letters.ts';

/** What is left of a name when everything goes that a reader overlooks. */
type Skeleton = {
  /** The letters in the order in which they stand. */
  readonly inOrder: string;
  /** The words in alphabetical order: Boer, J. de is J. de Boer. */
  readonly sorted: string;
  /** As they are typed, but for capitals, accents and what stands between the words. */
  readonly typed: string;
};

/** Names of so many letters and more are also protected from a change of one. */
const MIN_LETTERS = 5;

/** Two who are told apart by their names alone, such as a coordinator among residents: then one letter is no difference either. */
export type Strictness = 'same' | 'nearly-same';

/**
 * True if a reader may take one name for the other: but for capitals, accents, digits for letters, doubled letters, spaces, punctuation, the
 * order of words and initials, and letters of one shape (I and l, rn and m, vv and w, ij and y) they are the same; with `nearly-same` also
 * if one letter was changed, added, left out or swapped with its neighbour. A house number is a difference: it is what people are asked to add.
 * An office is none where only one of them says it: Jan de Boer is taken for Wijkagent Jan de Boer.
 */
export function looksAlike(one: string, other: string, strictness: Strictness = 'same'): boolean {
  if (isLike(one, other, strictness)) return true;
  const [bareOne, bareOther] = [withoutOffice(one), withoutOffice(other)];
  const isOneOffice = (bareOne === one) !== (bareOther === other);
  return isOneOffice && bareOne !== '' && bareOther !== '' && isLike(bareOne, bareOther, strictness);
}

function isLike(one: string, other: string, strictness: Strictness): boolean {
  const [a, b] = [skeletonOf(one), skeletonOf(other)];
  if (a.inOrder === b.inOrder || a.sorted === b.sorted) return true;
  if (strictness === 'same' || Math.min(a.inOrder.length, b.inOrder.length) < MIN_LETTERS) return false;
  // A digit more is the number that somebody added to be told apart.
  if (digitsOf(a.inOrder) !== digitsOf(b.inOrder)) return false;
  return isOneEdit(a.inOrder, b.inOrder) || isOneEdit(a.typed, b.typed);
}

function skeletonOf(name: string): Skeleton {
  const words = nameWords(name).map((word) => (/[a-z]/.test(word) ? digitsAsLetters(word) : word));
  return {
    inOrder: bare(words.join('')),
    sorted: words.map(bare).sort().join(' '),
    typed: words.join(''),
  };
}

/** Letters of one shape and doubled letters as one; numbers stay as they are. */
const bare = (text: string): string => foldShapes(text).replace(/([a-z])\1+/g, '$1');

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** True if one change of a letter, one letter more or less, or one swap of neighbours makes one the other. */
function isOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const [restShort, restLong] = [short.slice(same), long.slice(same)];
  if (long.length > short.length) return restShort === restLong.slice(1);
  if (restShort.slice(1) === restLong.slice(1)) return true;
  const isSwap = restShort[0] === restLong[1] && restShort[1] === restLong[0];
  return isSwap && restShort.slice(2) === restLong.slice(2);
}
