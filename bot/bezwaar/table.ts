import type { BotCron, BotJob } from '../job.ts';
import { answerAppealTap } from './answer-appeal.ts';
import { finishAppeal } from './finish-appeal.ts';
import { lapseReadOnlyAppeals } from './lapse-read-only.ts';
import { presentAppeal } from './present-appeal.ts';
import { sweepAppeals } from './sweep.ts';

/** What the bot does about "klopt niet". */
export const APPEAL_JOBS: readonly BotJob[] = [
  presentAppeal,
  finishAppeal,
  answerAppealTap,
  lapseReadOnlyAppeals,
];
export const APPEAL_CRONS: readonly BotCron[] = [sweepAppeals];
