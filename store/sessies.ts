/** Who is signed in to the pages. Of a session's token only the SHA-256 is kept. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { Query } from './db.ts';
import type { Bearer, BearerRow } from './inloglinks.ts';
import { bearerColumns, bearerOf } from './inloglinks.ts';

export type Sessie = {
  readonly id: string;
  readonly bearer: Bearer;
  readonly startedAt: Date;
  /** To the minute. */
  readonly usedAt: Date;
  /** It does not work at or after this moment. */
  readonly endsAt: Date;
  /** The one gebied in which it holds, of a session inside Element; null: of the pages themselves. */
  readonly element: GebiedCode | null;
  /** When the second step was done in it; null: it was not. */
  readonly stepAt: Date | null;
};

const MINUTE_MS = 60_000;

/** Begins a session. False if its OpenID token began another. */
export async function addSessie(
  sql: Query,
  it: Pick<Sessie, 'id' | 'bearer' | 'startedAt' | 'endsAt'> & {
    readonly hash: Uint8Array;
    /** Hash of the code that went with the link. */
    readonly code?: Uint8Array | null;
    /** Of a session inside Element: where it holds, and the SHA-256 of the token that it begins with. */
    readonly element?: { readonly gebied: GebiedCode; readonly token: Uint8Array } | null;
  },
): Promise<boolean> {
  const { persoonId, role, gebied } = bearerColumns(it.bearer);
  const element =
    it.element == null ? null : { gebied: it.element.gebied, token: Buffer.from(it.element.token) };
  const code = it.code == null ? null : Buffer.from(it.code);
  const result = await sql`
    insert into sessie (id, token_sha256, persoon_id, rol, gebied_code, gemaakt_op, gebruikt_op, eindigt_op, code_hash,
      element_gebied, openid_sha256)
    values (${it.id}, ${Buffer.from(it.hash)}, ${persoonId}, ${role}, ${gebied}, ${it.startedAt}, ${it.startedAt}, ${it.endsAt},
      ${code}, ${element?.gebied ?? null}, ${element?.token ?? null})
    on conflict (openid_sha256) do nothing`;
  return result.count === 1;
}

/** The session with this SHA-256, if it has not ended. How long ago it was used is the caller's to judge. */
export async function findSessie(sql: Query, hash: Uint8Array, at: Date): Promise<Sessie | null> {
  const [row] = await sql<(BearerRow & Omit<Sessie, 'bearer'>)[]>`
    select id, persoon_id as "persoonId", rol as role, gebied_code as gebied, gemaakt_op as "startedAt",
      gebruikt_op as "usedAt", eindigt_op as "endsAt", stap_op as "stepAt",
      element_gebied as element
    from sessie where token_sha256 = ${Buffer.from(hash)} and eindigt_op > ${at}`;
  if (row === undefined) return null;
  const { id, startedAt, usedAt, endsAt, stepAt, element } = row;
  return { id, bearer: bearerOf(row), startedAt, usedAt, endsAt, stepAt, element };
}

/** Notes that a session is used, once a minute. */
export async function touchSessie(sql: Query, sessie: Sessie, at: Date): Promise<void> {
  if (at.getTime() - sessie.usedAt.getTime() < MINUTE_MS) return;
  await sql`update sessie set gebruikt_op = ${at} where id = ${sessie.id} and gebruikt_op < ${at}`;
}

/** Ends a session. False if it had ended. */
export async function endSessie(sql: Query, id: string): Promise<boolean> {
  const rows = await sql`delete from sessie where id = ${id} returning id`;
  return rows.length === 1;
}

/** Removes sessions that have ended. */
export async function pruneSessies(sql: Query, at: Date): Promise<void> {
  await sql`delete from sessie where eindigt_op <= ${at}`;
}

/** The second step is done: from now on the session has this token and no other. False if it has ended. */
export async function passStep(
  sql: Query,
  id: string,
  it: { readonly hash: Uint8Array; readonly at: Date },
): Promise<boolean> {
  const result = await sql`
    update sessie set token_sha256 = ${Buffer.from(it.hash)}, stap_op = ${it.at}, code_hash = null, uitdaging = null
    where id = ${id} and eindigt_op > ${it.at}`;
  return result.count === 1;
}

/** What a passkey must sign in this session from now on; what it had to before counts no longer. */
export async function setChallenge(sql: Query, id: string, challenge: string, until: Date): Promise<void> {
  await sql`update sessie set uitdaging = ${challenge}, uitdaging_tot = ${until} where id = ${id}`;
}

/** Takes what a passkey had to sign, once; null if there is nothing, or it is too old. */
export async function takeChallenge(sql: Query, id: string, at: Date): Promise<string | null> {
  const [row] = await sql<{ challenge: string }[]>`
    update sessie s set uitdaging = null from (select id, uitdaging from sessie where id = ${id} for update) former
    where s.id = former.id and former.uitdaging is not null and s.uitdaging_tot > ${at}
    returning former.uitdaging as challenge`;
  return row?.challenge ?? null;
}

/**
 * Counts a try at the code that went with the link of a session without a person, and gives its hash; null if there is no code, or it was
 * tried too often.
 */
export async function takeCodeTry(sql: Query, id: string, most: number): Promise<Uint8Array | null> {
  const [row] = await sql<{ code: Buffer }[]>`
    update sessie set code_fout = code_fout + 1 where id = ${id} and code_hash is not null and code_fout < ${most}
    returning code_hash as code`;
  return row?.code ?? null;
}
