import { KEPT_DAYS } from '#basis/retention.ts';
import { forgetMessages } from '#store/bot-messages.ts';
import { forgetPeriods } from '#store/gate-periods.ts';
import { pruneFailedJobs } from '#store/jobs.ts';
import { forgetLedger } from '#store/ledger.ts';
import type { BotCron, BotJob } from '../job.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Forgets which events were handled, long after the homeserver could send one again, old messages, and jobs that failed for good. */
export const forget: BotJob = {
  name: 'forget-ledger',
  async run(_payload, ctx) {
    const now = ctx.clock().getTime();
    const gone = await forgetLedger(ctx.sql, new Date(now - ctx.settings.ledgerDays * DAY_MS));
    await forgetPeriods(ctx.sql, new Date(now - KEPT_DAYS.gateOpen * DAY_MS));
    await forgetMessages(ctx.sql, new Date(now - KEPT_DAYS.botMessages * DAY_MS));
    await pruneFailedJobs(ctx.sql, 'bot', new Date(now - KEPT_DAYS.failedJobs * DAY_MS));
    ctx.log.info({ gone }, 'ledger: old rows are gone');
  },
};

/** At night. */
export const forgetLedgerNightly: BotCron = { schedule: '20 2 * * *', job: forget };
