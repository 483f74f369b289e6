import { neverSentSince, waitingSince } from '#store/case-retention.ts';
import { moveCase } from '#store/cases.ts';
import { expireCase } from '../cases/expire.ts';
import type { BotCron, BotJob } from '../job.ts';

const HOUR_MS = 60 * 60_000;
/** Design, "Known traps": an original without an event in ten minutes is no held item. */
const UNSENT_MS = 10 * 60_000;

/** Drops held messages that nobody handled in time, and sets aside those whose event never came. */
const sweep: BotJob = {
  name: 'sweep-cases',
  async run(_payload, ctx) {
    const now = ctx.clock();
    const overdue = new Date(now.getTime() - ctx.settings.holdHours * HOUR_MS);
    for (const ref of await waitingSince(ctx.sql, overdue)) await expireCase(ctx, ref);
    for (const ref of await neverSentSince(ctx.sql, new Date(now.getTime() - UNSENT_MS)))
      await ctx.sql.begin((tx) => moveCase(tx, ref, 'niet_verzenden', { at: now }));
  },
};

/** Every minute. */
export const sweepCases: BotCron = { schedule: '* * * * *', job: sweep };
