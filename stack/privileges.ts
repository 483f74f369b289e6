/**
 * Postgres refuses to run as root. A root who starts the stack gets it run by `nobody`, by setpriv. Where the project lies in
 * a folder that only root may enter (a clone under /root), that process alone keeps the one capability to walk through it.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { STACK_NL } from '#basis/catalogue/stack.nl.ts';
import { UserError } from '#basis/errors.ts';

/** Owner of Postgres' files and processes when root starts the stack: uid and gid of `nobody`. */
const NOBODY = 65534;

export type Privileges = {
  /** Options for setpriv; empty when nothing needs to change. */
  readonly options: readonly string[];
  /** The user that must own Postgres' files; null when that is the one who starts it. */
  readonly owner: number | null;
};

/** Numbers of the capabilities that let a process walk through folders of others, the narrower first (capabilities(7)). */
const WALK_CAPABILITIES = { dac_read_search: 2, dac_override: 1 } as const;

/**
 * How to start Postgres so that it is not root and still reaches the data folder and its programs. A data folder that a plain
 * user made stays that user's. Throws UserError when there is no way.
 */
export function postgresPrivileges(dataDir: string, programs: string): Privileges {
  if (process.getuid?.() !== 0) return { options: [], owner: null };
  const owner = (existsSync(dataDir) && statSync(dataDir).uid) || NOBODY;
  const drop = [`--reuid=${owner}`, `--regid=${owner}`, '--clear-groups'];
  if ([dataDir, programs].every(isOpenToAll)) return { options: drop, owner };
  const capability = heldCapability();
  if (capability === undefined) throw new UserError(STACK_NL.postgresUnreachable);
  return {
    // Postgres asks access(2) whether it may run its own programs, which forgets capabilities unless this bit is set.
    options: [
      '--securebits=+no_setuid_fixup',
      ...drop,
      `--inh-caps=+${capability}`,
      `--ambient-caps=+${capability}`,
    ],
    owner,
  };
}

/** True if every folder on the way to `path` may be entered by others. */
function isOpenToAll(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === '/') return true;
  }
}

function heldCapability(): string | undefined {
  const line = /^CapBnd:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  const held = BigInt(`0x${line?.[1] ?? '0'}`);
  return Object.entries(WALK_CAPABILITIES).find(([, bit]) => (held >> BigInt(bit)) & 1n)?.[0];
}
