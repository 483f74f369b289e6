const TIME = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "22:14", in Dutch time. */
export function clockTime(at: Date): string {
  return TIME.format(at);
}

/** Whether it is within hours that may pass midnight ("21:00" until "09:00"), in Dutch time. */
export function isWithin(at: Date, hours: { readonly van: string; readonly tot: string }): boolean {
  const now = clockTime(at);
  const { van, tot } = hours;
  return van <= tot ? now >= van && now < tot : now >= van || now < tot;
}

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
const DAY_MS = 24 * 60 * 60_000;

/** The last whole week, Monday to Sunday in Dutch time, and its number by ISO 8601. `key`: "2026-W09". */
export function lastWeek(now: Date): { key: string; week: number; from: Date; until: Date } {
  const today = new Date(`${DAY.format(now)}T00:00:00Z`);
  const sinceMonday = (today.getUTCDay() + 6) % 7;
  const monday = new Date(today.getTime() - sinceMonday * DAY_MS);
  const before = new Date(monday.getTime() - 7 * DAY_MS);
  // The week is of the year in which its Thursday lies.
  const thursday = new Date(before.getTime() + 3 * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS));
  const key = `${year}-W${String(week).padStart(2, '0')}`;
  return { key, week, from: dutchMidnight(before), until: dutchMidnight(monday) };
}

/** The moment at which this day (given as midnight UTC) begins in the Netherlands: an hour or two before. */
function dutchMidnight(day: Date): Date {
  for (const hours of [1, 2]) {
    const at = new Date(day.getTime() - hours * 60 * 60_000);
    if (clockTime(at) === '00:00') return at;
  }
  return day;
}
