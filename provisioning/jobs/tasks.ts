import { pruneTransactions } from '#store/drift.ts';
import { FAILED_JOB_DAYS, pruneFailedJobs } from '#store/jobs.ts';
import type { Task } from '#store/worker.ts';
import type { ProvisioningContext } from '../context.ts';
import { apply } from './apply.ts';
import { closeAccount } from './close-account.ts';
import { deleteMedia } from './delete-media.ts';
import { homeserverCall } from './homeserver-call.ts';
import { removeMember, restoreMember } from './remove-member.ts';
import { repostSpelregels } from './repost-spelregels.ts';
import { scanDrift } from './scan-drift.ts';
import { setLanguage } from './set-language.ts';
import { liftReadOnly, setReadOnlyJob } from './set-read-only.ts';
import { sweepRooms } from './sweep-rooms.ts';

const LEDGER_DAYS = 30;
const DAY_MS = 86_400_000;

/** Every job that provisioning does, by name; only here is the homeserver called. */
export function provisioningTasks(context: ProvisioningContext): Readonly<Record<string, Task>> {
  const daysAgo = (days: number): Date => new Date(context.clock().getTime() - days * DAY_MS);
  return {
    apply: (payload) => apply(context, payload),
    'close-account': (payload) => closeAccount(context, payload),
    'delete-media': (payload) => deleteMedia(context, payload),
    'set-read-only': (payload) => setReadOnlyJob(context, payload),
    'lift-read-only': (payload) => liftReadOnly(context, payload),
    'remove-member': (payload) => removeMember(context, payload),
    'restore-member': (payload) => restoreMember(context, payload),
    'set-language': (payload) => setLanguage(context, payload),
    'scan-drift': () => homeserverCall(() => scanDrift(context)),
    'sweep-rooms': async () => {
      await homeserverCall(() => sweepRooms(context));
    },
    'repost-spelregels': () => repostSpelregels(context),
    'prune-transactions': () => pruneTransactions(context.sql, daysAgo(LEDGER_DAYS)),
    'prune-failed-jobs': async () => {
      await pruneFailedJobs(context.sql, 'provisioning', daysAgo(FAILED_JOB_DAYS));
    },
  };
}

/** Repeated jobs (graphile-worker's crontab format). A missed moment is not made up for: the next one does the same. */
export const PROVISIONING_CRONTAB = [
  '* * * * * scan-drift ?max=3&jobKey=scan-drift',
  '*/10 * * * * sweep-rooms ?max=3&jobKey=sweep-rooms',
  '7 * * * * repost-spelregels ?max=3&jobKey=repost-spelregels',
  '23 3 * * * prune-transactions ?max=3&jobKey=prune-transactions',
  '31 3 * * * prune-failed-jobs ?max=3&jobKey=prune-failed-jobs',
].join('\n');
