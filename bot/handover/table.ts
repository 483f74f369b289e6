import type { BotCron, BotJob } from '../job.ts';
import { askHandoverJob } from './ask.ts';
import { tellHandoverJob } from './tell.ts';
import { remindOfTerm, watchCoordinators, watchDeputiesWeekly } from './watch.ts';

/** What the bot does about who coordinates, until when, and who takes over. */
export const HANDOVER_JOBS: readonly BotJob[] = [askHandoverJob, tellHandoverJob, remindOfTerm];
export const HANDOVER_CRONS: readonly BotCron[] = [watchCoordinators, watchDeputiesWeekly];
