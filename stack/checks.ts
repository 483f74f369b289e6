/** What is looked at before anything starts, so that a start that cannot succeed leaves nothing behind. */
import { accessSync, constants, existsSync, readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { STACK_NL } from '#basis/catalogue/stack.nl.ts';
import { UserError } from '#basis/errors.ts';
import { hasProgram } from './child.ts';
import type { Layout, Ports } from './layout.ts';
import { isPortFree } from './ports.ts';

/** Free space needed, in MB: Synapse, its venv and an empty database at first; later room to go on. */
const NEEDED_MB = { first: 1000, later: 200 } as const;

/** Major version of the Postgres in package.json; a data folder of another one can't be opened. */
const POSTGRES_MAJOR = '17';

/** Throws a UserError that says what to do about the first thing that is wrong. */
export async function checkBeforeStart(
  paths: Layout,
  basePort: number,
  ports: Ports,
  elementDir: string | null,
): Promise<void> {
  if (process.platform !== 'linux' || !hasProgram('setpriv')) throw new UserError(STACK_NL.noSetpriv);
  checkWritable(paths.dir);
  if (existsSync(paths.restoring)) throw new UserError(BACKUP_NL.unfinished);
  checkDisk(paths);
  checkPostgresVersion(paths);
  if (elementDir !== null && !existsSync(join(elementDir, 'index.html')))
    throw new UserError(STACK_NL.elementMissing(elementDir));
  await checkPorts(basePort, ports, elementDir !== null);
}

function checkWritable(dir: string): void {
  try {
    accessSync(dir, constants.W_OK | constants.X_OK);
  } catch {
    throw new UserError(STACK_NL.dirNotWritable(dir));
  }
}

function checkDisk(paths: Layout): void {
  requireSpace(freeBytes(paths.dir), startOf(paths), paths.dir);
}

function freeBytes(dir: string): number {
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize;
}

const startOf = (paths: Layout): keyof typeof NEEDED_MB =>
  existsSync(join(paths.postgres, 'PG_VERSION')) ? 'later' : 'first';

/** With less than this nothing can go on: whatever went wrong, it is this. */
const FULL_BYTES = 20e6;

/** What to say of a fault (null: none yet) that came of a full disk; null for any other. The fault itself rarely tells. */
export function diskFault(paths: Layout, fault: unknown): UserError | null {
  const { code, message } = (fault ?? {}) as Partial<NodeJS.ErrnoException>;
  const tells = code === 'ENOSPC' || code === 'EDQUOT' || /No space left on device/.test(message ?? '');
  const isUse = fault instanceof UserError && fault.exitCode === 2;
  if (isUse || !existsSync(paths.dir)) return null;
  const free = freeBytes(paths.dir);
  if (!tells && free >= FULL_BYTES) return null;
  return new UserError(STACK_NL.diskFull(Math.floor(free / 1e6), NEEDED_MB[startOf(paths)], paths.dir));
}

/** Throws a UserError when `bytes` free are too little for the first start, or for a later one. */
export function requireSpace(bytes: number, start: keyof typeof NEEDED_MB, dir: string): void {
  const freeMb = Math.floor(bytes / 1e6);
  if (freeMb < NEEDED_MB[start]) throw new UserError(STACK_NL.diskFull(freeMb, NEEDED_MB[start], dir));
}

function checkPostgresVersion(paths: Layout): void {
  const file = join(paths.postgres, 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  if (found !== POSTGRES_MAJOR) throw new UserError(STACK_NL.postgresVersion(found, POSTGRES_MAJOR));
}

async function checkPorts(basePort: number, ports: Ports, element: boolean): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    if (name === 'element' && !element) continue;
    if (!(await isPortFree(port))) throw new UserError(STACK_NL.portTaken(port, basePort));
  }
}
