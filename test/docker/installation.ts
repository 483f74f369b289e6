/** The composed stack under a name of its own, as the tests want it: up, spoken with from outside, looked into, gone. */
import type { ExecFileException } from 'node:child_process';
import { execFile, execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { DockerComposeEnvironment, type StartedDockerComposeEnvironment, Wait } from 'testcontainers';
import { newKeyPair } from '#stack/backup/age.ts';
import { PROJECT_DIR } from '#stack/config.ts';
import { freePort } from '#stack/ports.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { Asking, Outside, Reply } from './outside.ts';
import { askOutside } from './outside.ts';

// Its stand-by container is one more image to pull; what these files start, they stop.
process.env.TESTCONTAINERS_RYUK_DISABLED = 'true';

export const DOMAIN = 'buurtbaken.localhost';
const run = promisify(execFile);
const MOST_OUTPUT = 64_000_000;

/** Whether a Docker engine answers; on a build server it must. */
export function dockerMissing(): boolean {
  if (process.env.CI === 'true') return false;
  try {
    execFileSync('docker', ['info'], { stdio: 'ignore', timeout: 20_000 });
    return false;
  } catch {
    return true;
  }
}

export type Json = Record<string, unknown>;
export type Installation = {
  readonly project: string;
  readonly outside: Outside;
  /** The key that opens its backups. */
  readonly identity: string;
  /** Where plain HTTP is answered. */
  readonly httpPort: number;
  /** Asks one of its hosts: the site, or `matrix` or `chat` of it. */
  ask(method: string, host: '' | 'matrix' | 'chat', path: string, asking?: Asking): Promise<Reply>;
  /** As {@link ask}, of JSON; throws for what is refused. */
  call(method: string, host: '' | 'matrix', path: string, bearer: string, body?: object): Promise<Json>;
  /** Runs a command in a service, and gives what it said. Throws if it failed. */
  inside(service: string, ...command: string[]): Promise<string>;
  /** The same, and how it ended. */
  tried(service: string, ...command: string[]): Promise<{ code: number; output: string }>;
  /** What a service logged. */
  logs(service: string): Promise<string>;
  /** The last that each container logged, for who looks into a failure. */
  lastLines(): Promise<string>;
  /** `docker ps` of this project. */
  containers(): Promise<{ service: string; ports: string; state: string }[]>;
  /** Ends a service's process as the machine's failing would. */
  kill(service: string): Promise<void>;
  /** Starts it again, and waits until it is healthy. */
  revive(service: string): Promise<void>;
  /** `docker compose` of this project, as its operator types it; `env` besides. Gives what it said on standard output; throws if it failed. */
  compose(command: readonly string[], env?: Readonly<Record<string, string>>): Promise<string>;
  /** To be called when it was made anew by {@link compose}: it has another authority then. */
  meetAgain(): Promise<void>;
  down(): Promise<void>;
};

/** Builds and starts it; about half a minute when the images are there. `workers`: as several processes. */
export async function startInstallation({ workers = false } = {}): Promise<Installation> {
  const project = `buurtbaken-test-${randomUUID().slice(0, 8)}`;
  const [port, httpPort] = [await freePort(), await freePort()];
  const { identity, recipient } = await newKeyPair();
  const files = ['docker-compose.yml', ...(workers ? ['docker/compose.workers.yml'] : [])];
  const environment = {
    BUURTBAKEN_LISTEN: '127.0.0.1',
    BUURTBAKEN_HTTP_PORT: String(httpPort),
    BUURTBAKEN_HTTPS_PORT: String(port),
    BUURTBAKEN_GEMEENTE_NAAM: 'Harlingen',
    BUURTBAKEN_BACKUP_RECIPIENT: recipient,
  };
  const stack: StartedDockerComposeEnvironment = await new DockerComposeEnvironment(PROJECT_DIR, files)
    .withProjectName(project)
    .withBuild()
    .withEnvironment(environment)
    .withWaitStrategy('secrets-1', Wait.forOneShotStartup())
    .withWaitStrategy('preset-1', Wait.forOneShotStartup())
    .withWaitStrategy('setup-1', Wait.forOneShotStartup())
    .withDefaultWaitStrategy(Wait.forHealthCheck())
    .withStartupTimeout(300_000)
    .up();
  // By name: a container may be made anew.
  const exec = (service: string, command: readonly string[]) =>
    run('docker', ['exec', `${project}-${service}-1`, ...command], { maxBuffer: MOST_OUTPUT });
  const tried: Installation['tried'] = (service, ...command) =>
    exec(service, command).then(
      ({ stdout, stderr }) => ({ code: 0, output: (stdout + stderr).trim() }),
      (error: ExecFileException) => {
        if (typeof error.code !== 'number') throw error;
        return { code: error.code, output: `${error.stdout ?? ''}${error.stderr ?? ''}`.trim() };
      },
    );
  const inside: Installation['inside'] = async (service, ...command) =>
    (await exec(service, command)).stdout.trim();
  const authority = (): Promise<string> =>
    inside('caddy', 'cat', '/data/caddy/pki/authorities/local/root.crt');
  const outside = { port, ca: await authority() };
  const ask: Installation['ask'] = (method, host, path, asking) =>
    askOutside(outside, method, host === '' ? DOMAIN : `${host}.${DOMAIN}`, path, asking);
  const docker = async (...options: string[]): Promise<string> => (await run('docker', options)).stdout;
  return {
    ...{ project, outside, identity, httpPort, ask, inside, tried },
    async call(method, host, path, bearer, body) {
      const asking = { ...(bearer === '' ? {} : { bearer }), body };
      const { status, text } = await ask(method, host, path, asking);
      if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
      return (text === '' ? {} : JSON.parse(text)) as Json;
    },
    logs: async (service) => {
      const { stdout, stderr } = await run('docker', ['logs', `${project}-${service}-1`]);
      return stdout + stderr;
    },
    lastLines: () => docker('compose', '-p', project, 'logs', '--no-color', '--tail', '40'),
    async containers() {
      const label = 'com.docker.compose';
      const format = `{{.Label "${label}.service"}}\t{{.Ports}}\t{{.State}}`;
      const all = await docker(
        'ps',
        '-a',
        '--filter',
        `label=${label}.project=${project}`,
        '--format',
        format,
      );
      return all
        .trim()
        .split('\n')
        .map((line) => {
          const [service = '', ports = '', state = ''] = line.split('\t');
          return { service, ports, state };
        });
    },
    kill: async (service) => void (await docker('kill', `${project}-${service}-1`)),
    async revive(service) {
      const container = `${project}-${service}-1`;
      await docker('start', container);
      await eventually(
        async () =>
          (await docker('inspect', '-f', '{{.State.Health.Status}}', container)).trim() === 'healthy',
        { timeoutMs: 120_000, intervalMs: 500 },
      );
    },
    async compose(command, env = {}) {
      const options = ['compose', '-p', project, ...files.flatMap((file) => ['-f', file]), ...command];
      const { stdout } = await run('docker', options, {
        ...{ cwd: PROJECT_DIR, maxBuffer: MOST_OUTPUT },
        env: { ...process.env, ...environment, ...env },
      });
      return stdout;
    },
    async meetAgain() {
      outside.ca = await authority();
    },
    down: async () => {
      await stack.down({ removeVolumes: true });
    },
  };
}
