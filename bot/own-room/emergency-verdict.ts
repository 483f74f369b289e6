import { cut } from '#basis/cut.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { judge } from '#spelregels/judge.ts';
import type { Verdict } from '#spelregels/types.ts';
import type { BotContext } from '../context.ts';
import { circumstancesOf } from '../gate/decide.ts';
import { readEvent } from '../gate/read/event.ts';

const MAX_WORDS = 6_000;

/** True if words may be an emergency, in the circumstances in which the group would read them. */
export function emergencyVerdict(
  ctx: BotContext,
  it: Pick<TimelineEvent, 'type' | 'content' | 'sender'>,
  gebied: Parameters<typeof circumstancesOf>[2]['gebied'],
): Verdict {
  const text = cut(readEvent(it.type, it.content).main, MAX_WORDS);
  return judge({ text, kind: 'text' }, circumstancesOf(ctx, it.sender, { gebied, soort: 'melding' }));
}
