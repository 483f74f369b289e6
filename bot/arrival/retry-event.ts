import { z } from 'zod';
import { eventId, roomId } from '#basis/matrix-ids.ts';
import type { BotJob } from '../job.ts';
import { REACTIONS } from '../reactions/table.ts';
import { handleEvent, RETRY_EVENT } from './handle.ts';

const payloadOf = z.object({
  roomId: z.string().transform((text) => roomId(text)),
  eventId: z.string().transform((text) => eventId(text)),
});

/** Handles an event on which a reaction had failed, as it stands in the room now. */
export const retryEvent: BotJob = {
  name: RETRY_EVENT,
  async run(payload, ctx) {
    const it = payloadOf.parse(payload);
    const event = await ctx.rooms.getEvent(it.roomId, it.eventId);
    if (event) await handleEvent({ ctx, reactions: REACTIONS }, event);
  },
};
