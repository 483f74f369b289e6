import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { embeddedPgClient, identityFile, recipientHere, withSource } from '../backup/embedded.ts';
import { sizeOf } from '../backup/generation.ts';
import { KEEP, parseKeep } from '../backup/keep.ts';
import type { Made } from '../backup/make.ts';
import { makeBackup } from '../backup/make.ts';
import { keepRun } from '../backup/record.ts';
import { stackEnvironment } from '../config.ts';
import type { Layout } from '../layout.ts';

/** `backup DIR`: makes a generation there, of the stack as it runs or as it stands. Throws UserError. */
export async function backup(paths: Layout, dir: string): Promise<void> {
  const { recipient, made: isNew } = await recipientHere(paths);
  if (isNew) for (const line of BACKUP_NL.newKey(identityFile(paths), recipient)) console.log(line);
  else if (existsSync(identityFile(paths))) console.log(BACKUP_NL.keyStillHere(identityFile(paths)));
  const made = await backupTo(paths, dir, [recipient]);
  const megabytes = (sizeOf(made.folder) / 1e6).toFixed(1);
  console.log(BACKUP_NL.made(made.folder, megabytes, made.manifest.media.files));
  if (made.removed > 0) console.log(BACKUP_NL.removed(made.removed));
}

/** Makes a generation and keeps in the database how it went. */
export async function backupTo(
  paths: Layout,
  dir: string,
  recipients: readonly [string, ...string[]],
): Promise<Made> {
  const bin = await embeddedPgClient(paths);
  const { backupKeep } = stackEnvironment();
  const keep = backupKeep === null ? KEEP : parseKeep(backupKeep);
  const began = new Date();
  return withSource(paths, async (source) => {
    const record = (succeeded: boolean, bytes: number | null): Promise<void> =>
      keepRun(source.urls.buurtbaken, {
        ...{ kind: 'kopie', began, ended: new Date(), succeeded, bytes, checks: {} },
      });
    try {
      const made = await makeBackup(source, { dir: resolve(dir), recipients, keep }, bin);
      // It is there, whether or not it could be written down (tables of before there were backups).
      await record(true, sizeOf(made.folder)).catch(() => console.error(BACKUP_NL.notRecorded));
      return made;
    } catch (error) {
      await record(false, null).catch(() => {});
      throw error;
    }
  });
}
