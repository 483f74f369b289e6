import { analyse } from '#spelregels/analyse.ts';
import {
  ATTIRE,
  ORIGIN_COMPOUNDS,
  ORIGIN_NOUNS,
  ORIGIN_PLURALS,
  ORIGIN_WORDS,
} from '#spelregels/lists/looks.ts';
import { MANY, ONE, SOME, withGroupsNamed } from '#spelregels/rules/group-words.ts';

/** Origin, belief and colour, and what is worn by belief. */
const ORIGIN: ReadonlySet<string> = new Set(
  [ORIGIN_WORDS, ORIGIN_NOUNS, ORIGIN_PLURALS, ORIGIN_COMPOUNDS, ATTIRE].flat(),
);
const NAMED: ReadonlySet<string> = new Set([ONE, MANY, SOME]);

/** Whether words name people of a group, on any ground of equal-treatment law. Pure. */
export function namesGroup(text: string): boolean {
  const analysed = analyse({ text, kind: 'text' });
  return (
    analysed.words.some((word) => ORIGIN.has(word.text)) ||
    (withGroupsNamed(analysed) ?? []).some((word) => NAMED.has(word.text))
  );
}
