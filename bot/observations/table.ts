import type { BotJob } from '../job.ts';
import { surveillanceTell } from './hand-on.ts';
import { tellReportNumber } from './tell-number.ts';
import { tellResident } from './tell-resident.ts';

export const OBSERVATION_JOBS: readonly BotJob[] = [surveillanceTell, tellResident, tellReportNumber];
