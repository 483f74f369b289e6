/** A rehearsal inside the container of backups: counts, log and a photo. Nobody can log in there, since it has no Synapse. */
import { createHash } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { mediaPlace } from '#stack/backup/archive.ts';
import { openGeneration, restoreDatabases, restoreMedia } from '#stack/backup/restore.ts';
import { verifyAudit } from '#store/audit.ts';
import type { RehearsalOutcome } from '#store/backup-runs.ts';
import type { DatabaseRole } from '#store/cluster.ts';
import { connect } from '#store/db.ts';
import { rehearsalSubjects } from '#store/rehearsal.ts';
import { PLACES } from './backup-settings.ts';
import { withScratchPostgres } from './scratch-postgres.ts';

/** Restores a generation beside everything and looks it through. Throws what a restore throws. */
export async function rehearseHere(folder: string, identity: string, bin: string): Promise<RehearsalOutcome> {
  const generation = await openGeneration(folder, identity);
  const media = join(PLACES.scratch, 'media');
  const password = generation.texts['postgres-superuser']?.trim() ?? '';
  try {
    rmSync(media, { recursive: true, force: true });
    await restoreMedia(generation, media);
    return await withScratchPostgres(join(PLACES.scratch, 'postgres'), password, async (superuser) => {
      const passwords = passwordsOf(generation.texts);
      const url = (role: DatabaseRole | 'postgres', database: string): string => {
        const address = new URL(superuser);
        address.pathname = `/${database}`;
        if (role !== 'postgres') Object.assign(address, { username: role, password: passwords[role] });
        return address.href;
      };
      await restoreDatabases(generation, { bin, url, passwords }, new Date());
      const ours = connect(url('postgres', 'buurtbaken'), { max: 2 });
      const synapse = connect(url('postgres', 'synapse'), { max: 1 });
      try {
        const { audit } = generation.manifest;
        const { ok } = await verifyAudit(ours, audit === null ? {} : { head: audit.hash });
        const { photo } = await rehearsalSubjects(ours, synapse);
        const foto =
          photo === null ? null : (await sha256Of(join(media, mediaPlace(photo.id)))) === photo.sha256;
        return { aantallen: true, logboek: ok, inloggen: null, foto };
      } finally {
        await Promise.all([ours.end({ timeout: 5 }), synapse.end({ timeout: 5 })]);
      }
    });
  } finally {
    rmSync(media, { recursive: true, force: true });
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

/** Null of a file that is not there. */
async function sha256Of(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  return pipeline(createReadStream(file), hash).then(
    () => hash.digest('hex'),
    () => null,
  );
}
