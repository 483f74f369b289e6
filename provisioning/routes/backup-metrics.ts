import type { Registry } from 'prom-client';
import { Gauge } from 'prom-client';
import type { BackupStand } from '#store/backup-runs.ts';
import { backupStand } from '#store/backup-runs.ts';
import { countStrangeRooms } from '#store/onbekende-kamers.ts';
import type { ProvisioningContext } from '../context.ts';
import { figureInTime } from '../figures.ts';

/** Figures of backups and rehearsals. A moment is in seconds since the epoch, 0 where there never was one. */
export function addBackupGauges(registry: Registry, { sql, homeserver }: ProvisioningContext): void {
  const add = (name: string, help: string, value: () => Promise<number>): void => {
    new Gauge({
      ...{ name, help, registers: [registry] },
      async collect() {
        // Figures that cannot be had now are left out; the others are given all the same.
        await figureInTime(value()).then(
          (now) => this.set(now),
          () => this.reset(),
        );
      },
    });
  };
  const moment = (pick: (stand: Awaited<ReturnType<typeof backupStand>>) => Date | undefined) => async () =>
    (pick(await backupStand(sql))?.getTime() ?? 0) / 1000;
  const failed = ({ last }: BackupStand): number => (last?.succeeded === false ? 1 : 0);
  add(
    'buurtbaken_backup_last_success_timestamp_seconds',
    'When a backup was last made; 0: never',
    moment(({ kopie }) => kopie.lastSuccess?.ended),
  );
  add('buurtbaken_backup_last_bytes', 'Size of the last backup', async () => {
    return (await backupStand(sql)).kopie.lastSuccess?.bytes ?? 0;
  });
  add('buurtbaken_backup_failed', '1 if the last backup failed', async () =>
    failed((await backupStand(sql)).kopie),
  );
  add(
    'buurtbaken_backup_rehearsal_last_success_timestamp_seconds',
    'When a backup was last restored elsewhere and found good; 0: never',
    moment(({ proef }) => proef.lastSuccess?.ended),
  );
  add('buurtbaken_backup_rehearsal_failed', '1 if the last rehearsal failed', async () =>
    failed((await backupStand(sql)).proef),
  );
  add(
    'buurtbaken_synapse_background_updates',
    'What Synapse still does to its own tables after an upgrade; -1: not known',
    () =>
      figureInTime(homeserver.backgroundUpdates()).then(
        ({ current }) => current.length,
        () => -1,
      ),
  );
  add(
    'buurtbaken_unknown_rooms',
    'Rooms of the service that the database does not know, left as they are',
    () => countStrangeRooms(sql),
  );
}
