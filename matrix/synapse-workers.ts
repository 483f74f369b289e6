/**
 * Synapse as several processes ("Scaling synapse via workers"), as data: which there are, what all of them read, and what each reads besides.
 * One process is enough for a village; these are for a town. All load the gate's module, so that it does not matter which of them
 * makes an event. Names are of the processes for good: Synapse keeps by them how far each came.
 */

/** What a process does. */
export type WorkerKind = 'clients' | 'events' | 'media' | 'background';

/** The processes beside the main one, by their names, under which they are found on the network too. */
export const SYNAPSE_WORKERS = {
  'synapse-clients-1': 'clients',
  'synapse-clients-2': 'clients',
  'synapse-events-1': 'events',
  'synapse-events-2': 'events',
  'synapse-media': 'media',
  'synapse-background': 'background',
} as const satisfies Record<string, WorkerKind>;
export type WorkerName = keyof typeof SYNAPSE_WORKERS;
export const WORKER_NAMES = Object.keys(SYNAPSE_WORKERS) as WorkerName[];

export type WorkersSettings = {
  /** Where the main process is found by the others. */
  readonly main: string;
  readonly redis: { readonly host: string; readonly port: number };
  readonly replicationSecretPath: string;
};

/** Where each worker listens for all that it is asked, and where the main process listens for the others. */
export const WORKER_PORT = 8008;
export const REPLICATION_PORT = 9093;

const named = (kind: WorkerKind): WorkerName[] =>
  WORKER_NAMES.filter((name) => SYNAPSE_WORKERS[name] === kind);
const [MEDIA] = named('media');
const [BACKGROUND] = named('background');

/** The door by which the others reach the main process. It asks each for the secret that they share. */
export function replicationListener(host: string): Record<string, unknown> {
  return {
    type: 'http',
    port: REPLICATION_PORT,
    bind_addresses: [host],
    resources: [{ names: ['replication'], compress: false }],
  };
}

/** What the main process and all others read alike: who writes which stream, and who does what there must be one of. Pure. */
export function sharedConfig(settings: WorkersSettings): Record<string, unknown> {
  const { main, redis, replicationSecretPath } = settings;
  const writers = named('events');
  return {
    redis: { enabled: true, host: redis.host, port: redis.port },
    worker_replication_secret_path: replicationSecretPath,
    instance_map: {
      main: { host: main, port: REPLICATION_PORT },
      ...Object.fromEntries(writers.map((name) => [name, { host: name, port: WORKER_PORT }])),
    },
    stream_writers: { events: writers },
    enable_media_repo: false,
    media_instance_running_background_jobs: MEDIA,
    run_background_tasks_on: BACKGROUND,
    notify_appservices_from_worker: BACKGROUND,
    pusher_instances: [BACKGROUND],
    update_user_directory_from_worker: BACKGROUND,
  };
}

/** Of what each kind answers. `client` of the background is for the services' ping, after which it delivers what waited. */
const ANSWERS = {
  clients: ['client'],
  events: ['replication'],
  media: ['media'],
  background: ['client'],
} as const satisfies Record<WorkerKind, readonly string[]>;

/** The file that one worker reads after the shared one. Pure. */
export function workerConfig(
  name: WorkerName,
  settings: {
    readonly host: string;
    readonly logConfigPath: string;
    /** Where Prometheus asks for its figures and the gate's; nowhere when absent. */
    readonly metricsPort?: number;
  },
): Record<string, unknown> {
  const { host, metricsPort } = settings;
  const kind = SYNAPSE_WORKERS[name];
  return {
    worker_app: 'synapse.app.generic_worker',
    worker_name: name,
    worker_log_config: settings.logConfigPath,
    worker_listeners: [
      {
        type: 'http',
        port: WORKER_PORT,
        bind_addresses: [host],
        x_forwarded: kind !== 'events',
        resources: [{ names: ANSWERS[kind], compress: false }],
      },
      ...(metricsPort === undefined ? [] : [{ type: 'metrics', port: metricsPort, bind_addresses: [host] }]),
    ],
    ...(kind === 'media' ? { enable_media_repo: true } : {}),
  };
}
