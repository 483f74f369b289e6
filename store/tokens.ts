import type { GebiedCode } from '#basis/cbs.ts';
import type { Role } from '#basis/roles.ts';
import type { Query } from './db.ts';

/** An API token as it is kept; the token itself is not. */
export type ApiToken = {
  readonly id: string;
  readonly role: Role;
  /** The gebied that it is for; null for roles of the whole service. */
  readonly gebied: GebiedCode | null;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
  /** To the hour. */
  readonly usedAt: Date | null;
};

function columns(sql: Query) {
  return sql`id, rol as role, gebied_code as gebied, aangemaakt_op as "createdAt", ingetrokken_op as "revokedAt",
    gebruikt_op as "usedAt"`;
}

/** Keeps a token by its SHA-256. False if the id is taken. Postgres' foreign key error if there is no such gebied. */
export async function addToken(
  sql: Query,
  it: Pick<ApiToken, 'id' | 'role' | 'gebied'> & { readonly hash: Uint8Array },
  at: Date,
): Promise<boolean> {
  const rows = await sql`
    insert into api_token (id, hash, rol, gebied_code, aangemaakt_op)
    values (${it.id}, ${Buffer.from(it.hash)}, ${it.role}, ${it.gebied}, ${at})
    on conflict (id) do nothing returning id`;
  return rows.length === 1;
}

/** The token with this SHA-256, if it holds; notes (once an hour) that it is used. */
export async function useToken(sql: Query, hash: Uint8Array, at: Date): Promise<ApiToken | null> {
  const [row] = await sql<ApiToken[]>`
    select ${columns(sql)} from api_token where hash = ${Buffer.from(hash)} and ingetrokken_op is null`;
  if (row === undefined) return null;
  if (row.usedAt === null || at.getTime() - row.usedAt.getTime() > 3_600_000)
    await sql`update api_token set gebruikt_op = ${at} where id = ${row.id}`;
  return row;
}

/** All tokens, revoked ones too, oldest first; at most a thousand. */
export async function listTokens(sql: Query): Promise<readonly ApiToken[]> {
  return await sql<ApiToken[]>`select ${columns(sql)} from api_token order by aangemaakt_op, id limit 1000`;
}

/** Makes a token worthless. `absent` if there is none with this id. */
export async function revokeToken(
  sql: Query,
  id: string,
  at: Date,
): Promise<'revoked' | 'already' | 'absent'> {
  const rows = await sql`
    update api_token set ingetrokken_op = ${at} where id = ${id} and ingetrokken_op is null returning id`;
  if (rows.length === 1) return 'revoked';
  const found = await sql`select 1 from api_token where id = ${id}`;
  return found.length === 1 ? 'already' : 'absent';
}
