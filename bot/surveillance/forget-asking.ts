import { forgetAsking } from '#store/rondes.ts';
import type { BotCron, BotJob } from '../job.ts';

const DAY_MS = 86_400_000;
/** As long as who walked a round is known (store/migrations/0037_surveillance.sql). */
const KEPT_DAYS = 60;

const forget: BotJob = {
  name: 'forget-asking',
  async run(_payload, ctx) {
    await forgetAsking(ctx.sql, new Date(ctx.clock().getTime() - KEPT_DAYS * DAY_MS));
  },
};

/** Every night: messages to walkers say who was asked for which evening, and are not kept as long as the bot's others. */
export const forgetAskingNightly: BotCron = { schedule: '50 2 * * *', job: forget };
