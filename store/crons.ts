import type { Query } from './db.ts';
import type { Service } from './jobs.ts';

/** A job that goes by the clock, and when it last began; null before the first time. */
export type CronRun = { readonly service: Service; readonly task: string; readonly lastRun: Date | null };

/** Every job of both services that goes by the clock. For provisioning alone. */
export async function listCrons(sql: Query): Promise<readonly CronRun[]> {
  return [
    ...(await sql<
      CronRun[]
    >`select service, task, last_run as "lastRun" from cron_list() order by service, task`),
  ];
}
