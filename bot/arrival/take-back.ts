import { z } from 'zod';
import { eventId, roomId } from '#basis/matrix-ids.ts';
import type { BotJob } from '../job.ts';
import { UNJUDGED_JOBS } from './unjudged.ts';

const payloadOf = z.object({
  roomId: z.string().transform((text) => roomId(text)),
  eventId: z.string().transform((text) => eventId(text)),
});

/** Takes back what passed unjudged and should not be seen: removes its content, once. */
export const takeBack: BotJob = {
  name: UNJUDGED_JOBS.takeBack,
  async run(payload, ctx) {
    const it = payloadOf.parse(payload);
    await ctx.rooms.redact(it.roomId, it.eventId, `weg-${it.eventId}`);
  },
};
