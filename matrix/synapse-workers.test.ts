import { expect, test } from 'vitest';
import { homeserverConfig } from './synapse-config.ts';
import { SYNAPSE_WORKERS, sharedConfig, WORKER_NAMES, workerConfig } from './synapse-workers.ts';

const workers = {
  main: 'synapse',
  redis: { host: 'valkey', port: 6379 },
  replicationSecretPath: '/k/replication',
};
const settings: Parameters<typeof homeserverConfig>[0] = {
  serverName: 'buurt.example',
  publicBaseUrl: 'https://matrix.buurt.example',
  listen: { host: '0.0.0.0', port: 8008 },
  database: { host: 'db', port: 5432, user: 'synapse', password: 'p', database: 'synapse' },
  mediaStorePath: '/data/media',
  signingKeyPath: '/k/signing',
  macaroonSecretKeyPath: '/k/macaroon',
  formSecretPath: '/k/form',
  registrationSharedSecretPath: '/k/shared',
  logConfigPath: '/k/log',
  appserviceFiles: [],
  modules: [{ module: 'buurtbaken_gate.Gate', config: {} }],
};
type Listener = { type: string; port: number; resources?: { names: string[] }[] };
const doors = (listeners: unknown): string[] =>
  (listeners as Listener[]).flatMap(
    ({ type, resources }) => resources?.flatMap(({ names }) => names) ?? type,
  );
const own = { host: '0.0.0.0', logConfigPath: '/k/log', metricsPort: 9000 };

test('as one process nothing of several stands in the configuration', () => {
  const config = homeserverConfig(settings);
  for (const key of Object.keys(sharedConfig(workers))) expect(config).not.toHaveProperty(key);
  expect(doors(config.listeners)).toEqual(['client', 'openid']);
});

test('as several, all load the gate, know the secret, and federate with nobody', () => {
  const shared = homeserverConfig({ ...settings, workers });
  expect(shared).toMatchObject({
    modules: settings.modules,
    worker_replication_secret_path: '/k/replication',
  });
  const open = [shared.listeners, ...WORKER_NAMES.map((name) => workerConfig(name, own).worker_listeners)];
  expect(open.flatMap(doors)).not.toContain('federation');
  // What a worker reads for itself takes nothing of the shared away but who has the uploads.
  for (const name of WORKER_NAMES)
    for (const key of Object.keys(workerConfig(name, own)))
      expect([name, key, key in shared]).toEqual([name, key, key === 'enable_media_repo']);
});

test('each stream, task and upload has who does it, and who does it can be reached for that', () => {
  const shared = sharedConfig(workers) as {
    instance_map: Record<string, { host: string; port: number }>;
    stream_writers: { events: string[] };
  };
  expect(Object.keys(shared.instance_map).sort()).toEqual(['main', ...shared.stream_writers.events].sort());
  for (const writer of shared.stream_writers.events) {
    const { worker_name, worker_listeners } = workerConfig(writer as keyof typeof SYNAPSE_WORKERS, own);
    expect([worker_name, doors(worker_listeners)]).toEqual([writer, ['replication', 'metrics']]);
    expect((worker_listeners as Listener[])[0]?.port).toBe(shared.instance_map[writer]?.port);
  }
  const { stream_writers, instance_map, redis, worker_replication_secret_path, ...duties } =
    shared as never as Record<string, unknown>;
  expect(duties).toEqual({
    enable_media_repo: false,
    media_instance_running_background_jobs: 'synapse-media',
    run_background_tasks_on: 'synapse-background',
    notify_appservices_from_worker: 'synapse-background',
    pusher_instances: ['synapse-background'],
    update_user_directory_from_worker: 'synapse-background',
  });
});

test('one has the uploads, two write events and two speak with phones', () => {
  const withUploads = WORKER_NAMES.filter((name) => workerConfig(name, own).enable_media_repo === true);
  expect(withUploads).toEqual(['synapse-media']);
  const kinds = Object.values(SYNAPSE_WORKERS);
  expect(kinds.filter((kind) => kind === 'events')).toHaveLength(2);
  expect(kinds.filter((kind) => kind === 'clients')).toHaveLength(2);
});
