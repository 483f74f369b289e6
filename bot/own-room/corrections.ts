import type { UserId } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { BotMessage } from '#store/bot-messages.ts';
import { botMessageByEvent, messagesStandingFor } from '#store/bot-messages.ts';
import type { BotContext } from '../context.ts';
import { answersOf } from '../meldingen/melding-message.ts';
import { EMERGENCY_CAUSE, FOLLOW_STEP } from './placed.ts';

/** What an edit is placed as: a message of its own, since phones must ring for it, that answers what it corrects. By that the two are found together. */
export function asCorrectionOf(corrected: BotMessage | null): Content {
  const event = corrected?.eventId;
  return event ? { 'm.relates_to': { 'm.in_reply_to': { event_id: event } } } : {};
}

/** What a message that was placed corrects; null if it corrects nothing, or is gone. */
export async function correctedBy(ctx: BotContext, placed: BotMessage): Promise<BotMessage | null> {
  const event = placed.eventId && (await ctx.rooms.getEvent(placed.room, placed.eventId));
  const [answered] = event ? answersOf(event.content) : [];
  return answered === undefined ? null : await botMessageByEvent(ctx.sql, answered);
}

/** What stands in the group as a correction of a message that was placed for `by`, oldest first. */
export async function correctionsOf(
  ctx: BotContext,
  placed: BotMessage,
  by: UserId,
): Promise<readonly BotMessage[]> {
  const from = { begin: `${EMERGENCY_CAUSE}:`, step: FOLLOW_STEP, by, since: placed.madeAt } as const;
  const found: BotMessage[] = [];
  for (const one of await messagesStandingFor(ctx.sql, from))
    if (!one.removed && (await correctedBy(ctx, one))?.cause === placed.cause) found.push(one);
  return found;
}
