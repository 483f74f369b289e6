/** The tools that read the whole source. Each is a test, so that one command tells all. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_DIR, wholeEnvironment } from '#stack/config.ts';
import { outcome } from '#test/stack/installation.ts';
import { FOLDERS } from './folders.ts';

type Tool = { readonly what: string; readonly program: string; readonly args: readonly string[] };
const TOOLS: readonly Tool[] = [
  { what: 'types', program: 'tsc', args: ['--noEmit'] },
  { what: 'types of the try-out page', program: 'tsc', args: ['--noEmit', '--project', 'web/proef'] },
  { what: 'types of the script of pages', program: 'tsc', args: ['--noEmit', '--project', 'web/script'] },
  { what: 'types of the browser test', program: 'tsc', args: ['--noEmit', '--project', 'test/browser'] },
  { what: 'linter and formatter', program: 'biome', args: ['check', '--error-on-warnings', '.'] },
  {
    what: 'imports between folders',
    program: 'depcruise',
    args: ['--config', '.dependency-cruiser.cjs', ...FOLDERS],
  },
  { what: 'dead code', program: 'knip', args: [] },
];

test.each(TOOLS)('$what', { timeout: 240_000 }, async ({ program, args }) => {
  const path = join(PROJECT_DIR, 'node_modules', '.bin', program);
  expect(existsSync(path)).toBe(true);
  const { code, stdout, stderr } = await outcome(path, args, wholeEnvironment(), PROJECT_DIR);
  expect(code, `${stdout}\n${stderr}`).toBe(0);
});
