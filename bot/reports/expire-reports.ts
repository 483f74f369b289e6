import { KEPT_DAYS } from '#basis/retention.ts';
import { expireReasons } from '#store/reports.ts';
import type { BotCron, BotJob } from '../job.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Removes what people wrote with a report; figures stay. */
export const expireReportReasons: BotJob = {
  name: 'expire-reports',
  async run(_payload, ctx) {
    const gone = await expireReasons(
      ctx.sql,
      new Date(ctx.clock().getTime() - KEPT_DAYS.reportWords * DAY_MS),
    );
    if (gone > 0) ctx.log.info({ gone }, 'reports: old reasons are gone');
  },
};

/** Every hour. */
export const expireReports: BotCron = { schedule: '27 * * * *', job: expireReportReasons };
