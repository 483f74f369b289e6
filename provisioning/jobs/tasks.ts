import { KEPT_DAYS } from '#basis/retention.ts';
import { forgetBackupRuns } from '#store/backup-runs.ts';
import { pruneTransactions } from '#store/drift.ts';
import { pruneFailedJobs } from '#store/jobs.ts';
import { forgetRehearsalRequests } from '#store/rehearsal-requests.ts';
import type { Task } from '#store/worker.ts';
import type { ProvisioningContext } from '../context.ts';
import { expireGroups } from '../groups/expire.ts';
import { tryLine } from '../inrichting/try-line.ts';
import { expireSessies } from '../sign-in.ts';
import { SURVEILLANCE_CRONTAB, surveillanceTasks } from '../surveillance/tasks.ts';
import { apply } from './apply.ts';
import { checkAccount } from './check-account.ts';
import { closeAccount } from './close-account.ts';
import { deleteMedia } from './delete-media.ts';
import { erasePerson, recheckErasures } from './erase-person.ts';
import { expireArchief } from './expire-archief.ts';
import { expireInzage } from './expire-inzage.ts';
import { expireMeldingLinks } from './expire-melding-links.ts';
import { forgetCoordinatie } from './forget-coordinatie.ts';
import { homeserverCall } from './homeserver-call.ts';
import { JOINING_CRONTAB, joiningTasks } from './joining.ts';
import { MAIL_INVITATION, mailInvitation } from './mail-invitation.ts';
import { removeMember, restoreMember } from './remove-member.ts';
import { repostSpelregels } from './repost-spelregels.ts';
import { scanDrift } from './scan-drift.ts';
import { setLanguage } from './set-language.ts';
import { liftReadOnly, setReadOnlyJob } from './set-read-only.ts';
import { swapCoordinator } from './swap-coordinator.ts';
import { sweepRooms } from './sweep-rooms.ts';

const DAY_MS = 86_400_000;

/** Every job that provisioning does, by name; only here is the homeserver called. */
export function provisioningTasks(context: ProvisioningContext): Readonly<Record<string, Task>> {
  const daysAgo = (days: number): Date => new Date(context.clock().getTime() - days * DAY_MS);
  return {
    apply: (payload) => apply(context, payload),
    'close-account': (payload) => closeAccount(context, payload),
    'erase-person': (payload) => erasePerson(context, payload),
    'recheck-erasures': () => recheckErasures(context),
    'expire-inzage': () => expireInzage(context),
    'delete-media': (payload) => deleteMedia(context, payload),
    'set-read-only': (payload) => setReadOnlyJob(context, payload),
    'lift-read-only': (payload) => liftReadOnly(context, payload),
    'remove-member': (payload) => removeMember(context, payload),
    'restore-member': (payload) => restoreMember(context, payload),
    'set-language': (payload) => setLanguage(context, payload),
    'try-line': (payload) => tryLine(context, payload),
    'swap-coordinator': (payload) => swapCoordinator(context, payload),
    'forget-coordinatie': () => forgetCoordinatie(context),
    'scan-drift': () => homeserverCall(() => scanDrift(context)),
    'sweep-rooms': async () => {
      await homeserverCall(() => sweepRooms(context));
    },
    'check-account': (payload) => checkAccount(context, payload),
    ...joiningTasks(context),
    [MAIL_INVITATION]: (payload) => mailInvitation(context, payload),
    ...surveillanceTasks(context),
    'repost-spelregels': () => repostSpelregels(context),
    'expire-sessies': () => expireSessies(context),
    'expire-backup-runs': async () => {
      await forgetBackupRuns(context.sql, daysAgo(KEPT_DAYS.backupRuns));
      await forgetRehearsalRequests(context.sql, daysAgo(KEPT_DAYS.backupRuns));
    },
    'expire-archief': () => expireArchief(context),
    'prune-transactions': () => pruneTransactions(context.sql, daysAgo(KEPT_DAYS.transactions)),
    'expire-groepen': () => expireGroups(context),
    'expire-melding-links': () => expireMeldingLinks(context),
    'prune-failed-jobs': async () => {
      await pruneFailedJobs(context.sql, 'provisioning', daysAgo(KEPT_DAYS.failedJobs));
    },
  };
}

/** Repeated jobs (graphile-worker's crontab format). A missed moment is not made up for: the next one does the same. */
export const PROVISIONING_CRONTAB = [
  '* * * * * scan-drift ?max=3&jobKey=scan-drift',
  '*/10 * * * * sweep-rooms ?max=3&jobKey=sweep-rooms',
  '7 * * * * repost-spelregels ?max=3&jobKey=repost-spelregels',
  '*/15 * * * * expire-sessies ?max=3&jobKey=expire-sessies',
  '57 3 * * * expire-backup-runs ?max=3&jobKey=expire-backup-runs',
  '53 3 * * * expire-archief ?max=3&jobKey=expire-archief',
  '41 * * * * expire-groepen ?max=3&jobKey=expire-groepen',
  '*/15 * * * * expire-melding-links ?max=3&jobKey=expire-melding-links',
  '23 3 * * * prune-transactions ?max=3&jobKey=prune-transactions',
  '41 3 * * * recheck-erasures ?max=3&jobKey=recheck-erasures',
  '47 3 * * * expire-inzage ?max=3&jobKey=expire-inzage',
  '31 3 * * * prune-failed-jobs ?max=3&jobKey=prune-failed-jobs',
  '37 3 * * * forget-coordinatie ?max=3&jobKey=forget-coordinatie',
  ...JOINING_CRONTAB,
  ...SURVEILLANCE_CRONTAB,
].join('\n');
