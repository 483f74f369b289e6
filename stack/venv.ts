/**
 * The Python environment with Synapse: made once under the stack's folder from the pinned `gate/requirements.txt`, made anew
 * when that file or the Python changes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STACK_NL } from '#basis/catalogue/stack.nl.ts';
import { UserError } from '#basis/errors.ts';
import { run } from './child.ts';
import { PROJECT_DIR } from './config.ts';

const OLDEST_PYTHON = [3, 10] as const;
const STAMP = '.buurtbaken';

/** Path of the python that has Synapse, in `given` (used as it is) or in `dir/venv` (made when needed). Throws UserError. */
export async function ensureVenv(dir: string, given: string | null): Promise<string> {
  if (given !== null) {
    const python = join(given, 'bin', 'python');
    if (!existsSync(python)) throw new UserError(STACK_NL.venvWithoutPython(given));
    return python;
  }
  const venv = join(dir, 'venv');
  const python = join(venv, 'bin', 'python');
  const requirements = join(PROJECT_DIR, 'gate', 'requirements.txt');
  // A venv is bound to its place: one that came along with a moved folder is of no use.
  const wanted = createHash('sha256').update(readFileSync(requirements)).update(venv).digest('hex');
  if (isStamped(venv, wanted) && existsSync(python)) return python;
  const machinePython = await findPython();
  rmSync(venv, { recursive: true, force: true });
  await makeVenv(machinePython, venv);
  // The list is complete, and Python compiles what Synapse really uses.
  await run(
    python,
    [
      '-m',
      'pip',
      'install',
      '--disable-pip-version-check',
      '--no-input',
      '--quiet',
      '--no-deps',
      '--no-compile',
      '-r',
      requirements,
    ],
    { what: STACK_NL.pipFailed },
  );
  writeFileSync(join(venv, `${STAMP}.new`), wanted);
  renameSync(join(venv, `${STAMP}.new`), join(venv, STAMP));
  return python;
}

function isStamped(venv: string, wanted: string): boolean {
  const file = join(venv, STAMP);
  return existsSync(file) && readFileSync(file, 'utf8') === wanted;
}

async function makeVenv(python: string, venv: string): Promise<void> {
  // Debian has a package of its own for what a venv needs besides Python.
  const complete = await run(python, ['-c', 'import ensurepip, venv'], { what: '' }).then(
    () => true,
    () => false,
  );
  if (!complete) throw new UserError(STACK_NL.noVenvModule);
  await run(python, ['-m', 'venv', venv], { what: STACK_NL.venvFailed });
}

async function findPython(): Promise<string> {
  const [major, minor] = OLDEST_PYTHON;
  const check = `import sys; sys.exit(0 if sys.version_info >= (${major}, ${minor}) else 1)`;
  for (const name of ['python3', '/usr/bin/python3']) {
    try {
      await run(name, ['-c', check], { what: name });
      return name;
    } catch {}
  }
  throw new UserError(STACK_NL.noPython);
}
