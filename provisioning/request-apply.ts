import type { GebiedCode } from '#basis/cbs.ts';
import type { Query } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { listMemberships } from '#store/lidmaatschappen.ts';

/**
 * Asks, in the transaction of the change that is the cause, for a gebied's rooms to be made as they should be: now, or once more at a moment
 * when that changes by itself. Many changes before the job starts are one job; a change while it runs is followed by another.
 */
export async function requestApply(tx: Query, gebied: GebiedCode, at?: Date): Promise<void> {
  const queueName = `apply ${gebied}`;
  const options =
    at === undefined
      ? { jobKey: queueName, queueName }
      : { jobKey: `${queueName} ${at.toISOString()}`, queueName, runAt: at };
  await enqueue(tx, 'provisioning', 'apply', { gebied }, options);
}

/** More gebieden than anybody has a role in. */
const MOST_GEBIEDEN = 100;

/** Asks for it in every gebied in which somebody has a role. */
export async function requestApplyFor(tx: Query, persoonId: string): Promise<void> {
  for (const { gebied } of await listMemberships(tx, { persoonId, limit: MOST_GEBIEDEN }))
    await requestApply(tx, gebied);
}

/** Asks whether somebody who left a room by themselves has closed their account; a moment later, since they leave one room after another. */
export async function requestAccountCheck(tx: Query, persoonId: string, at: Date): Promise<void> {
  const runAt = new Date(at.getTime() + ACCOUNT_CHECK_MS);
  await enqueue(
    tx,
    'provisioning',
    'check-account',
    { persoonId },
    { jobKey: `check-account ${persoonId}`, runAt },
  );
}
const ACCOUNT_CHECK_MS = 5_000;

/** Asks for the account of somebody who takes part no longer to be closed. */
export async function requestClosing(tx: Query, persoonId: string): Promise<void> {
  await enqueue(tx, 'provisioning', 'close-account', { persoonId }, { jobKey: `close-account ${persoonId}` });
}
