import type { BotCron, BotJob } from '../job.ts';
import { forgetMeldingen } from './forget-meldingen.ts';
import { showQuestion } from './show-question.ts';
import { sweepMeldingen } from './sweep-meldingen.ts';
import { tellAbout } from './tell.ts';
import { weeklyDigest } from './weekly-digest.ts';
import { workOnMelding } from './work-on-melding.ts';

export const MELDING_JOBS: readonly BotJob[] = [workOnMelding, showQuestion, tellAbout];
export const MELDING_CRONS: readonly BotCron[] = [sweepMeldingen, weeklyDigest, forgetMeldingen];
