/** A real Synapse as a child process: its folder with configuration and registrations, its start and its stop. */
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STACK_NL } from '#basis/catalogue/stack.nl.ts';
import { UserError } from '#basis/errors.ts';
import type { Registration, SynapseDatabase, SynapseModule } from '#matrix/synapse-config.ts';
import { homeserverConfig, synapseLogConfig } from '#matrix/synapse-config.ts';
import { isRunning, spawnChild, stopChild } from './child.ts';
import { PROJECT_DIR } from './config.ts';
import type { Secrets } from './secrets.ts';
import { answers, until } from './wait.ts';

export type SynapseSetup = {
  /** Folder for configuration and uploads; made when missing. */
  readonly dir: string;
  readonly serverName: string;
  readonly port: number;
  /** Where it listens; this computer alone when absent. */
  readonly host?: string;
  /** Of its figures for Prometheus; none when absent. */
  readonly metricsPort?: number;
  readonly database: SynapseDatabase;
  readonly secrets: Secrets;
  readonly registrations: readonly Registration[];
  readonly modules: readonly SynapseModule[];
  readonly bcryptRounds?: number;
  readonly logLevel?: 'INFO' | 'WARNING';
  /** Options of homeserver.yaml that replace ours; for tests and benchmarks. */
  readonly overrides?: Readonly<Record<string, unknown>>;
};

/** Writes everything Synapse reads, readable by the owner alone, and gives the configuration's path. */
export function writeSynapseFiles(setup: SynapseSetup): string {
  const { dir, secrets } = setup;
  mkdirSync(join(dir, 'media'), { recursive: true, mode: 0o700 });
  const write = (name: string, content: unknown): string => {
    const file = join(dir, name);
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
    return file;
  };
  const config = homeserverConfig({
    serverName: setup.serverName,
    publicBaseUrl: `http://127.0.0.1:${setup.port}`,
    listen: { host: setup.host ?? '127.0.0.1', port: setup.port },
    ...(setup.metricsPort === undefined ? {} : { metrics: { host: '127.0.0.1', port: setup.metricsPort } }),
    database: setup.database,
    mediaStorePath: join(dir, 'media'),
    signingKeyPath: secrets.path('signing-key'),
    macaroonSecretKeyPath: secrets.path('macaroon-secret'),
    formSecretPath: secrets.path('form-secret'),
    registrationSharedSecretPath: secrets.path('registration-shared-secret'),
    logConfigPath: write('log.yaml', synapseLogConfig(setup.logLevel ?? 'INFO')),
    appserviceFiles: setup.registrations.map((one) => write(`${one.id}.yaml`, one)),
    modules: setup.modules,
    ...(setup.bcryptRounds === undefined ? {} : { bcryptRounds: setup.bcryptRounds }),
  });
  return write('homeserver.yaml', { ...config, ...setup.overrides });
}

export type Synapse = { readonly child: ChildProcess; readonly baseUrl: string; stop(): Promise<void> };

/** Starts Synapse without waiting for it; the gate module in `gate/` can be imported by it. */
export function spawnSynapse(options: {
  readonly python: string;
  readonly configFile: string;
  readonly dir: string;
  readonly logFile: string;
}): ChildProcess {
  return spawnChild({
    command: options.python,
    args: ['-m', 'synapse.app.homeserver', '--config-path', options.configFile],
    cwd: options.dir,
    env: { PYTHONPATH: join(PROJECT_DIR, 'gate'), PYTHONUNBUFFERED: '1' },
    logFile: options.logFile,
    // All that counts is committed in Postgres; a Synapse that is slow to end must not become an orphan.
    deathSignal: 'KILL',
  });
}

/** Starts Synapse; resolves when it answers. Throws UserError when it ends or stays silent. */
export async function startSynapse(options: {
  readonly python: string;
  readonly configFile: string;
  readonly dir: string;
  readonly logFile: string;
  readonly port: number;
  readonly timeoutMs?: number;
}): Promise<Synapse> {
  const child = spawnSynapse(options);
  const baseUrl = `http://127.0.0.1:${options.port}`;
  const stop = (): Promise<void> => stopChild(child, 'SIGTERM', 10_000);
  await until(
    async () => !isRunning(child) || (await answers(`${baseUrl}/health`)),
    options.timeoutMs ?? 90_000,
  );
  if (!isRunning(child) || !(await answers(`${baseUrl}/health`))) {
    await stopChild(child, 'SIGKILL', 1_000);
    throw new UserError(STACK_NL.synapseStart(options.logFile));
  }
  return { child, baseUrl, stop };
}
