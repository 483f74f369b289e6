import type { Query } from './db.ts';

/** The services that have a queue of jobs. */
export const SERVICES = ['provisioning', 'bot'] as const;
export type Service = (typeof SERVICES)[number];

/** What a job is given; must survive JSON. Ids and codes, no message text. */
export type JobPayload = Readonly<Record<string, unknown>>;

export type JobOptions = {
  /** A job with this key that has not started is replaced: many causes, one job. One that runs is followed by this one. */
  readonly jobKey?: string;
  /** Jobs of one queue run one after another. */
  readonly queueName?: string;
  readonly runAt?: Date;
  readonly maxAttempts?: number;
};

/**
 * The n-th retry comes e^n seconds after the former, 6 hours at most: with 14 attempts a job outlives a homeserver that is
 * away for a day, and then fails for good.
 */
const DEFAULT_MAX_ATTEMPTS = 14;

/** Puts a job in a service's queue, as part of the caller's transaction. Gives the job's number. */
export async function enqueue(
  sql: Query,
  service: Service,
  task: string,
  payload: JobPayload,
  options: JobOptions = {},
): Promise<string> {
  const [row] = await sql<[{ id: string }]>`
    select enqueue_job(${service}, ${task}, ${JSON.stringify(payload)}::text::json, ${options.jobKey ?? null},
      ${options.queueName ?? null}, ${options.runAt ?? null}, ${options.maxAttempts ?? DEFAULT_MAX_ATTEMPTS}) as id`;
  return row.id;
}

export const JOB_STATES = ['queued', 'running', 'retrying', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** A job without what is in it. One that was done is no more. */
export type Job = {
  readonly service: Service;
  readonly id: string;
  readonly task: string;
  readonly state: JobState;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly runAt: Date;
  readonly createdAt: Date;
  /** Of the last attempt; names nobody and quotes no message. */
  readonly lastError: string | null;
};

/** Jobs of both services, newest first. For provisioning alone. */
export async function listJobs(
  sql: Query,
  filter: {
    readonly service?: Service | undefined;
    readonly state?: JobState | undefined;
    readonly limit: number;
  },
): Promise<readonly Job[]> {
  return await sql<Job[]>`
    select service, id::text as id, task, state, attempts, max_attempts as "maxAttempts", run_at as "runAt",
      created_at as "createdAt", last_error as "lastError"
    from job_list(${filter.service ?? null}, ${filter.state ?? null}, ${filter.limit})`;
}

/** Has a job that failed, or waits for its next attempt, tried again at once. False if there is no such job. */
export async function retryJob(sql: Query, service: Service, id: string): Promise<boolean> {
  const [row] = await sql<
    [{ done: boolean }]
  >`select job_retry(${service}, ${id}, ${DEFAULT_MAX_ATTEMPTS}) as done`;
  return row.done;
}

/** Removes a service's own jobs that failed for good before this moment; gives how many. Those that may still succeed stay. */
export async function pruneFailedJobs(sql: Query, service: Service, before: Date): Promise<number> {
  const rows = await sql`
    delete from ${sql(`worker_${service}`)}._private_jobs
    where attempts >= max_attempts and locked_at is null and updated_at < ${before} returning id`;
  return rows.length;
}
