/** When backups and rehearsals are too old. */

/** Days after which somebody should look: a backup is made daily, a rehearsal monthly. */
export const BACKUP_DAYS = 2;
export const REHEARSAL_DAYS = 35;

const DAY_MS = 86_400_000;

/** True if `at` lies more than `days` before `now`; of what never was too. */
export function isOlderThan(at: Date | null, days: number, now: Date): boolean {
  return at === null || now.getTime() - at.getTime() > days * DAY_MS;
}
