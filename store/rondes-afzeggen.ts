/** Rounds that a coordinator calls off: one that its walkers know of, or all of a month that are still to come. For both services. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { CallOffReason } from '#basis/surveillance.ts';
import { appendAudit } from './audit.ts';
import type { Query, Tx } from './db.ts';
import { enqueue } from './jobs.ts';

/** The bot's jobs that tell of it. */
export const TELL_CALLED_OFF = 'tell-called-off';
export const TELL_MONTH_OFF = 'tell-month-off';

type CallingOff = {
  readonly gebied: GebiedCode;
  readonly reason: CallOffReason;
  /** The coordinator's id. */
  readonly by: string;
  readonly at: Date;
};

/** Calls off a round that its walkers know of and nobody began. False if it is no such round (any more): then nothing changes. */
export async function callOffKnown(tx: Tx, id: string, it: CallingOff): Promise<boolean> {
  const { gebied, reason, at } = it;
  const [row] = await tx<{ number: number }[]>`
    update ronde set toestand = 'vervallen', afgezegd_op = ${at}, afgezegd_om = ${reason}
    where id = ${id} and gebied_code = ${gebied} and toestand = 'gevraagd' and eindigt_op > ${at} returning nummer as number`;
  if (!row) return false;
  await giveTurnsBack(tx, id);
  await tellOfRound(tx, id);
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
    update ronde set toestand = 'vervallen', afgezegd_op = ${at}, afgezegd_om = ${reason}
    where gebied_code = ${gebied} and maand = ${month}::date and toestand in ('getrokken', 'gevraagd') and eindigt_op > ${at}
    returning id, gevraagd_op is not null as "isKnown"`;
  for (const { id, isKnown } of rounds) {
    await giveTurnsBack(tx, id);
    // Of one that nobody knew of there is nobody to tell.
    if (isKnown) await tellOfRound(tx, id);
  }
  await enqueue(
    tx,
    'bot',
    TELL_MONTH_OFF,
    { gebied, month },
    { jobKey: `${TELL_MONTH_OFF}:${gebied}:${month}` },
  );
  // Not how many: whoever reads the log would learn what is secret.
  const detail = { maand: month, reden: reason };
  await appendAudit(tx, {
    ...{ actor: `persoon:${it.by}`, action: 'rondes.afgezegd', subject: `gebied:${gebied}`, detail },
  });
  return true;
}

/** Whoever was to walk a round has their turn back. A no of their own stays a turn, and a substitute had one with their yes alone. */
async function giveTurnsBack(tx: Tx, id: string): Promise<void> {
  await tx`
    update vrijwilliger v set beurten = greatest(v.beurten - 1, 0) from ronde_loper l join ronde r on r.id = l.ronde_id
    where r.id = ${id} and v.persoon_id = l.persoon_id and v.gebied_code = r.gebied_code and v.toestand = 'aangenomen'
      and (l.antwoord = 'ja' or (l.antwoord is null and not l.invaller))`;
}

async function tellOfRound(sql: Query, id: string): Promise<void> {
  await enqueue(sql, 'bot', TELL_CALLED_OFF, { id }, { jobKey: `${TELL_CALLED_OFF}:${id}` });
}
