/** What the bot asks about a message or a melding: each once, with its answer. A job shows a question as it is now. */
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { EventId, UserId } from '#basis/matrix-ids.ts';
import { eventId, userId } from '#basis/matrix-ids.ts';
import type { Query, Tx } from './db.ts';
import { enqueue } from './jobs.ts';

/** `is-melding`: is this a report? `hoort-bij`: does this belong to an open one? `uitkomst`: how did it end? */
type QuestionKind = 'is-melding' | 'hoort-bij' | 'uitkomst';
export type Answer = 'ja' | 'nee' | 'vervallen';

export type NewQuestion = {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly gebied: GebiedCode;
  /** The message that it is about; of `uitkomst` what made the bot ask. */
  readonly event: EventId;
  /** Who is asked; of `hoort-bij` who wrote the message. Null: the coordinators. */
  readonly to: UserId | null;
  /** Of `hoort-bij` the open one; of `uitkomst` the one that may be over. */
  readonly melding?: string | undefined;
  /** Of `hoort-bij`, where there is danger: the card of its own. */
  readonly ownMelding?: string | undefined;
  /** Of `uitkomst`: who says that it is over; absent: the clock asks. */
  readonly by?: UserId;
  readonly danger?: boolean;
  readonly called?: boolean;
  readonly place?: string | null;
  readonly what?: string | null;
  readonly at: Date;
};

export type Question = {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly gebied: GebiedCode;
  readonly event: EventId;
  readonly to: UserId | null;
  readonly by: UserId | null;
  readonly melding: string | null;
  readonly ownMelding: string | null;
  readonly danger: boolean;
  readonly called: boolean;
  readonly place: string | null;
  readonly what: string | null;
  readonly askedAt: Date;
  readonly answer: Answer | null;
  readonly answeredBy: UserId | null;
};

type Row = {
  id: string;
  soort: QuestionKind;
  gebied_code: string;
  event_id: string;
  aan: string | null;
  door: string | null;
  melding_id: string | null;
  eigen_melding_id: string | null;
  gevaar: boolean;
  gebeld: boolean;
  plaats: string | null;
  wat: string | null;
  gesteld_op: Date;
  antwoord: Answer | null;
  antwoord_door: string | null;
};
const toQuestion = (row: Row): Question => ({
  id: row.id,
  kind: row.soort,
  gebied: gebiedCode(row.gebied_code),
  event: eventId(row.event_id),
  to: row.aan === null ? null : userId(row.aan),
  by: row.door === null ? null : userId(row.door),
  melding: row.melding_id,
  ownMelding: row.eigen_melding_id,
  danger: row.gevaar,
  called: row.gebeld,
  place: row.plaats,
  what: row.wat,
  askedAt: row.gesteld_op,
  answer: row.antwoord,
  answeredBy: row.antwoord_door === null ? null : userId(row.antwoord_door),
});

/** The job that shows a question as it is now. */
export const SHOW_QUESTION = 'show-melding-question';

async function askShow(tx: Query, id: string): Promise<void> {
  const queueName = `melding-vraag:${id.slice(0, 1)}`;
  await enqueue(tx, 'bot', SHOW_QUESTION, { question: id }, { jobKey: `${SHOW_QUESTION}:${id}`, queueName });
}

/** Asks, once for a kind of question and message; false if that was asked before. */
export async function askQuestion(tx: Tx, it: NewQuestion): Promise<boolean> {
  const rows = await tx`
    insert into melding_vraag (id, soort, gebied_code, event_id, aan, door, melding_id, eigen_melding_id, gevaar, gebeld, plaats, wat,
      gesteld_op)
    values (${it.id}, ${it.kind}, ${it.gebied}, ${it.event}, ${it.to}, ${it.by ?? null}, ${it.melding ?? null}, ${it.ownMelding ?? null},
      ${it.danger ?? false}, ${it.called ?? false}, ${it.place ?? null}, ${it.what ?? null}, ${it.at})
    on conflict (soort, event_id) do nothing returning id`;
  if (rows.length > 0) await askShow(tx, it.id);
  return rows.length > 0;
}

export async function findQuestion(sql: Query, id: string): Promise<Question | null> {
  const [row] = await sql<Row[]>`select * from melding_vraag where id = ${id}`;
  return row ? toQuestion(row) : null;
}

/** Reads a question and keeps everybody else from answering it until this transaction ends. */
export async function lockQuestion(tx: Tx, id: string): Promise<Question | null> {
  const [row] = await tx<Row[]>`select * from melding_vraag where id = ${id} for update`;
  return row ? toQuestion(row) : null;
}

/** Whether this was asked about this message. */
export async function questionAbout(
  sql: Query,
  kind: QuestionKind,
  event: EventId,
): Promise<Question | null> {
  const [row] = await sql<Row[]>`select * from melding_vraag where soort = ${kind} and event_id = ${event}`;
  return row ? toQuestion(row) : null;
}

/** Whether somebody was asked this in a gebied since `since`; what was asked about a message that is gone since does not count. */
export async function wasAsked(
  sql: Query,
  it: Pick<NewQuestion, 'kind' | 'gebied'> & { readonly to: UserId; readonly since: Date },
): Promise<boolean> {
  const rows = await sql`select 1 from melding_vraag
    where soort = ${it.kind} and gebied_code = ${it.gebied} and aan = ${it.to} and gesteld_op > ${it.since}
      and (antwoord is distinct from 'vervallen' or antwoord_door is not null) limit 1`;
  return rows.length > 0;
}

/** The words that it is about have changed. Nothing once it is answered. */
export async function changeQuestionWords(
  tx: Tx,
  id: string,
  it: Pick<Question, 'danger' | 'called' | 'place' | 'what'>,
): Promise<void> {
  await tx`update melding_vraag set gevaar = gevaar or ${it.danger}, gebeld = ${it.called}, plaats = ${it.place}, wat = ${it.what}
    where id = ${id} and antwoord is null`;
}

/** The report that waits for an answer has a card of its own meanwhile. */
export async function giveOwnMelding(tx: Tx, id: string, ownMelding: string): Promise<void> {
  await tx`update melding_vraag set eigen_melding_id = ${ownMelding} where id = ${id} and eigen_melding_id is null`;
}

/** What was joined to another has a card of its own again: its question says so. */
export async function showApart(tx: Tx, ownMelding: string): Promise<void> {
  const rows = await tx<{ id: string }[]>`
    update melding_vraag set antwoord = 'nee' where eigen_melding_id = ${ownMelding} and soort = 'hoort-bij' and antwoord = 'ja' returning id`;
  for (const { id } of rows) await askShow(tx, id);
}

/** Gives the answer that counts: the first. False if there was one. */
export async function answerQuestion(
  tx: Tx,
  id: string,
  it: {
    readonly answer: Answer;
    readonly by: UserId | null;
    readonly ownMelding?: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const rows = await tx`
    update melding_vraag set antwoord = ${it.answer}, antwoord_op = ${it.at}, antwoord_door = ${it.by},
      eigen_melding_id = coalesce(${it.ownMelding ?? null}, eigen_melding_id)
    where id = ${id} and antwoord is null returning id`;
  if (rows.length > 0) await askShow(tx, id);
  return rows.length > 0;
}

/** The message is gone, so nothing need be asked about it any more, and its words go. */
export async function dropQuestions(tx: Tx, event: EventId, at: Date): Promise<void> {
  const rows = await tx<{ id: string }[]>`
    select id from melding_vraag where event_id = ${event} and antwoord is null and soort <> 'uitkomst' for update`;
  for (const { id } of rows) await answerQuestion(tx, id, { answer: 'vervallen', by: null, at });
  await tx`update melding_vraag set plaats = null, wat = null
    where event_id = ${event} and (plaats is not null or wat is not null)`;
}

/**
 * How a melding ended need not be said any more: all that is still asked about it lapses, or `over` only what was asked because somebody said
 * that it is over.
 */
export async function lapseOutcomeQuestions(
  tx: Tx,
  melding: string,
  it: { readonly at: Date; readonly asked: 'all' | 'over' },
): Promise<void> {
  const rows = await tx<{ id: string }[]>`
    select id from melding_vraag where melding_id = ${melding} and soort = 'uitkomst' and antwoord is null
      and (${it.asked === 'all'} or door is not null) order by id for update`;
  for (const { id } of rows) await answerQuestion(tx, id, { answer: 'vervallen', by: null, at: it.at });
}

/** The melding has ended: each question about its outcome says so, whoever answered. */
export async function askQuestionsAgain(tx: Tx, melding: string): Promise<void> {
  const rows = await tx<{ id: string }[]>`
    update melding_vraag set antwoord = coalesce(antwoord, 'ja') where melding_id = ${melding} and soort = 'uitkomst' returning id`;
  for (const { id } of rows) await askShow(tx, id);
}

/** The melding is open again, and so is the question how it ended; one that had lapsed says so again. */
export async function reopenQuestions(tx: Tx, melding: string): Promise<void> {
  await tx`
    update melding_vraag set antwoord = null, antwoord_op = null, antwoord_door = null
    where melding_id = ${melding} and soort = 'uitkomst' and antwoord is distinct from 'vervallen'`;
  const rows = await tx<{ id: string }[]>`
    select id from melding_vraag where melding_id = ${melding} and soort = 'uitkomst'`;
  for (const { id } of rows) await askShow(tx, id);
}

/** The last question about an outcome that this person was asked since `since`, answered or not. */
export async function lastOutcomeAsked(sql: Query, to: UserId, since: Date): Promise<Question | null> {
  const [row] = await sql<Row[]>`
    select * from melding_vraag where soort = 'uitkomst' and aan = ${to} and gesteld_op >= ${since}
    order by gesteld_op desc, antwoord is null desc limit 1`;
  return row ? toQuestion(row) : null;
}

/** A question about a melding that is open. */
export type StillOpen = Question & { readonly melding: string; readonly number: number };

/**
 * The newest question about each open melding, of those asked of this person since `since`: it waits for an answer, or was answered that it goes
 * on. Newest first.
 */
export async function outcomesStillOpen(sql: Query, to: UserId, since: Date): Promise<readonly StillOpen[]> {
  const rows = await sql<(Row & { melding_id: string; nummer: number })[]>`
    select * from (
      select distinct on (v.melding_id) v.*, m.nummer from melding_vraag v join melding m on m.id = v.melding_id
      where v.soort = 'uitkomst' and v.aan = ${to} and v.gesteld_op >= ${since} and m.toestand = 'open'
        and (v.antwoord is null or v.antwoord = 'nee')
      order by v.melding_id, v.gesteld_op desc, v.antwoord is null desc) as newest
    order by gesteld_op desc, nummer desc`;
  return rows.map((row) => ({ ...toQuestion(row), melding: row.melding_id, number: row.nummer }));
}

/** The question about how this melding ended that this person (null: the coordinators) has still to answer. */
export async function openOutcomeQuestion(
  sql: Query,
  melding: string,
  to: UserId | null,
): Promise<Question | null> {
  const [row] = await sql<Row[]>`
    select * from melding_vraag where soort = 'uitkomst' and melding_id = ${melding} and aan is not distinct from ${to}
      and antwoord is null order by gesteld_op desc limit 1`;
  return row ? toQuestion(row) : null;
}

/** Questions of a kind asked before `before` and not answered, oldest first, at most 100. */
export async function unanswered(sql: Query, kind: QuestionKind, before: Date): Promise<readonly Question[]> {
  const rows = await sql<Row[]>`
    select * from melding_vraag where soort = ${kind} and antwoord is null and gesteld_op <= ${before}
    order by gesteld_op limit 100`;
  return rows.map(toQuestion);
}
