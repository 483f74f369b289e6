/** The contract that the homeserver's implementations are held to, on the composed Synapse image and the Postgres that it is composed with. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GenericContainer,
  Network,
  type StartedNetwork,
  type StartedTestContainer,
  Wait,
} from 'testcontainers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { userId } from '#basis/matrix-ids.ts';
import { synapseStage } from '#matrix/contract/on-synapse.ts';
import type { Stage } from '#matrix/contract/stage.ts';
import { homeserverContract } from '#matrix/contract/suite.ts';
import {
  appserviceRegistrations,
  homeserverConfig,
  LOGIN_LIMITS,
  synapseLogConfig,
} from '#matrix/synapse-config.ts';
import { PROJECT_DIR } from '#stack/config.ts';
import { ensureSecrets, rolePasswords } from '#stack/secrets.ts';
import { ensureDatabase, ensureRoles } from '#store/cluster.ts';
import { connect } from '#store/db.ts';
import { migrate } from '#store/migrate.ts';
import { dockerMissing } from './installation.ts';

const missing = dockerMissing();
if (missing) console.log('skipped: the contract on the composed image, since no Docker engine answers');

const SERVER = 'test.localhost';
const SERVICES = [`@dienst:${SERVER}`, `@bot:${SERVER}`];
/** Beside the gate's module in the image, which does not have the tests' own. */
const ALONE = 'tests/happened_alone.py';
const IMAGE = 'postgres:17-trixie';

describe.skipIf(missing)('the composed Synapse image', () => {
  const dir = mkdtempSync(join(tmpdir(), 'buurtbaken-contract-'));
  const secrets = ensureSecrets(dir);
  const passwords = rolePasswords(secrets);
  const started: { stop(): Promise<unknown> }[] = [];
  let stage: Stage;
  let superuser = '';

  beforeAll(async () => {
    const building = GenericContainer.fromDockerfile(PROJECT_DIR, 'docker/synapse/Dockerfile').build(
      'buurtbaken/synapse:contract',
      { deleteOnExit: false },
    );
    const network: StartedNetwork = await new Network().start();
    started.push(network);
    const postgres = await new GenericContainer(IMAGE)
      .withNetwork(network)
      .withNetworkAliases('postgres')
      .withEnvironment({
        POSTGRES_PASSWORD: secrets.value('postgres-superuser'),
        POSTGRES_INITDB_ARGS: '--encoding=UTF8 --locale=C --auth-host=scram-sha-256',
      })
      .withTmpFs({ '/var/lib/postgresql/data': 'rw' })
      .withExposedPorts(5432)
      .withHealthCheck({
        test: ['CMD', 'pg_isready', '-h', '127.0.0.1', '-U', 'postgres'],
        interval: 1_000,
        retries: 60,
      })
      .withWaitStrategy(Wait.forHealthCheck())
      .start();
    started.unshift(postgres);
    superuser = `postgres://postgres:${secrets.value('postgres-superuser')}@127.0.0.1:${postgres.getMappedPort(5432)}/postgres`;
    await ensureRoles(superuser, passwords);
    await ensureDatabase(superuser, 'synapse');
    const synapse = await startSynapse(await building, network);
    started.unshift(synapse);
    const who = (name: 'dienst' | 'bot') => ({
      asToken: secrets.value(`${name}-as-token`),
      hsToken: secrets.value(`${name}-hs-token`),
      userId: userId(`@${name}:${SERVER}`),
    });
    stage = synapseStage({
      ...{ baseUrl: `http://127.0.0.1:${synapse.getMappedPort(8008)}`, serverName: SERVER },
      ...{ dienst: who('dienst'), bot: who('bot') },
      registrationSharedSecret: secrets.value('registration-shared-secret'),
    });
  }, 300_000);
  afterAll(async () => {
    for (const one of started) await one.stop();
    rmSync(dir, { recursive: true, force: true });
  }, 60_000);

  async function startSynapse(
    image: GenericContainer,
    network: StartedNetwork,
  ): Promise<StartedTestContainer> {
    const tokens = (name: 'dienst' | 'bot') => ({
      ...{
        url: null,
        asToken: secrets.value(`${name}-as-token`),
        hsToken: secrets.value(`${name}-hs-token`),
      },
    });
    const registrations = appserviceRegistrations({
      ...{ serverName: SERVER, dienst: tokens('dienst'), bot: tokens('bot') },
    });
    const files = new Map<string, string>();
    const file = (name: string, content: string): string => {
      files.set(`/test/${name}`, content);
      return `/test/${name}`;
    };
    const config = homeserverConfig({
      ...{ serverName: SERVER, publicBaseUrl: `http://${SERVER}`, listen: { host: '0.0.0.0', port: 8008 } },
      database: {
        host: 'postgres',
        port: 5432,
        user: 'synapse',
        password: passwords.synapse,
        database: 'synapse',
      },
      ...{ mediaStorePath: '/data/media', bcryptRounds: 4 },
      modules: [{ module: 'tests.happened_alone.HappenedAlone', config: { services: SERVICES } }],
      signingKeyPath: file('signing-key', secrets.value('signing-key')),
      macaroonSecretKeyPath: file('macaroon-secret', secrets.value('macaroon-secret')),
      formSecretPath: file('form-secret', secrets.value('form-secret')),
      registrationSharedSecretPath: file('shared-secret', secrets.value('registration-shared-secret')),
      logConfigPath: file('log.yaml', JSON.stringify(synapseLogConfig('WARNING'))),
      appserviceFiles: [registrations.dienst, registrations.bot].map((one) =>
        file(`${one.id}.yaml`, JSON.stringify(one)),
      ),
    });
    // One person of a test says in seconds what a resident says in a month.
    const often = { per_second: 1_000, burst_count: 1_000 };
    const loose = { ...config, rc_message: often, rc_login: { ...LOGIN_LIMITS, address: often } };
    file('homeserver.yaml', JSON.stringify(loose));
    return await image
      .withNetwork(network)
      .withUser('991:991')
      .withTmpFs({ '/data': 'rw,uid=991,gid=991' })
      .withEnvironment({ SYNAPSE_CONFIG_PATH: '/test/homeserver.yaml' })
      .withCopyContentToContainer([...files].map(([target, content]) => ({ target, content, mode: 0o644 })))
      .withCopyContentToContainer([
        {
          target: `/opt/buurtbaken/${ALONE}`,
          content: readFileSync(join(PROJECT_DIR, 'gate', ALONE), 'utf8'),
          mode: 0o644,
        },
      ])
      .withExposedPorts(8008)
      .withWaitStrategy(Wait.forHttp('/health', 8008))
      .withStartupTimeout(120_000)
      .start();
  }

  homeserverContract(() => stage);

  it('is composed with a Postgres that takes all migrations, and sorts as Synapse wants', async () => {
    await ensureDatabase(superuser, 'buurtbaken');
    const owner = superuser
      .replace(/\/\/[^@]*@/, `//buurtbaken_owner:${passwords.buurtbaken_owner}@`)
      .replace(/postgres$/, 'buurtbaken');
    await migrate(owner);
    const sql = connect(owner);
    const [row] = await sql`select current_setting('server_version_num')::int / 10000 as version,
      (select datcollate from pg_database where datname = 'synapse') as collation`;
    await sql.end();
    expect(row).toEqual({ version: 17, collation: 'C' });
  });
});
