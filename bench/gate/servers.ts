/**
 * Three Synapses on copies of one database, so that the room, its members and all that is cached are alike: without any
 * module, with an empty one, and with the gate and the real bot. No transactions are sent: what the bot does with an event
 * once it has arrived is not part of sending it.
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SynapseModule } from '#matrix/synapse-config.ts';
import { appserviceRegistrations, gateModule } from '#matrix/synapse-config.ts';
import { spawnChild, stopChild } from '#stack/child.ts';
import { PROJECT_DIR, stackEnvironment } from '#stack/config.ts';
import { freePort } from '#stack/ports.ts';
import { databaseUrl, initPostgres, SUPERUSER, startPostgres } from '#stack/postgres.ts';
import type { Secrets } from '#stack/secrets.ts';
import { ensureSecrets, rolePasswords } from '#stack/secrets.ts';
import { writeSynapseFiles } from '#stack/synapse.ts';
import { ensureVenv } from '#stack/venv.ts';
import { answers, until } from '#stack/wait.ts';
import { ensureDatabase, ensureRoles } from '#store/cluster.ts';
import { startBot } from './bot.ts';
import type { MadeRoom } from './room.ts';
import { makeRoom } from './room.ts';

const SERVER_NAME = 'bench.localhost';
export const VARIANTS = ['none', 'empty', 'gate'] as const;
export type Variant = (typeof VARIANTS)[number];

export type Bench = {
  readonly room: MadeRoom;
  readonly synapses: Readonly<Record<Variant, Started>>;
  /** Whether the gate delivered something without a verdict. */
  wasUnjudged(): boolean;
  stop(): Promise<void>;
};

type Undo = () => Promise<void> | void;
export type Started = { readonly baseUrl: string; readonly pid: number; readonly stop: () => Promise<void> };

/** Starts everything; with `members` people in one room of kind `melding`. Takes about a minute and a half. */
export async function startBench(members: number, say: (line: string) => void): Promise<Bench> {
  const undo: Undo[] = [];
  const stop = async (): Promise<void> => {
    for (const one of undo.reverse()) await one();
  };
  try {
    return { ...(await startAll(members, say, undo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startAll(
  members: number,
  say: (line: string) => void,
  undo: Undo[],
): Promise<Omit<Bench, 'stop'>> {
  const dir = mkdtempSync(join(tmpdir(), 'buurtbaken-bench-'));
  undo.push(() => rmSync(dir, { recursive: true, force: true }));
  chmodSync(dir, 0o711);
  const environment = stackEnvironment();
  const python = await ensureVenv(environment.dir, environment.venv);
  const secrets = ensureSecrets(join(dir, 'secrets'));
  const database = await startDatabase(dir, secrets, undo);
  const start = (name: string, modules: readonly SynapseModule[]): Promise<Started> =>
    startSynapse({ dir: join(dir, name), python, secrets, modules, database: database.settings(name) });

  say(`making a room of ${members} members…`);
  await ensureDatabase(database.superuserUrl, 'synapse', 'filled');
  const filled = await start('filled', []);
  undo.push(filled.stop);
  const room = await makeRoom(filled.baseUrl, secrets.value('dienst-as-token'), SERVER_NAME, members);
  await filled.stop();

  const botPort = await freePort();
  const modules: Record<Variant, SynapseModule[]> = {
    none: [],
    empty: [{ module: 'buurtbaken_bench_empty.Empty', config: {} }],
    gate: [
      gateModule({
        endpoint: `http://127.0.0.1:${botPort}/gate/v1/event`,
        tokenFile: secrets.path('gate-token'),
        sealKeyFile: secrets.path('seal-key'),
        services: [`@dienst:${SERVER_NAME}`, `@bot:${SERVER_NAME}`],
      }),
    ],
  };
  const synapses: Partial<Record<Variant, Started>> = {};
  for (const variant of VARIANTS) {
    await ensureDatabase(database.superuserUrl, 'synapse', variant, 'filled');
    const synapse = await start(variant, modules[variant]);
    undo.push(synapse.stop);
    synapses[variant] = synapse;
  }
  const started = synapses as Record<Variant, Started>;
  undo.push(
    await startBot({
      ...{ dir, port: botPort, serverName: SERVER_NAME, homeserverUrl: started.gate.baseUrl, secrets },
      postgresPort: database.port,
      superuserUrl: database.superuserUrl,
    }),
  );
  const gateLog = join(dir, 'gate', 'synapse.log');
  const wasUnjudged = (): boolean => readFileSync(gateLog, 'utf8').includes('gate: no verdict');
  return { room, synapses: started, wasUnjudged };
}

async function startDatabase(dir: string, secrets: Secrets, undo: Undo[]) {
  const settings = {
    dataDir: join(dir, 'postgres'),
    port: await freePort(),
    superuserPassword: secrets.value('postgres-superuser'),
    logFile: join(dir, 'postgres.log'),
    durable: true,
  };
  await initPostgres(settings);
  const postgres = await startPostgres(settings);
  undo.push(postgres.stop);
  const superuserUrl = databaseUrl(settings.port, 'postgres', SUPERUSER, settings.superuserPassword);
  const passwords = rolePasswords(secrets);
  await ensureRoles(superuserUrl, passwords);
  return {
    port: settings.port,
    superuserUrl,
    settings: (database: string) => ({
      host: '127.0.0.1',
      port: settings.port,
      user: 'synapse',
      password: passwords.synapse,
      database,
    }),
  };
}

async function startSynapse(options: {
  readonly dir: string;
  readonly python: string;
  readonly secrets: Secrets;
  readonly modules: readonly SynapseModule[];
  readonly database: Parameters<typeof writeSynapseFiles>[0]['database'];
}): Promise<Started> {
  const { dir, secrets } = options;
  const port = await freePort();
  const tokens = (who: 'dienst' | 'bot') => ({
    asToken: secrets.value(`${who}-as-token`),
    hsToken: secrets.value(`${who}-hs-token`),
    url: null,
  });
  const ours = appserviceRegistrations({
    serverName: SERVER_NAME,
    dienst: tokens('dienst'),
    bot: tokens('bot'),
  });
  const configFile = writeSynapseFiles({
    ...{ dir, serverName: SERVER_NAME, port, secrets, modules: options.modules, bcryptRounds: 4 },
    database: options.database,
    registrations: [ours.dienst, ours.bot],
    logLevel: 'WARNING',
    overrides: {
      rc_message: { per_second: 10_000, burst_count: 10_000 },
      rc_joins: { local: { per_second: 10_000, burst_count: 10_000 } },
      rc_joins_per_room: { per_second: 10_000, burst_count: 10_000 },
    },
  });
  const own = join(PROJECT_DIR, 'bench', 'gate', 'python');
  const child = spawnChild({
    command: options.python,
    args: ['-m', 'synapse.app.homeserver', '--config-path', configFile],
    cwd: dir,
    env: { PYTHONPATH: `${join(PROJECT_DIR, 'gate')}:${own}`, PYTHONDONTWRITEBYTECODE: '1' },
    logFile: join(dir, 'synapse.log'),
    deathSignal: 'KILL',
  });
  const baseUrl = `http://127.0.0.1:${port}`;
  const stop = (): Promise<void> => stopChild(child, 'SIGTERM', 10_000);
  if (!(await until(() => answers(`${baseUrl}/health`), 60_000))) {
    await stop();
    throw new Error(`Synapse did not start: ${readFileSync(join(dir, 'synapse.log'), 'utf8').slice(-2_000)}`);
  }
  return { baseUrl, pid: child.pid ?? 0, stop };
}
