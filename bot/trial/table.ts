import type { BotCron } from '../job.ts';
import { expireTrial } from './expire-trial.ts';

/** What the bot does about rules on trial by the clock. */
export const TRIAL_CRONS: readonly BotCron[] = [expireTrial];
