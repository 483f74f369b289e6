import { z } from 'zod';
import { gebiedCode } from '#basis/cbs.ts';
import { endAppeal, lockAppeal, readOnlyAppealsOf } from '#store/bezwaren.ts';
import { currentMembership } from '#store/lidmaatschappen.ts';
import { LAPSE_READ_ONLY_APPEALS } from '#store/reading-only-over.ts';
import type { BotJob } from '../job.ts';
import { askAppealJob, auditAppeal } from './file.ts';

const payloadOf = z.object({ personId: z.uuid(), gebied: z.string().transform(gebiedCode) });

/** An appeal against reading only lapses with it: where it was ended by hand, or its person takes part no longer. They hear so. */
export const lapseReadOnlyAppeals: BotJob = {
  name: LAPSE_READ_ONLY_APPEALS,
  async run(payload, ctx) {
    const { personId, gebied } = payloadOf.parse(payload);
    const now = await currentMembership(ctx.sql, personId, gebied);
    // Let to only read anew before this ran.
    if (now?.readOnlyUntil && now.readOnlyUntil > ctx.clock()) return;
    for (const id of await readOnlyAppealsOf(ctx.sql, { personId, gebied }))
      await ctx.sql.begin(async (tx) => {
        await lockAppeal(tx, id);
        const ended = await endAppeal(tx, id, { to: 'ingetrokken', at: ctx.clock() });
        if (!ended) return;
        await askAppealJob(tx, 'finish', ended, 'voorbij');
        await auditAppeal(tx, ended, 'ingetrokken', 'service:bot', { door: 'alleen-lezen-voorbij' });
      });
  },
};
