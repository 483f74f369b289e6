/** A rehearsal that somebody asks for on a page: provisioning writes it down, what makes backups takes it. */
import type { Query } from './db.ts';

/** What a rehearsal goes through, in this order. */
export const REHEARSAL_STEPS = ['kopie', 'terugzetten', 'nakijken'] as const;
export type RehearsalStep = (typeof REHEARSAL_STEPS)[number];

export type RehearsalRequest = {
  readonly askedAt: Date;
  /** Null until it was taken. */
  readonly step: RehearsalStep | null;
  readonly endedAt: Date | null;
  /** Null until it has ended. */
  readonly succeeded: boolean | null;
};

/** Asks for one, of which `id` is by chance. False if one was asked for that has not ended. For provisioning. */
export async function askRehearsal(sql: Query, id: string, now: Date): Promise<boolean> {
  const { count } = await sql`
    insert into proef_verzoek (id, gevraagd_op) values (${id}, ${now}) on conflict do nothing`;
  return count > 0;
}

/** The last that was asked for; null if none ever was. */
export async function lastRehearsalRequest(sql: Query): Promise<RehearsalRequest | null> {
  const [row] = await sql<RehearsalRequest[]>`
    select gevraagd_op as "askedAt", stap as step, klaar_op as "endedAt", gelukt as succeeded
    from proef_verzoek order by klaar_op is null desc, gevraagd_op desc limit 1`;
  return row ?? null;
}

/** When what makes backups was last there, and whether it makes any; null if it never was. */
export async function backupService(
  sql: Query,
): Promise<{ readonly seenAt: Date; readonly hasKey: boolean } | null> {
  const [row] = await sql<{ seenAt: Date; hasKey: boolean }[]>`
    select gezien_op as "seenAt", heeft_sleutel as "hasKey" from kopie_dienst`;
  return row ?? null;
}

/** Says that what makes backups is there, and takes what was asked; null if nothing was. For buurtbaken_backup alone, as the two below. */
export async function takeRehearsalRequest(sql: Query, now: Date, hasKey: boolean): Promise<string | null> {
  const [row] = await sql<[{ id: string | null }]>`select proef_nemen(${now}, ${hasKey}) as id`;
  return row.id;
}

/** Tells how far it is. */
export async function stepRehearsalRequest(sql: Query, id: string, step: RehearsalStep): Promise<void> {
  await sql`select proef_stap(${id}, ${step})`;
}

/** Tells how it ended. Of one that has ended nothing changes. */
export async function endRehearsalRequest(
  sql: Query,
  id: string,
  how: { readonly at: Date; readonly succeeded: boolean },
): Promise<void> {
  await sql`select proef_klaar(${id}, ${how.at}, ${how.succeeded})`;
}

/** Forgets those that ended before this moment; gives how many rows went. */
export async function forgetRehearsalRequests(sql: Query, before: Date): Promise<number> {
  return (await sql`delete from proef_verzoek where klaar_op < ${before}`).count;
}
