import { KEPT_DAYS } from '#basis/retention.ts';
import { expireOriginals as expireCaseOriginals, expirePoliceCopies } from '#store/case-retention.ts';
import { expireTips } from '#store/tips.ts';
import type { BotCron, BotJob } from '../job.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Removes the words of settled zaken and the police's copies whose time has passed; figures stay. */
const expire: BotJob = {
  name: 'expire-originals',
  async run(_payload, ctx) {
    const now = ctx.clock();
    const before = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
    const originals = await expireCaseOriginals(ctx.sql, {
      before: before(ctx.settings.originalDays),
      neverSentBefore: before(KEPT_DAYS.neverSent),
      at: now,
    });
    const copies = await expirePoliceCopies(ctx.sql, now);
    await expireTips(ctx.sql, before(ctx.settings.originalDays));
    if (originals + copies > 0) ctx.log.info({ originals, copies }, 'removed what its time has passed of');
  },
};

/** Every hour. */
export const expireOriginals: BotCron = { schedule: '17 * * * *', job: expire };
