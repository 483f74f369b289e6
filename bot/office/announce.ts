import { z } from 'zod';
import { announcementBody } from '#basis/catalogue/berichten.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { JobFailure } from '#basis/errors.ts';
import { ANNOUNCEMENT_TASK, announcementIn, noteAnnouncement } from '#store/aankondigingen.ts';
import { keepCopy, noteTakenAway } from '#store/archief.ts';
import { findMessage } from '#store/bot-messages.ts';
import { findGebiedRoom } from '#store/directory.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { removeMessage, send } from '../messages/send.ts';
import { masked } from './archive-text.ts';

const payloadOf = z.object({ id: z.uuid(), gebied: z.string().transform(gebiedCode) });

/**
 * Does for one announcement in one gebied what its row asks for now: posts it when its time has come, removes it when it was taken back.
 * One job at a time for each, and one message for each by its cause, so that however often it is broken off the group reads it once.
 */
export const workOnAnnouncement: BotJob = {
  name: ANNOUNCEMENT_TASK,
  async run(payload, ctx) {
    const { id, gebied } = payloadOf.parse(payload);
    const it = await announcementIn(ctx.sql, id, gebied);
    if (it === null) return;
    if (it.isWithdrawn) return await remove(ctx, id, gebied);
    if (it.state === 'geplaatst') return;
    const wait = it.postAt.getTime() - ctx.clock().getTime();
    if (wait > 0) throw new JobFailure('retry', 'not yet its time', { retryAfterMs: wait });
    const room = await findGebiedRoom(ctx.sql, gebied, it.room);
    if (room === null) {
      await noteAnnouncement(ctx.sql, { id, gebied, state: 'geen-kamer', at: ctx.clock() });
      return;
    }
    const event = await send(
      ctx,
      { cause: `aankondiging:${id}`, step: stepOf(gebied), room },
      // A phone rings for a text and not for a notice (client-server API, push rules); nobody is named in it.
      {
        msgtype: it.rings ? 'm.text' : 'm.notice',
        body: announcementBody(it.sender, it.text),
        'm.mentions': {},
      },
    );
    const at = ctx.clock();
    await ctx.sql.begin(async (tx) => {
      const text = { text: it.text, masked: await masked(tx, gebied, it.text) };
      const from = { gebied, room: it.room, role: 'gemeente', sender: null } as const;
      await keepCopy(tx, { event, ...from, ...text, announcement: id, at });
      await noteAnnouncement(tx, { id, gebied, state: 'geplaatst', at });
    });
  },
};

async function remove(ctx: BotContext, id: string, gebied: GebiedCode): Promise<void> {
  const message = await findMessage(ctx.sql, `aankondiging:${id}`, stepOf(gebied));
  if (message !== null) await removeMessage(ctx, message);
  const sent = message && (await findMessage(ctx.sql, message.cause, message.step));
  const at = ctx.clock();
  await ctx.sql.begin(async (tx) => {
    if (sent?.eventId) await noteTakenAway(tx, sent.eventId, at);
    await noteAnnouncement(tx, { id, gebied, state: 'weg', at });
  });
}

const stepOf = (gebied: GebiedCode): string => gebied.toLowerCase();
