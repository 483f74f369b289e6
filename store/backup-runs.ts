/** How backups and rehearsals went. */
import type { Query } from './db.ts';

/** What a rehearsal looks at. */
export const REHEARSAL_CHECKS = ['aantallen', 'logboek', 'inloggen', 'foto'] as const;
export type RehearsalCheck = (typeof REHEARSAL_CHECKS)[number];
/** True: as it should be. Null: there was nothing to look at, or it cannot be looked at there. */
export type RehearsalOutcome = Readonly<Record<RehearsalCheck, boolean | null>>;

export type BackupRun = {
  readonly kind: 'kopie' | 'proef';
  readonly began: Date;
  readonly ended: Date;
  readonly succeeded: boolean;
  /** Of the generation that was made; null of a rehearsal or where none was. */
  readonly bytes: number | null;
  /** Of a rehearsal; empty otherwise. */
  readonly checks: Partial<RehearsalOutcome>;
};

/** Keeps how a backup or rehearsal went. For buurtbaken_backup alone. */
export async function recordBackupRun(sql: Query, run: BackupRun): Promise<void> {
  await sql`
    select kopie_melden(${run.kind}, ${run.began}, ${run.ended}, ${run.succeeded}, ${run.bytes},
      ${JSON.stringify(run.checks)}::text::jsonb)`;
}

/** The last one of a kind, and when one last succeeded; null where there was none. */
export type BackupStand = {
  readonly last: BackupRun | null;
  readonly lastSuccess: BackupRun | null;
};

/** How it stands with backups and with rehearsals. */
export async function backupStand(sql: Query): Promise<Readonly<Record<BackupRun['kind'], BackupStand>>> {
  const rows = await sql<BackupRun[]>`
    (select distinct on (soort) ${columns(sql)} from kopie_verloop order by soort, klaar_op desc)
    union all
    (select distinct on (soort) ${columns(sql)} from kopie_verloop where gelukt order by soort, klaar_op desc)`;
  const standOf = (kind: BackupRun['kind']): BackupStand => {
    const own = rows.filter((row) => row.kind === kind);
    const newest = (runs: readonly BackupRun[]): BackupRun | null =>
      runs.reduce<BackupRun | null>((best, run) => (best && best.ended >= run.ended ? best : run), null);
    return { last: newest(own), lastSuccess: newest(own.filter((run) => run.succeeded)) };
  };
  return { kopie: standOf('kopie'), proef: standOf('proef') };
}

const columns = (sql: Query) =>
  sql`soort as kind, begonnen_op as began, klaar_op as ended, gelukt as succeeded, bytes::float8 as bytes, controles as checks`;

/** Forgets how it went before this moment; gives how many rows went. */
export async function forgetBackupRuns(sql: Query, before: Date): Promise<number> {
  return (await sql`delete from kopie_verloop where klaar_op < ${before}`).count;
}
