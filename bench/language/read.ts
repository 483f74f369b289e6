import { loadModel } from '#reader/model.ts';
import { analyse } from '#spelregels/analyse.ts';
import { judge } from '#spelregels/judge.ts';
import { readable } from '#spelregels/reader/readable.ts';
import type { ReaderScores } from '#spelregels/reader/suspect.ts';
import type { Message, Verdict } from '#spelregels/types.ts';
import { RESIDENT_IN_MELDING } from './score.ts';

/** Has the second reader read texts; gives what judges a message as a resident's in `melding`, by the rules and by what it read. */
export async function readBySecond(texts: readonly string[]): Promise<(message: Message) => Verdict> {
  const model = await loadModel();
  const known = new Map<string, ReaderScores>();
  for (const text of texts) known.set(text, await model.score(readable(analyse({ text, kind: 'text' }))));
  return (message) => judge(message, { ...RESIDENT_IN_MELDING, read: known });
}
