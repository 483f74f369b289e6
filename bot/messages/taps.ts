import { z } from 'zod';
import type { EventId, RoomId } from '#basis/matrix-ids.ts';
import { asEventId, eventId, roomId } from '#basis/matrix-ids.ts';
import type { Content, TimelineEvent } from '#matrix/homeserver.ts';
import type { Cause, Tap } from '#store/bot-messages.ts';
import {
  beginMessage,
  botMessageByEvent,
  isMessageUnderWay,
  keepTap,
  noteSent,
  undoTap,
} from '#store/bot-messages.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { redactedBy } from '../arrival/withdraw-deleted.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import type { Reaction } from '../reactions/types.ts';
import { MESSAGE_KEY } from './send.ts';
import { TAP_HANDLERS } from './table.ts';
import { tapKey } from './tap-key.ts';

const MAX_KEY = 100;
const LATE_TAP = 'late-tap-message';

/** A tap on one of the bot's messages, or a tap taken away: goes to the handler of what the message is about. */
export const tapOnMessage: Reaction = {
  name: 'tap-on-message',
  async handle(event, tx, ctx) {
    if (ctx.directory.isService(event.sender)) return;
    if (event.type === 'm.room.redaction') return await takeBack(event, tx, ctx);
    const tapped = readTap(event);
    if (!tapped) return;
    const message = await botMessageByEvent(tx, tapped.target);
    if (message) await hear(tapOf(event, tapped.key, message), event.roomId, tx, ctx);
    // A message is there for people a moment before its row knows its event.
    else if (await isMessageUnderWay(tx, event.roomId))
      await enqueue(
        tx,
        'bot',
        LATE_TAP,
        { room: event.roomId, event: event.eventId, target: tapped.target },
        { jobKey: `${LATE_TAP}:${event.eventId}` },
      );
  },
};

/**
 * A choice that was made on a page, heard as a tap on the message that asks for it; that message need not be there yet. `tap.event` is
 * bot/page/event.ts'.
 */
export async function hearFromPage(tap: Tap, room: RoomId, tx: Tx, ctx: BotContext): Promise<void> {
  await beginMessage(tx, { ...tap, room, at: ctx.clock() });
  await hear(tap, room, tx, ctx);
}

async function hear(tap: Tap, room: RoomId, tx: Tx, ctx: BotContext): Promise<void> {
  const handler = TAP_HANDLERS[kindOf(tap.cause)];
  if (!handler || !(await keepTap(tx, tap))) return;
  await handler.tapped({ ...tap, id: idOf(tap.cause), room }, tx, ctx);
}

async function takeBack(event: TimelineEvent, tx: Tx, ctx: BotContext): Promise<void> {
  const target = redactedBy(event);
  const tap = target && (await undoTap(tx, target, new Date(event.originServerTs)));
  if (tap)
    await TAP_HANDLERS[kindOf(tap.cause)]?.untapped?.(
      { ...tap, id: idOf(tap.cause), room: event.roomId },
      tx,
      ctx,
    );
}

const kindOf = (cause: Cause): string => cause.slice(0, cause.indexOf(':'));
const idOf = (cause: Cause): string => cause.slice(cause.indexOf(':') + 1);

function tapOf(
  event: TimelineEvent,
  key: string,
  message: { readonly cause: Cause; readonly step: string },
): Tap {
  const { cause, step } = message;
  return { cause, step, key, by: event.sender, event: event.eventId, at: new Date(event.originServerTs) };
}

function readTap(event: TimelineEvent): { readonly target: EventId; readonly key: string } | null {
  const relation = event.content['m.relates_to'];
  if (event.type !== 'm.reaction' || typeof relation !== 'object' || relation === null) return null;
  const { rel_type, event_id, key } = relation as Content;
  const target = asEventId(event_id);
  if (rel_type !== 'm.annotation' || target === null || typeof key !== 'string') return null;
  return key.length > MAX_KEY ? null : { target, key: tapKey(key) };
}

const payloadOf = z.object({
  room: z.string().transform(roomId),
  event: z.string().transform(eventId),
  target: z.string().transform(eventId),
});
const marked = z.object({ [MESSAGE_KEY]: z.object({ oorzaak: z.string(), stap: z.string() }) });

/** A tap on a message whose row did not know its event yet: the message itself says what it is. */
export const lateTapOnMessage: BotJob = {
  name: LATE_TAP,
  async run(payload, ctx) {
    const it = payloadOf.parse(payload);
    const message = await ctx.rooms.getEvent(it.room, it.target);
    const reaction = await ctx.rooms.getEvent(it.room, it.event);
    const tapped = reaction && readTap(reaction);
    const mark = marked.safeParse(message?.content);
    if (message?.sender !== ctx.rooms.self || !reaction || !tapped || !mark.success) return;
    const cause = mark.data[MESSAGE_KEY].oorzaak as Cause;
    const step = mark.data[MESSAGE_KEY].stap;
    await ctx.sql.begin(async (tx) => {
      await noteSent(tx, cause, step, it.target);
      await hear(tapOf(reaction, tapped.key, { cause, step }), it.room, tx, ctx);
    });
  },
};
