import { resolve } from 'node:path';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { UserError } from '#basis/errors.ts';
import { embeddedPgClient, identityOf, restoreInto } from '../backup/embedded.ts';
import { openGeneration } from '../backup/restore.ts';
import { diskFault } from '../checks.ts';
import type { Layout } from '../layout.ts';
import { makeFolders, SERVER_NAME } from '../layout.ts';

/** `restore DIR [--identity FILE]`: puts the newest generation in DIR, or the one that DIR is, into this empty installation. */
export async function restoreHere(paths: Layout, dir: string, identity: string | undefined): Promise<void> {
  try {
    const generation = await openGeneration(resolve(dir), identityOf(paths, identity));
    const { serverName, at } = generation.manifest;
    if (serverName !== SERVER_NAME) throw new UserError(BACKUP_NL.otherServer(serverName, SERVER_NAME));
    makeFolders(paths);
    const bin = await embeddedPgClient(paths);
    const files = await restoreInto(paths, generation, { bin, now: new Date() });
    for (const line of BACKUP_NL.restored(dutchMoment(at), files)) console.log(line);
  } catch (error) {
    throw diskFault(paths, error) ?? error;
  }
}

const dutchMoment = (at: Date): string =>
  new Intl.DateTimeFormat('nl-NL', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(at);
