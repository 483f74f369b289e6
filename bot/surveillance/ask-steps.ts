import { dutchDate, plusDays } from '#basis/days.ts';
import { dutchInput, fromDutchInput } from '#basis/dutch-time.ts';
import { ANSWER_HOURS, eveningOf } from '#basis/surveillance.ts';
import type { Answer, RoundState } from '#store/rondes.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Days before it that a round's walkers learn of it. */
export const LEAD_DAYS = 3;
/** Nobody walks alone. */
export const FEWEST_WALKERS = 2;
/** By then there must be enough, or the coordinators hear it. */
const SHORT_MS = DAY_MS;
/** A round that has too few walkers so shortly before it begins is off. */
const OFF_MS = ANSWER_HOURS * HOUR_MS;
/** Who does not answer has another asked beside them: after a day, and on the last day after two hours. They may still say yes. */
const PATIENCE_MS = DAY_MS;
const LAST_PATIENCE_MS = 2 * HOUR_MS;
/** Nobody's phone rings about it at night. */
const MORNING = '09:00';
const EVENING = '22:00';
/** The rules come on the day itself. */
const REMIND_AT = '10:00';

export type AskedWalker = {
  readonly id: string;
  readonly askedAt: Date | null;
  readonly answer: Answer | null;
  readonly remindedAt: Date | null;
  /** Still walks in this gebied. */
  readonly isVolunteer: boolean;
  /** May only read until after the round begins: does not count, and stops once nobody can answer any more. */
  readonly isPaused: boolean;
};
export type Asking = {
  readonly state: RoundState;
  readonly begins: Date;
  /** How many should walk. */
  readonly needed: number;
  readonly shortTold: boolean;
  readonly walkers: readonly AskedWalker[];
  /** Who else can, in the order in which they are asked. */
  readonly candidates: readonly string[];
};
export type AskSteps = {
  /** Its walkers may know of it from now on. */
  readonly open: boolean;
  /** Who was to walk and takes part no longer. */
  readonly stop: readonly string[];
  readonly ask: readonly { readonly id: string; readonly isSubstitute: boolean }[];
  readonly remind: readonly string[];
  readonly tellShort: boolean;
  readonly callOff: boolean;
};
const NOTHING: AskSteps = {
  ...{ open: false, stop: [], ask: [], remind: [], tellShort: false, callOff: false },
};

/** The moment from which walkers may know of a round that begins then: a morning, three days before. */
export function askFrom(begins: Date): Date {
  return dutchTime(plusDays(dutchDate(begins), -LEAD_DAYS), MORNING);
}

/** Until then somebody can say yes or no. */
export function answerUntil(begins: Date): Date {
  return new Date(begins.getTime() - OFF_MS);
}

/** What is to be done now for a round that was drawn; asked again every few minutes. Pure. */
export function askSteps(round: Asking, now: Date): AskSteps {
  const { begins, walkers } = round;
  if (round.state !== 'getrokken' && round.state !== 'gevraagd') return NOTHING;
  if (now < askFrom(begins)) return NOTHING;
  const isOver = now >= answerUntil(begins);
  const stop = walkers.filter((one) => (!one.isVolunteer || (one.isPaused && isOver)) && stands(one));
  const here = walkers.filter((one) => one.isVolunteer && !one.isPaused && stands(one));
  const yes = here.filter(({ answer }) => answer === 'ja');
  const isDay = isDaytime(now);
  // Nobody knows of it before its walkers do.
  const steps = { ...NOTHING, open: isDay && round.state === 'getrokken', stop: stop.map(({ id }) => id) };
  if (isOver) {
    const callOff = yes.length < FEWEST_WALKERS;
    return { ...steps, callOff, remind: callOff ? [] : unreminded(yes) };
  }
  const ask = isDay ? whomToAsk(round, here, yes.length, now) : [];
  const remind = now >= remindAt(begins) ? unreminded(yes) : [];
  const shortAt = new Date(begins.getTime() - SHORT_MS);
  const tellShort = !round.shortTold && now >= shortAt && yes.length < FEWEST_WALKERS;
  return { ...steps, ask, remind, tellShort };
}

const stands = ({ answer }: AskedWalker): boolean => answer === null || answer === 'ja';
const unreminded = (yes: readonly AskedWalker[]): string[] =>
  yes.filter(({ remindedAt }) => remindedAt === null).map(({ id }) => id);

/** Whoever was drawn and does not know it yet; and others for those who said no, or say nothing. */
function whomToAsk(
  { begins, needed, candidates }: Asking,
  here: readonly AskedWalker[],
  yes: number,
  now: Date,
): AskSteps['ask'] {
  const drawn = here.filter(({ askedAt, answer }) => askedAt === null && answer === null);
  const hoped = here.filter(
    ({ askedAt, answer }) => answer === null && askedAt !== null && hopeEnds(begins, askedAt) > now,
  );
  const lacking = Math.max(0, needed - yes - hoped.length - drawn.length);
  return [
    ...drawn.map(({ id }) => ({ id, isSubstitute: false })),
    ...candidates.slice(0, lacking).map((id) => ({ id, isSubstitute: true })),
  ];
}

/** Until then an answer is waited for before another is asked. */
function hopeEnds(begins: Date, askedAt: Date): Date {
  const lastDay = begins.getTime() - SHORT_MS;
  const soonest = askedAt.getTime() + LAST_PATIENCE_MS;
  return new Date(Math.max(soonest, Math.min(askedAt.getTime() + PATIENCE_MS, lastDay)));
}

function remindAt(begins: Date): Date {
  return dutchTime(eveningOf(begins), REMIND_AT);
}

function isDaytime(now: Date): boolean {
  const time = dutchInput(now).slice(11);
  return time >= MORNING && time < EVENING;
}

function dutchTime(day: string, time: string): Date {
  return fromDutchInput(`${day}T${time}`) ?? new Date(`${day}T${time}Z`);
}
