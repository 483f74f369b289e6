import type { BotCron, BotJob } from '../job.ts';
import { forgetLedgerNightly } from './forget-ledger.ts';
import { reportGatePeriods } from './report-gate-periods.ts';
import { repostCase } from './repost-case.ts';
import { repostSealed } from './repost-sealed.ts';
import { retryEvent } from './retry-event.ts';
import { takeBack } from './take-back.ts';

export const ARRIVAL_JOBS: readonly BotJob[] = [repostCase, repostSealed, takeBack, retryEvent];
export const ARRIVAL_CRONS: readonly BotCron[] = [reportGatePeriods, forgetLedgerNightly];
