import { EventEmitter } from 'node:events';
import type { JobHelpers, TaskList, WorkerEvents } from 'graphile-worker';
import { Logger, run } from 'graphile-worker';
import type { Logger as PinoLogger } from 'pino';
import { JobFailure } from '#basis/errors.ts';
import type { Sql } from './db.ts';
import { connect } from './db.ts';
import type { Service } from './jobs.ts';

/** What a task learns besides its payload. */
type JobContext = {
  readonly id: string;
  /** 1 for the first. */
  readonly attempt: number;
  readonly maxAttempts: number;
  /** Aborts when the service stops and the job takes too long to end by itself. */
  readonly signal: AbortSignal;
};

/** Does one job. Idempotent: a killed one is done again. Fails by throwing {@link JobFailure}; any other error is retried. */
export type Task = (payload: unknown, job: JobContext) => Promise<void>;

export type WorkerOptions = {
  /** Of the service's own role. */
  readonly connectionString: string;
  readonly schema: `worker_${Service}`;
  readonly tasks: Readonly<Record<string, Task>>;
  /** Jobs at a time, over all queues. */
  readonly concurrency: number;
  /** Repeated jobs, in graphile-worker's crontab format. */
  readonly crontab?: string;
  readonly log?: PinoLogger;
};

export type Worker = {
  /** Takes no new jobs, waits for those that run. */
  stop(): Promise<void>;
};

const RESCUE_EVERY_MS = 5_000;

/** Says nothing. For graphile-worker, which else writes to the console. */
export const quietLogger: Logger = new Logger(() => () => {});

/** Works on a service's queue until stopped. Jobs that a killed process had in hand are taken up within seconds. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { connectionString, schema, log } = options;
  const sql = connect(connectionString, { max: 1, name: `${schema} alive` });
  const alive = aliveness(sql, schema);
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => alive.is(workerPool.id));
  const taskList: TaskList = {};
  for (const [name, task] of Object.entries(options.tasks))
    taskList[name] = (payload, helpers) => runTask(sql, schema, task, payload, helpers, log);
  const runner = await run({
    connectionString,
    schema,
    taskList,
    concurrency: options.concurrency,
    maxPoolSize: options.concurrency + 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    crontab: options.crontab ?? '',
    events,
    logger: loggerTo(log),
    preset: { worker: { gracefulShutdownAbortTimeout: 10_000 } },
  }).catch(async (error: unknown) => {
    await sql.end();
    throw error;
  });
  await alive.start((error) => log?.warn({ err: error }, 'rescue of lost jobs failed'));
  return {
    async stop() {
      await alive.stop();
      await runner.stop();
      // A job that ended while the worker stopped may find its connections closed, and stay taken by a process that is there no more.
      await alive
        .giveBack()
        .catch((error: unknown) => log?.warn({ err: error }, 'jobs could not be given back'));
      await sql.end({ timeout: 5 });
    },
  };
}

async function runTask(
  sql: Sql,
  schema: string,
  task: Task,
  payload: unknown,
  helpers: JobHelpers,
  log: PinoLogger | undefined,
): Promise<void> {
  const { job } = helpers;
  const context = {
    id: job.id,
    attempt: job.attempts,
    maxAttempts: job.max_attempts,
    signal: helpers.abortSignal ?? new AbortController().signal,
  };
  try {
    await task(payload, context);
  } catch (error) {
    const failure = error instanceof JobFailure ? error : undefined;
    const final = failure?.kind === 'fail' || job.attempts >= job.max_attempts;
    log?.[final ? 'error' : 'warn'](
      { err: error, task: job.task_identifier, job: job.id, final },
      'job failed',
    );
    if (failure?.kind === 'fail')
      await sql`update ${sql(schema)}._private_jobs set max_attempts = attempts where id = ${job.id}`;
    else if (failure?.retryAfterMs !== undefined)
      await sql`update ${sql(schema)}._private_jobs
        set run_at = now() + ${failure.retryAfterMs} * interval '1 millisecond' where id = ${job.id}`;
    throw error;
  }
}

/**
 * graphile-worker gives a lost worker's jobs back after four hours. Here each process holds an advisory lock for as long as its
 * connection lives, so that the others (or its successor) see within seconds that a holder of jobs is gone.
 */
function aliveness(
  sql: Sql,
  schema: string,
): {
  is(poolId: string): void;
  /** Resolves when the lock is held, so that a successor takes nothing from this process. */
  start(onError: (error: unknown) => void): Promise<void>;
  stop(): Promise<void>;
  /** Frees what this process still has in hand. Only when it works no more. */
  giveBack(): Promise<void>;
} {
  let self: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let busy: Promise<void> = Promise.resolve();
  const lock = (holder: string) =>
    sql<[{ taken: boolean }]>`select pg_try_advisory_lock(hashtext(${schema}), hashtext(${holder})) as taken`;
  const rescue = async (): Promise<void> => {
    // Again each time: after a broken connection the lock is gone. Taking it twice is free.
    if (self !== undefined) await lock(self);
    // A holder so new may not have its lock yet.
    const holders = await sql<{ holder: string }[]>`
      select locked_by as holder from ${sql(schema)}._private_jobs where locked_at < now() - interval '2 seconds'
      union select locked_by from ${sql(schema)}._private_job_queues where locked_at < now() - interval '2 seconds'`;
    for (const { holder } of holders) {
      if (holder === self) continue;
      const [{ taken }] = await lock(holder);
      if (!taken) continue;
      await sql`select ${sql(schema)}.force_unlock_workers(${[holder]})`;
      await sql`select pg_advisory_unlock(hashtext(${schema}), hashtext(${holder}))`;
    }
  };
  return {
    is(poolId) {
      self = poolId;
    },
    start(onError) {
      const tick = (): void => {
        busy = busy.then(rescue).catch(onError);
      };
      tick();
      timer = setInterval(tick, RESCUE_EVERY_MS);
      return busy;
    },
    async stop() {
      clearInterval(timer);
      await busy;
    },
    async giveBack() {
      if (self !== undefined) await sql`select ${sql(schema)}.force_unlock_workers(${[self]})`;
    },
  };
}

function loggerTo(log: PinoLogger | undefined): Logger {
  if (log === undefined) return quietLogger;
  const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;
  return new Logger((scope) => (level, message, meta) => {
    // What a job throws is logged once, by runTask.
    if (scope.jobId !== undefined && level === 'error') return;
    // Of what it adds only the error, which the log's own serializer shortens: it would write whole jobs and what Postgres quotes.
    log[levels[level as keyof typeof levels] ?? 'debug'](meta?.error ? { err: meta.error } : {}, message);
  });
}
