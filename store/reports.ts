/** What people reported (rapport), and the card that the coordinators get of it (rapport_zaak). */
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import { eventId, roomId, userId } from '#basis/matrix-ids.ts';
import type { Query, Tx } from './db.ts';
import { enqueue } from './jobs.ts';

/** What a report is about, as the homeserver tells it. */
export type Reported =
  | { readonly about: 'bericht'; readonly room: RoomId; readonly event: EventId }
  | { readonly about: 'persoon'; readonly user: UserId };

export type NewReport = {
  readonly id: string;
  /** The homeserver's number; with `receivedAt` it is one for ever. */
  readonly number: number;
  readonly receivedAt: Date;
  readonly reporter: UserId;
  /** At most 1,000 UTF-16 units. */
  readonly reason: string | null;
} & Reported;

/** Keeps a report and asks the bot to take it up, in one transaction. False if it is here already. For provisioning. */
export async function keepReport(tx: Tx, it: NewReport): Promise<boolean> {
  const [room, event, user] = it.about === 'bericht' ? [it.room, it.event, null] : [null, null, it.user];
  const { count } = await tx`
    insert into rapport (id, over, synapse_nr, ontvangen_op, room_id, event_id, persoon, melder, reden)
    values (${it.id}, ${it.about}, ${it.number}, ${it.receivedAt}, ${room}, ${event}, ${user}, ${it.reporter}, ${it.reason})
    on conflict do nothing`;
  if (count === 0) return false;
  await enqueue(tx, 'bot', 'take-report', { report: it.id }, { jobKey: `take-report:${it.id}` });
  return true;
}

export type Report = {
  readonly id: string;
  readonly reporter: UserId;
  readonly caseId: string | null;
  /** Why nothing is done with it: a code. */
  readonly ignored: string | null;
} & Reported;

type ReportRow = {
  id: string;
  over: 'bericht' | 'persoon';
  room_id: string | null;
  event_id: string | null;
  persoon: string | null;
  melder: string;
  zaak_id: string | null;
  genegeerd_om: string | null;
};

function toReport(row: ReportRow): Report {
  const common = { id: row.id, reporter: userId(row.melder), caseId: row.zaak_id, ignored: row.genegeerd_om };
  return row.over === 'bericht'
    ? { ...common, about: 'bericht', room: roomId(String(row.room_id)), event: eventId(String(row.event_id)) }
    : { ...common, about: 'persoon', user: userId(String(row.persoon)) };
}

/** A report of which nothing was done yet; null if there is none. */
export async function newReport(sql: Query, id: string): Promise<Report | null> {
  const [row] = await sql<ReportRow[]>`select * from rapport where id = ${id} and toestand = 'nieuw'`;
  return row ? toReport(row) : null;
}

/** A report, whatever was done with it; null if there is none. */
export async function reportById(sql: Query, id: string): Promise<Report | null> {
  const [row] = await sql<ReportRow[]>`select * from rapport where id = ${id}`;
  return row ? toReport(row) : null;
}

/** Nothing is done with a report, for this reason (a code). False if that is known, or if something was done with it. */
export async function ignoreReport(tx: Tx, id: string, why: string): Promise<boolean> {
  const { count } = await tx`
    update rapport set toestand = 'genegeerd', genegeerd_om = ${why} where id = ${id} and toestand = 'nieuw'`;
  return count === 1;
}

export const REPORT_CASE_STATES = ['open', 'blijft', 'weg', 'verdwenen', 'opgepakt', 'verlopen'] as const;
export type ReportCaseState = (typeof REPORT_CASE_STATES)[number];

/** What one or more people reported: one card. */
export type ReportCase = {
  readonly id: string;
  readonly gebied: GebiedCode;
  /** Who wrote the message or who was reported; null for a message of the service. */
  readonly author: UserId | null;
  readonly state: ReportCaseState;
  readonly stateSince: Date;
  readonly decidedBy: UserId | null;
  readonly openedAt: Date;
  /** Since when the gemeente chooses, because no coordinator did in time, or none could any more; null if it was not asked for that. */
  readonly officeSince: Date | null;
  readonly isFinished: boolean;
} & (
  | {
      readonly about: 'bericht';
      readonly room: RoomId;
      readonly event: EventId;
      readonly sentAt: Date | null;
    }
  | { readonly about: 'persoon' }
);

type CaseRow = {
  id: string;
  gebied_code: string;
  over: 'bericht' | 'persoon';
  room_id: string | null;
  event_id: string | null;
  afzender: string | null;
  verzonden_op: Date | null;
  toestand: ReportCaseState;
  geopend_op: Date;
  toestand_sinds: Date;
  besloten_door: string | null;
  gemeente_sinds: Date | null;
  afgerond_op: Date | null;
};

function toCase(row: CaseRow): ReportCase {
  const common = {
    id: row.id,
    gebied: gebiedCode(row.gebied_code),
    author: row.afzender === null ? null : userId(row.afzender),
    state: row.toestand,
    stateSince: row.toestand_sinds,
    decidedBy: row.besloten_door === null ? null : userId(row.besloten_door),
    openedAt: row.geopend_op,
    officeSince: row.gemeente_sinds,
    isFinished: row.afgerond_op !== null,
  };
  if (row.over === 'persoon') return { ...common, about: 'persoon' };
  const [room, event] = [roomId(String(row.room_id)), eventId(String(row.event_id))];
  return { ...common, about: 'bericht', room, event, sentAt: row.verzonden_op };
}

export type NewReportCase = {
  /** Used if there is none yet. */
  readonly id: string;
  readonly gebied: GebiedCode;
  readonly author: UserId | null;
  readonly at: Date;
} & (
  | {
      readonly about: 'bericht';
      readonly room: RoomId;
      readonly event: EventId;
      readonly sentAt: Date | null;
    }
  | { readonly about: 'persoon' }
);

/**
 * Makes a report part of the case of what it is about, which is opened if need be, also where nobody looked at a former one in time.
 * `dubbel`: this person reported it before.
 */
export async function takeReport(
  tx: Tx,
  report: Report,
  it: NewReportCase,
): Promise<{ readonly outcome: 'opgenomen' | 'dubbel'; readonly zaak: ReportCase }> {
  const message = it.about === 'bericht' ? it : null;
  await tx`
    insert into rapport_zaak (id, gebied_code, over, room_id, event_id, afzender, verzonden_op, toestand, geopend_op,
      toestand_sinds)
    values (${it.id}, ${it.gebied}, ${it.about}, ${message?.room ?? null}, ${message?.event ?? null}, ${it.author},
      ${message?.sentAt ?? null}, 'open', ${it.at}, ${it.at})
    on conflict do nothing`;
  const [row] = message
    ? await tx<CaseRow[]>`select * from rapport_zaak where event_id = ${message.event}
        and toestand <> 'verlopen' for update`
    : await tx<CaseRow[]>`select * from rapport_zaak where over = 'persoon' and toestand = 'open'
        and gebied_code = ${it.gebied} and afzender = ${it.author} for update`;
  if (!row) throw new Error('a case just opened is not there');
  const known = await tx`select 1 from rapport where zaak_id = ${row.id} and melder = ${report.reporter}`;
  if (known.length > 0) return { outcome: 'dubbel', zaak: toCase(row) };
  await tx`update rapport set toestand = 'opgenomen', zaak_id = ${row.id} where id = ${report.id}`;
  return { outcome: 'opgenomen', zaak: toCase(row) };
}

export async function reportCase(sql: Query, id: string): Promise<ReportCase | null> {
  const [row] = await sql<CaseRow[]>`select * from rapport_zaak where id = ${id}`;
  return row ? toCase(row) : null;
}

/** Reads a case and keeps everybody else from changing it until this transaction ends. */
export async function lockReportCase(tx: Tx, id: string): Promise<ReportCase | null> {
  const [row] = await tx<CaseRow[]>`select * from rapport_zaak where id = ${id} for update`;
  return row ? toCase(row) : null;
}

/** The open case of a message; null if there is none. */
export async function openCaseOfEvent(sql: Query, event: EventId): Promise<ReportCase | null> {
  const [row] = await sql<CaseRow[]>`
    select * from rapport_zaak where event_id = ${event} and toestand = 'open'`;
  return row ? toCase(row) : null;
}

export type CaseReport = { readonly id: string; readonly reporter: UserId; readonly reason: string | null };

/** The reports of a case, oldest first; one of each reporter. */
export async function reportsOfCase(sql: Query, id: string): Promise<readonly CaseReport[]> {
  const rows = await sql<{ id: string; melder: string; reden: string | null }[]>`
    select id, melder, reden from rapport where zaak_id = ${id} order by ontvangen_op, synapse_nr, id`;
  return rows.map((row) => ({ id: row.id, reporter: userId(row.melder), reason: row.reden }));
}

/** Jobs of one case run one after another, in 16 queues by the first sign of its id (of the report's, where there is no case). */
const queueOf = (id: string): string => `rapport:${id.slice(0, 1)}`;

/** Asks for the job that shows the card as it is now. */
export async function askReportCard(tx: Tx, id: string): Promise<void> {
  const options = { jobKey: `show-report:${id}`, queueName: queueOf(id) };
  await enqueue(tx, 'bot', 'show-report', { zaak: id }, options);
}

/** Asks for the job that thanks a reporter, or tells what was done already. */
export async function askReporterAnswer(tx: Tx, report: string, caseId: string | null): Promise<void> {
  const options = { jobKey: `answer-reporter:${report}`, queueName: queueOf(caseId ?? report) };
  await enqueue(tx, 'bot', 'answer-reporter', { report }, options);
}

/** Ends an open case and asks for the job that does what follows. False, and nothing changed, if it was ended before. */
export async function endReportCase(
  tx: Tx,
  id: string,
  it: { readonly to: Exclude<ReportCaseState, 'open'>; readonly by: UserId | null; readonly at: Date },
): Promise<boolean> {
  const { count } = await tx`
    update rapport_zaak set toestand = ${it.to}, toestand_sinds = ${it.at}, besloten_door = ${it.by}
    where id = ${id} and toestand = 'open'`;
  if (count === 0) return false;
  const options = { jobKey: `finish-report:${id}`, queueName: queueOf(id) };
  await enqueue(tx, 'bot', 'finish-report', { zaak: id }, options);
  return true;
}

/** When a case came to those who choose now. */
const asked = (sql: Query) => sql`coalesce(gemeente_sinds, geopend_op)`;

/** Open cases of which those who choose now heard before `before`, longest ago first. */
export async function overdueReportCases(sql: Query, before: Date): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from rapport_zaak where toestand = 'open' and ${asked(sql)} <= ${before} order by geopend_op limit 200`;
  return rows.map((row) => row.id);
}

/** Reads such a case as {@link lockReportCase} does; null if it is none any more. */
export async function lockOverdueReportCase(tx: Tx, id: string, before: Date): Promise<ReportCase | null> {
  const [row] = await tx<CaseRow[]>`
    select * from rapport_zaak where id = ${id} and toestand = 'open' and ${asked(tx)} <= ${before} for update`;
  return row ? toCase(row) : null;
}

/** Open cases that the gemeente was not given, longest ago first. */
export async function reportCasesNotPassed(sql: Query): Promise<readonly ReportCase[]> {
  const rows = await sql<CaseRow[]>`
    select * from rapport_zaak where toestand = 'open' and gemeente_sinds is null order by geopend_op`;
  return rows.map(toCase);
}

/** From now on the gemeente chooses; asks for the job that tells both. For a case that the caller locked. */
export async function passToOffice(tx: Tx, id: string, at: Date): Promise<void> {
  await tx`update rapport_zaak set gemeente_sinds = ${at} where id = ${id}`;
  await askReportCard(tx, id);
}

/** Marks open cases from before `before` as reminded, once, and asks for the jobs that do so. Not those that the gemeente was given. */
export async function remindReportCases(
  tx: Tx,
  it: { readonly before: Date; readonly at: Date },
): Promise<void> {
  const rows = await tx<{ id: string }[]>`
    update rapport_zaak set herinnerd_op = ${it.at}
    where toestand = 'open' and herinnerd_op is null and gemeente_sinds is null and geopend_op <= ${it.before} returning id`;
  for (const { id } of rows) {
    const options = { jobKey: `remind-report:${id}`, queueName: queueOf(id) };
    await enqueue(tx, 'bot', 'remind-report', { zaak: id }, options);
  }
}

/** All that follows from the end of a case was done. */
export async function reportFinished(sql: Query, id: string, at: Date): Promise<void> {
  await sql`update rapport_zaak set afgerond_op = ${at} where id = ${id}`;
}

/** Drops the reasons of reports from before `before`; gives how many. */
export async function expireReasons(sql: Query, before: Date): Promise<number> {
  const { count } =
    await sql`update rapport set reden = null where reden is not null and ontvangen_op < ${before}`;
  return count;
}
