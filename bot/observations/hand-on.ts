import { z } from 'zod';
import { enqueue } from '#store/jobs.ts';
import { undecidedOf } from '#store/waarneming-vertellen.ts';
import type { BotJob } from '../job.ts';

const payloadOf = z.object({ id: z.uuid(), now: z.literal(true).optional() });

/**
 * `surveillance-tell {id}`: hands what was seen on a round (or the one thing that came after it ended) to provisioning, which alone can find
 * who lives at an address. Each is one job there, that decides once. With `now` the round goes on: only who takes part hears it yet.
 */
export const surveillanceTell: BotJob = {
  name: 'surveillance-tell',
  async run(payload, ctx) {
    const { id, now } = payloadOf.parse(payload);
    await ctx.sql.begin(async (tx) => {
      for (const waarneming of await undecidedOf(tx, id)) {
        const task = 'tell-observation';
        const it = { waarneming, ...(now && { now }) };
        await enqueue(tx, 'provisioning', task, it, { jobKey: `${task} ${waarneming}` });
      }
    });
  },
};
