import { analyse } from '../analyse.ts';
import { judge } from '../judge.ts';
import { reportOf } from '../report.ts';
import type { Circumstances, Message, Verdict } from '../types.ts';
import { isReadAgain, isReadFirst } from './read-again.ts';
import { readable } from './readable.ts';
import type { ReaderScores } from './suspect.ts';

/** Reads a text as `readable` gives it, as the second reader does; null where that is not there. Rejects if it fails. */
export type ReadOnceMore = (text: string) => Promise<ReaderScores | null>;

/**
 * What becomes of a message: by rules and weights alone, and after the second reader read it. `isRead`: false where that would have, but is not there.
 */
export type InTheEnd = { readonly atOnce: Verdict; readonly inTheEnd: Verdict; readonly isRead: boolean };

/** Judges a message to the end, for who wants to know beforehand; in a group the reader reads most messages some seconds after they were delivered. Rejects as `read` does. */
export async function judgeToTheEnd(
  message: Message,
  circumstances: Circumstances,
  read: ReadOnceMore,
): Promise<InTheEnd> {
  const atOnce = judge(message, circumstances);
  const isFirst = isReadFirst(atOnce, message.kind);
  if (!isFirst && !isReadAgain(atOnce, message.kind)) return { atOnce, inTheEnd: atOnce, isRead: true };
  const { text } = message;
  const scores = await read(readable(analyse({ text, kind: 'text' })));
  if (scores === null) return { atOnce, inTheEnd: atOnce, isRead: false };
  const judged = judge(message, { ...circumstances, read: new Map([[text, scores]]) });
  const isSeen = !isFirst && isActedOn(message, circumstances);
  return { atOnce, inTheEnd: isSeen ? asTip(judged, text) : judged, isRead: true };
}

/** Of a report people act by its card: it is not taken back. Whether it goes to a card that is there already can not be known here. */
function isActedOn({ text }: Message, { room }: Circumstances): boolean {
  return room === 'melding' && reportOf(analyse({ text, kind: 'text' })).isReport === 'ja';
}

function asTip(verdict: Verdict, text: string): Verdict {
  if (verdict.action !== 'hold') return verdict;
  const findings = verdict.findings.map((found) => ({ ...found, action: 'nudge' as const }));
  return { ...verdict, action: 'nudge', findings, text };
}
