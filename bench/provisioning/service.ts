/** A real Synapse and the whole service beside it, as in production: API, transactions, queue and worker. */
import { join } from 'node:path';
import { pino } from 'pino';
import type { GebiedCode } from '#basis/cbs.ts';
import { userId } from '#basis/matrix-ids.ts';
import { synapseRooms } from '#matrix/synapse.ts';
import { appserviceRegistrations, BOT } from '#matrix/synapse-config.ts';
import { settingsOf } from '#provisioning/config.ts';
import { requestApply } from '#provisioning/request-apply.ts';
import type { RunningProvisioning } from '#provisioning/start.ts';
import { startProvisioning } from '#provisioning/start.ts';
import { stackEnvironment } from '#stack/config.ts';
import { freePort } from '#stack/ports.ts';
import { startSynapse, writeSynapseFiles } from '#stack/synapse.ts';
import { ensureVenv } from '#stack/venv.ts';
import { until } from '#stack/wait.ts';
import { ensureDatabase } from '#store/cluster.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import { readStand } from '#store/stand.ts';
import type { Ground } from './ground.ts';

export const SERVER_NAME = 'bench.localhost';
const MOST_MS = 30 * 60_000;

export type BenchService = {
  readonly running: RunningProvisioning;
  readonly baseUrl: string;
  readonly asToken: string;
  /** As the owner of the tables. */
  readonly owner: Sql;
  /** Has the service apply a gebied and waits for it; gives milliseconds and how many calls changed the homeserver. */
  apply(code: GebiedCode): Promise<{ readonly ms: number; readonly writes: number }>;
  /** Events that Synapse holds. */
  events(): Promise<number>;
};

export async function startService(ground: Ground): Promise<BenchService> {
  const { secrets, dir } = ground;
  const environment = stackEnvironment();
  const python = await ensureVenv(environment.dir, environment.venv);
  const [port, servicePort] = [await freePort(), await freePort()];
  await ensureDatabase(ground.superuserUrl, 'synapse');
  const tokens = (who: 'dienst' | 'bot', url: string | null) => ({
    ...{ asToken: secrets.value(`${who}-as-token`), hsToken: secrets.value(`${who}-hs-token`), url },
  });
  const ours = appserviceRegistrations({
    serverName: SERVER_NAME,
    dienst: tokens('dienst', `http://127.0.0.1:${servicePort}`),
    bot: tokens('bot', null),
  });
  const database = { host: '127.0.0.1', port: ground.postgresPort, user: 'synapse', database: 'synapse' };
  const configFile = writeSynapseFiles({
    ...{ dir: join(dir, 'synapse'), serverName: SERVER_NAME, port, secrets, modules: [] },
    database: { ...database, password: ground.password('synapse') },
    registrations: [ours.dienst, ours.bot],
    logLevel: 'WARNING',
  });
  const logFile = join(dir, 'synapse.log');
  const synapse = await startSynapse({ python, configFile, dir: join(dir, 'synapse'), logFile, port });
  ground.onStop(synapse.stop);
  const homeserverUrl = synapse.baseUrl;
  await synapseRooms({
    ...{ homeserverUrl, serverName: SERVER_NAME, appserviceId: BOT.id },
    ...{ self: userId(`@bot:${SERVER_NAME}`), asToken: secrets.value('bot-as-token') },
  }).prepare();
  const asToken = secrets.value('dienst-as-token');
  const settings = settingsOf({
    ...{
      databaseUrl: ground.url('buurtbaken_provisioning'),
      homeserverUrl,
      serverName: SERVER_NAME,
      asToken,
    },
    ...{ hsToken: secrets.value('dienst-hs-token'), listenPort: String(servicePort) },
    registrationSharedSecret: secrets.value('registration-shared-secret'),
  });
  // A job that fails waits before it is tried again: seconds that the figures show and only the log explains.
  const running = await startProvisioning(settings, pino({ level: 'warn' }, pino.destination(2)));
  ground.onStop(running.stop);
  const owner = connect(ground.url('buurtbaken_owner'), { max: 2 });
  ground.onStop(() => owner.end({ timeout: 1 }));
  const synapseSql = connect(ground.url('synapse', 'synapse'), { max: 1 });
  ground.onStop(() => synapseSql.end({ timeout: 1 }));
  return {
    ...{ running, baseUrl: homeserverUrl, asToken, owner },
    apply: (code) => apply(owner, code),
    async events() {
      const [row] = await synapseSql<[{ count: number }]>`select count(*)::int as count from events`;
      return row.count;
    },
  };
}

async function apply(owner: Sql, code: GebiedCode): Promise<{ ms: number; writes: number }> {
  const before = await readStand(owner, code);
  const started = performance.now();
  await requestApply(owner, code);
  let ms = 0;
  const done = await until(async () => {
    const stand = await readStand(owner, code);
    if (stand === null || stand.at.getTime() === before?.at.getTime()) return false;
    ms = performance.now() - started;
    if (stand.state !== 'toegepast') throw new Error(`${code}: ${JSON.stringify(stand)}`);
    return true;
  }, MOST_MS);
  if (!done) throw new Error(`${code} was not applied in time`);
  const stand = await readStand(owner, code);
  return { ms, writes: stand?.writes ?? 0 };
}
