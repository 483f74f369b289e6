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
export const DEFAULT_MAX_ATTEMPTS = 14;

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
