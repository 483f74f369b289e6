import type { BotCron, BotJob } from '../job.ts';
import { answerReporter } from './answer-reporter.ts';
import { answerReportTap } from './answer-tap.ts';
import { expireReports } from './expire-reports.ts';
import { finishReport } from './finish-report.ts';
import { lapseReports } from './lapse-reports.ts';
import { remindReport } from './remind.ts';
import { showReport } from './show-report.ts';
import { takeReport } from './take-report.ts';

/** What the bot does about what people report by "Report content". */
export const REPORT_JOBS: readonly BotJob[] = [
  takeReport,
  showReport,
  answerReporter,
  answerReportTap,
  remindReport,
  finishReport,
];
export const REPORT_CRONS: readonly BotCron[] = [expireReports, lapseReports];
