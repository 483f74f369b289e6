import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { run } from '#stack/child.ts';
import { PROJECT_DIR } from '#stack/config.ts';

/** The module's pure parts are tested beside it, in Python, by the Python that runs Synapse. */
const GATE = join(PROJECT_DIR, 'gate');
const FILES = readdirSync(join(GATE, 'tests')).filter((name) => /^test_\w+\.py$/.test(name));

test.each(FILES)('gate/tests/%s', async (file) => {
  const { python } = inject('harness');
  const args = ['-B', '-m', 'unittest', '-v', `tests.${file.replace('.py', '')}`];
  const output = await run(python, args, { cwd: GATE, what: file });
  expect(output).toMatch(/^Ran [1-9]\d* tests? in/m);
  expect(output).toMatch(/^OK$/m);
});
