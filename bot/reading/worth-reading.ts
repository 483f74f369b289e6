import type { TimelineEvent } from '#matrix/homeserver.ts';
import { isReadAgain } from '#spelregels/reader/read-again.ts';
import type { LedgerEntry } from '#store/ledger.ts';
import type { JudgedArrival } from '../arrival/judged-arrival.ts';
import { isToTell, saysOfGate } from '../arrival/judged-arrival.ts';
import type { BotContext } from '../context.ts';

/** Whether what arrived waits for the second reader, if there is one, and with it whatever tip would follow. */
export function toRead(
  ctx: Pick<BotContext, 'secondReading'>,
  event: TimelineEvent,
  arrival: JudgedArrival | null,
): LedgerEntry['toRead'] {
  if (ctx.secondReading === undefined || saysOfGate(event) || !isWorthReading(arrival)) return 'no';
  const { judged } = arrival ?? {};
  // What a wijk tries is counted when it is read, or when it is too late for that.
  return judged && (isToTell(judged) || judged.tried.length > 0) ? 'tip' : 'passes';
}

/** Whether it is a message that is read once more (isReadAgain), and not one whose content is made anew. */
export function isWorthReading(arrival: JudgedArrival | null): boolean {
  if (!arrival) return false;
  const { judged } = arrival;
  return !judged.tidy && isReadAgain(judged, judged.kind);
}
