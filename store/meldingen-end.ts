/** How a melding ends: with an outcome, by being joined to another, or not at all, so that somebody must be asked. */
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { EventId, UserId } from '#basis/matrix-ids.ts';
import type { Query, Tx } from './db.ts';
import { touchMelding } from './meldingen.ts';
import { askQuestionsAgain, reopenQuestions } from './meldingen-questions.ts';
import type { Melding, MeldingRow, Outcome } from './meldingen-row.ts';
import { toMelding } from './meldingen-row.ts';
import { addSign, lockStanding, recount, recountDanger } from './meldingen-signs.ts';

export type Closing = {
  readonly outcome: Outcome;
  readonly words: string | null;
  /** Null: by the clock. */
  readonly by: UserId | null;
  /** The tap or message that says so. */
  readonly event: EventId | null;
  readonly at: Date;
};

/** Closes an open melding: the group hears the outcome. Null, and nothing changed, if it is not open. */
export async function closeMelding(tx: Tx, id: string, it: Closing): Promise<Melding | null> {
  const [row] = await tx<MeldingRow[]>`
    update melding set toestand = 'gesloten', uitkomst = ${it.outcome}, uitkomst_woorden = ${it.words}, gesloten_op = ${it.at},
      gesloten_door = ${it.by}, gesloten_event = ${it.event}, gesloten_keer = gesloten_keer + 1, afgelopen_op = null,
      afgelopen_door = null
    where id = ${id} and toestand = 'open' returning *`;
  return row ? await ended(tx, row) : null;
}

/** Whoever closed it says something else: the group hears that too. Null if it is not closed by them. */
export async function changeOutcome(
  tx: Tx,
  id: string,
  it: Closing & { readonly by: UserId },
): Promise<Melding | null> {
  const [row] = await tx<MeldingRow[]>`
    update melding set uitkomst = ${it.outcome}, uitkomst_woorden = ${it.words}, gesloten_event = ${it.event},
      gesloten_keer = gesloten_keer + 2
    where id = ${id} and toestand = 'gesloten' and gesloten_door = ${it.by} and uitkomst is distinct from ${it.outcome}
    returning *`;
  return row ? await ended(tx, row) : null;
}

/** Opens a melding that was closed: its outcome goes, and what was tapped meanwhile counts. Null if it was not closed. */
export async function reopenMelding(tx: Tx, id: string, at: Date): Promise<Melding | null> {
  const [row] = await tx<MeldingRow[]>`
    update melding set toestand = 'open', uitkomst = null, uitkomst_woorden = null, gesloten_op = null, gesloten_door = null,
      gesloten_event = null, gesloten_keer = gesloten_keer + 1, herinnerd_op = ${at}, herinnerd_keer = 0
    where id = ${id} and toestand = 'gesloten' returning *`;
  if (!row) return null;
  await reopenQuestions(tx, id);
  const melding = toMelding(row);
  await recountDanger(tx, id);
  await recount(tx, melding);
  await touchMelding(tx, id, true);
  return melding;
}

/** Whoever closed it in words wrote other words: they are told in the place of the first. Null if they say the same, or if it is not closed so by them. */
export async function changeOutcomeWords(
  tx: Tx,
  id: string,
  it: { readonly by: UserId; readonly words: string },
): Promise<Melding | null> {
  const [row] = await tx<MeldingRow[]>`
    update melding set uitkomst_woorden = ${it.words}
    where id = ${id} and toestand = 'gesloten' and gesloten_door = ${it.by} and uitkomst = 'anders'
      and uitkomst_woorden is distinct from ${it.words}
    returning *`;
  return row ? await ended(tx, row) : null;
}

/** The words that told how it ended are deleted: it stays closed, and is told without them. */
export async function dropOutcomeWords(tx: Tx, id: string): Promise<void> {
  const rows = await tx`
    update melding set uitkomst_woorden = null
    where id = ${id} and toestand = 'gesloten' and uitkomst_woorden is not null returning id`;
  if (rows.length === 0) return;
  await touchMelding(tx, id);
  await askQuestionsAgain(tx, id);
}

/** The melding that this person closed by this tap or message; null if none. */
export async function meldingClosedBy(sql: Query, by: UserId, event: EventId): Promise<Melding | null> {
  const [row] = await sql<MeldingRow[]>`
    select * from melding where toestand = 'gesloten' and gesloten_door = ${by} and gesloten_event = ${event}`;
  return row ? toMelding(row) : null;
}

async function ended(tx: Tx, row: MeldingRow): Promise<Melding> {
  await touchMelding(tx, row.id, true);
  await askQuestionsAgain(tx, row.id);
  return toMelding(row);
}

/** Somebody who may says that it is over, or (null) takes that back. Nothing if it is not open. */
export async function noteOver(
  tx: Tx,
  id: string,
  it: { readonly by: UserId; readonly at: Date } | null,
): Promise<void> {
  const rows = await tx`
    update melding set afgelopen_op = ${it?.at ?? null}, afgelopen_door = ${it?.by ?? null}
    where id = ${id} and toestand = 'open' and (afgelopen_op is null) = ${it !== null} returning id`;
  if (rows.length > 0) await touchMelding(tx, id);
}

/**
 * Joins a melding to another: what neighbours said about it counts there, and its report as "saw it too". The other may have ended meanwhile: this
 * one ended with it then. False if this one is not open any more, if the other was withdrawn, or if they are the same.
 */
export async function joinMelding(tx: Tx, id: string, into: string, at: Date): Promise<boolean> {
  // Always in the same order, so that two joins at once do not wait for each other.
  for (const one of [id, into].sort()) await lockStanding(tx, one);
  const target = await lockStanding(tx, into);
  if (!target || target.state === 'ingetrokken' || target.id === id) return false;
  const [row] = await tx<MeldingRow[]>`
    update melding set toestand = 'samengevoegd', samengevoegd_met = ${target.id}, gesloten_op = ${at}, afgelopen_op = null,
      afgelopen_door = null
    where id = ${id} and toestand = 'open' returning *`;
  if (!row) return false;
  const joined = toMelding(row);
  await tx`update melding_teken set melding_id = ${target.id} where melding_id = ${id}`;
  await followJoined(tx, id, target.id);
  await recountDanger(tx, target.id);
  await touchMelding(tx, id);
  const { reporter: by, source: event } = joined;
  await addSign(tx, { melding: target.id, kind: 'gezien', by, event, at });
  // What others said to be dangerous went with its signs; what its own report tells is said of the other one now.
  if (joined.danger && !row.gevaar_gezegd)
    await addSign(tx, { melding: target.id, kind: 'gevaar', by, event, at: joined.openedAt });
  return true;
}

/** What was joined, or is offered, to a melding that is joined itself belongs to the same. */
async function followJoined(tx: Tx, joined: string, into: string): Promise<void> {
  const rows = await tx<{ id: string }[]>`
    update melding set samengevoegd_met = ${into} where samengevoegd_met = ${joined} returning id`;
  for (const { id } of rows) await touchMelding(tx, id);
  await tx`
    update melding_vraag set melding_id = ${into}
    where melding_id = ${joined} and soort = 'hoort-bij' and antwoord is null and eigen_melding_id is distinct from ${into}`;
}

const BATCH = 100;

/** Open meldingen about which nobody has been asked since `before`, oldest first, at most 100. */
export async function openSince(sql: Query, before: Date): Promise<readonly Melding[]> {
  const rows = await sql<MeldingRow[]>`
    select * from melding where toestand = 'open' and herinnerd_op <= ${before} order by herinnerd_op limit ${BATCH}`;
  return rows.map(toMelding);
}

/** Open meldingen that were said to be over before `before`, and whose outcome nobody gave. */
export async function overSince(sql: Query, before: Date): Promise<readonly Melding[]> {
  const rows = await sql<MeldingRow[]>`
    select * from melding where toestand = 'open' and afgelopen_op <= ${before} order by afgelopen_op limit ${BATCH}`;
  return rows.map(toMelding);
}

/** The coordinators are asked now; the twelve hours begin anew. False if that was done already. */
export async function noteReminded(
  tx: Tx,
  melding: Melding,
  it: { readonly at: Date; readonly count: number },
): Promise<boolean> {
  const rows = await tx`update melding set herinnerd_op = ${it.at}, herinnerd_keer = ${it.count}
    where id = ${melding.id} and toestand = 'open' and herinnerd_op = ${melding.remindedAt} returning id`;
  return rows.length > 0;
}

/** A coordinator says that it still goes on: twelve hours from now they are asked again. */
export async function noteStillOpen(tx: Tx, id: string, at: Date): Promise<void> {
  await tx`update melding set herinnerd_op = ${at}, herinnerd_keer = 0 where id = ${id} and toestand = 'open'`;
}

export type WeekFigures = {
  readonly gebied: GebiedCode;
  readonly count: number;
  /** Meldingen of which 112 was told. */
  readonly called: number;
  readonly stillOpen: number;
  readonly withdrawn: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
};

/** What was reported from `from` until `until`, by gebied; those with nothing are not in it. Joined ones count with what they were joined to. */
export async function weekFigures(sql: Query, from: Date, until: Date): Promise<readonly WeekFigures[]> {
  const rows = await sql<
    {
      gebied_code: string;
      n: number;
      gebeld: number;
      open: number;
      ingetrokken: number;
      uitkomsten: Record<Outcome, number>;
    }[]
  >`
    select gebied_code, count(*)::int as n, count(gebeld_op)::int as gebeld,
      (count(*) filter (where toestand = 'open'))::int as open,
      (count(*) filter (where toestand = 'ingetrokken'))::int as ingetrokken,
      json_build_object(
        'vals-alarm', count(*) filter (where uitkomst = 'vals-alarm'), 'politie', count(*) filter (where uitkomst = 'politie'),
        'opgelost', count(*) filter (where uitkomst = 'opgelost'), 'onbekend', count(*) filter (where uitkomst = 'onbekend'),
        'anders', count(*) filter (where uitkomst = 'anders')) as uitkomsten
    from melding where geopend_op >= ${from} and geopend_op < ${until} and toestand <> 'samengevoegd'
    group by gebied_code order by gebied_code`;
  return rows.map((row) => ({
    gebied: gebiedCode(row.gebied_code),
    count: row.n,
    called: row.gebeld,
    stillOpen: row.open,
    withdrawn: row.ingetrokken,
    outcomes: row.uitkomsten,
  }));
}
