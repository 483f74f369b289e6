import { KEPT_DAYS } from '#basis/retention.ts';
import { expireTrialFragments } from '#store/proef.ts';
import type { BotCron, BotJob } from '../job.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Removes what people wrote that a rule on trial would have found; the figures stay. */
export const expireFragments: BotJob = {
  name: 'expire-trial',
  async run(_payload, ctx) {
    const before = new Date(ctx.clock().getTime() - KEPT_DAYS.trialWords * DAY_MS);
    const gone = await expireTrialFragments(ctx.sql, before);
    if (gone > 0) ctx.log.info({ gone }, 'trial: old fragments are gone');
  },
};

/** Every hour. */
export const expireTrial: BotCron = { schedule: '37 * * * *', job: expireFragments };
