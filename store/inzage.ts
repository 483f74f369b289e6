/** Looks of officials at personal data: why, in which role, and until when the reason holds. */
import type { Look, LookReason, OfficialRole } from '#basis/looks.ts';
import type { AuditId } from './audit.ts';
import type { Query } from './db.ts';

export type NewLook = {
  readonly id: string;
  readonly sessionId: string;
  readonly actor: AuditId;
  readonly role: OfficialRole;
  readonly subject: AuditId;
  readonly reason: LookReason;
  readonly words: string;
  readonly at: Date;
  readonly until: Date;
};

/** Keeps why somebody looks. */
export async function addLook(sql: Query, it: NewLook): Promise<void> {
  await sql`
    insert into inzage (id, sessie_id, actor, rol, onderwerp, reden, woorden, op, geldig_tot)
    values (${it.id}, ${it.sessionId}, ${it.actor}, ${it.role}, ${it.subject}, ${it.reason}, ${it.words}, ${it.at}, ${it.until})`;
}

/** Whether a reason for this subject still holds in this session. */
export async function mayLook(sql: Query, sessionId: string, subject: AuditId, at: Date): Promise<boolean> {
  const rows = await sql`
    select 1 from inzage where sessie_id = ${sessionId} and onderwerp = ${subject} and op <= ${at} and geldig_tot > ${at} limit 1`;
  return rows.length === 1;
}

/** Who looked at a subject, newest first, at most `limit`. */
export async function looksAt(sql: Query, subject: AuditId, limit: number): Promise<readonly Look[]> {
  return [
    ...(await sql<Look[]>`
      select op as at, rol as role, reden as reason, woorden as words from inzage
      where onderwerp = ${subject} order by op desc, id limit ${limit}`),
  ];
}

/** Removes looks from before a moment; the audit log keeps that there was one. Gives how many. */
export async function expireLooks(sql: Query, before: Date): Promise<number> {
  const rows = await sql`delete from inzage where op < ${before} returning id`;
  return rows.length;
}
