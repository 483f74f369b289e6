/** When the composed installation makes a backup and rehearses one. */
const DAY_MS = 86_400_000;

/** The last moment at or before `now` on which it was this hour (UTC). */
export function lastDue(now: Date, hour: number): Date {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), hour);
  return new Date(today <= now.getTime() ? today : today - DAY_MS);
}

/**
 * What is to be done now: a backup when none was made since the last due moment, and a rehearsal in place of the month's first. `made`:
 * moments of the generations there are; `rehearsed`: when one last succeeded. A machine that was off catches up once.
 */
export function dueNow(
  now: Date,
  hour: number,
  made: readonly Date[],
  rehearsed: Date | null,
): 'nothing' | 'backup' | 'rehearsal' {
  const due = lastDue(now, hour);
  if (made.some((at) => at >= due)) return 'nothing';
  const monthOf = (at: Date): string => at.toISOString().slice(0, 7);
  return rehearsed !== null && monthOf(rehearsed) === monthOf(now) ? 'backup' : 'rehearsal';
}
