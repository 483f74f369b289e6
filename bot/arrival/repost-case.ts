import { z } from 'zod';
import { SOMEBODY_NL } from '#basis/catalogue/cases.nl.ts';
import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import { eventId, roomId } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { MessageKind } from '#spelregels/types.ts';
import type { Zaak } from '#store/case-row.ts';
import type { OriginalEvent } from '#store/case-types.ts';
import { caseArrived, caseByRef } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { uploadOf } from '../cases/words.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { hearPosted, toHear } from '../meldingen/hear-posted.ts';
import { captionShown } from '../photos/caption.ts';
import type { Repost } from './repost-content.ts';
import { repostContent } from './repost-content.ts';
import { UNJUDGED_JOBS } from './unjudged.ts';

const payloadOf = z.object({
  roomId: z.string().transform((text) => roomId(text)),
  eventId: z.string().transform((text) => eventId(text)),
  ref: z.string(),
  /** What it takes the place of is still there, and goes after. */
  takeBack: z.boolean().default(false),
});

/** Posts the replacement of a message that passed unjudged as the bot, and lets its case begin. */
export const repostCase: BotJob = {
  name: UNJUDGED_JOBS.repostCase,
  async run(payload, ctx) {
    const it = payloadOf.parse(payload);
    const zaak = await caseByRef(ctx.sql, it.ref);
    if (!zaak?.replacement || (zaak.state !== 'opgeslagen' && zaak.state !== 'nooit_verzonden')) return;
    const repost = repostContent({
      type: zaak.replacement.type,
      replacement: zaak.replacement.content as Content,
      isHeld: zaak.action === 'hold',
      kind: zaak.kind as MessageKind,
      name: nameOf(ctx, zaak.sender),
      editOf: zaak.editOf,
      edited: await standing(ctx, it.roomId, zaak.editOf),
      ref: zaak.ref,
    });
    const posted = repost === null ? it.eventId : await post(ctx, it.roomId, it.eventId, repost);
    const heard = wordsShown(zaak, zaak.replacement);
    // Before the case begins: this job does nothing once it has.
    if (heard) await hearPosted(ctx, { ...zaak, ...heard, event: posted });
    const at = ctx.clock();
    const arrival = { ref: zaak.ref, roomId: zaak.room, sender: zaak.sender, eventId: posted, at };
    await ctx.sql.begin(async (tx) => {
      await caseArrived(tx, arrival);
      if (it.takeBack) await askTakeBack(tx, it);
    });
  },
};

/** What the group reads of its words, and what that answers; null of what waits whole. */
function wordsShown(
  { action, kind }: Zaak,
  { type, content }: OriginalEvent,
): ReturnType<typeof toHear> | null {
  const heard = toHear(type, content as Content);
  if (action === 'soften') return heard;
  return uploadOf(kind) === 'none' ? null : { ...heard, text: captionShown(content as Content) };
}

async function askTakeBack(tx: Tx, { roomId, eventId }: { roomId: RoomId; eventId: EventId }): Promise<void> {
  const task = UNJUDGED_JOBS.takeBack;
  await enqueue(tx, 'bot', task, { roomId, eventId }, { jobKey: `${task}:${eventId}` });
}

/** What an edited message says now; undefined if nothing was edited, or if it is gone. */
export async function standing(
  ctx: BotContext,
  room: RoomId,
  editOf: EventId | null,
): Promise<Content | undefined> {
  return editOf === null ? undefined : (await ctx.rooms.getEvent(room, editOf))?.content;
}

/** Posts in the place of `event`, once. */
export async function post(ctx: BotContext, room: RoomId, event: EventId, it: Repost): Promise<EventId> {
  return it.as === 'state'
    ? ctx.rooms.setState(room, { type: it.type, stateKey: '', content: it.content })
    : ctx.rooms.sendEvent(room, it.type, it.content, `opnieuw-${event}`);
}

export function nameOf(ctx: BotContext, user: UserId): string {
  return ctx.directory.person(user)?.displayName ?? SOMEBODY_NL;
}
