import { KEPT_DAYS } from '#basis/retention.ts';
import { expireMeldingWords } from '#store/meldingen.ts';
import type { BotCron, BotJob } from '../job.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Removes the words of meldingen whose time has passed; figures stay. */
export const forgetWords: BotJob = {
  name: 'forget-meldingen',
  async run(_payload, ctx) {
    await expireMeldingWords(ctx.sql, new Date(ctx.clock().getTime() - KEPT_DAYS.meldingWords * DAY_MS));
  },
};

/** At night. */
export const forgetMeldingen: BotCron = { schedule: '40 2 * * *', job: forgetWords };
