/** Links by which somebody comes in to the pages, once. Of the token only the SHA-256 is kept. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { Query } from './db.ts';

/** Roles that a link or session can be for without a person; a resident is always a person. */
export const SESSION_ROLES = ['systeembeheer', 'gemeente', 'auditor', 'coordinator', 'wijkagent'] as const;
export type SessionRole = (typeof SESSION_ROLES)[number];

/** Whom a link or session is for. `gebied` is set for coordinator and wijkagent and null for the roles of the whole service. */
export type Bearer =
  | { readonly is: 'persoon'; readonly persoonId: string }
  | { readonly is: 'rol'; readonly role: SessionRole; readonly gebied: GebiedCode | null };

export type BearerRow = {
  readonly persoonId: string | null;
  readonly role: SessionRole | null;
  readonly gebied: GebiedCode | null;
};

/** The three columns of a bearer, as they are kept. */
export function bearerColumns(bearer: Bearer): BearerRow {
  return bearer.is === 'persoon'
    ? { persoonId: bearer.persoonId, role: null, gebied: null }
    : { persoonId: null, role: bearer.role, gebied: bearer.gebied };
}

/** A bearer from its columns. Throws for a row that the table's checks do not allow. */
export function bearerOf(row: BearerRow): Bearer {
  if (row.persoonId !== null) return { is: 'persoon', persoonId: row.persoonId };
  if (row.role === null) throw new Error('a bearer is neither a person nor a role');
  return { is: 'rol', role: row.role, gebied: row.gebied };
}

/**
 * Keeps a link; false if it was kept before. Needs no right but to insert: the bot has none else. Postgres' foreign key error if the
 * person or gebied is gone.
 */
export async function addInloglink(
  sql: Query,
  it: {
    readonly id: string;
    readonly hash: Uint8Array;
    readonly bearer: Bearer;
    readonly at: Date;
    readonly expires: Date;
    /** Hash of a code that is told by another way than the link. */
    readonly code?: Uint8Array | null;
  },
): Promise<boolean> {
  const { persoonId, role, gebied } = bearerColumns(it.bearer);
  const code = it.code == null ? null : Buffer.from(it.code);
  const result = await sql`
    insert into inloglink (id, token_sha256, persoon_id, rol, gebied_code, gemaakt_op, verloopt_op, code_hash)
    values (${it.id}, ${Buffer.from(it.hash)}, ${persoonId}, ${role}, ${gebied}, ${it.at}, ${it.expires}, ${code})
    on conflict do nothing`;
  return result.count === 1;
}

/** Uses up the link with this SHA-256; null if there is none, it was used, or it has expired. Of two at once one gets it. */
export async function useInloglink(
  sql: Query,
  hash: Uint8Array,
  at: Date,
): Promise<{ readonly id: string; readonly bearer: Bearer; readonly code: Uint8Array | null } | null> {
  const [row] = await sql<(BearerRow & { id: string; code: Buffer | null })[]>`
    update inloglink set gebruikt_op = ${at}
    where token_sha256 = ${Buffer.from(hash)} and gebruikt_op is null and verloopt_op > ${at}
    returning id, persoon_id as "persoonId", rol as role, gebied_code as gebied, code_hash as code`;
  return row === undefined ? null : { id: row.id, bearer: bearerOf(row), code: row.code };
}

/** Removes links that stopped working before this moment. */
export async function pruneInloglinks(sql: Query, before: Date): Promise<void> {
  await sql`delete from inloglink where verloopt_op < ${before}`;
}
