const DAY_MS = 24 * 60 * 60 * 1_000;

/** How old something is that should come again and again; level null if it never came. Moments as in the status. */
export function judgeAge(
  moment: string | null,
  now: string,
  limits: { readonly noticedDays: number; readonly wrongDays: number },
): { readonly level: 'orde' | 'let-op' | 'fout' | null; readonly days: number } {
  if (moment === null) return { level: null, days: 0 };
  const days = (Date.parse(now) - Date.parse(moment)) / DAY_MS;
  const level = days > limits.wrongDays ? 'fout' : days > limits.noticedDays ? 'let-op' : 'orde';
  return { level, days: Math.floor(days) };
}
