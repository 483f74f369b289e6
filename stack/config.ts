/**
 * What the embedded stack takes from the environment: where its folder is and which venv to use. Nothing else in stack/ reads
 * process.env. Imports no package: stack/prepare.ts runs while those are still being installed.
 */
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
};

/** Reads BUURTBAKEN_DIR, BUURTBAKEN_VENV and CI. */
export function stackEnvironment(env: NodeJS.ProcessEnv = process.env): StackEnvironment {
  return {
    dir: resolve(env.BUURTBAKEN_DIR || `${PROJECT_DIR}/.buurtbaken`),
    venv: env.BUURTBAKEN_VENV ? resolve(env.BUURTBAKEN_VENV) : null,
    ci: env.CI === 'true' || env.CI === '1',
  };
}

/** Our whole environment, for installers and tools that run to their end. */
export function wholeEnvironment(): NodeJS.ProcessEnv {
  return process.env;
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
