import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
  const dir = mkdtempSync(join(tmpdir(), 'buurtbaken-report-'));
  const file = join(dir, 'report.json');
  const code = await runVitest([
    ...filters,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readJson<Report>(file);
  rmSync(dir, { recursive: true, force: true });
  const passed = report?.numPassedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const failed = Math.max(report?.numFailedTests ?? 0, code === 0 ? 0 : 1);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0 ? 0 : 1;
}

function runVitest(args: readonly string[]): Promise<number> {
  const vitest = join(PROJECT_DIR, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', ...args], {
    cwd: PROJECT_DIR,
    env: wholeEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
