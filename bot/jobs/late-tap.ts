import { z } from 'zod';
import { eventId, roomId, userId } from '#basis/matrix-ids.ts';
import { hearCardTap } from '../cases/hear-card-tap.ts';
import { CASE_KEY } from '../cases/messages.ts';
import type { BotJob } from '../job.ts';

const payloadOf = z.object({
  room: z.string().transform(roomId),
  target: z.string().transform(eventId),
  event: z.string().transform(eventId),
  by: z.string().transform(userId),
  choice: z.enum(['plaatsen', 'afwijzen', 'onherkenbaar']),
});
const marked = z.object({ [CASE_KEY]: z.object({ ref: z.string(), versie: z.number().int() }) });

/** A tap on a card that was sent, but not yet written down when the tap came: the card itself says which zaak it shows. */
export const lateTap: BotJob = {
  name: 'late-tap',
  async run(payload, ctx) {
    const tap = payloadOf.parse(payload);
    const card = await ctx.rooms.getEvent(tap.room, tap.target);
    if (card?.sender !== ctx.rooms.self) return;
    const mark = marked.safeParse(card.content);
    if (!mark.success) return;
    const { ref, versie } = mark.data[CASE_KEY];
    await ctx.sql.begin((tx) =>
      hearCardTap(tx, ctx, {
        ref,
        version: versie,
        room: tap.room,
        choice: tap.choice,
        by: tap.by,
        event: tap.event,
      }),
    );
  },
};
