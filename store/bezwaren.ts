/** Bezwaren: "klopt niet" against a tip or a step of the ladder. One for each; the first decision stands. */
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { EventId, UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Query, Tx } from './db.ts';
import type { Sanction } from './sancties.ts';

/** What it is against. */
export type AppealSubject = { readonly is: 'tip' | 'sanctie'; readonly id: string };
/** Who decides. */
export type AppealPlace = 'coordinatie' | 'overleg';
export type AppealState = 'open' | 'toegewezen' | 'afgewezen' | 'verlopen' | 'ingetrokken';
/** What became of the wording of a tip whose bezwaar was granted. */
export type ExceptionOutcome = 'gemaakt' | 'kan-niet' | 'niet-veilig' | 'niet-gezien' | 'onmogelijk';

export type Appeal = {
  readonly id: string;
  readonly gebied: GebiedCode;
  readonly by: UserId;
  readonly subject: AppealSubject;
  readonly place: AppealPlace;
  readonly state: AppealState;
  readonly filedAt: Date;
  readonly stateSince: Date;
  /** Which time it was put: taken back and put again is the second, and so is given to the gemeente. */
  readonly round: number;
  readonly decidedBy: UserId | null;
  readonly exception: ExceptionOutcome | null;
  readonly finishedAt: Date | null;
};

type Row = {
  id: string;
  gebied_code: string;
  indiener: string;
  tip: string | null;
  sanctie: string | null;
  bij: AppealPlace;
  staat: AppealState;
  ingediend_op: Date;
  staat_sinds: Date;
  ronde: number;
  besluit_door: string | null;
  uitzondering: ExceptionOutcome | null;
  afgerond_op: Date | null;
};

const toAppeal = (row: Row): Appeal => ({
  id: row.id,
  gebied: gebiedCode(row.gebied_code),
  by: userId(row.indiener),
  subject: row.tip === null ? { is: 'sanctie', id: String(row.sanctie) } : { is: 'tip', id: row.tip },
  place: row.bij,
  state: row.staat,
  filedAt: row.ingediend_op,
  stateSince: row.staat_sinds,
  round: row.ronde,
  decidedBy: row.besluit_door === null ? null : userId(row.besluit_door),
  exception: row.uitzondering,
  finishedAt: row.afgerond_op,
});

/** Puts a bezwaar, or puts again what was taken back; null if it stands already or was decided. */
export async function fileAppeal(
  tx: Tx,
  it: {
    readonly gebied: GebiedCode;
    readonly by: UserId;
    readonly subject: AppealSubject;
    readonly place: AppealPlace;
    readonly at: Date;
  },
): Promise<Appeal | null> {
  const { is, id } = it.subject;
  const [row] = await tx<Row[]>`
    insert into bezwaar (gebied_code, indiener, tip, sanctie, bij, staat, ingediend_op, staat_sinds)
    values (${it.gebied}, ${it.by}, ${is === 'tip' ? id : null}, ${is === 'sanctie' ? id : null}, ${it.place}, 'open', ${it.at},
      ${it.at})
    on conflict (${tx(is)}) do update set staat = 'open', bij = excluded.bij, ingediend_op = excluded.ingediend_op,
      staat_sinds = excluded.staat_sinds, ronde = bezwaar.ronde + 1, afgerond_op = null
      where bezwaar.staat = 'ingetrokken'
    returning *`;
  return row ? toAppeal(row) : null;
}

export async function appealById(sql: Query, id: string): Promise<Appeal | null> {
  const [row] = await sql<Row[]>`select * from bezwaar where id = ${id}`;
  return row ? toAppeal(row) : null;
}

/** The bezwaar against a tip or a step; null if there is none. Locked until the transaction ends. */
export async function lockAppealOn(tx: Tx, subject: AppealSubject): Promise<Appeal | null> {
  const [row] = await tx<Row[]>`select * from bezwaar where ${tx(subject.is)} = ${subject.id} for update`;
  return row ? toAppeal(row) : null;
}

/** Reads a bezwaar and keeps everybody else from changing it until this transaction ends. */
export async function lockAppeal(tx: Tx, id: string): Promise<Appeal | null> {
  const [row] = await tx<Row[]>`select * from bezwaar where id = ${id} for update`;
  return row ? toAppeal(row) : null;
}

/** Ends an open bezwaar; null, and nothing changed, if it is not open. */
export async function endAppeal(
  tx: Tx,
  id: string,
  it: {
    readonly to: Exclude<AppealState, 'open'>;
    readonly at: Date;
    readonly decidedBy?: UserId;
  },
): Promise<Appeal | null> {
  const [row] = await tx<Row[]>`
    update bezwaar set staat = ${it.to}, staat_sinds = ${it.at}, besluit_door = ${it.decidedBy ?? null}
    where id = ${id} and staat = 'open' returning *`;
  return row ? toAppeal(row) : null;
}

/** Open bezwaren that the coordinators have. */
export async function appealsWithCoordinators(sql: Query): Promise<readonly Appeal[]> {
  const rows = await sql<Row[]>`
    select * from bezwaar where staat = 'open' and bij = 'coordinatie' order by ingediend_op, id`;
  return rows.map(toAppeal);
}

/** From now on the gemeente decides on an open bezwaar, as if it were put now; null, and nothing changed, if the coordinators do not have it. */
export async function passAppealToOffice(tx: Tx, id: string, at: Date): Promise<Appeal | null> {
  const [row] = await tx<Row[]>`
    update bezwaar set bij = 'overleg', ronde = ronde + 1, ingediend_op = ${at}, staat_sinds = ${at}
    where id = ${id} and staat = 'open' and bij = 'coordinatie' returning *`;
  return row ? toAppeal(row) : null;
}

/** All that follows from its state was done; `round`: of which time it was put. */
export async function appealFinished(sql: Query, id: string, round: number, at: Date): Promise<void> {
  await sql`update bezwaar set afgerond_op = ${at}
    where id = ${id} and ronde = ${round} and staat <> 'open' and afgerond_op is null`;
}

/** Bezwaren put before `before` that nobody decided. */
export async function unansweredAppeals(sql: Query, before: Date): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from bezwaar where staat = 'open' and ingediend_op <= ${before} order by ingediend_op limit 200`;
  return rows.map((row) => row.id);
}

/** Open bezwaren of somebody against reading only in a gebied. */
export async function readOnlyAppealsOf(
  sql: Query,
  it: { readonly personId: string; readonly gebied: GebiedCode },
): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select b.id from bezwaar b join sanctie s on s.id = b.sanctie
    where s.persoon_id = ${it.personId} and s.gebied_code = ${it.gebied} and s.soort = 'alleen-lezen' and b.staat = 'open'
    order by b.ingediend_op, b.id`;
  return rows.map((row) => row.id);
}

/** Open bezwaren of somebody against their removal from a gebied. */
export async function removalAppealsOf(
  sql: Query,
  it: { readonly by: UserId; readonly gebied: GebiedCode },
): Promise<readonly Appeal[]> {
  const rows = await sql<Row[]>`
    select b.* from bezwaar b join sanctie s on s.id = b.sanctie
    where b.indiener = ${it.by} and b.gebied_code = ${it.gebied} and s.soort = 'verwijdering' and b.staat = 'open'
    order by b.ingediend_op, b.id`;
  return rows.map(toAppeal);
}

/** Of how many tips under a removal, and under the steps that it rests on, a bezwaar was granted since it was decided. */
export async function grantedSinceRemoval(sql: Query, removal: Sanction): Promise<number> {
  const { recipient, gebied, rule, since, stateSince: decided } = removal;
  const [row] = await sql<{ count: number }[]>`
    select count(distinct b.tip)::integer as count from bezwaar b join sanctie s on b.tip = any(s.tips)
    where s.ontvanger = ${recipient} and s.gebied_code = ${gebied} and s.regel = ${rule}
      and s.sinds <= ${since} and s.telt_tot > ${since}
      and not (s.staat in ('vervallen', 'ingetrokken') and s.staat_sinds < ${decided})
      and b.staat = 'toegewezen' and b.staat_sinds >= ${decided}`;
  return row?.count ?? 0;
}

/** Tips about a message that stands as typed of which somebody has an open bezwaar; `message` may be what they edited. */
export async function tipsAppealedOn(
  sql: Query,
  it: { readonly message: EventId; readonly by: UserId },
): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select t.id from bezwaar b join tip t on t.id = b.tip
    where b.indiener = ${it.by} and b.staat = 'open' and t.ref is null and ${it.message} in (t.oorzaak, t.bericht)`;
  return rows.map((row) => row.id);
}

/** Keeps what became of the wording; false if that is known already. */
export async function noteException(tx: Tx, id: string, outcome: ExceptionOutcome): Promise<boolean> {
  const rows = await tx`
    update bezwaar set uitzondering = ${outcome} where id = ${id} and staat = 'toegewezen' and uitzondering is null returning id`;
  return rows.length === 1;
}
