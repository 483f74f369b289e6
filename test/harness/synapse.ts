import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { AppserviceTokens, Registration, SynapseModule } from '#matrix/synapse-config.ts';
import { appserviceRegistrations, gateModule, LOGIN_LIMITS } from '#matrix/synapse-config.ts';
import { freePort } from '#stack/ports.ts';
import { databaseUrl } from '#stack/postgres.ts';
import type { Secrets } from '#stack/secrets.ts';
import { ensureSecrets } from '#stack/secrets.ts';
import type { Synapse } from '#stack/synapse.ts';
import { startSynapse as startProcess, writeSynapseFiles } from '#stack/synapse.ts';
import { until } from '#stack/wait.ts';
import { dropDatabase, ensureDatabase } from '#store/cluster.ts';
import { connect } from '#store/db.ts';

export type TestSynapseOptions = {
  /** `test.localhost` unless named. */
  readonly serverName?: string;
  /** Modules to load, as in homeserver.yaml. For the gate use `gate` instead. */
  readonly modules?: readonly SynapseModule[];
  /** Loads the project's gate module with the secrets of this server; `endpoint` is the bot's whole gate address. */
  readonly gate?: { readonly endpoint: string; readonly deadlineMs?: number };
  /** Base address to which the transactions of @dienst go; none are sent when absent. */
  readonly dienstUrl?: string;
  /** Base address to which the transactions of @bot go; none are sent when absent. */
  readonly botUrl?: string;
  /** Registrations besides (or, with `onlyRegistrations`, instead of) our own two. */
  readonly registrations?: readonly Registration[];
  readonly onlyRegistrations?: boolean;
  /** Options of homeserver.yaml that replace ours. */
  readonly overrides?: Readonly<Record<string, unknown>>;
  readonly logLevel?: 'INFO' | 'WARNING';
};

export type TestUser = { readonly userId: UserId; readonly password: string; readonly accessToken: string };

export type TestSynapse = {
  /** `http://127.0.0.1:PORT`; stays the same over a restart. */
  readonly baseUrl: string;
  readonly serverName: string;
  readonly dienst: AppserviceTokens & { readonly userId: UserId };
  readonly bot: AppserviceTokens & { readonly userId: UserId };
  readonly registrationSharedSecret: string;
  /** Secrets as files: gate-token, seal-key, dienst-as-token and so on (see stack/secrets.ts). */
  readonly secrets: Secrets;
  readonly logFile: string;
  /** Makes a person by the shared secret (Synapse admin API, "Shared-Secret Registration") and logs in. */
  registerUser(localpart: string, options?: { readonly admin?: boolean }): Promise<TestUser>;
  /** kill -9 */
  kill(): Promise<void>;
  /**
   * To be called while it is killed: the two minutes pass in which Synapse takes the locks of a killed process for those of one that lives
   * (synapse/storage/databases/main/lock.py, 1.163.2).
   */
  lapseLocks(): Promise<void>;
  /** Stops if needed and starts again on the same port and data. */
  restart(): Promise<void>;
  /** Stops and removes the database and the folder. */
  stop(): Promise<void>;
};

const LOOSE = { per_second: 1_000, burst_count: 1_000 } as const;

/** A Synapse of its own on a free port, with a database of its own. Takes 3 to 8 seconds. */
export async function startSynapse(options: TestSynapseOptions = {}): Promise<TestSynapse> {
  const harness = inject('harness');
  const serverName = options.serverName ?? 'test.localhost';
  const dir = mkdtempSync(join(harness.dir, 'synapse-'));
  const secrets = ensureSecrets(join(dir, 'secrets'));
  const database = `s_${randomBytes(6).toString('hex')}`;
  await ensureDatabase(harness.superuserUrl, 'synapse', database, await synapseTemplate(harness));
  const port = await freePort();
  const logFile = join(dir, 'synapse.log');
  const configFile = writeSynapseFiles({
    ...{ dir, serverName, port, secrets, bcryptRounds: 4, logLevel: options.logLevel ?? 'INFO' },
    database: databaseSettings(harness, database),
    registrations: registrations(options, serverName, secrets),
    modules: modules(options, serverName, secrets),
    // One person of a test says in seconds what a resident says in a month.
    // And from one address as many log in as from a town.
    overrides: { rc_message: LOOSE, rc_login: { ...LOGIN_LIMITS, address: LOOSE }, ...options.overrides },
  });
  const start = (): Promise<Synapse> =>
    startProcess({ python: harness.python, configFile, dir, logFile, port });
  let synapse = await start();
  const tokens = (who: 'dienst' | 'bot') => ({
    asToken: secrets.value(`${who}-as-token`),
    hsToken: secrets.value(`${who}-hs-token`),
    userId: userId(`@${who}:${serverName}`),
  });
  const registrationSharedSecret = secrets.value('registration-shared-secret');
  return {
    baseUrl: synapse.baseUrl,
    serverName,
    dienst: tokens('dienst'),
    bot: tokens('bot'),
    registrationSharedSecret,
    secrets,
    logFile,
    registerUser: (localpart, { admin = false } = {}) =>
      registerUser(synapse.baseUrl, registrationSharedSecret, localpart, admin),
    kill: async () => {
      synapse.child.kill('SIGKILL');
      await synapse.stop();
    },
    lapseLocks: async () => {
      const sql = connect(databaseUrl(harness.port, database, 'synapse', harness.passwords.synapse), {
        max: 1,
      });
      for (const table of ['worker_locks', 'worker_read_write_locks'])
        await sql`update ${sql(table)} set last_renewed_ts = 0`;
      await sql.end();
    },
    restart: async () => {
      await synapse.stop();
      synapse = await start();
    },
    stop: async () => {
      await synapse.stop();
      await dropDatabase(harness.superuserUrl, database);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

type Harness = ReturnType<typeof inject<'harness'>>;

function databaseSettings(harness: Harness, database: string) {
  return {
    host: '127.0.0.1',
    port: harness.port,
    user: 'synapse',
    password: harness.passwords.synapse,
    database,
  };
}

function registrations(
  options: TestSynapseOptions,
  serverName: string,
  secrets: Secrets,
): readonly Registration[] {
  const extra = options.registrations ?? [];
  if (options.onlyRegistrations) return extra;
  const tokens = (who: 'dienst' | 'bot', url: string | undefined) => ({
    url: url ?? null,
    asToken: secrets.value(`${who}-as-token`),
    hsToken: secrets.value(`${who}-hs-token`),
  });
  const ours = appserviceRegistrations({
    serverName,
    dienst: tokens('dienst', options.dienstUrl),
    bot: tokens('bot', options.botUrl),
  });
  return [ours.dienst, ours.bot, ...extra];
}

function modules(
  options: TestSynapseOptions,
  serverName: string,
  secrets: Secrets,
): readonly SynapseModule[] {
  if (!options.gate) return options.modules ?? [];
  const gate = gateModule({
    ...options.gate,
    tokenFile: secrets.path('gate-token'),
    sealKeyFile: secrets.path('seal-key'),
    services: [`@dienst:${serverName}`, `@bot:${serverName}`],
  });
  return [gate, ...(options.modules ?? [])];
}

/** Synapse makes its tables once per run, for the first that asks; each test's Synapse starts on a copy. */
async function synapseTemplate(harness: Harness): Promise<string> {
  const name = 'synapse_template';
  const dir = join(harness.dir, name);
  const done = join(dir, 'done');
  try {
    mkdirSync(dir);
  } catch {
    const made = await until(() => existsSync(done), 120_000);
    if (!made) throw new Error(`Synapse's template database was not made: see ${dir}`);
    return name;
  }
  await ensureDatabase(harness.superuserUrl, 'synapse', name);
  const port = await freePort();
  const configFile = writeSynapseFiles({
    ...{ dir, serverName: 'test.localhost', port, registrations: [], modules: [] },
    secrets: ensureSecrets(join(dir, 'secrets')),
    database: databaseSettings(harness, name),
  });
  const synapse = await startProcess({
    ...{ python: harness.python, configFile, dir, port },
    logFile: join(dir, 'synapse.log'),
  });
  await synapse.stop();
  writeFileSync(done, '');
  return name;
}

async function registerUser(
  baseUrl: string,
  sharedSecret: string,
  username: string,
  admin: boolean,
): Promise<TestUser> {
  const address = `${baseUrl}/_synapse/admin/v1/register`;
  const { nonce } = (await (await fetch(address)).json()) as { nonce: string };
  const password = randomBytes(12).toString('base64url');
  const mac = createHmac('sha1', sharedSecret)
    .update([nonce, username, password, admin ? 'admin' : 'notadmin'].join('\0'))
    .digest('hex');
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ nonce, username, password, admin, mac }),
  });
  const body = (await response.json()) as { user_id: string; access_token: string };
  if (!response.ok) throw new Error(`could not register ${username}: ${JSON.stringify(body)}`);
  return { userId: userId(body.user_id), password, accessToken: body.access_token };
}
