import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { userId } from '#basis/matrix-ids.ts';
import type { Homeserver } from '#matrix/homeserver.ts';
import { JOB_RETRIES, realMeans, withRetry } from '#matrix/retry.ts';
import { synapseHomeserver } from '#matrix/synapse.ts';
import { DIENST } from '#matrix/synapse-config.ts';
import { childReader } from '#reader/child-reader.ts';
import { connect } from '#store/db.ts';
import type { Worker } from '#store/worker.ts';
import { startWorker } from '#store/worker.ts';
import type { Traces } from '#traces/traces.ts';
import { tracedAll } from '#traces/work.ts';
import { buildApp } from './app.ts';
import type { ProvisioningSettings } from './config.ts';
import type { ProvisioningContext } from './context.ts';
import { homeserverLink } from './homeserver-link.ts';
import { tellFirstLink } from './inrichting/first-link.ts';
import { PROVISIONING_CRONTAB, provisioningTasks } from './jobs/tasks.ts';
import { watchReports } from './reports/watch-reports.ts';

const REPLICA_CONNECTIONS = 3;

export type RunningProvisioning = {
  readonly context: ProvisioningContext;
  /** Where it listens: `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Takes no more requests, ends what runs, closes. */
  stop(): Promise<void>;
};

/** Somebody tries a few texts, and then nobody does for days. */
const READER_IDLE_MS = 60_000;

/** Starts the service: listens first, since the homeserver may deliver at once; works when it is the homeserver's admin. */
export async function startProvisioning(
  settings: ProvisioningSettings,
  log: Logger,
  overrides: Partial<ProvisioningContext> = {},
): Promise<RunningProvisioning> {
  const sql = connect(settings.databaseUrl, {
    max: settings.databaseConnections,
    name: 'buurtbaken provisioning',
  });
  const replica =
    settings.replicaUrl === undefined
      ? undefined
      : connect(settings.replicaUrl, { max: REPLICA_CONNECTIONS, name: 'buurtbaken cijfers' });
  const context: ProvisioningContext = {
    sql,
    ...(replica && { replica }),
    homeserver: homeserverOf(settings, overrides.traces),
    clock: () => new Date(),
    random: randomBytes,
    settings,
    log,
    ...(settings.secondReader && { reader: childReader(log, { idleMs: READER_IDLE_MS }) }),
    ...overrides,
  };
  const link = homeserverLink(context);
  const app = await buildApp(context, { onDeliveryFailed: link.deliveryFailed });
  await app.listen({ host: settings.listenHost, port: settings.listenPort });
  const reports = watchReports(context);
  let worker: Promise<Worker> | undefined;
  link.start(async () => {
    worker ??= startWorker({
      connectionString: settings.databaseUrl,
      schema: 'worker_provisioning',
      tasks: tracedAll(context.traces, 'job', 'works', provisioningTasks(context)),
      concurrency: settings.jobConcurrency,
      crontab: PROVISIONING_CRONTAB,
      log,
    });
    await worker.catch((error: unknown) => {
      worker = undefined;
      throw error;
    });
    reports.start();
    await tellFirstLink(context);
  });
  const { port } = app.server.address() as AddressInfo;
  return {
    context,
    url: `http://${settings.listenHost}:${port}`,
    async stop() {
      link.stop();
      await reports.stop();
      // First, so that nobody who tries a text keeps the pages open.
      await context.reader?.stop();
      await app.close();
      await (await worker?.catch(() => undefined))?.stop();
      await Promise.all([sql.end({ timeout: 5 }), replica?.end({ timeout: 5 })]);
    },
  };
}

function homeserverOf(settings: ProvisioningSettings, traces: Traces | undefined): Homeserver {
  const { homeserverUrl, serverName, asToken } = settings;
  const self = userId(`@${DIENST.localpart}:${serverName}`);
  const synapse = synapseHomeserver({ homeserverUrl, serverName, self, asToken, appserviceId: DIENST.id });
  return withRetry(tracedAll(traces, 'homeserver', 'asks', synapse), JOB_RETRIES, realMeans);
}
