import type { Analysed, Word } from './analyse.ts';

/** A sentence: indices of its first word and of the one past its last, and whether a question mark follows. */
export type Sentence = { readonly from: number; readonly to: number; readonly isQuestion: boolean };

/** The sentences of a message that have words, in order. Linear in its length. */
export function sentencesOf({ words, folded }: Analysed): Sentence[] {
  const sentences: Sentence[] = [];
  for (let from = 0; from < words.length; ) {
    let to = from + 1;
    while (to < words.length && words[to]?.sentence === words[from]?.sentence) to += 1;
    sentences.push({ from, to, isQuestion: endsWithQuestion(folded.text, words, to) });
    from = to;
  }
  return sentences;
}

function endsWithQuestion(text: string, words: readonly Word[], to: number): boolean {
  const end = words[to]?.from ?? text.length;
  for (let at = words[to - 1]?.to ?? 0; at < end; at += 1) {
    const unit = text.charAt(at);
    if (unit === '?') return true;
    if (unit === '\n' || unit === ';') return false;
  }
  return false;
}

/**
 * Whether one of `set` stands among the words from `from` up to `to`, within the sentence of the word at `anchor`. Looks at no more
 * words than asked for.
 */
export function hasNear(
  words: readonly Word[],
  anchor: number,
  from: number,
  to: number,
  set: ReadonlySet<string>,
): boolean {
  const sentence = words[anchor]?.sentence;
  for (let i = Math.max(0, from); i < to && i < words.length; i += 1) {
    const word = words[i];
    if (word?.sentence === sentence && set.has(word?.text ?? '')) return true;
  }
  return false;
}

/** Whether a message has one of `set` anywhere. */
export function hasWord({ words }: Analysed, set: ReadonlySet<string>): boolean {
  return words.some((word) => set.has(word.text));
}
