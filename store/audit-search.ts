/** The audit log as an auditor searches it. */
import type { AuditDetail, AuditRow } from './audit.ts';
import type { Query } from './db.ts';

export type AuditSearch = {
  readonly from?: Date | undefined;
  /** Not including this moment. */
  readonly until?: Date | undefined;
  /** The whole action, or with `.` at its end all that begin so. */
  readonly action?: string | undefined;
  /** The part of an actor before the colon: `persoon`, `token`, `service`. */
  readonly actorKind?: string | undefined;
  readonly subject?: string | undefined;
};

const KEPT_ACTIONS = 500;

function fits(sql: Query, it: AuditSearch) {
  const { from = null, until = null, action = null, actorKind = null, subject = null } = it;
  return sql`(${from}::timestamptz is null or op >= ${from}) and (${until}::timestamptz is null or op < ${until})
    and (${action}::text is null or actie = ${action} or (right(${action}, 1) = '.' and starts_with(actie, ${action})))
    and (${actorKind}::text is null or split_part(actor, ':', 1) = ${actorKind})
    and (${subject}::text is null or onderwerp = ${subject} or actor = ${subject})`;
}

type Row = Omit<AuditRow, 'detail'> & { readonly detail: string };
const toRow = (row: Row): AuditRow => ({ ...row, detail: JSON.parse(row.detail) as AuditDetail });

function columns(sql: Query) {
  return sql`nr::int as nr, op as at, via, actor, actie as action, onderwerp as subject, reden as reason,
    bijzonderheden as detail, encode(hash, 'hex') as hash`;
}

/** At most `limit` rows that fit, newest first; those before row `before` if given. */
export async function searchAudit(
  sql: Query,
  search: AuditSearch,
  page: { readonly before?: number | undefined; readonly limit: number },
): Promise<readonly AuditRow[]> {
  const rows = await sql<Row[]>`
    select ${columns(sql)} from audit
    where (${page.before ?? null}::bigint is null or audit.nr < ${page.before ?? null}) and ${fits(sql, search)}
    order by audit.nr desc limit ${page.limit}`;
  return rows.map(toRow);
}

/** At most `limit` rows that fit after row `after`, oldest first: for a file. */
export async function exportAudit(
  sql: Query,
  search: AuditSearch,
  page: { readonly after: number; readonly limit: number },
): Promise<readonly AuditRow[]> {
  const rows = await sql<Row[]>`
    select ${columns(sql)} from audit where audit.nr > ${page.after} and ${fits(sql, search)}
    order by audit.nr limit ${page.limit}`;
  return rows.map(toRow);
}

/** One row; null if there is none with this number. */
export async function auditRow(sql: Query, nr: number): Promise<AuditRow | null> {
  const [row] = await sql<Row[]>`select ${columns(sql)} from audit where audit.nr = ${nr}`;
  return row === undefined ? null : toRow(row);
}

/** Every action that there is a row of, in order of the letters. Jumps from one to the next by the index, however long the log. */
export async function auditActions(sql: Query): Promise<readonly string[]> {
  const rows = await sql<{ actie: string | null }[]>`
    with recursive known as (
      (select actie from audit order by actie limit 1)
      union all
      select (select a.actie from audit a where a.actie > known.actie order by a.actie limit 1) from known
      where known.actie is not null
    ) select actie from known where actie is not null limit ${KEPT_ACTIONS}`;
  return rows.flatMap(({ actie }) => (actie === null ? [] : [actie]));
}
