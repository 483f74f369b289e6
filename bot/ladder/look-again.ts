import { z } from 'zod';
import { gebiedCode } from '#basis/cbs.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { currentMembership } from '#store/lidmaatschappen.ts';
import { LOOK_AT_REMOVALS } from '#store/removal-deciders.ts';
import type { Sanction } from '#store/sancties.ts';
import { askedRemovals, lockSanction, moveSanction, touchSanction } from '#store/sancties.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { FINISH_REMOVAL, SHOW_VOTES } from './removal-jobs.ts';

const payloadOf = z.object({ gebied: z.string().transform(gebiedCode) });

/**
 * Roles in a gebied changed: a question about the removal of who is no resident any more lapses, and the card of each other one says how many
 * coordinators decide now. Nothing is decided here.
 */
export const lookAtRemovals: BotJob = {
  name: LOOK_AT_REMOVALS,
  async run(payload, ctx) {
    const { gebied } = payloadOf.parse(payload);
    for (const id of await askedRemovals(ctx.sql, gebied))
      await ctx.sql.begin(async (tx) => {
        const it = await lockSanction(tx, id);
        if (it?.state !== 'gevraagd') return;
        const now = await currentMembership(tx, it.personId, gebied);
        if (now?.role !== 'resident') return await lapse(tx, ctx, it);
        await showVotesOf(tx, id);
      });
  },
};

async function lapse(tx: Tx, ctx: BotContext, { id, personId, gebied, rule }: Sanction): Promise<void> {
  await moveSanction(tx, id, { from: ['gevraagd'], to: 'vervallen', at: ctx.clock() });
  await enqueue(tx, 'bot', FINISH_REMOVAL, { id }, { jobKey: `${FINISH_REMOVAL}:${id}` });
  await appendAudit(tx, {
    actor: 'service:bot',
    action: 'sanctie.vervallen',
    subject: `persoon:${personId}`,
    reason: `spelregel-${rule}`,
    detail: { gebied, sanctie: id },
  });
}

/** Has the card of a question say what is so now. */
export async function showVotesOf(tx: Tx, id: string): Promise<void> {
  await touchSanction(tx, id);
  await enqueue(tx, 'bot', SHOW_VOTES, { id }, { jobKey: `${SHOW_VOTES}:${id}` });
}
