/** A rehearsal beside everything: Postgres in the container of backups, Synapse in one that is there for that alone. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { UserError } from '#basis/errors.ts';
import { lookThrough } from '#stack/backup/look.ts';
import { openGeneration, restoreDatabases, restoreMedia } from '#stack/backup/restore.ts';
import { takeLock } from '#stack/lock.ts';
import type { RehearsalOutcome } from '#store/backup-runs.ts';
import type { DatabaseRole } from '#store/cluster.ts';
import { PLACES, UID } from './backup-settings.ts';
import { withScratchPostgres } from './scratch-postgres.ts';
import {
  clearScratchSynapse,
  rehearsalAddress,
  SCRATCH_MEDIA,
  withScratchSynapse,
} from './scratch-synapse.ts';

/**
 * Restores a generation beside everything and looks it through; `looking` is called when it is restored. Throws what a restore throws, and
 * UserError while another rehearsal is at it.
 */
export async function rehearseHere(
  folder: string,
  { identity, bin, looking }: { readonly identity: string; readonly bin: string; looking(): Promise<void> },
): Promise<RehearsalOutcome> {
  const lock = await takeLock(PLACES.scratch);
  if (lock === null) throw new UserError(BACKUP_NL.rehearsal.busy);
  try {
    const generation = await openGeneration(folder, identity);
    const password = generation.texts['postgres-superuser']?.trim() ?? '';
    await clearScratchSynapse();
    await restoreMedia(generation, SCRATCH_MEDIA, UID.synapse);
    const at = { password, address: await rehearsalAddress() };
    return await withScratchPostgres(join(PLACES.scratch, 'postgres'), at, async (superuser) => {
      const passwords = passwordsOf(generation.texts);
      const url = (role: DatabaseRole | 'postgres', database: string): string => {
        const address = new URL(superuser);
        address.pathname = `/${database}`;
        if (role !== 'postgres') Object.assign(address, { username: role, password: passwords[role] });
        return address.href;
      };
      await restoreDatabases(generation, { bin, url, passwords }, new Date());
      await looking();
      return await lookThrough(generation, {
        urls: { buurtbaken: url('postgres', 'buurtbaken'), synapse: url('postgres', 'synapse') },
        withServer: (use) => withScratchSynapse(generation, use),
        newPassword: randomUUID(),
      });
    });
  } finally {
    await clearScratchSynapse();
    lock.close();
  }
}

/** Passwords of the roles, out of the secrets of a backup. */
export function passwordsOf(texts: Readonly<Record<string, string>>): Record<DatabaseRole, string> {
  const of = (name: string): string => texts[`database-${name}`]?.trim() ?? '';
  return {
    ...{
      buurtbaken_owner: of('owner'),
      buurtbaken_provisioning: of('provisioning'),
      buurtbaken_bot: of('bot'),
    },
    ...{ buurtbaken_backup: of('backup'), synapse: of('synapse') },
  };
}
