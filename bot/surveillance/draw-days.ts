import { dayNumber, weekdayOf } from '#basis/days.ts';
import type { RandomBytes } from '#basis/time.ts';
import { numberBelow } from './chance.ts';

export type DaysWish = {
  /** Days that may be drawn, in order. */
  readonly days: readonly string[];
  readonly rounds: number;
  /** Over so many days they are to be spread. */
  readonly span: number;
  /** The day of the last round before these. */
  readonly before: string | null;
};
export type DrawnDays = {
  /** In order; fewer than were asked for if there are no more. */
  readonly days: readonly string[];
  /** Somewhere the same weekday comes twice in a row. */
  readonly isSameWeekday: boolean;
  /** Somewhere they are closer than {@link gapOf}. */
  readonly isClose: boolean;
};
type Rule = { readonly gap: number; readonly otherWeekday: boolean };

/** Days between two rounds at least: half of what would be between them, were they spread evenly. */
export function gapOf(span: number, rounds: number): number {
  return Math.max(1, Math.floor(span / rounds / 2));
}

/** Draws days for rounds. Each set that keeps the rules that can be kept is as likely as any other. */
export function drawDays(wish: DaysWish, random: RandomBytes): DrawnDays {
  for (let rounds = Math.min(wish.rounds, wish.days.length); rounds > 0; rounds -= 1) {
    const widest = gapOf(wish.span, rounds);
    for (const otherWeekday of [true, false])
      for (let gap = widest; gap > 0; gap -= 1) {
        const ways = countWays(wish, rounds, { gap, otherWeekday });
        if (ways.total === 0) continue;
        const days = pick(ways, random);
        return { days, isSameWeekday: !otherWeekday, isClose: gap < widest };
      }
  }
  return { days: [], isSameWeekday: false, isClose: false };
}

type Ways = {
  readonly days: readonly string[];
  readonly total: number;
  /** Of each day that may be the first. */
  readonly first: readonly number[];
  /** `after[k][i]`: in how many ways k more days can follow day i. */
  readonly after: readonly (readonly number[])[];
  readonly mayFollow: (one: number, next: number) => boolean;
};

/** In how many ways `rounds` days can be drawn. At most 31 over 12, which a number holds exactly. */
function countWays({ days, before }: DaysWish, rounds: number, { gap, otherWeekday }: Rule): Ways {
  const known = days.map((day) => ({ number: dayNumber(day), weekday: weekdayOf(day) }));
  const mayFollow = (one: number, next: number): boolean => {
    const [a, b] = [known[one], known[next]];
    if (!a || !b || b.number - a.number < gap) return false;
    return !otherWeekday || a.weekday !== b.weekday;
  };
  const after: number[][] = [days.map(() => 1)];
  for (let more = 1; more < rounds; more += 1) {
    const fewer = after[more - 1] ?? [];
    after.push(
      days.map((_, one) => fewer.reduce((sum, ways, next) => (mayFollow(one, next) ? sum + ways : sum), 0)),
    );
  }
  const last = before === null || !otherWeekday ? null : weekdayOf(before);
  const first = (after[rounds - 1] ?? []).map((ways, day) => (known[day]?.weekday === last ? 0 : ways));
  return { days, first, after, mayFollow, total: first.reduce((sum, ways) => sum + ways, 0) };
}

/** One of the ways, each as likely: the number of one that was drawn is followed down. */
function pick({ days, first, after, mayFollow, total }: Ways, random: RandomBytes): string[] {
  let left = numberBelow(random, total);
  let ways = first;
  const drawn: string[] = [];
  for (let more = after.length - 1; more >= 0; more -= 1) {
    const at = ways.findIndex((count) => {
      if (left < count) return true;
      left -= count;
      return false;
    });
    drawn.push(days[at] ?? '');
    ways = (after[more - 1] ?? []).map((count, next) => (mayFollow(at, next) ? count : 0));
  }
  return drawn;
}
