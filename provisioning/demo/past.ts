import { DEMO_NL } from '#basis/catalogue/demo.nl.ts';
import { dutchInput, fromDutchInput } from '#basis/dutch-time.ts';
import { endedQuarters, quarterDays } from '#basis/figures.ts';
import type { DemoPast } from '#store/demo-past.ts';
import { BINNENSTAD, HARLINGEN, WIJNALDUM } from './cast.ts';
import { pastRounds } from './past-rounds.ts';

const QUARTERS = 4;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Days of messages that were judged while a rule was on trial. */
const TRIAL_DAYS = 20;

/** In the proportions in which they come by. */
const KINDS = [
  'verdacht',
  'verdacht',
  'inbraak',
  'overlast',
  'verdacht',
  'vernieling',
  'inbraak',
  'gevaar',
] as const;

type Outcome = DemoPast['meldingen'][number]['outcome'];
/** Of each gebied in one quarter: how many meldingen ended how, and tips by rule. What is under five is told as such, as in a real one. */
const QUARTER = [
  {
    gebied: HARLINGEN,
    outcomes: { politie: 9, opgelost: 14, 'vals-alarm': 6, onbekend: 2 },
    tips: { 8: 7, 11: 12, 4: 5, 10: 6 },
  },
  {
    gebied: BINNENSTAD,
    outcomes: { politie: 6, opgelost: 8, 'vals-alarm': 5, onbekend: 5 },
    tips: { 11: 9, 8: 5 },
  },
  { gebied: WIJNALDUM, outcomes: { opgelost: 6, onbekend: 2 }, tips: { 11: 6 } },
] as const;

/**
 * Figures of four quarters before a moment, of people who never were: the same for the same day. Each quarter back has a little less of
 * all, as of a service that grew. Pure.
 *
 * @param server the homeserver's name, for user ids that lead to nobody.
 */
export function demoPast(at: Date, server: string): DemoPast {
  const all = endedQuarters(dutchInput(at), QUARTERS).flatMap((quarter, back) => {
    const start = fromDutchInput(quarterDays(quarter).from);
    if (start === null) throw new Error('a quarter has no first day');
    return QUARTER.map((of) => ofQuarter(of, start, back, server));
  });
  const walked = endedQuarters(dutchInput(at), QUARTERS).flatMap((quarter, back) => {
    const start = fromDutchInput(quarterDays(quarter).from);
    return start === null ? [] : [pastRounds(start, back)];
  });
  const meldingen = all.flatMap((one) => one.meldingen).sort((a, b) => a.at.getTime() - b.at.getTime());
  const counted = new Map<string, number>();
  return {
    meldingen: meldingen.map((one) => {
      const number = (counted.get(one.gebied) ?? 0) + 1;
      counted.set(one.gebied, number);
      return { ...one, number };
    }),
    tips: all.flatMap((one) => one.tips),
    walked: {
      rounds: walked.flatMap(({ rounds }) => rounds),
      seen: walked.flatMap(({ seen }) => seen),
    },
    trial: {
      ...{ gebied: WIJNALDUM, rule: 4 },
      days: Array.from({ length: TRIAL_DAYS }, (_, nr) => ({
        ...{
          day: dutchInput(new Date(at.getTime() - (nr + 1) * DAY_MS)).slice(0, 10),
          messages: 6 + (nr % 5),
        },
      })),
      found: DEMO_NL.waiting.trial.map((fragment, nr) => ({
        fragment,
        at: new Date(at.getTime() - (2 + 5 * nr) * DAY_MS),
      })),
    },
  };
}

type Unnumbered = Omit<DemoPast['meldingen'][number], 'number'>;
const fewer = (count: number, back: number): number => Math.max(count - back, 0);
const somebody = (nr: number, server: string): string => `@demo-verleden-${nr}:${server}`;

function ofQuarter(of: (typeof QUARTER)[number], start: Date, back: number, server: string) {
  const key = `${of.gebied} ${start.toISOString().slice(0, 10)}`;
  // Spread over the quarter and the hours of the day, by no chance; none in its last week, which a weekly message may still tell of.
  const moment = (nr: number): Date =>
    new Date(start.getTime() + ((nr * 37) % 80) * DAY_MS + ((nr * 5 + 17) % 24) * HOUR_MS);
  const outcomes = Object.entries(of.outcomes).flatMap(([outcome, count]) =>
    Array.from({ length: fewer(count, back) }, () => outcome as Outcome),
  );
  const meldingen = outcomes.map(
    (outcome, nr): Unnumbered => ({
      ...{ key: `${key} ${nr}`, gebied: of.gebied, outcome, at: moment(nr), danger: nr % 4 === 0 },
      kind: KINDS[(nr * 3) % KINDS.length] ?? 'anders',
      ...{ by: somebody(nr % 9, server), answeredBy: somebody(9 + (nr % 7), server), minutes: 3 + (nr % 6) },
    }),
  );
  const tips = Object.entries(of.tips).flatMap(([rule, count]) =>
    Array.from({ length: fewer(count, back) }, (_, nr) => ({
      ...{ key: `${key} tip ${rule} ${nr}`, gebied: of.gebied, rule: Number(rule), at: moment(nr) },
      action: rule === '8' ? ('soften' as const) : rule === '10' ? ('hold' as const) : ('nudge' as const),
      ...{
        by: somebody(nr % 9, server),
        appeal: nr % 3 === 0 ? (nr % 6 === 0 ? ('ja' as const) : ('nee' as const)) : null,
      },
    })),
  );
  return { meldingen, tips };
}
