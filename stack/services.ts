/** The five processes of the stack: how each is started, and when it is ready. */
import { join } from 'node:path';
import { appserviceRegistrations, gateModule } from '#matrix/synapse-config.ts';
import { spawnChild } from './child.ts';
import { PROJECT_DIR, tracesEnvironment } from './config.ts';
import { writeJson } from './files.ts';
import type { Layout, Ports } from './layout.ts';
import { HOST, SERVER_NAME } from './layout.ts';
import type { PostgresSettings } from './postgres.ts';
import { databaseUrl, isPostgresReady, spawnPostgres } from './postgres.ts';
import type { Secrets } from './secrets.ts';
import type { ServiceSpec } from './service.ts';
import { spawnSynapse, writeSynapseFiles } from './synapse.ts';
import { answers } from './wait.ts';
import type { WebSettings } from './web-settings.ts';

/** What the processes are started with. */
export type StackContext = {
  readonly paths: Layout;
  readonly ports: Ports;
  readonly secrets: Secrets;
  /** Folder of a built Element Web; null to serve none. */
  readonly elementDir: string | null;
};

/** MiB of the youngest part of a process's heap: else it grows to 16 and stays so, threefold. */
const SMALL_HEAP = '--max-semi-space-size=4';

/** What keeps a service's memory small; as in docker/service/Dockerfile. Of glibc's arenas each keeps what it ever held. */
export const SMALL_MEMORY = { NODE_OPTIONS: SMALL_HEAP, MALLOC_ARENA_MAX: '2' } as const;

const base = (port: number): string => `http://${HOST}:${port}`;

/** Addresses as people and scripts use them. */
export function addresses(ports: Ports) {
  return {
    web: `${base(ports.web)}/`,
    homeserver: base(ports.synapse),
    provisioning: base(ports.provisioning),
    bot: base(ports.bot),
    element: `${base(ports.element)}/`,
  };
}

export function postgresSettings({ paths, ports, secrets }: StackContext): PostgresSettings {
  return {
    dataDir: paths.postgres,
    port: ports.postgres,
    superuserPassword: secrets.value('postgres-superuser'),
    logFile: paths.log('postgres'),
    durable: true,
  };
}

export function postgresService(context: StackContext): ServiceSpec {
  const settings = postgresSettings(context);
  return {
    name: 'postgres',
    logFile: settings.logFile,
    spawn: () => spawnPostgres(settings),
    isReady: () => isPostgresReady(settings),
    stopSignal: 'SIGINT',
    stopGraceMs: 30_000,
    startTimeoutMs: 60_000,
  };
}

/** Synapse with the gate module; `python` is the one of its venv. */
export function synapseService(context: StackContext, python: string): ServiceSpec {
  const { paths, ports, secrets } = context;
  const { homeserver, provisioning, bot } = addresses(ports);
  const tokens = (who: 'dienst' | 'bot') => ({
    asToken: secrets.value(`${who}-as-token`),
    hsToken: secrets.value(`${who}-hs-token`),
  });
  const registrations = appserviceRegistrations({
    serverName: SERVER_NAME,
    dienst: { ...tokens('dienst'), url: provisioning },
    bot: { ...tokens('bot'), url: bot },
  });
  const logFile = paths.log('synapse');
  return {
    name: 'synapse',
    logFile,
    spawn: () => {
      const configFile = writeSynapseFiles({
        ...{ dir: paths.synapse, serverName: SERVER_NAME, port: ports.synapse, secrets },
        metricsPort: ports.synapseMetrics,
        database: {
          host: HOST,
          port: ports.postgres,
          user: 'synapse',
          password: secrets.value('database-synapse'),
          database: 'synapse',
        },
        registrations: [registrations.dienst, registrations.bot],
        modules: [
          gateModule({
            endpoint: `${bot}/gate/v1/event`,
            tokenFile: secrets.path('gate-token'),
            sealKeyFile: secrets.path('seal-key'),
            services: [`@dienst:${SERVER_NAME}`, `@bot:${SERVER_NAME}`],
          }),
        ],
      });
      return spawnSynapse({ python, configFile, dir: paths.synapse, logFile });
    },
    isReady: () => answers(`${homeserver}/health`),
    stopSignal: 'SIGTERM',
    stopGraceMs: 15_000,
    startTimeoutMs: 120_000,
  };
}

function nodeService(
  context: StackContext,
  name: 'provisioning' | 'bot' | 'web',
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ServiceSpec {
  const logFile = context.paths.log(name);
  return {
    name,
    logFile,
    spawn: () =>
      spawnChild({
        command: process.execPath,
        args: [join(PROJECT_DIR, program), ...args],
        cwd: PROJECT_DIR,
        // Compiled code of the packages is kept: half of a service's start is reading them.
        env: { NODE_COMPILE_CACHE: context.paths.compileCache, ...SMALL_MEMORY, ...env },
        logFile,
        deathSignal: 'KILL',
      }),
    isReady: () => answers(`${base(context.ports[name])}/health`),
    stopSignal: 'SIGTERM',
    stopGraceMs: 15_000,
    startTimeoutMs: 60_000,
  };
}

/** What both services are told; each secret as the file that holds it. */
function commonEnvironment(context: StackContext, who: 'provisioning' | 'bot'): Record<string, string> {
  const { ports, secrets } = context;
  const user = who === 'bot' ? 'bot' : 'dienst';
  return {
    ...tracesEnvironment(),
    BUURTBAKEN_DATABASE_URL: databaseUrl(
      ports.postgres,
      'buurtbaken',
      `buurtbaken_${who}`,
      secrets.value(`database-${who}`),
    ),
    BUURTBAKEN_HOMESERVER_URL: addresses(ports).homeserver,
    BUURTBAKEN_SERVER_NAME: SERVER_NAME,
    BUURTBAKEN_AS_TOKEN_FILE: secrets.path(`${user}-as-token`),
    BUURTBAKEN_HS_TOKEN_FILE: secrets.path(`${user}-hs-token`),
    BUURTBAKEN_LISTEN_HOST: HOST,
    BUURTBAKEN_LISTEN_PORT: String(ports[who]),
  };
}

export function provisioningService(context: StackContext): ServiceSpec {
  return nodeService(context, 'provisioning', 'provisioning/main.ts', [], {
    ...commonEnvironment(context, 'provisioning'),
    BUURTBAKEN_PAGES_URL: addresses(context.ports).provisioning,
    BUURTBAKEN_PUBLIC_URL: addresses(context.ports).homeserver,
    BUURTBAKEN_BOT_URL: addresses(context.ports).bot,
    BUURTBAKEN_DISK_PATH: context.paths.postgres,
    BUURTBAKEN_STATUS_TOKEN_FILE: context.secrets.path('status-token'),
    BUURTBAKEN_ORIGINALS_TOKEN_FILE: context.secrets.path('originals-token'),
    ...(context.elementDir === null ? {} : { BUURTBAKEN_WEB_CLIENT_URL: addresses(context.ports).element }),
    BUURTBAKEN_REPORT_KEY_FILE: context.secrets.path('report-key'),
    BUURTBAKEN_REGISTRATION_SHARED_SECRET_FILE: context.secrets.path('registration-shared-secret'),
  });
}

export function botService(context: StackContext): ServiceSpec {
  return nodeService(context, 'bot', 'bot/main.ts', [], {
    ...commonEnvironment(context, 'bot'),
    BUURTBAKEN_PAGES_URL: addresses(context.ports).provisioning,
    BUURTBAKEN_GATE_TOKEN_FILE: context.secrets.path('gate-token'),
    BUURTBAKEN_SEAL_KEY_FILE: context.secrets.path('seal-key'),
    BUURTBAKEN_POLICE_KEY_FILE: context.secrets.path('police-key'),
    BUURTBAKEN_ORIGINALS_TOKEN_FILE: context.secrets.path('originals-token'),
  });
}

/** The try-out page, and Element Web when there is one. */
export function webService(context: StackContext): ServiceSpec {
  const { paths, ports, elementDir } = context;
  const settings: WebSettings = {
    host: HOST,
    port: ports.web,
    homeserver: addresses(ports).homeserver,
    serverName: SERVER_NAME,
    pageDir: paths.page,
    accountsFile: paths.accounts,
    element: elementDir === null ? null : { port: ports.element, dir: elementDir },
  };
  writeJson(paths.webSettings, settings);
  return nodeService(context, 'web', 'stack/web.ts', [paths.webSettings], {});
}
