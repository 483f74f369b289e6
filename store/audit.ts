import { createHash } from 'node:crypto';
import type { Query, Sql } from './db.ts';

/** Kind and random id or code: `persoon:<uuid>`, `token:<uuid>`, `gebied:WK007200`, `service:bot`, `beheer:cli`. */
export type AuditId = `${string}:${string}`;

export type AuditEntry = {
  /** Who did it. */
  readonly actor: AuditId;
  /** What was done: words in lower case with `.`, `-` or `_`, such as `lidmaatschap.eind`. */
  readonly action: string;
  /** To whom or what. */
  readonly subject?: AuditId | undefined;
  /** Why: one code word, never free text. */
  readonly reason?: string | undefined;
  /** More: numbers, codes and ids. */
  readonly detail?: AuditDetail | undefined;
};
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

/** Codes, dates, Matrix room and event ids; no spaces and no `@`, so that no name, user ID or sentence fits in. */
const DETAIL_TEXT = /^[A-Za-z0-9_:.,+$!/-]{0,200}$/;

/**
 * Appends a row to the audit log in the caller's transaction; gives its number. The log is locked until that transaction ends:
 * make it the last statement. Throws TypeError for a detail that may be personal data, and Postgres' error for such a field.
 */
export async function appendAudit(sql: Query, entry: AuditEntry): Promise<number> {
  const detail = entry.detail ?? {};
  for (const [key, value] of Object.entries(detail))
    if (typeof value === 'string' && !DETAIL_TEXT.test(value))
      throw new TypeError(`audit detail ${key} is no code, number or id`);
  const [row] = await sql<[{ nr: string }]>`
    select audit_append(${entry.actor}, ${entry.action}, ${entry.subject ?? null}, ${entry.reason ?? null},
      ${JSON.stringify(detail)}) as nr`;
  return Number(row.nr);
}

export type AuditRow = {
  readonly nr: number;
  readonly at: Date;
  /** Database role of the service that wrote it. */
  readonly via: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  readonly reason: string | null;
  readonly detail: AuditDetail;
  /** Hexadecimal. */
  readonly hash: string;
};

/** At most `limit` rows after row `after`, oldest first; of one subject if given. */
export async function listAudit(
  sql: Query,
  filter: { readonly after: number; readonly limit: number; readonly subject?: string | undefined },
): Promise<readonly AuditRow[]> {
  const rows = await sql<(Omit<AuditRow, 'detail'> & { detail: string })[]>`
    select nr::int as nr, op as at, via, actor, actie as action, onderwerp as subject, reden as reason,
      bijzonderheden as detail, encode(hash, 'hex') as hash
    from audit where nr > ${filter.after} and (${filter.subject ?? null}::text is null or onderwerp = ${filter.subject ?? null})
    order by audit.nr limit ${filter.limit}`;
  return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as AuditDetail }));
}

/** A row as it is hashed. `micros`: microseconds since the epoch. */
type ChainRow = {
  readonly nr: string;
  readonly micros: string;
  readonly via: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  readonly reason: string | null;
  readonly detail: string;
  readonly former: Buffer;
  readonly hash: Buffer;
};

export type AuditVerdict =
  | {
      readonly ok: true;
      /** Number of the last row that was looked at. */
      readonly rows: number;
      /** Hash of that row, hexadecimal; 64 zeros of an empty log. */
      readonly head: string;
    }
  | { readonly ok: false; readonly nr: number; readonly fault: AuditFault };
/**
 * `changed`: the row's fields do not give its hash. `missing`: no row has this number. `chain`: the row is sound by itself but was
 * not made after the one before it (inserted, put elsewhere, or the former made anew). `head`: the row with the given hash is
 * not there: rows at the end were removed.
 */
export type AuditFault = 'changed' | 'missing' | 'chain' | 'head';

const BATCH = 1_000;

/**
 * Computes every row's hash anew, apart from the database's own function, and names the first bad row. Rows cut off at the end
 * leave a sound chain: with `head`, a hash noted earlier, that is seen too. A part of a long log: `after` a row whose hash is taken as it
 * stands, and no more than `most` rows.
 */
export async function verifyAudit(
  sql: Sql,
  options: { readonly head?: string; readonly after?: number; readonly most?: number } = {},
): Promise<AuditVerdict> {
  let nr = options.after ?? 0;
  const begin = await hashAt(sql, nr);
  if (begin === null) return { ok: false, nr, fault: 'missing' };
  let former = begin;
  const wanted = options.head?.toLowerCase();
  let headSeen = wanted === undefined || wanted === former.toString('hex');
  const cursor = sql<ChainRow[]>`
    select nr::text as nr, (extract(epoch from op) * 1000000)::bigint::text as micros, via, actor, actie as action,
      onderwerp as subject, reden as reason, bijzonderheden as detail, vorige_hash as former, hash
    from audit where audit.nr > ${nr} order by audit.nr limit ${options.most ?? null}`.cursor(BATCH);
  for await (const rows of cursor) {
    for (const row of rows) {
      const fault = faultOf(row, nr + 1, former);
      if (fault !== undefined) return { ok: false, nr: nr + 1, fault };
      nr += 1;
      former = Buffer.from(row.hash);
      headSeen ||= former.toString('hex') === wanted;
    }
  }
  if (!headSeen) return { ok: false, nr: nr + 1, fault: 'head' };
  return { ok: true, rows: nr, head: former.toString('hex') };
}

/** The hash of a row as it stands, of row 0 all zeros; null if there is no such row. */
async function hashAt(sql: Sql, nr: number): Promise<Buffer | null> {
  if (nr === 0) return Buffer.alloc(32);
  const [row] = await sql<{ hash: Buffer }[]>`select hash from audit where nr = ${nr}`;
  return row === undefined ? null : Buffer.from(row.hash);
}

/** The last row of the log: its number, hash (hexadecimal) and moment. Null of an empty log. */
export async function auditHead(sql: Query): Promise<AuditMark | null> {
  const [row] = await sql<AuditMark[]>`
    select nr::int as nr, encode(hash, 'hex') as hash, op as at from audit order by audit.nr desc limit 1`;
  return row ?? null;
}

/** The row with this hash (hexadecimal), or null. */
export async function auditByHash(sql: Query, hash: string): Promise<AuditMark | null> {
  const [row] = await sql<AuditMark[]>`
    select nr::int as nr, encode(hash, 'hex') as hash, op as at from audit where hash = decode(${hash}, 'hex') limit 1`;
  return row ?? null;
}
export type AuditMark = { readonly nr: number; readonly hash: string; readonly at: Date };

function faultOf(row: ChainRow, expected: number, former: Buffer): AuditFault | undefined {
  if (Number(row.nr) !== expected) return 'missing';
  if (!hashOf(row).equals(row.hash)) return 'changed';
  return row.former.equals(former) ? undefined : 'chain';
}

/** SHA-256 over each field as a netstring (`-,` for null), in the table's order, and the former row's hash. */
function hashOf(row: ChainRow): Buffer {
  const hash = createHash('sha256');
  const fields = [row.nr, row.micros, row.via, row.actor, row.action, row.subject, row.reason, row.detail];
  for (const field of fields)
    hash.update(field === null ? '-,' : `${Buffer.byteLength(field)}:${field},`, 'utf8');
  return hash.update(row.former).digest();
}
