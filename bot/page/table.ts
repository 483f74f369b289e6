import type { BotJob } from '../job.ts';
import { carryOutPageDecision } from './carry-out.ts';

/** What the bot does for the pages. */
export const PAGE_JOBS: readonly BotJob[] = [carryOutPageDecision];
