/**
 * One-shot job, first of all: checks the settings, makes the secrets once, or takes those that are given as Docker secrets, and gives each
 * service a folder with its own alone. Runs as root, since every folder belongs to another user; needs no network. Safe to run again: what is
 * there stays.
 */
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '#basis/errors.ts';
import {
  appserviceRegistrations,
  BOT,
  DIENST,
  gateModule,
  homeserverConfig,
  synapseLogConfig,
} from '#matrix/synapse-config.ts';
import { WORKER_NAMES, workerConfig } from '#matrix/synapse-workers.ts';
import { ensureSecrets, type SecretName, type Secrets } from '#stack/secrets.ts';
import { takeGivenSecrets } from './given-secrets.ts';
import { passHalfRestored } from './half-restored.ts';
import type { ComposeSettings } from './settings.ts';
import { composeSettings } from './settings.ts';

const ROOT = '/volumes';
/** Where Docker puts secrets that it is given. */
const GIVEN = '/run/secrets';
const METRICS_PORT = 9000;
const UID = { postgres: 999, synapse: 991, node: 1000 } as const;
/** Volumes that are no secrets, and whose they are. */
const DATA = {
  'postgres-data': UID.postgres,
  'synapse-data': UID.synapse,
  preset: UID.node,
  'caddy-data': UID.node,
} as const;

type Own = { uid: number; secrets: readonly SecretName[]; database?: SecretName };

/** What each service may read; with `database`, also the address to log in to the database with that password. */
const OWN: Record<'postgres' | 'setup' | 'provisioning' | 'bot' | 'doctor', Own> = {
  postgres: { uid: UID.postgres, secrets: ['postgres-superuser'] },
  setup: {
    uid: UID.node,
    secrets: [
      'postgres-superuser',
      'database-owner',
      'database-provisioning',
      'database-bot',
      'database-backup',
      'database-synapse',
      'database-replica',
    ],
  },
  provisioning: {
    uid: UID.node,
    secrets: [
      'dienst-as-token',
      'dienst-hs-token',
      'registration-shared-secret',
      'status-token',
      'originals-token',
      'report-key',
    ],
    database: 'database-provisioning',
  },
  bot: {
    uid: UID.node,
    secrets: ['bot-as-token', 'bot-hs-token', 'gate-token', 'seal-key', 'police-key', 'originals-token'],
    database: 'database-bot',
  },
  doctor: { uid: UID.node, secrets: ['status-token'] },
};

/** The same, where things run as several processes. */
const OWN_OF_SEVERAL = {
  replica: { uid: UID.postgres, secrets: ['database-replica'] },
} as const satisfies Record<string, Own>;
const DATA_OF_SEVERAL = { 'replica-data': UID.postgres } as const;

function ownFolder(path: string, uid: number): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chownSync(path, uid, uid);
  return path;
}

function give(file: string, uid: number, content: string): string {
  writeFileSync(file, content, { mode: 0o600 });
  chownSync(file, uid, uid);
  return file;
}

/** Where the services are found: each by its own name, or where there are several of them by the balancer's, which knows which are there. */
const AT = {
  one: { bot: 'http://bot:8080', provisioning: 'http://provisioning:8080' },
  several: { bot: 'http://balancer:8080', provisioning: 'http://balancer:8081' },
} as const;

function synapseFolder(secrets: Secrets, settings: ComposeSettings): void {
  const { domain: serverName, homeserver: publicBaseUrl, messageRetentionDays, workers } = settings;
  const at = AT[workers ? 'several' : 'one'];
  const dir = ownFolder(join(ROOT, 'synapse'), UID.synapse);
  const inside = (name: string, content: string): string => {
    give(join(dir, name), UID.synapse, content);
    return `/secrets/${name}`;
  };
  const secret = (name: SecretName): string => inside(name, secrets.value(name));
  const tokens = (who: 'dienst' | 'bot') => ({
    asToken: secrets.value(`${who}-as-token`),
    hsToken: secrets.value(`${who}-hs-token`),
  });
  const registrations = appserviceRegistrations({
    serverName,
    dienst: { ...tokens('dienst'), url: at.provisioning },
    bot: { ...tokens('bot'), url: at.bot },
  });
  const logConfigPath = inside('log.yaml', JSON.stringify(synapseLogConfig('INFO'), null, 2));
  const config = homeserverConfig({
    serverName,
    publicBaseUrl,
    messageRetentionDays,
    listen: { host: '0.0.0.0', port: 8008, behindProxy: true },
    egress: { proxy: 'http://egress:3128', not: ['bot', 'provisioning', 'balancer'] },
    metrics: { host: '0.0.0.0', port: METRICS_PORT },
    ...(workers && {
      workers: {
        main: 'synapse',
        redis: { host: 'valkey', port: 6379 },
        replicationSecretPath: secret('replication-secret'),
      },
    }),
    database: {
      host: 'postgres',
      port: 5432,
      user: 'synapse',
      password: secrets.value('database-synapse'),
      database: 'synapse',
    },
    mediaStorePath: '/data/media',
    signingKeyPath: secret('signing-key'),
    macaroonSecretKeyPath: secret('macaroon-secret'),
    formSecretPath: secret('form-secret'),
    registrationSharedSecretPath: secret('registration-shared-secret'),
    logConfigPath,
    appserviceFiles: [registrations.dienst, registrations.bot].map((one) =>
      inside(`${one.id}.yaml`, JSON.stringify(one, null, 2)),
    ),
    modules: [
      gateModule({
        endpoint: `${at.bot}/gate/v1/event`,
        tokenFile: secret('gate-token'),
        sealKeyFile: secret('seal-key'),
        services: [`@${DIENST.localpart}:${serverName}`, `@${BOT.localpart}:${serverName}`],
      }),
    ],
  });
  inside('homeserver.yaml', JSON.stringify(config, null, 2));
  if (!workers) return;
  const own = { host: '0.0.0.0', logConfigPath, metricsPort: METRICS_PORT };
  for (const name of WORKER_NAMES) inside(`${name}.yaml`, JSON.stringify(workerConfig(name, own), null, 2));
}

function prepare(): void {
  const settings = composeSettings();
  const all = join(ROOT, 'all');
  takeGivenSecrets(GIVEN, all);
  const secrets = ensureSecrets(all);
  const data = { ...DATA, ...(settings.workers ? DATA_OF_SEVERAL : {}) };
  for (const [volume, uid] of Object.entries(data)) ownFolder(join(ROOT, volume), uid);
  const owners: Record<string, Own> = { ...OWN, ...(settings.workers ? OWN_OF_SEVERAL : {}) };
  for (const [service, own] of Object.entries(owners)) {
    const dir = ownFolder(join(ROOT, service), own.uid);
    for (const name of own.secrets) give(join(dir, name), own.uid, secrets.value(name));
    if (own.database) {
      const role = `buurtbaken_${service}`;
      const at = (host: string): string =>
        `postgres://${role}:${secrets.value(own.database as SecretName)}@${host}:5432/buurtbaken`;
      give(join(dir, 'database-url'), own.uid, at('postgres'));
      // What reads figures is provisioning, and there is a copy under the overlay alone; empty says that there is none.
      if (settings.workers && service === 'provisioning')
        give(join(dir, 'replica-url'), own.uid, settings.database === null ? at('postgres-replica') : '');
    }
  }
  passHalfRestored(all, join(ROOT, 'setup'));
  synapseFolder(secrets, settings);
}

try {
  prepare();
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
}
