import { JobFailure } from '#basis/errors.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import type { Task, Worker } from '#store/worker.ts';
import { startWorker } from '#store/worker.ts';
import { tracedAll } from '#traces/work.ts';
import { ARRIVAL_CRONS, ARRIVAL_JOBS } from './arrival/table.ts';
import { APPEAL_CRONS, APPEAL_JOBS } from './bezwaar/table.ts';
import { CASE_CRONS, CASE_JOBS } from './cases/table.ts';
import type { BotContext } from './context.ts';
import { HANDOVER_CRONS, HANDOVER_JOBS } from './handover/table.ts';
import type { BotCron, BotJob } from './job.ts';
import { JOINING_JOBS } from './joining/table.ts';
import { LADDER_JOBS } from './ladder/table.ts';
import { MELDING_CRONS, MELDING_JOBS } from './meldingen/table.ts';
import { lateTapOnMessage } from './messages/taps.ts';
import { OBSERVATION_JOBS } from './observations/table.ts';
import { OFFICE_CRONS, OFFICE_JOBS } from './office/table.ts';
import { OWN_ROOM_JOBS } from './own-room/table.ts';
import { PAGE_JOBS } from './page/table.ts';
import { PHOTO_CRONS, PHOTO_JOBS } from './photos/table.ts';
import { REPORT_CRONS, REPORT_JOBS } from './reports/table.ts';
import { ROUND_CRONS, ROUND_JOBS } from './rounds/table.ts';
import { SIGNALEMENT_CRONS, SIGNALEMENT_JOBS } from './signalement/table.ts';
import { SURVEILLANCE_CRONS, SURVEILLANCE_JOBS } from './surveillance/table.ts';
import { TRIAL_CRONS } from './trial/table.ts';

/** Everything that goes by the clock. */
export const BOT_CRONS: readonly BotCron[] = [
  ...ARRIVAL_CRONS,
  ...CASE_CRONS,
  ...MELDING_CRONS,
  ...PHOTO_CRONS,
  ...REPORT_CRONS,
  ...ROUND_CRONS,
  ...TRIAL_CRONS,
  ...APPEAL_CRONS,
  ...SIGNALEMENT_CRONS,
  ...HANDOVER_CRONS,
  ...OFFICE_CRONS,
  ...SURVEILLANCE_CRONS,
];
/** Every task of the bot's queue. */
export const BOT_JOBS: readonly BotJob[] = [
  ...ARRIVAL_JOBS,
  ...CASE_JOBS,
  ...MELDING_JOBS,
  ...PHOTO_JOBS,
  ...REPORT_JOBS,
  ...ROUND_JOBS,
  ...APPEAL_JOBS,
  ...LADDER_JOBS,
  ...OWN_ROOM_JOBS,
  ...JOINING_JOBS,
  ...SIGNALEMENT_JOBS,
  ...PAGE_JOBS,
  ...HANDOVER_JOBS,
  ...OFFICE_JOBS,
  ...SURVEILLANCE_JOBS,
  ...OBSERVATION_JOBS,
  lateTapOnMessage,
  ...BOT_CRONS.map((cron) => cron.job),
];

const RETRY_MS = 2_000;

/**
 * Works on the bot's queue, every job and everything that goes by the clock; begins as soon as the database is there and rooms and people are
 * known: a job that knows no rooms finds nothing to do, and is gone. `whenReady` as in bot/live-directory.ts.
 */
export function keepWorking(
  ctx: BotContext,
  whenReady: (withinMs: number) => Promise<void>,
): { isWorking(): boolean; stop(): Promise<void> } {
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const start = async (): Promise<void> => {
    try {
      await whenReady(RETRY_MS);
      worker = await startBotWorker(ctx);
    } catch (error) {
      ctx.log.warn({ err: error }, 'the queue of jobs is not there yet; trying again');
      if (!stopped) timer = setTimeout(begin, RETRY_MS);
    }
  };
  let starting = Promise.resolve();
  const begin = (): void => {
    starting = start();
  };
  begin();
  return {
    isWorking: () => worker !== undefined,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await starting;
      clearTimeout(timer);
      await worker?.stop();
    },
  };
}

function startBotWorker(ctx: BotContext): Promise<Worker> {
  return startWorker({
    connectionString: ctx.settings.databaseUrl,
    schema: 'worker_bot',
    tasks: tracedAll(
      ctx.traces,
      'job',
      'works',
      Object.fromEntries(BOT_JOBS.map((job) => [job.name, taskOf(job, ctx)])),
    ),
    concurrency: ctx.settings.jobConcurrency,
    crontab: BOT_CRONS.map(({ schedule, job }) => `${schedule} ${job.name}`).join('\n'),
    log: ctx.log,
  });
}

/** What the homeserver refuses for good will be refused again: the queue must know. */
function taskOf(job: BotJob, ctx: BotContext): Task {
  return async (payload) => {
    try {
      await job.run(payload, ctx);
    } catch (error) {
      if (!(error instanceof HomeserverError)) throw error;
      const message = `homeserver: ${error.errcode}`;
      throw new JobFailure(error.kind, message, { retryAfterMs: error.retryAfterMs, cause: error });
    }
  };
}
