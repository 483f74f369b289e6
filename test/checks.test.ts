/** The tools that read the whole source. Each is a test, so that one command tells all. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_DIR, wholeEnvironment } from '#stack/config.ts';
import { outcome } from '#test/stack/installation.ts';

const FOLDERS = [
  'basis',
  'spelregels',
  'matrix',
  'store',
  'web',
  'provisioning',
  'bot',
  'stack',
  'docker',
  'bench',
  'test',
];

const TOOLS = [
  ['types', 'tsc', '--noEmit'],
  ['types of the try-out page', 'tsc', '--noEmit', '--project', 'web/proef'],
  ['types of the browser test', 'tsc', '--noEmit', '--project', 'test/browser'],
  ['linter and formatter', 'biome', 'check', '--error-on-warnings', '.'],
  ['imports between folders', 'depcruise', '--config', '.dependency-cruiser.cjs', ...FOLDERS],
  ['dead code', 'knip'],
] as const;

test.each(TOOLS)('%s', { timeout: 240_000 }, async (_name, tool, ...args) => {
  const program = join(PROJECT_DIR, 'node_modules', '.bin', tool);
  expect(existsSync(program)).toBe(true);
  const { code, stdout, stderr } = await outcome(program, args, wholeEnvironment(), PROJECT_DIR);
  expect(code, `${stdout}\n${stderr}`).toBe(0);
});
