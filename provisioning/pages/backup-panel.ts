import { backupStand } from '#store/backup-runs.ts';
import { countStrangeRooms } from '#store/onbekende-kamers.ts';
import type { BackupPanelModel } from '#web/components/backup-panel.tsx';
import type { ProvisioningContext } from '../context.ts';

/** How it stands with backups, for the home of officials. */
export async function backupPanel({ sql, clock }: ProvisioningContext): Promise<BackupPanelModel> {
  const { kopie, proef } = await backupStand(sql);
  const { lastSuccess } = kopie;
  return {
    now: clock(),
    backup: {
      last: runOf(kopie.last),
      lastSuccess: lastSuccess === null ? null : { at: lastSuccess.ended, bytes: lastSuccess.bytes ?? 0 },
    },
    rehearsal: { last: runOf(proef.last), checks: proef.last?.checks ?? {} },
    strangeRooms: await countStrangeRooms(sql),
  };
}

const runOf = (run: { readonly ended: Date; readonly succeeded: boolean } | null) =>
  run === null ? null : { at: run.ended, succeeded: run.succeeded };
