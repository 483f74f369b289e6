import type { Content } from '#matrix/homeserver.ts';
import { isReadFirst } from '#spelregels/reader/read-again.ts';
import type { Circumstances } from '#spelregels/types.ts';
import type { BotContext } from '../context.ts';
import type { Judgement } from '../gate/content.ts';
import { judgeEvent } from '../gate/content.ts';

/** On arrival nobody waits for a verdict, but a transaction is open meanwhile. */
export const ARRIVAL_LIMIT_MS = 1_000;

/** With the circumstances goes what was read. */
export type ReadJudgement = { readonly judged: Judgement; readonly circumstances: Circumstances };

/**
 * Judges an event. What rules and weights would mask or hold for how it is meant is read by the second reader before anything is done, and delivered as
 * typed where that does not believe it. Where it is not there, or says nothing within `limitMs` milliseconds, it is as the rules found it. Never throws.
 */
export async function judgeReadFirst(
  ctx: Pick<BotContext, 'secondReading'>,
  event: { readonly type: string; readonly content: Content },
  circumstances: Circumstances,
  limitMs: number,
): Promise<ReadJudgement> {
  const judged = judgeEvent(event.type, event.content, circumstances);
  if (!ctx.secondReading || limitMs <= 0 || !isReadFirst(judged, judged.kind))
    return { judged, circumstances };
  const read = await ctx.secondReading.readNow(event, limitMs);
  if (read === null) return { judged, circumstances };
  const asRead: Circumstances = { ...circumstances, read };
  return { judged: judgeEvent(event.type, event.content, asRead), circumstances: asRead };
}
