/** A Postgres of the image itself, for the time of a rehearsal: as the image's own user, with data that are thrown away. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { appendFileSync, chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '#stack/child.ts';
import { childEnvironment } from '#stack/config.ts';
import { until } from '#stack/wait.ts';
import { canLogIn } from '#store/cluster.ts';
import { UID } from './backup-settings.ts';

const BIN = '/usr/lib/postgresql/17/bin';
/** Where it listens. */
export const SCRATCH_PORT = 5432;

/**
 * Runs `use` with the address of the superuser on 127.0.0.1; what was made in `dir` is gone afterwards. At `address`, one of this container's
 * own, it lets Synapse's role in besides.
 */
export async function withScratchPostgres<T>(
  dir: string,
  { password, address }: { readonly password: string; readonly address: string },
  use: (url: string) => Promise<T>,
): Promise<T> {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const passwordFile = join(dir, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const path of [dir, passwordFile]) chownSync(path, UID.postgres, UID.postgres);
  const as = [`--reuid=${UID.postgres}`, `--regid=${UID.postgres}`, '--clear-groups', '--'];
  const data = join(dir, 'data');
  const how = ['--locale=C', '--encoding=UTF8', '--auth=scram-sha-256', '--no-sync', '--no-instructions'];
  await run(
    'setpriv',
    [...as, join(BIN, 'initdb'), '-D', data, '-U', 'postgres', `--pwfile=${passwordFile}`, ...how],
    { what: 'initdb' },
  );
  appendFileSync(join(data, 'pg_hba.conf'), 'host synapse synapse samenet scram-sha-256\n');
  const fast = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'unix_socket_directories='];
  const listen = ['-c', `listen_addresses=127.0.0.1,${address}`, '-p', String(SCRATCH_PORT)];
  const server = spawn(
    'setpriv',
    ['--pdeathsig', 'KILL', ...as, join(BIN, 'postgres'), '-D', data, ...listen, ...fast],
    { cwd: '/', env: childEnvironment(), stdio: 'ignore' },
  );
  try {
    const url = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${SCRATCH_PORT}/postgres`;
    if (!(await until(() => canLogIn(url), 60_000, 500)))
      throw new Error('the scratch Postgres does not start');
    return await use(url);
  } finally {
    await stopped(server);
    rmSync(dir, { recursive: true, force: true });
  }
}

function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    // Nothing in it is kept.
    server.kill('SIGQUIT');
  });
}
