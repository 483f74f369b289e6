import { appendAudit } from '#store/audit.ts';
import { enqueue } from '#store/jobs.ts';
import { moveSanction, unansweredRemovals } from '#store/sancties.ts';
import type { BotContext } from '../context.ts';
import { FINISH_REMOVAL } from './removal-jobs.ts';

/** A question about a removal that the coordinators did not answer lapses: its person stays. */
export async function expireRemovals(ctx: BotContext, before: Date): Promise<void> {
  for (const id of await unansweredRemovals(ctx.sql, before))
    await ctx.sql.begin(async (tx) => {
      const it = await moveSanction(tx, id, { from: ['gevraagd'], to: 'verlopen', at: ctx.clock() });
      if (!it) return;
      await enqueue(tx, 'bot', FINISH_REMOVAL, { id }, { jobKey: `${FINISH_REMOVAL}:${id}` });
      await appendAudit(tx, {
        actor: 'service:bot',
        action: 'verwijdering.verlopen',
        subject: `persoon:${it.personId}`,
        reason: `spelregel-${it.rule}`,
        detail: { gebied: it.gebied, sanctie: id },
      });
    });
}
