import type { BotCron, BotJob } from '../job.ts';
import { tellWalkersShort } from './ask-short.ts';
import { tellWalkerJob } from './ask-tell.ts';
import { sweepRounds, workOnGebiedJob, workOnRoundJob } from './ask-work.ts';
import { tellCalledOff, tellMonthOff, tellMonthResumed, tellResumed } from './called-off.ts';
import { drawRoundsDaily } from './draw-rounds.ts';
import { tellDrawing } from './draw-tell.ts';
import { tellEveningsJob } from './evenings-tell.ts';
import { forgetAskingNightly } from './forget-asking.ts';
import { answerAboutWalkingJob } from './volunteer-answer.ts';
import { volunteerCardJob } from './volunteer-card.ts';
import { tellVolunteerJob } from './volunteer-tell.ts';

/** What the bot does about who walks, and about rounds until they begin. */
export const SURVEILLANCE_JOBS: readonly BotJob[] = [
  answerAboutWalkingJob,
  volunteerCardJob,
  tellVolunteerJob,
  tellDrawing,
  workOnRoundJob,
  workOnGebiedJob,
  tellWalkerJob,
  tellWalkersShort,
  tellCalledOff,
  tellMonthOff,
  tellResumed,
  tellMonthResumed,
  tellEveningsJob,
];
export const SURVEILLANCE_CRONS: readonly BotCron[] = [drawRoundsDaily, sweepRounds, forgetAskingNightly];
