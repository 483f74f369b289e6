/** Puts a generation back: what is needed wherever it goes. */
import { chownSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { UserError } from '#basis/errors.ts';
import { markRestored } from '#store/after-restore.ts';
import type { Counts } from '#store/backup-snapshot.ts';
import { countRows } from '#store/backup-snapshot.ts';
import type { DatabaseKind, DatabaseRole } from '#store/cluster.ts';
import { ensureDatabase, ensureRoles } from '#store/cluster.ts';
import { connect } from '#store/db.ts';
import { isKnownMigration } from '#store/known-migrations.ts';
import { migrate } from '#store/migrate.ts';
import { opened } from './age.ts';
import { readFileStream, unpackMedia, unpackTexts } from './archive.ts';
import type { Manifest } from './generation.ts';
import { checkSums, FILES, findGeneration, readManifest } from './generation.ts';
import { restore } from './pg-client.ts';

/** A generation that was looked through: whole, of a version that we know, and opened by the identity. */
export type OpenGeneration = {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly identity: string;
  /** Secrets and settings by name. */
  readonly texts: Readonly<Record<string, string>>;
};

/**
 * Looks a generation through before anything is written: `dir` is its folder, or the newest in it is taken. Throws UserError: none there,
 * damaged, of a newer version, or of another pair of keys.
 */
export async function openGeneration(dir: string, identity: string): Promise<OpenGeneration> {
  const folder = findGeneration(dir);
  const manifest = readManifest(folder);
  if (!isKnownMigration(manifest.migration)) throw new UserError(BACKUP_NL.newerBackup(manifest.version));
  await checkSums(folder);
  const texts = await unpackTexts(await opened(readFileStream(join(folder, FILES.secrets)), identity));
  return { folder, manifest, identity, texts };
}

/** Writes secrets as files that their owner alone may read, each whole or not at all. `only`: those with a name of these. */
export function writeSecrets(
  dir: string,
  texts: Readonly<Record<string, string>>,
  only: readonly string[],
): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  for (const name of only) {
    const text = texts[name];
    if (text === undefined) continue;
    writeFileSync(join(dir, `${name}.new`), text, { mode: 0o600, flush: true });
    renameSync(join(dir, `${name}.new`), join(dir, name));
  }
}

export type RestoreServer = {
  /** Folder of pg_restore. */
  readonly bin: string;
  readonly url: (role: DatabaseRole | 'postgres', database: DatabaseKind | 'postgres') => string;
  readonly passwords: Readonly<Record<DatabaseRole, string>>;
};

/**
 * Fills both databases of a server in which neither has tables, compares what came with the manifest, and brings ours to this version. Each
 * database comes wholly or not at all. Throws UserError.
 */
export async function restoreDatabases(
  generation: OpenGeneration,
  server: RestoreServer,
  now: Date,
): Promise<void> {
  const { bin, url, passwords } = server;
  const superuser = url('postgres', 'postgres');
  await ensureRoles(superuser, passwords);
  for (const database of ['synapse', 'buurtbaken'] as const) {
    await ensureDatabase(superuser, database);
    const source = readFileStream(join(generation.folder, FILES[database]));
    await restore(bin, url('postgres', database), await opened(source, generation.identity));
  }
  await compareCounts(generation.manifest.counts, server);
  await migrate(url('buurtbaken_owner', 'buurtbaken'));
  await markRestored(
    { buurtbaken: url('postgres', 'buurtbaken'), synapse: url('postgres', 'synapse') },
    { from: generation.manifest.at, now },
  );
}

async function compareCounts(wanted: Counts, { url }: RestoreServer): Promise<void> {
  const synapse = connect(url('postgres', 'synapse'), { max: 1, name: 'buurtbaken restore' });
  const ours = connect(url('postgres', 'buurtbaken'), { max: 1, name: 'buurtbaken restore' });
  try {
    const found = await countRows(ours, synapse);
    const names = new Set([...Object.keys(wanted), ...Object.keys(found)]);
    const differ = [...names].filter((name) => wanted[name] !== found[name]);
    if (differ.length > 0) throw new UserError(BACKUP_NL.countsDiffer(differ.slice(0, 5).join(', ')));
  } finally {
    await Promise.all([synapse.end({ timeout: 5 }), ours.end({ timeout: 5 })]);
  }
}

/** Puts the uploads into Synapse's folder of media; gives how many. */
export async function restoreMedia(
  generation: OpenGeneration,
  mediaDir: string,
  owner: number | null = null,
): Promise<number> {
  if (!existsSync(mediaDir)) mkdirSync(mediaDir, { recursive: true, mode: 0o700 });
  if (owner !== null) chownSync(mediaDir, owner, owner);
  const source = readFileStream(join(generation.folder, FILES.media));
  return unpackMedia(await opened(source, generation.identity), mediaDir, owner);
}
