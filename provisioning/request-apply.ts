import type { GebiedCode } from '#basis/cbs.ts';
import type { Query } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';

/**
 * Asks, in the transaction of the change that is the cause, for a gebied's rooms to be made as they should be. Many changes before
 * the job starts are one job; a change while it runs is followed by another.
 */
export async function requestApply(tx: Query, gebied: GebiedCode): Promise<void> {
  await enqueue(
    tx,
    'provisioning',
    'apply',
    { gebied },
    { jobKey: `apply ${gebied}`, queueName: `apply ${gebied}` },
  );
}
