import type { BackupRun } from '#store/backup-runs.ts';
import { recordBackupRun } from '#store/backup-runs.ts';
import { connect } from '#store/db.ts';

/** Keeps in the database at `url` how a backup or rehearsal went. */
export async function keepRun(url: string, run: BackupRun): Promise<void> {
  const sql = connect(url, { max: 1, name: 'buurtbaken backup' });
  try {
    await recordBackupRun(sql, run);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
