/**
 * Schemathesis (PyPI), which makes requests out of an OpenAPI document: in a Python environment of its own, made when it is first asked
 * for, as the one with Synapse is. npm's peers (dredd, and validators that only compare answers) make no requests of their own.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '#stack/child.ts';
import { PROJECT_DIR, stackEnvironment } from '#stack/config.ts';

/**
 * Its program, or what kept it from being made: a machine without Python or without a way to PyPI. On a build server that is a
 * failure, thrown.
 */
export async function schemathesis(): Promise<{ readonly program: string } | { readonly missing: string }> {
  const { dir, ci } = stackEnvironment();
  const venv = join(dir, 'venv-fuzz');
  const program = join(venv, 'bin', 'schemathesis');
  const requirements = join(PROJECT_DIR, 'test', 'fuzz', 'requirements.txt');
  const stamp = join(venv, '.buurtbaken');
  const wanted = createHash('sha256').update(readFileSync(requirements)).update(venv).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(program)) return { program };
  try {
    rmSync(venv, { recursive: true, force: true });
    await run('python3', ['-m', 'venv', venv], { what: 'python3 -m venv' });
    const quiet = ['--disable-pip-version-check', '--no-input', '--quiet', '--no-compile'];
    await run(join(venv, 'bin', 'python'), ['-m', 'pip', 'install', ...quiet, '-r', requirements], {
      what: 'pip install',
    });
    writeFileSync(stamp, wanted);
    return { program };
  } catch (error) {
    if (ci) throw error;
    return { missing: (error as Error).message.split('\n', 1)[0] ?? '' };
  }
}
