import { spawn } from 'node:child_process';
import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_DIR, wholeEnvironment } from '../config.ts';
import { readJson } from '../files.ts';

/** What vitest's JSON reporter says; the rest is of no use here. */
type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
};

/**
 * Runs the suite, or the test files whose path contains one of `filters`. The last line printed is `N passed, N failed, N skipped`;
 * a file that could not even be loaded counts as failed. Gives the exit code.
 */
export async function test(filters: readonly string[]): Promise<number> {
  const dir = mkdtempSync(join(inMemory() ?? tmpdir(), 'buurtbaken-tests-'));
  // Servers that run as a user of their own have their folders in it.
  chmodSync(dir, 0o711);
  const file = join(dir, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runVitest([...filters, ...reporters], dir);
  const report = readJson<Report>(file);
  rmSync(dir, { recursive: true, force: true });
  const passed = report?.numPassedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const failed = Math.max(report?.numFailedTests ?? 0, code === 0 ? 0 : 1);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0 ? 0 : 1;
}

const MEMORY = '/dev/shm';
const NEEDED_BYTES = 6 * 1024 ** 3;

/**
 * Memory in place of a disk, where there is enough. The suite makes some two thousand databases of 13 MB, and writes them faster than a
 * disk takes them: each then waits up to a second.
 */
function inMemory(): string | null {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return Math.min(bavail * bsize, freemem()) > NEEDED_BYTES ? MEMORY : null;
  } catch {
    return null;
  }
}

function runVitest(args: readonly string[], dir: string): Promise<number> {
  const vitest = join(PROJECT_DIR, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', ...args], {
    cwd: PROJECT_DIR,
    env: { ...wholeEnvironment(), TMPDIR: dir },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
