import { endAppeal, unansweredAppeals } from '#store/bezwaren.ts';
import type { BotCron, BotJob } from '../job.ts';
import { expireRemovals } from '../ladder/expire-removals.ts';
import { DAY_MS } from '../ladder/history.ts';
import { APPEAL_DAYS, askAppealJob, auditAppeal } from './file.ts';

/** Appeals, and questions about a removal, that nobody answered in time lapse; those concerned hear so. */
const sweep: BotJob = {
  name: 'sweep-appeals',
  async run(_payload, ctx) {
    const at = ctx.clock();
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

/** Every ten minutes. */
export const sweepAppeals: BotCron = { schedule: '*/10 * * * *', job: sweep };
