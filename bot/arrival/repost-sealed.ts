import { z } from 'zod';
import { JobFailure } from '#basis/errors.ts';
import type { EventId, RoomId } from '#basis/matrix-ids.ts';
import { eventId, roomId, userId } from '#basis/matrix-ids.ts';
import { beginMessage, noteSent } from '#store/bot-messages.ts';
import type { BotContext } from '../context.ts';
import { circumstancesOf, isJudgedRoom } from '../gate/decide.ts';
import { withoutOwnKeys } from '../gate/read/json.ts';
import type { BotJob } from '../job.ts';
import { hearPosted, toHear } from '../meldingen/hear-posted.ts';
import { archiveReposted } from '../office/archive-reposted.ts';
import { ARRIVAL_LIMIT_MS, judgeReadFirst } from '../reading/read-first.ts';
import { nameOf, post, standing } from './repost-case.ts';
import type { Repost } from './repost-content.ts';
import { repostContent } from './repost-content.ts';
import { unseal } from './sealed.ts';
import { UNJUDGED_JOBS } from './unjudged.ts';

/** Under which cause a message is posted again that is of no zaak: `opnieuw:` and the first event's ID. */
export const REPOST_CAUSE = 'opnieuw';
export const REPOST_STEP = 'bericht';

const payloadOf = z.object({
  roomId: z.string().transform((text) => roomId(text)),
  eventId: z.string().transform((text) => eventId(text)),
  sender: z.string().transform((text) => userId(text)),
  sealed: z.unknown(),
});

/**
 * Posts again what nobody is to blame for: an official's photo that the module had sealed, or a message whose quotation had to be
 * masked. The job carries it sealed, since the queue is no place for what people wrote.
 */
export const repostSealed: BotJob = {
  name: UNJUDGED_JOBS.repostSealed,
  async run(payload, ctx) {
    const it = payloadOf.parse(payload);
    const original = unseal(ctx.settings.sealKey, it.sealed, it);
    if (!original) throw new JobFailure('fail', 'a sealed original can not be opened');
    const room = ctx.directory.room(it.roomId);
    if (!room || !isJudgedRoom(room.soort)) throw new JobFailure('retry', 'the room is not known yet');
    const { gebied, soort } = room;
    const asIs = circumstancesOf(ctx, it.sender, { gebied, soort });
    // As on its arrival.
    const { judged } = await judgeReadFirst(ctx, original, asIs, ARRIVAL_LIMIT_MS);
    const replacement = judged.replacement({}) ?? withoutOwnKeys(original.content);
    const repost = repostContent({
      type: original.type,
      replacement,
      isHeld: judged.action === 'hold',
      kind: judged.kind,
      name: nameOf(ctx, it.sender),
      editOf: judged.editOf ?? null,
      edited: await standing(ctx, it.roomId, judged.editOf ?? null),
    });
    if (!repost) return;
    const event = await postKnown(ctx, it.roomId, it.eventId, repost);
    const { roomId: at, sender } = it;
    await archiveReposted(ctx, { gebied, soort, sender }, event, original.content);
    const heard = toHear(original.type, replacement);
    if (judged.action !== 'hold')
      await hearPosted(ctx, {
        ...heard,
        gebied,
        soort,
        room: at,
        sender,
        editOf: judged.editOf ?? null,
        event,
      });
  },
};

/** Posts it, once, and keeps which event it stands for: who reports it reports what its sender wrote, not the bot. */
async function postKnown(ctx: BotContext, room: RoomId, event: EventId, repost: Repost): Promise<EventId> {
  const cause = `${REPOST_CAUSE}:${event.slice(1)}` as const;
  await beginMessage(ctx.sql, { cause, step: REPOST_STEP, room, at: ctx.clock() });
  const posted = await post(ctx, room, event, repost);
  await noteSent(ctx.sql, cause, REPOST_STEP, posted);
  return posted;
}
