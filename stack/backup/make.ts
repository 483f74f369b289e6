/** Makes one generation. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  createWriteStream,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { UserError } from '#basis/errors.ts';
import type { Snapshots } from '#store/backup-snapshot.ts';
import { withSnapshots } from '#store/backup-snapshot.ts';
import type { DatabaseKind } from '#store/cluster.ts';
import { takeLock } from '../lock.ts';
import { sealed } from './age.ts';
import { packMedia, packTexts } from './archive.ts';
import type { Manifest } from './generation.ts';
import { FILES, HALF, listGenerations, MANIFEST, nameOf, SUMS } from './generation.ts';
import type { Keep } from './keep.ts';
import { outdated } from './keep.ts';
import { dump } from './pg-client.ts';

export type BackupSource = {
  /** Addresses of the role that reads everything. */
  readonly urls: Readonly<Record<DatabaseKind, string>>;
  /** Synapse's folder of media. */
  readonly mediaDir: string;
  /** Secrets and settings by name; encrypted like all else. */
  readonly texts: () => Readonly<Record<string, string>>;
  readonly serverName: string;
  readonly version: string;
};

export type BackupTarget = {
  readonly dir: string;
  /** The first is told in the manifest; others are for the moment (rehearsal). */
  readonly recipients: readonly [string, ...string[]];
  readonly keep: Keep;
};

export type Made = { readonly folder: string; readonly manifest: Manifest; readonly removed: number };

/**
 * Makes a generation in `target.dir`, then removes those that may go. Nothing is in memory as a whole. Until its last line what stands there
 * is a folder with a dot, which the next run removes. Throws UserError: the disk is full, another is at it, the database cannot be read.
 */
export async function makeBackup(source: BackupSource, target: BackupTarget, bin: string): Promise<Made> {
  const { dir } = target;
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  } catch {
    throw new UserError(BACKUP_NL.cannotWrite(dir));
  }
  const lock = await takeLock(dir);
  if (lock === null) throw new UserError(BACKUP_NL.busy(dir));
  try {
    removeHalves(dir);
    const made = await withSnapshots(source.urls, (snapshots) => write(source, target, bin, snapshots));
    const old = outdated(listGenerations(dir), target.keep);
    for (const name of old) rmSync(join(dir, name), { recursive: true, force: true });
    return { ...made, removed: old.length };
  } catch (error) {
    removeHalves(dir);
    throw told(dir, error);
  } finally {
    lock.close();
  }
}

async function write(
  source: BackupSource,
  { dir, recipients }: BackupTarget,
  bin: string,
  snapshots: Snapshots,
): Promise<Omit<Made, 'removed'>> {
  const name = nameOf(snapshots.at);
  const half = join(dir, `${HALF}${name}`);
  mkdirSync(half, { mode: 0o700 });
  const sums: string[] = [];
  const put = async (file: string, content: Readable): Promise<void> => {
    sums.push(`${await writeSealed(join(half, file), content, recipients)}  ${file}`);
  };
  for (const database of ['synapse', 'buurtbaken'] as const) {
    const { output, done } = dump(bin, source.urls[database], snapshots.ids[database]);
    // A dump that fails ends its output as one that is done does.
    await Promise.all([put(FILES[database], output), done]);
  }
  const { tar, tally } = packMedia(source.mediaDir, snapshots.media());
  await put(FILES.media, tar);
  await put(FILES.secrets, packTexts(source.texts()));
  const manifest: Manifest = {
    format: 1,
    at: snapshots.at,
    version: source.version,
    serverName: source.serverName,
    migration: snapshots.migration,
    counts: { ...snapshots.counts },
    audit: snapshots.audit === null ? null : { nr: snapshots.audit.nr, hash: snapshots.audit.hash },
    media: tally,
    recipient: recipients[0],
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  sums.push(`${createHash('sha256').update(text).digest('hex')}  ${MANIFEST}`);
  writeFileSync(join(half, MANIFEST), text, { mode: 0o600, flush: true });
  writeFileSync(join(half, SUMS), `${sums.join('\n')}\n`, { mode: 0o600, flush: true });
  flushFolder(half);
  const folder = join(dir, name);
  renameSync(half, folder);
  flushFolder(dir);
  return { folder, manifest };
}

/** Encrypts into a new file that is on disk when this ends; gives the SHA-256 of what stands there, in hex. */
async function writeSealed(file: string, content: Readable, recipients: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const summing = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      next(null, chunk);
    },
  });
  await pipeline(
    await sealed(content, recipients),
    summing,
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  );
  return hash.digest('hex');
}

function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** What a run that was killed left; ours is the only one at work here. */
function removeHalves(dir: string): void {
  for (const name of readdirSync(dir))
    if (name.startsWith(HALF)) rmSync(join(dir, name), { recursive: true, force: true });
}

function told(dir: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    const { bavail, bsize } = statfsSync(dir);
    return new UserError(BACKUP_NL.diskFull(dir, Math.floor((bavail * bsize) / 1e6)));
  }
  return code === 'EACCES' || code === 'EROFS' ? new UserError(BACKUP_NL.cannotWrite(dir)) : error;
}
