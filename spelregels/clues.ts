import type { Analysed, Word } from './analyse.ts';
import { isQuoted, quotedIn } from './analyse.ts';
import { glossed } from './gloss.ts';
import type { PhraseMatch, Phrases } from './phrases.ts';

/** What a rule has found in a message that may add up: clues of kinds `T`, in order, with the words they point into. */
export type Clues<T> = {
  readonly words: readonly Word[];
  readonly all: readonly PhraseMatch<T>[];
  any(clue: T): boolean;
  /** Whether there is such a clue in the sentence of the word at `index`, or in one at most `reach` sentences away. */
  near(clue: T, index: number, reach?: number): boolean;
};

const never = (): boolean => false;

/** Finds the clues of a rule in the glossed words of a message, except in what somebody else is quoted to say. Linear. */
export function cluesIn<T>(analysed: Analysed, phrases: Phrases<T>): Clues<T> {
  const words = glossed(analysed);
  const found = phrases.find(words);
  const all =
    found.length === 0 || quotedIn(analysed).length === 0
      ? found
      : found.filter((match) => !isQuoted(analysed, match));
  if (all.length === 0) return { words, all, any: never, near: never };
  let sentences: Map<T, Set<number>> | undefined;
  return {
    words,
    all,
    any(clue) {
      sentences ??= sentencesOf(all, words);
      return sentences.has(clue);
    },
    near(clue, index, reach = 0) {
      sentences ??= sentencesOf(all, words);
      const of = sentences.get(clue);
      if (!of) return false;
      const sentence = words[index]?.sentence ?? 0;
      for (let i = sentence - reach; i <= sentence + reach; i += 1) if (of.has(i)) return true;
      return false;
    },
  };
}

/** In which sentences each clue is. */
function sentencesOf<T>(all: readonly PhraseMatch<T>[], words: readonly Word[]): Map<T, Set<number>> {
  const sentences = new Map<T, Set<number>>();
  for (const { value, from } of all) {
    const of = sentences.get(value) ?? new Set();
    sentences.set(value, of);
    of.add(words[from]?.sentence ?? 0);
  }
  return sentences;
}
