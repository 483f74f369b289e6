import type { BotCron, BotJob } from '../job.ts';
import { workOnAnnouncement } from './announce.ts';
import { postCheckNumberHourly } from './check-number.ts';

export const OFFICE_JOBS: readonly BotJob[] = [workOnAnnouncement];
export const OFFICE_CRONS: readonly BotCron[] = [postCheckNumberHourly];
