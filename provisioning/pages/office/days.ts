import { dutchInput, fromDutchInput } from '#basis/dutch-time.ts';

const HOURS_36_MS = 36 * 3_600_000;

/** The beginning of the day after this one; both begin at midnight in Dutch time, also where the clock changes. */
export function nextDay(day: Date): Date {
  const within = new Date(day.getTime() + HOURS_36_MS);
  return fromDutchInput(dutchInput(within).slice(0, 10)) ?? within;
}
