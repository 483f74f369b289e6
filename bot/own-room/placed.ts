import { z } from 'zod';
import type { GebiedCode } from '#basis/cbs.ts';
import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import { eventId, roomId } from '#basis/matrix-ids.ts';
import type { BotMessage, Cause } from '#store/bot-messages.ts';
import { findMessage } from '#store/bot-messages.ts';
import type { Query } from '#store/db.ts';
import type { BotContext } from '../context.ts';
import { hearPosted } from '../meldingen/hear-posted.ts';

/** Under which cause the bot speaks of an emergency in an own room: `nood:` and the message's ID. */
export const EMERGENCY_CAUSE = 'nood';
/** Which of them stands in the group. */
export const GROUP_STEP = 'melding';
/** What was said after that, or in its place. It makes no new time in which more can follow. */
export const FOLLOW_STEP = 'vervolg';
export const OFFER_STEP = 'vraag';
export const ANSWER_STEP = 'antwoord';
/** Under either, once it stands in the group. */
export const BACK_STEP = 'terug';

/** What somebody wrote in their own room, as far as it is theirs to place. */
export type Written = { readonly room: RoomId; readonly event: EventId; readonly by: UserId };

export const payloadOf = z.object({
  room: z.string().transform(roomId),
  event: z.string().transform(eventId),
});
export const causeOf = (event: EventId): Cause => `${EMERGENCY_CAUSE}:${event.slice(1)}`;
/** The message in an own room that one of the bot's stands for. */
export const writtenOf = ({ cause }: BotMessage): EventId =>
  eventId(`$${cause.slice(EMERGENCY_CAUSE.length + 1)}`);

/** What the bot placed in the group of a message in an own room, whether it stands there or was taken back; null if nothing. */
export async function placedOf(sql: Query, event: EventId): Promise<BotMessage | null> {
  const cause = causeOf(event);
  return (await findMessage(sql, cause, GROUP_STEP)) ?? (await findMessage(sql, cause, FOLLOW_STEP));
}

/** Words that stand in the group for somebody, at `event`, count as if they had posted them there. Repeating it changes nothing. */
export async function hearPlaced(
  ctx: BotContext,
  it: {
    readonly gebied: GebiedCode;
    readonly room: RoomId;
    readonly author: UserId;
    readonly event: EventId;
    readonly text: string;
  },
): Promise<void> {
  const { gebied, room, author: sender, event, text } = it;
  await hearPosted(ctx, { gebied, soort: 'melding', room, sender, editOf: null, event, text });
}
