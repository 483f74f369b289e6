import type { BotCron, BotJob } from '../job.ts';
import { forgetSurveillance } from './forget.ts';
import { reportRound } from './report.ts';
import { showTelling } from './show-telling.ts';
import { sayToWalkerJob, showWalk } from './show-walk.ts';
import { sweepWalks } from './sweep.ts';
import { tellUnbegun } from './unbegun.ts';
import { askCoordinatorJob } from './unended.ts';

/** What the bot does about rounds that are walked. */
export const ROUND_JOBS: readonly BotJob[] = [
  showWalk,
  showTelling,
  sayToWalkerJob,
  reportRound,
  askCoordinatorJob,
  tellUnbegun,
];
export const ROUND_CRONS: readonly BotCron[] = [sweepWalks, forgetSurveillance];
