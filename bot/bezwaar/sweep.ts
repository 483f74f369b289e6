import type { Appeal } from '#store/bezwaren.ts';
import {
  appealsWithCoordinators,
  endAppeal,
  passAppealToOffice,
  unansweredAppeals,
} from '#store/bezwaren.ts';
import type { BotContext } from '../context.ts';
import type { BotCron, BotJob } from '../job.ts';
import { expireRemovals } from '../ladder/expire-removals.ts';
import { DAY_MS } from '../ladder/history.ts';
import { APPEAL_DAYS, askAppealJob, auditAppeal } from './file.ts';

/**
 * Appeals that no coordinator can decide any more go to the gemeente. Appeals, and questions about a removal, that nobody answered in time
 * lapse; those concerned hear so.
 */
const sweep: BotJob = {
  name: 'sweep-appeals',
  async run(_payload, ctx) {
    const at = ctx.clock();
    for (const appeal of await appealsWithCoordinators(ctx.sql))
      if (isStranded(ctx, appeal)) await pass(ctx, appeal);
    const before = new Date(at.getTime() - APPEAL_DAYS * DAY_MS);
    for (const id of await unansweredAppeals(ctx.sql, before))
      await ctx.sql.begin(async (tx) => {
        const ended = await endAppeal(tx, id, { to: 'verlopen', at });
        if (!ended) return;
        await askAppealJob(tx, 'finish', ended);
        await auditAppeal(tx, ended, 'verlopen', 'service:bot');
      });
    await expireRemovals(ctx, before);
  },
};

/** The coordinators who could decide have gone, and somebody of the gemeente can. */
function isStranded({ directory }: BotContext, { gebied, by }: Appeal): boolean {
  const others = (role: 'coordinator' | 'gemeente') =>
    directory.holders(gebied, role).some((user) => user !== by);
  return !others('coordinator') && others('gemeente') && directory.roomOf(gebied, 'overleg') !== undefined;
}

async function pass(ctx: BotContext, { id, round }: Appeal): Promise<void> {
  await ctx.sql.begin(async (tx) => {
    const passed = await passAppealToOffice(tx, id, ctx.clock());
    if (!passed) return;
    await askAppealJob(tx, 'finish', { id, round }, 'geen-coordinator');
    await askAppealJob(tx, 'present', passed, 'geen-coordinator');
    await auditAppeal(tx, passed, 'naar-gemeente', 'service:bot');
  });
}

/** Every ten minutes. */
export const sweepAppeals: BotCron = { schedule: '*/10 * * * *', job: sweep };
