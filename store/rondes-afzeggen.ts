/**
 * Rounds that a coordinator calls off, and lets go on after all: one that they know of, or all of a month that are still to come; and what there may be
 * of an evening, which stays off. For both services.
 */
import type { GebiedCode } from '#basis/cbs.ts';
import type { CallOffReason } from '#basis/surveillance.ts';
import { ANSWER_HOURS, BELONGS_MS } from '#basis/surveillance.ts';
import { appendAudit } from './audit.ts';
import type { Query, Tx } from './db.ts';
import { enqueue } from './jobs.ts';
import { workOnRound } from './rondes.ts';

/** The bot's jobs that tell of it. */
export const TELL_CALLED_OFF = 'tell-called-off';
export const TELL_MONTH_OFF = 'tell-month-off';
export const TELL_RESUMED = 'tell-resumed';
export const TELL_MONTH_RESUMED = 'tell-month-resumed';

type Choosing = {
  readonly gebied: GebiedCode;
  /** The coordinator's id. */
  readonly by: string;
  readonly at: Date;
};
type CallingOff = Choosing & { readonly reason: CallOffReason };

/** Calls off a round that its walkers know of and nobody began. False if it is no such round (any more): then nothing changes. */
export async function callOffKnown(tx: Tx, id: string, it: CallingOff): Promise<boolean> {
  const { gebied, reason, at } = it;
  const [row] = await tx<{ number: number }[]>`
    update ronde set toestand = 'vervallen', afgezegd_op = ${at}, afgezegd_om = ${reason}
    where id = ${id} and gebied_code = ${gebied} and toestand = 'gevraagd' and eindigt_op > ${at} returning nummer as number`;
  if (!row) return false;
  await shiftTurns(tx, id, -1);
  await tellOfRound(tx, TELL_CALLED_OFF, id);
  const detail = { nummer: row.number, reden: reason };
  await appendAudit(tx, {
    ...{ actor: `persoon:${it.by}`, action: 'ronde.afgezegd', subject: `gebied:${gebied}`, detail },
  });
  return true;
}

/**
 * Calls off all rounds of a month (its first day) that are still to come. Whether there are any, and when, does not show in what it gives:
 * false if nothing was drawn for that month, or it was called off before. The month stays drawn, so that no others come in their place.
 */
export async function callOffMonth(tx: Tx, month: string, it: CallingOff): Promise<boolean> {
  const { gebied, reason, at } = it;
  const drawn = await tx`
    update ronde_trekking set afgezegd_op = ${at}, afgezegd_om = ${reason}
    where gebied_code = ${gebied} and maand = ${month}::date and afgezegd_op is null returning maand`;
  if (drawn.length === 0) return false;
  const rounds = await tx<{ id: string; isKnown: boolean }[]>`
    update ronde set toestand = 'vervallen', afgezegd_op = ${at}, afgezegd_om = ${reason}, met_maand = true
    where gebied_code = ${gebied} and maand = ${month}::date and toestand in ('getrokken', 'gevraagd') and eindigt_op > ${at}
    returning id, gevraagd_op is not null as "isKnown"`;
  for (const { id, isKnown } of rounds) {
    await shiftTurns(tx, id, -1);
    // Of one that nobody knew of there is nobody to tell.
    if (isKnown) await tellOfRound(tx, TELL_CALLED_OFF, id);
  }
  await tellOfMonth(tx, TELL_MONTH_OFF, gebied, month);
  // Not how many: whoever reads the log would learn what is secret.
  const detail = { maand: month, reden: reason };
  await appendAudit(tx, {
    ...{ actor: `persoon:${it.by}`, action: 'rondes.afgezegd', subject: `gebied:${gebied}`, detail },
  });
  return true;
}

/**
 * Calls off what there is of an evening (a day as `2026-03-01`; a round after midnight is of the evening before) and is not over. Whether there is any
 * shows in nothing: it gives nothing, and its audit row is written either way, once for each time that it is asked.
 */
export async function callOffEvening(tx: Tx, evening: string, it: CallingOff): Promise<void> {
  const { gebied, reason, at } = it;
  const rounds = await tx<{ id: string; isKnown: boolean }[]>`
    update ronde set toestand = 'vervallen', afgezegd_op = ${at}, afgezegd_om = ${reason}
    where gebied_code = ${gebied} and toestand in ('getrokken', 'gevraagd') and eindigt_op > ${at}
      and ((begint_op - ${BELONGS_MS}::int * interval '1 millisecond') at time zone 'Europe/Amsterdam')::date = ${evening}::date
    returning id, gevraagd_op is not null as "isKnown"`;
  for (const { id, isKnown } of rounds) {
    await shiftTurns(tx, id, -1);
    if (isKnown) await tellOfRound(tx, TELL_CALLED_OFF, id);
  }
  const detail = { avond: evening, reden: reason };
  await appendAudit(tx, {
    ...{ actor: `persoon:${it.by}`, action: 'rondes.afgezegd', subject: `gebied:${gebied}`, detail },
  });
}

/** The first moment at which a round may begin that goes on after all: whoever made other plans can still say no. */
export function resumableFrom(at: Date): Date {
  return new Date(at.getTime() + ANSWER_HOURS * 3_600_000);
}

/**
 * Lets a round go on after all that a coordinator called off and its walkers knew of, if it does not begin within the hour. What they had answered
 * stands. False if it is no such round (any more): then nothing changes.
 */
export async function resumeKnown(tx: Tx, id: string, it: Choosing): Promise<boolean> {
  const { gebied, at } = it;
  const [row] = await goOn(tx, { id, month: null, gebied, at });
  if (!row) return false;
  await tellOfRound(tx, TELL_RESUMED, id);
  const detail = { nummer: row.number };
  await appendAudit(tx, {
    ...{ actor: `persoon:${it.by}`, action: 'ronde.hervat', subject: `gebied:${gebied}`, detail },
  });
  return true;
}

/**
 * Lets the rounds of a month go on after all that were called off with it and are still to come; one that was called off by itself stays off.
 * Whether there are any does not show in what it gives: false if the month was not called off (any more).
 */
export async function resumeMonth(tx: Tx, month: string, it: Choosing): Promise<boolean> {
  const { gebied, at } = it;
  const drawn = await tx`
    update ronde_trekking set afgezegd_op = null, afgezegd_om = null, hervat_op = ${at}
    where gebied_code = ${gebied} and maand = ${month}::date and afgezegd_op is not null returning maand`;
  if (drawn.length === 0) return false;
  for (const round of await goOn(tx, { id: null, month, gebied, at }))
    if (round.isKnown) await tellOfRound(tx, TELL_RESUMED, round.id);
  await tellOfMonth(tx, TELL_MONTH_RESUMED, gebied, month);
  await appendAudit(tx, {
    ...{ actor: `persoon:${it.by}`, action: 'rondes.hervat', subject: `gebied:${gebied}` },
    detail: { maand: month },
  });
  return true;
}

type GoneOn = { readonly id: string; readonly number: number; readonly isKnown: boolean };

/**
 * Makes what was called off as it was: one round that its walkers knew of, or those of a month that were called off together. That walkers are short
 * is told anew; whoever stopped or is away since is replaced.
 */
async function goOn(
  tx: Tx,
  it: { readonly id: string | null; readonly month: string | null } & Pick<Choosing, 'gebied' | 'at'>,
): Promise<readonly GoneOn[]> {
  const { id, month, gebied, at } = it;
  const rounds = await tx<GoneOn[]>`
    update ronde set toestand = case when gevraagd_op is null then 'getrokken' else 'gevraagd' end, afgezegd_op = null,
      afgezegd_om = null, met_maand = false, hervat_op = ${at}, tekort_verteld_op = null
    where gebied_code = ${gebied} and toestand = 'vervallen' and afgezegd_op is not null and begint_op > ${resumableFrom(at)}
      and ((id = ${id}::uuid and gevraagd_op is not null) or (maand = ${month}::date and met_maand))
    returning id, nummer as number, gevraagd_op is not null as "isKnown"`;
  for (const round of rounds) {
    await shiftTurns(tx, round.id, 1);
    await workOnRound(tx, round.id);
  }
  return rounds;
}

/** Whoever was to walk a round has a turn more, or less. A no of their own stays a turn, and a substitute has one with their yes alone. */
async function shiftTurns(tx: Tx, id: string, by: 1 | -1): Promise<void> {
  await tx`
    update vrijwilliger v set beurten = greatest(v.beurten + ${by}::int, 0) from ronde_loper l join ronde r on r.id = l.ronde_id
    where r.id = ${id} and v.persoon_id = l.persoon_id and v.gebied_code = r.gebied_code and v.toestand = 'aangenomen'
      and (l.antwoord = 'ja' or (l.antwoord is null and not l.invaller))`;
}

async function tellOfRound(sql: Query, task: string, id: string): Promise<void> {
  await enqueue(sql, 'bot', task, { id }, { jobKey: `${task}:${id}` });
}

async function tellOfMonth(sql: Query, task: string, gebied: GebiedCode, month: string): Promise<void> {
  await enqueue(sql, 'bot', task, { gebied, month }, { jobKey: `${task}:${gebied}:${month}` });
}

/** When what was still to come of a month was called off and last let go on, as it stands; null if that month was not drawn. */
export async function monthOff(
  sql: Query,
  gebied: GebiedCode,
  month: string,
): Promise<{ readonly calledOffAt: Date | null; readonly resumedAt: Date | null } | null> {
  const [row] = await sql<{ calledOffAt: Date | null; resumedAt: Date | null }[]>`
    select afgezegd_op as "calledOffAt", hervat_op as "resumedAt" from ronde_trekking
    where gebied_code = ${gebied} and maand = ${month}::date`;
  return row ?? null;
}
