import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOG_NAMES, PROCESS_NAMES, portsFrom } from '#stack/layout.ts';
import { isPortFree } from '#stack/ports.ts';
import type { ProcessId } from '#stack/state.ts';
import { isAlive } from '#stack/state.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { Installation } from './installation.ts';
import { listeners, newInstallation } from './installation.ts';

/** A busy machine of two cores takes minutes over the first start. */
const LIMIT_MS = 400_000;
const RECOVERY_MS = 120_000;

let one: Installation;
beforeAll(async () => {
  one = await newInstallation();
});
afterAll(() => one?.remove());

type Status = {
  ready: boolean;
  homeserver: string;
  web: string;
  accounts: { role: string; wijk: string; userId: string; password: string }[];
};

const status = async (): Promise<Status> =>
  JSON.parse((await one.run(['status', '--json'])).stdout) as Status;
const ready = (): Promise<unknown> =>
  eventually(async () => (await status()).ready, { timeoutMs: RECOVERY_MS });

/** Logs in with the password that `status` gives; the account's own name is proof that the data is there. */
async function logIn(): Promise<string> {
  const { accounts, homeserver } = await status();
  const person = accounts.find(({ role }) => role === 'resident');
  if (!person) throw new Error('no resident in the demo');
  const answer = await fetch(`${homeserver}/_matrix/client/v3/login`, {
    method: 'POST',
    body: JSON.stringify({
      type: 'm.login.password',
      identifier: { type: 'm.id.user', user: person.userId },
      password: person.password,
    }),
  });
  const body = (await answer.json()) as { user_id?: string };
  return body.user_id === person.userId ? 'logged in' : JSON.stringify(body);
}

const filesUnder = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('up', { timeout: LIMIT_MS }, () => {
  test('says step by step what it does, and then where to go and whom to log in as', async () => {
    const { code, stdout, stderr } = await one.up();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/✓ Postgres \(\d+,\d s\)/);
    expect(stdout).toContain(`http://127.0.0.1:${one.basePort}/`);
    for (const { userId, password } of (await status()).accounts) {
      expect(stdout).toContain(userId);
      expect(stdout).toContain(password);
    }
  });

  test('status gives the contract, as JSON', async () => {
    const { code, stdout } = await one.run(['status', '--json']);
    const found = JSON.parse(stdout) as Record<string, unknown>;
    expect(code).toBe(0);
    expect(Object.keys(found)).toEqual([
      'ready',
      'serverName',
      'homeserver',
      'web',
      'bot',
      'postgres',
      'accounts',
    ]);
    expect(found).toMatchObject({
      ready: true,
      serverName: 'buurtbaken.localhost',
      homeserver: `http://127.0.0.1:${one.basePort + 1}`,
    });
  });

  test('the demo has two residents in one wijk, one in another, and a coordinator for each', async () => {
    const { accounts } = await status();
    const count = (role: string): number[] => {
      const of = accounts.filter((account) => account.role === role).map(({ wijk }) => wijk);
      return [...new Set(of)].map((wijk) => of.filter((other) => other === wijk).length).sort();
    };
    expect(count('resident').at(-1)).toBeGreaterThanOrEqual(2);
    expect(count('resident').length).toBeGreaterThanOrEqual(2);
    expect(count('coordinator').length).toBeGreaterThanOrEqual(2);
    for (const role of ['wijkagent', 'gemeente']) expect(count(role).length).toBeGreaterThanOrEqual(1);
    expect(await logIn()).toBe('logged in');
  });

  test('only the owner reads the secrets', async () => {
    expect(statSync(one.paths.secrets).mode & 0o777).toBe(0o700);
    const secret = [
      ...filesUnder(one.paths.secrets),
      ...filesUnder(one.paths.synapse),
      ...filesUnder(one.paths.logs),
      one.paths.accounts,
      one.paths.state,
    ];
    expect(secret.length).toBeGreaterThan(20);
    for (const dir of [one.paths.synapse, one.paths.logs]) expect(statSync(dir).mode & 0o777).toBe(0o700);
    for (const file of [...filesUnder(one.paths.secrets), one.paths.accounts, one.paths.state])
      expect([file, statSync(file).mode & 0o777]).toEqual([file, 0o600]);
  });

  test('no log holds a secret', () => {
    const secrets = filesUnder(one.paths.secrets).map((file) => readFileSync(file, 'utf8').trim());
    for (const log of filesUnder(one.paths.logs)) {
      const text = readFileSync(log, 'utf8');
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    }
  });

  test('everything listens on 127.0.0.1 alone', () => {
    const LOOPBACK = '0100007F';
    const { element: _unused, ...ports } = portsFrom(one.basePort);
    const ours = listeners().filter(({ port }) => Object.values(ports).includes(port));
    expect(ours.map(({ port }) => port).sort()).toEqual(Object.values(ports).sort());
    expect([...new Set(ours.map(({ address }) => address))]).toEqual([LOOPBACK]);
  });

  test('logs shows the end of one, or of each', async () => {
    const web = await one.run(['logs', 'web']);
    expect({ code: web.code, stderr: web.stderr }).toEqual({ code: 0, stderr: '' });
    expect(web.stdout).toBe(readFileSync(one.paths.log('web'), 'utf8'));
    const all = await one.run(['logs']);
    expect(all.code).toBe(0);
    for (const name of LOG_NAMES) expect(all.stdout).toContain(`==> ${one.paths.log(name)} <==`);
    expect(all.stdout).toContain('✓ Postgres');
  });

  test('logs -f goes on with what is added, until it is told to stop', async () => {
    const watching = one.watch(['logs', '-f', 'stack']);
    await eventually(() => watching.stdout().includes('Klaar in'));
    appendFileSync(one.paths.log('stack'), 'een regel erbij\n');
    await eventually(() => watching.stdout().endsWith('een regel erbij\n'));
    const tail = watching.children();
    expect(tail).toHaveLength(1);
    await watching.stop('SIGTERM');
    await eventually(() => !tail.some(isAlive));
  });

  test('a second one says that the first runs', async () => {
    for (const args of [[], ['--detach']]) {
      const { code, stderr } = await one.run(['up', '--port', String(one.basePort + 10), ...args]);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^buurtbaken: Buurtbaken draait hier al \(proces \d+\).*down\n$/);
    }
    expect((await status()).ready).toBe(true);
  });

  test.each(PROCESS_NAMES)('%s is there again after kill -9', async (name) => {
    const before = one.state().children[name] as ProcessId;
    process.kill(before.pid, 'SIGKILL');
    await eventually(
      () => {
        const now = one.state().children[name];
        return now !== undefined && now.pid !== before.pid;
      },
      { timeoutMs: RECOVERY_MS },
    );
    await ready();
    // Each of Synapse's connections to a former Postgres fails once before it is made anew.
    await eventually(async () => expect(await logIn()).toBe('logged in'));
  });

  test('kill -9 of the supervisor leaves no orphan, and the next start has the same data', async () => {
    const processes = one.alive();
    expect(processes).toHaveLength(1 + PROCESS_NAMES.length);
    process.kill(one.state().supervisor.pid, 'SIGKILL');
    // At once, while the former Postgres is still writing out; and with no network to be had.
    const nowhere = 'http://127.0.0.1:9';
    const { code, stderr } = await one.run(['up', '--detach', '--port', String(one.basePort)], {
      ...{ http_proxy: nowhere, https_proxy: nowhere, HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere },
      ...{ PIP_INDEX_URL: nowhere, npm_config_registry: nowhere },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(processes.filter(isAlive)).toEqual([]);
    expect(await logIn()).toBe('logged in');
  });

  test('down stops all, and frees the ports', async () => {
    const processes = one.alive();
    expect((await one.run(['down'])).code).toBe(0);
    expect(processes.filter(isAlive)).toEqual([]);
    const free = await Promise.all(Object.values(portsFrom(one.basePort)).map(isPortFree));
    expect(free).not.toContain(false);
    const after = await one.run(['status', '--json']);
    expect(after.code).toBe(1);
    expect(JSON.parse(after.stdout)).toMatchObject({ ready: false });
  });

  test('a taken port stops it before anything starts', async () => {
    const port = one.basePort + 4;
    const squatter = createServer().listen(port, '127.0.0.1');
    await eventually(() => squatter.listening);
    const { code, stderr } = await one.up();
    await new Promise((resolve) => squatter.close(resolve));
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^buurtbaken: poort ${port} is al in gebruik: .*--port .*\n$`));
    expect(one.alive()).toEqual([]);
  });

  test('so does a database of another Postgres', async () => {
    const file = join(one.paths.postgres, 'PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '18\n');
    const { code, stderr } = await one.up();
    writeFileSync(file, version);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^buurtbaken: de database is van Postgres 18 .*\n$/);
    expect(one.alive()).toEqual([]);
  });

  test('a fault while starting stops what had started', async () => {
    const { code, stderr } = await one.run(['up', '--detach', '--port', String(one.basePort)], {
      BUURTBAKEN_VENV: '/nowhere',
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^buurtbaken: BUURTBAKEN_VENV .*\n$/);
    expect(one.alive()).toEqual([]);
  });

  test('reset wants a yes, wipes the data and leaves what was downloaded', async () => {
    writeFileSync(join(one.paths.dir, 'venv'), 'stays');
    expect(await one.run(['reset'])).toMatchObject({ code: 2, stdout: '' });
    expect(existsSync(one.paths.postgres)).toBe(true);
    expect((await one.run(['reset', '--yes'])).code).toBe(0);
    expect(readdirSync(one.paths.dir)).toEqual(['venv']);
  });
});

test('what is used wrongly ends with 2 and one line', async () => {
  for (const args of [[], ['bestaat-niet'], ['up', '--port', 'x'], ['up', '--vlag'], ['logs', 'niets']]) {
    const { code, stderr, stdout } = await one.run(args);
    expect([args, code, stdout]).toEqual([args, 2, '']);
    expect(stderr).toMatch(/^buurtbaken: .*\n$/);
  }
  expect((await one.run(['--help'])).code).toBe(0);
});
