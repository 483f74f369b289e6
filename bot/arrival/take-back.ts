import { z } from 'zod';
import { eventId, roomId } from '#basis/matrix-ids.ts';
import type { BotJob } from '../job.ts';
import { takeBack as remove } from './repost-case.ts';
import { UNJUDGED_JOBS } from './unjudged.ts';

const payloadOf = z.object({
  roomId: z.string().transform((text) => roomId(text)),
  eventId: z.string().transform((text) => eventId(text)),
});

/** Takes back an edit that passed unjudged; what it says waits with the placeholder that it edited. */
export const takeBack: BotJob = {
  name: UNJUDGED_JOBS.takeBack,
  async run(payload, ctx) {
    const it = payloadOf.parse(payload);
    await remove(ctx, it.roomId, it.eventId);
  },
};
