import { createHash } from 'node:crypto';
import type { GebiedCode } from '#basis/cbs.ts';
import { newId } from '#basis/ids.ts';
import type { Role } from '#basis/roles.ts';
import type { RandomBytes } from '#basis/time.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Sql } from '#store/db.ts';
import { addToken, revokeToken } from '#store/tokens.ts';

/** Roles whose token speaks for one gebied; the others speak for the whole service. */
const GEBIED_TOKEN_ROLES = ['coordinator', 'wijkagent', 'resident'] as const satisfies readonly Role[];

export function needsGebied(role: Role): boolean {
  return (GEBIED_TOKEN_ROLES as readonly Role[]).includes(role);
}

/** Begins every token, so that a leaked one is recognised as such by those who scan for secrets. */
const PREFIX = 'bb_';

/** SHA-256 of a token, as it is kept: a token is 256 bits of chance, so it needs no salt or slow hash. */
export function hashToken(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}

export type MadeToken = { readonly id: string; readonly token: string };

/** Makes a token; it is in the answer and nowhere else. Null if `id` is taken. Throws Postgres' foreign key error for an unknown gebied. */
export async function makeToken(
  sql: Sql,
  it: { readonly role: Role; readonly gebied: GebiedCode | null; readonly id?: string },
  means: { readonly random: RandomBytes; readonly at: Date; readonly actor: AuditId },
): Promise<MadeToken | null> {
  const id = it.id ?? newId(means.random);
  const token = PREFIX + Buffer.from(means.random(32)).toString('base64url');
  return await sql.begin(async (tx) => {
    const hash = hashToken(token);
    if (!(await addToken(tx, { id, hash, role: it.role, gebied: it.gebied }, means.at))) return null;
    await appendAudit(tx, {
      actor: means.actor,
      action: 'token.gemaakt',
      subject: `token:${id}`,
      detail: { rol: it.role, gebied: it.gebied },
    });
    return { id, token };
  });
}

/** Makes a token worthless, now. */
export async function withdrawToken(
  sql: Sql,
  id: string,
  at: Date,
  actor: AuditId,
): Promise<'revoked' | 'already' | 'absent'> {
  return await sql.begin(async (tx) => {
    const outcome = await revokeToken(tx, id, at);
    if (outcome === 'revoked')
      await appendAudit(tx, { actor, action: 'token.ingetrokken', subject: `token:${id}` });
    return outcome;
  });
}
