/**
 * What the embedded stack takes from the environment: where its folder is and which venv to use. Nothing else in stack/ reads
 * process.env. Imports no package: stack/prepare.ts runs while those are still being installed.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top of the project: the folder that holds package.json. */
export const PROJECT_DIR = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

export type StackEnvironment = {
  /** The one ignored folder with data, secrets, logs and the venv. */
  readonly dir: string;
  /** A venv that is there already; null to make one under `dir`. */
  readonly venv: string | null;
  /** On a build server a missing browser or container engine is a failure, not a reason to skip. */
  readonly ci: boolean;
  /** Folder of pg_dump and pg_restore; null to look for them. */
  readonly pgClient: string | null;
  /** Whom backups are encrypted for; null for the pair of keys that is made here. */
  readonly backupRecipient: string | null;
  /** How many generations stay; null for the default. */
  readonly backupKeep: string | null;
};

/** Reads BUURTBAKEN_DIR, _VENV, _PG_CLIENT, _BACKUP_RECIPIENT and _BACKUP_KEEP, and CI. */
export function stackEnvironment(env: NodeJS.ProcessEnv = process.env): StackEnvironment {
  return {
    dir: resolve(env.BUURTBAKEN_DIR || `${PROJECT_DIR}/.buurtbaken`),
    venv: env.BUURTBAKEN_VENV ? resolve(env.BUURTBAKEN_VENV) : null,
    ci: env.CI === 'true' || env.CI === '1',
    pgClient: env.BUURTBAKEN_PG_CLIENT ? resolve(env.BUURTBAKEN_PG_CLIENT) : null,
    backupRecipient: env.BUURTBAKEN_BACKUP_RECIPIENT || null,
    backupKeep: env.BUURTBAKEN_BACKUP_KEEP || null,
  };
}

/** The version in package.json. */
export function projectVersion(): string {
  const { version } = JSON.parse(readFileSync(`${PROJECT_DIR}/package.json`, 'utf8')) as { version: string };
  return version;
}

/** Our whole environment, for installers and tools that run to their end. */
export function wholeEnvironment(): NodeJS.ProcessEnv {
  return process.env;
}

/** Where traces go (OpenTelemetry's own settings), for the services. */
export function tracesEnvironment(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const set = Object.entries(env).filter(([name, value]) => name.startsWith('OTEL_') && value);
  return Object.fromEntries(set) as Record<string, string>;
}

/** What a child process is given of our environment: no stray setting of the person who starts it changes the stack. */
export function childEnvironment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const kept = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'LD_LIBRARY_PATH'];
  const base: Record<string, string> = {};
  for (const name of kept) {
    const value = process.env[name];
    if (value !== undefined) base[name] = value;
  }
  return { ...base, ...extra };
}
