import { dayNumber, monthOf, nextMonth, plusDays } from '#basis/days.ts';
import { LEAD_DAYS } from './ask-steps.ts';

/** The month whose rounds can be drawn, and between which days: early enough that all walkers hear it days before. */
export type DrawnMonth = {
  readonly month: string;
  readonly from: string;
  readonly until: string;
  /** How many of `perMonth` rounds are for these days; none if hardly any are left. */
  readonly rounds: number;
};

/**
 * Which month is drawn on a day: each as soon as its first day can be, the whole of it; the present one for what is left of it, where
 * nothing was drawn. Pure.
 */
export function monthToDraw(today: string, perMonth: number): DrawnMonth {
  const from = plusDays(today, LEAD_DAYS + 1);
  const month = monthOf(from);
  const until = plusDays(nextMonth(from), -1);
  const all = dayNumber(until) - dayNumber(month) + 1;
  const left = dayNumber(until) - dayNumber(from) + 1;
  return { month, from, until, rounds: Math.round((perMonth * left) / all) };
}
