import type { BotCron, BotJob } from '../job.ts';
import { answerTap } from '../jobs/answer-tap.ts';
import { expireOriginals } from '../jobs/expire-originals.ts';
import { finishCase } from '../jobs/finish-case.ts';
import { lateTap } from '../jobs/late-tap.ts';
import { presentCase } from '../jobs/present-case.ts';
import { sendTip } from '../jobs/send-tip.ts';
import { sweepCases } from '../jobs/sweep-cases.ts';
import { takeBackPlaced } from './take-back-placed.ts';

/** What the bot does about messages that wait, and its tips. */
export const CASE_JOBS: readonly BotJob[] = [
  presentCase,
  finishCase,
  answerTap,
  lateTap,
  sendTip,
  takeBackPlaced,
];
export const CASE_CRONS: readonly BotCron[] = [sweepCases, expireOriginals];
