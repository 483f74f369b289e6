import type { TimelineEvent } from '#matrix/homeserver.ts';
import type { LedgerEntry } from '#store/ledger.ts';
import type { JudgedArrival } from '../arrival/judged-arrival.ts';
import { saysOfGate } from '../arrival/judged-arrival.ts';
import type { BotContext } from '../context.ts';

/** Sentences that somebody says; a photo waits for a person whatever stands beneath it. */
const KINDS: ReadonlySet<string> = new Set(['text', 'emote']);

/** Whether what arrived waits for the second reader, if there is one, and with it whatever tip would follow. */
export function toRead(
  ctx: Pick<BotContext, 'secondReading'>,
  event: TimelineEvent,
  arrival: JudgedArrival | null,
): LedgerEntry['toRead'] {
  if (ctx.secondReading === undefined || saysOfGate(event) || !isWorthReading(arrival)) return 'no';
  return arrival?.judged.action === 'nudge' ? 'tip' : 'passes';
}

/** Whether it is a message that is shown as typed, about which a tip follows at most. What may be an emergency is let be. */
export function isWorthReading(arrival: JudgedArrival | null): boolean {
  if (!arrival) return false;
  const { action, emergency, kind, tidy } = arrival.judged;
  return (action === 'allow' || action === 'nudge') && !emergency && !tidy && KINDS.has(kind);
}
