import type { BotCron, BotJob } from '../job.ts';
import { answerTap } from './answer-tap.ts';
import { expireOriginals } from './expire-originals.ts';
import { finishCase } from './finish-case.ts';
import { lateTap } from './late-tap.ts';
import { presentCase } from './present-case.ts';
import { sendTip } from './send-tip.ts';
import { sweepCases } from './sweep-cases.ts';

export const CASE_JOBS: readonly BotJob[] = [presentCase, finishCase, answerTap, lateTap, sendTip];
export const CASE_CRONS: readonly BotCron[] = [sweepCases, expireOriginals];
