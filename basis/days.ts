/** Days as `2026-03-01`, without a time or a zone. */

const DAY_MS = 86_400_000;
const DUTCH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day that it is in the Netherlands. */
export function dutchDate(at: Date): string {
  return DUTCH_DAY.format(at);
}

/** So many days since 1970. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

export function dayOfNumber(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** The day so many days later, or (below zero) earlier. */
export function plusDays(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days);
}

/** 1 for Monday up to 7 for Sunday (ISO 8601). */
export function weekdayOf(day: string): number {
  // The first of January 1970 was a Thursday.
  return ((dayNumber(day) + 3) % 7) + 1;
}

/** The first day of the month that a day is in. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** The first day of the month after the one that a day is in. */
export function nextMonth(day: string): string {
  return monthOf(plusDays(monthOf(day), 31));
}
