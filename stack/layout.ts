/** Where everything of an installation lies in its one folder, and which ports it takes. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export const SERVER_NAME = 'buurtbaken.localhost';
export const DEFAULT_PORT = 8400;
export const HOST = '127.0.0.1';

export type Ports = {
  readonly web: number;
  readonly synapse: number;
  readonly provisioning: number;
  readonly bot: number;
  readonly postgres: number;
  readonly element: number;
  /** Synapse's and the gate's figures, for Prometheus. */
  readonly synapseMetrics: number;
};

/** The range that begins at `base`. */
export function portsFrom(base: number): Ports {
  return {
    web: base,
    synapse: base + 1,
    provisioning: base + 2,
    bot: base + 3,
    postgres: base + 4,
    element: base + 5,
    synapseMetrics: base + 6,
  };
}

export const PROCESS_NAMES = ['postgres', 'synapse', 'provisioning', 'bot', 'web'] as const;
export type ProcessName = (typeof PROCESS_NAMES)[number];
/** The logs there are: one per process and the supervisor's own. */
export const LOG_NAMES = ['stack', ...PROCESS_NAMES] as const;
export type LogName = (typeof LOG_NAMES)[number];

/** Folders that `reset` leaves: what was downloaded, and the key of backups, which is needed after everything is gone. */
export const KEPT_BY_RESET = ['node', 'npm', 'venv', 'pg-client', 'backup-key'] as const;

export type Layout = ReturnType<typeof layout>;

/** Paths under an installation's folder. */
export function layout(dir: string) {
  return {
    dir,
    secrets: join(dir, 'secrets'),
    postgres: join(dir, 'postgres'),
    synapse: join(dir, 'synapse'),
    page: join(dir, 'page'),
    logs: join(dir, 'logs'),
    compileCache: join(dir, 'compile-cache'),
    log: (name: LogName): string => join(dir, 'logs', `${name}.log`),
    /** Who runs and on which ports; stays when nothing runs. */
    state: join(dir, 'state.json'),
    /** The demo people and their passwords. */
    accounts: join(dir, 'accounts.json'),
    webSettings: join(dir, 'web.json'),
    /** The pair of keys of backups, where none is set. */
    backupKey: join(dir, 'backup-key'),
    /** There while a backup is being put back. */
    restoring: join(dir, 'terugzetten.json'),
  };
}

/**
 * Makes the folder. Others may pass through it but not look into it: Postgres, which another user runs when root starts the stack,
 * must reach its own folder. What is secret is closed by itself.
 */
export function makeFolders(paths: Layout): void {
  mkdirSync(paths.dir, { recursive: true, mode: 0o711 });
  for (const dir of [paths.secrets, paths.synapse, paths.logs, paths.page])
    mkdirSync(dir, { recursive: true, mode: 0o700 });
}
