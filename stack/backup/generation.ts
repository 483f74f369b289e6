/**
 * A generation: one backup, a folder `buurtbaken-20261126T031500Z` with encrypted files, `manifest.json` that tells what is in it, and
 * `SHA256SUMS` as sha256sum(1) writes and checks it. It is made under a name with a dot and renamed when it is whole and on disk.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { UserError } from '#basis/errors.ts';

const NAME = /^buurtbaken-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;
export const HALF = '.half-';
export const MANIFEST = 'manifest.json';
export const SUMS = 'SHA256SUMS';
/** The encrypted files, and nothing else beside manifest and sums. */
export const FILES = {
  buurtbaken: 'buurtbaken.dump.age',
  synapse: 'synapse.dump.age',
  media: 'media.tar.age',
  secrets: 'secrets.tar.age',
} as const;

const Manifest = z.object({
  format: z.literal(1),
  /** The moment that it is of. */
  at: z.iso.datetime().transform((text) => new Date(text)),
  version: z.string(),
  serverName: z.string(),
  migration: z.string(),
  counts: z.record(z.string(), z.number().int().min(0)),
  audit: z.object({ nr: z.number().int(), hash: z.string() }).nullable(),
  media: z.object({ files: z.number().int(), missing: z.number().int(), bytes: z.number() }),
  recipient: z.string(),
});
export type Manifest = z.output<typeof Manifest>;

/** Name of the generation of a moment. */
export function nameOf(at: Date): string {
  return `buurtbaken-${at.toISOString().replace(/[-:]|\.\d+/g, '')}`;
}

/** The moment in a generation's name; null for another folder. */
export function momentOf(name: string): Date | null {
  const parts = NAME.exec(name);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** Names of whole generations in a folder, oldest first. */
export function listGenerations(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => momentOf(name) !== null && existsSync(join(dir, name, SUMS)))
    .sort();
}

/** The folder of a generation: `dir` itself, or the newest in it. Throws UserError. */
export function findGeneration(dir: string): string {
  if (existsSync(join(dir, SUMS)) && existsSync(join(dir, MANIFEST))) return dir;
  const newest = listGenerations(dir).at(-1);
  if (newest === undefined) throw new UserError(BACKUP_NL.noGeneration(dir));
  return join(dir, newest);
}

/** What a generation says of itself. Throws UserError. */
export function readManifest(folder: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));
  } catch {
    throw new UserError(BACKUP_NL.badManifest(folder));
  }
}

/** Compares every file of a generation with its checksum. Throws UserError that names the first that is wrong. */
export async function checkSums(folder: string): Promise<void> {
  const lines = readFileSync(join(folder, SUMS), 'utf8').trimEnd().split('\n');
  const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  for (const name of [MANIFEST, ...Object.values(FILES)]) {
    const file = join(folder, name);
    if (!existsSync(file) || sums.get(name) !== (await sha256Of(file)))
      throw new UserError(BACKUP_NL.badChecksum(join(basename(folder), name)));
  }
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Bytes of all files of a generation. */
export function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
