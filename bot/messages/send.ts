import type { EventId, RoomId } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { BotMessage, Cause } from '#store/bot-messages.ts';
import { beginMessage, noteRemoved, noteSent } from '#store/bot-messages.ts';
import type { BotContext } from '../context.ts';

/** Which message of ours it is, in its content: a tap that comes before its row knows its event is still understood. */
export const MESSAGE_KEY = 'nl.buurtbaken.bericht';

export type Message = {
  readonly cause: Cause;
  /** Unique within the cause; part of the transaction ID. Small letters, digits and hyphens. */
  readonly step: string;
  readonly room: RoomId;
};

const txnOf = (it: Pick<Message, 'cause' | 'step'>): string => `${it.cause}-${it.step}`;

/** Sends a message, once, however often it is called; gives its event. What people tap on it comes to the cause's `TapHandler`. */
export async function send(ctx: BotContext, it: Message, content: Content): Promise<EventId> {
  return await sendOnce(ctx, it, 'm.room.message', {
    ...content,
    [MESSAGE_KEY]: { oorzaak: it.cause, stap: it.step },
  });
}

/** Puts a reaction of our own on one of our messages, for people to tap on, once. */
export async function offerTap(
  ctx: BotContext,
  it: Message,
  target: EventId,
  nr: number,
  key: string,
): Promise<void> {
  const relation = { rel_type: 'm.annotation', event_id: target, key };
  await sendOnce(ctx, { ...it, step: `${it.step}-tik-${nr}` }, 'm.reaction', { 'm.relates_to': relation });
}

/** Sends a message with these keys to tap on, in this order. */
export async function sendWithTaps(
  ctx: BotContext,
  it: Message,
  content: Content,
  keys: readonly string[],
): Promise<EventId> {
  const event = await send(ctx, it, content);
  for (const [nr, key] of keys.entries()) await offerTap(ctx, it, event, nr, key);
  return event;
}

/**
 * Changes a message of ours in place (m.replace); rings no phone. `version` names the change: the same one twice is sent once. `content`
 * is the whole new content.
 */
export async function editMessage(
  ctx: BotContext,
  it: Message,
  target: EventId,
  version: number,
  content: Content,
): Promise<void> {
  const { 'm.relates_to': _answered, ...fresh } = content;
  const edited = { ...fresh, [MESSAGE_KEY]: { oorzaak: it.cause, stap: it.step } };
  await ctx.rooms.sendEvent(
    it.room,
    'm.room.message',
    {
      ...fresh,
      body: `* ${typeof fresh.body === 'string' ? fresh.body : ''}`,
      'm.mentions': {},
      'm.new_content': edited,
      'm.relates_to': { rel_type: 'm.replace', event_id: target },
    },
    `${txnOf(it)}-v${version}`,
  );
}

/** Takes a message of ours back, sent or under way, once. */
export async function removeMessage(ctx: BotContext, message: BotMessage): Promise<void> {
  if (message.removed) return;
  // Nobody knows whether one that was cut off is there: sending under its transaction ID gives the event that is.
  const event = message.eventId ?? (await send(ctx, message, { msgtype: 'm.notice', body: '…' }));
  await ctx.rooms.redact(message.room, event, `${txnOf(message)}-weg`);
  await noteRemoved(ctx.sql, message.cause, message.step, ctx.clock());
}

/** The steps of the taps that `sendWithTaps` offers under a message. */
export function isTapOf(step: string, message: Pick<Message, 'step'>): boolean {
  return step.startsWith(`${message.step}-tik-`);
}

/**
 * Takes what was offered to tap on away, once: it would do nothing any more. `taps`: their rows; one that was cut off while it was sent
 * is left, since nobody knows whether it is there.
 */
export async function removeTaps(ctx: BotContext, taps: readonly BotMessage[]): Promise<void> {
  for (const tap of taps) {
    if (tap.removed || tap.eventId === null) continue;
    await ctx.rooms.redact(tap.room, tap.eventId, `${txnOf(tap)}-weg`);
    await noteRemoved(ctx.sql, tap.cause, tap.step, ctx.clock());
  }
}

async function sendOnce(ctx: BotContext, it: Message, type: string, content: Content): Promise<EventId> {
  const { eventId } = await beginMessage(ctx.sql, { ...it, at: ctx.clock() });
  if (eventId !== null) return eventId;
  const sent = await ctx.rooms.sendEvent(it.room, type, content, txnOf(it));
  await noteSent(ctx.sql, it.cause, it.step, sent);
  return sent;
}
