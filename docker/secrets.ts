/**
 * One-shot job, first of all: makes the secrets once and gives each service a folder with its own alone. Runs as root, since
 * every folder belongs to another user; needs no network. Safe to run again: what is there stays.
 */
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  appserviceRegistrations,
  BOT,
  DIENST,
  gateModule,
  homeserverConfig,
  synapseLogConfig,
} from '#matrix/synapse-config.ts';
import { ensureSecrets, type SecretName, type Secrets } from '#stack/secrets.ts';
import { compose } from './settings.ts';

const ROOT = '/volumes';
const UID = { postgres: 999, synapse: 991, node: 1000 } as const;

type Own = { uid: number; secrets: readonly SecretName[]; database?: SecretName };

/** What each service may read; with `database`, also the address to log in to the database with that password. */
const OWN: Record<'postgres' | 'setup' | 'provisioning' | 'bot', Own> = {
  postgres: { uid: UID.postgres, secrets: ['postgres-superuser'] },
  setup: {
    uid: UID.node,
    secrets: [
      'postgres-superuser',
      'database-owner',
      'database-provisioning',
      'database-bot',
      'database-synapse',
    ],
  },
  provisioning: {
    uid: UID.node,
    secrets: ['dienst-as-token', 'dienst-hs-token', 'registration-shared-secret'],
    database: 'database-provisioning',
  },
  bot: {
    uid: UID.node,
    secrets: ['bot-as-token', 'bot-hs-token', 'gate-token', 'seal-key', 'police-key'],
    database: 'database-bot',
  },
};

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

function synapseFolder(secrets: Secrets): void {
  const { serverName, publicBaseUrl } = compose();
  const dir = ownFolder(join(ROOT, 'synapse'), UID.synapse);
  ownFolder(join(ROOT, 'synapse-data'), UID.synapse);
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
    dienst: { ...tokens('dienst'), url: 'http://provisioning:8080' },
    bot: { ...tokens('bot'), url: 'http://bot:8080' },
  });
  const config = homeserverConfig({
    serverName,
    publicBaseUrl,
    listen: { host: '0.0.0.0', port: 8008, behindProxy: true },
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
    logConfigPath: inside('log.yaml', JSON.stringify(synapseLogConfig('INFO'), null, 2)),
    appserviceFiles: [registrations.dienst, registrations.bot].map((one) =>
      inside(`${one.id}.yaml`, JSON.stringify(one, null, 2)),
    ),
    modules: [
      gateModule({
        endpoint: 'http://bot:8080/gate/v1/event',
        tokenFile: secret('gate-token'),
        sealKeyFile: secret('seal-key'),
        services: [`@${DIENST.localpart}:${serverName}`, `@${BOT.localpart}:${serverName}`],
      }),
    ],
  });
  inside('homeserver.yaml', JSON.stringify(config, null, 2));
}

const secrets = ensureSecrets(join(ROOT, 'all'));
for (const [service, own] of Object.entries(OWN)) {
  const dir = ownFolder(join(ROOT, service), own.uid);
  for (const name of own.secrets) give(join(dir, name), own.uid, secrets.value(name));
  if (own.database) {
    const role = `buurtbaken_${service}`;
    const url = `postgres://${role}:${secrets.value(own.database)}@postgres:5432/buurtbaken`;
    give(join(dir, 'database-url'), own.uid, url);
  }
}
synapseFolder(secrets);
