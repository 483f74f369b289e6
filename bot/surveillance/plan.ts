import { dayNumber, dayOfNumber, weekdayOf } from '#basis/days.ts';
import type { RandomBytes } from '#basis/time.ts';
import { minutesBetween, minutesOf } from '#basis/wijk-settings.ts';
import { numberBelow, shuffled } from './chance.ts';
import { drawDays } from './draw-days.ts';

/** Somebody who walks, as far as a plan needs to know. Days are `2026-03-01`. */
export type Volunteer = {
  readonly id: string;
  /** Evenings on which they can, as a rule; none: all. 1 is Monday. */
  readonly evenings: readonly number[];
  readonly away: readonly { readonly from: string; readonly until: string }[];
  /** Rounds that they were to walk: what makes the load fair. */
  readonly turns: number;
};

export type PlanWish = {
  /** The first and the last day that may be drawn. */
  readonly from: string;
  readonly until: string;
  readonly rounds: number;
  /** For each round; two at least. */
  readonly walkers: number;
  readonly weekdays: readonly number[];
  /** Rounds lie within these, `20:00`; `until` may be after midnight. In minutes they last. */
  readonly hours: { readonly from: string; readonly until: string };
  readonly minutes: number;
  /** The day of the last round before these; null if there was none. */
  readonly before: string | null;
  readonly volunteers: readonly Volunteer[];
};

export type PlannedRound = {
  readonly day: string;
  /** Minutes after the beginning of that day; 24 hours or more for one that begins after midnight. */
  readonly starts: number;
  readonly walkers: readonly string[];
  /** Who else can, in the order in which they would be asked. */
  readonly substitutes: readonly string[];
};

/**
 * What could not be had. `te-weinig-vrijwilligers`: fewer than one round needs; `te-weinig-avonden`: fewer rounds than were asked for;
 * `zelfde-weekdag`: twice in a row the same; `dicht-op-elkaar`: closer than half of what is between rounds if they were spread evenly.
 */
export const SHORTFALLS = [
  'te-weinig-vrijwilligers',
  'te-weinig-avonden',
  'zelfde-weekdag',
  'dicht-op-elkaar',
] as const;
export type Shortfall = (typeof SHORTFALLS)[number];
export type Plan = { readonly rounds: readonly PlannedRound[]; readonly shortfalls: readonly Shortfall[] };

/** Rounds begin at whole five minutes. */
const STEP = 5;

/** True if somebody can walk on the evening of this day. */
export function canWalk({ evenings, away }: Volunteer, day: string): boolean {
  const isAway = away.some(({ from, until }) => from <= day && day <= until);
  return !isAway && (evenings.length === 0 || evenings.includes(weekdayOf(day)));
}

/**
 * Draws the rounds of a month: evenings that nobody can predict, each possible set of them as likely as any other; when they begin; and who
 * walks, whoever did so least first. What cannot be had is given up in this order, and told: spread, then another weekday than
 * the time before, then the number of rounds. Never: an evening on which too few can, or fewer walkers. Pure but for `random`.
 */
export function planRounds(wish: PlanWish, random: RandomBytes): Plan {
  if (wish.volunteers.length < wish.walkers) return { rounds: [], shortfalls: ['te-weinig-vrijwilligers'] };
  const days = possibleDays(wish);
  const drawn = drawDays({ days, rounds: wish.rounds, before: wish.before, ...spanOf(wish) }, random);
  const shortfalls: Shortfall[] = [
    ...(drawn.days.length < wish.rounds ? (['te-weinig-avonden'] as const) : []),
    ...(drawn.isSameWeekday ? (['zelfde-weekdag'] as const) : []),
    ...(drawn.isClose ? (['dicht-op-elkaar'] as const) : []),
  ];
  const turns = new Map(wish.volunteers.map(({ id, turns }) => [id, turns]));
  const slots = Math.floor((minutesBetween(wish.hours.from, wish.hours.until) - wish.minutes) / STEP) + 1;
  // Where few can, they are needed most.
  const scarce = drawn.days
    .map((day) => ({ day, able: wish.volunteers.filter((one) => canWalk(one, day)) }))
    .sort((a, b) => a.able.length - b.able.length);
  const rounds = scarce.map(({ day, able }) => {
    const order = inTurn(able, turns, random);
    const walkers = order.slice(0, wish.walkers).map(({ id }) => id);
    for (const id of walkers) turns.set(id, (turns.get(id) ?? 0) + 1);
    const starts = minutesOf(wish.hours.from) + STEP * numberBelow(random, slots);
    return { day, starts, walkers };
  });
  const withSubstitutes = rounds.map((round) => {
    const others = wish.volunteers.filter(
      (one) => canWalk(one, round.day) && !round.walkers.includes(one.id),
    );
    return { ...round, substitutes: inTurn(others, turns, random).map(({ id }) => id) };
  });
  return { rounds: withSubstitutes.sort((a, b) => a.day.localeCompare(b.day)), shortfalls };
}

/** Whoever walked least first; of who walked as often, anybody. */
export function inTurn(
  volunteers: readonly Volunteer[],
  turns: ReadonlyMap<string, number>,
  random: RandomBytes,
): Volunteer[] {
  const load = ({ id, turns: own }: Volunteer): number => turns.get(id) ?? own;
  return shuffled(random, volunteers).sort((a, b) => load(a) - load(b));
}

const spanOf = ({ from, until }: PlanWish) => ({ span: dayNumber(until) - dayNumber(from) + 1 });

/** Days on which a round may be and enough people can. */
function possibleDays({ from, until, weekdays, walkers, volunteers }: PlanWish): string[] {
  const days: string[] = [];
  for (let number = dayNumber(from); number <= dayNumber(until); number += 1) {
    const day = dayOfNumber(number);
    if (!weekdays.includes(weekdayOf(day))) continue;
    if (volunteers.filter((one) => canWalk(one, day)).length >= walkers) days.push(day);
  }
  return days;
}
