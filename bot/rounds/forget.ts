import { dutchInput } from '#basis/dutch-time.ts';
import { KEPT_DAYS } from '#basis/retention.ts';
import {
  forgetRoundMessages,
  forgetSeen,
  forgetVolunteers,
  forgetWalkers,
} from '#store/surveillance-retention.ts';
import type { BotCron, BotJob } from '../job.ts';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Takes away what is kept of rounds, walkers and what they saw, once its term is over; figures stay. Who was told and houses to look at are
 * provisioning's (`forget-told`).
 */
export const forgetRounds: BotJob = {
  name: 'forget-surveillance',
  async run(_payload, ctx) {
    const at = ctx.clock();
    const before = new Date(at.getTime() - KEPT_DAYS.observations * DAY_MS);
    await ctx.sql.begin(async (tx) => {
      await forgetSeen(tx, { before, at });
      await forgetWalkers(tx, before);
      await forgetRoundMessages(tx, before);
      await forgetVolunteers(tx, { before, today: dutchInput(at).slice(0, 10) });
    });
  },
};

/** At night. */
export const forgetSurveillance: BotCron = { schedule: '50 2 * * *', job: forgetRounds };
