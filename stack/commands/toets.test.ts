import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PROJECT_DIR, wholeEnvironment } from '#stack/config.ts';
import { outcome } from '#test/stack/installation.ts';

const dir = mkdtempSync(join(tmpdir(), 'toets-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** What the rules let pass, and who knows the language does not. */
const THREAT = 'Hij kan vast niet zwemmen, daar komen we zaterdag achter.';
const LINES = [THREAT, 'wat een kutweer', THREAT].map((text, id) => JSON.stringify({ id, text })).join('\n');
/** Node as on a machine on which onnxruntime does not run. */
const HOOK = `import { registerHooks } from 'node:module';
registerHooks({ resolve(name, context, next) { if (name === 'onnxruntime-node') throw new Error('loopt hier niet'); return next(name, context); } });`;
const WITHOUT = `--import=data:text/javascript,${encodeURIComponent(HOOK)}`;

async function toets(options: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const cli = [process.execPath, join(PROJECT_DIR, 'stack', 'cli.ts'), 'toets', ...options];
  const { code, stdout, stderr } = await outcome(
    '/bin/sh',
    ['-c', 'printf %s "$LINES" | "$@"', 'sh', ...cli],
    {
      ...wholeEnvironment(),
      BUURTBAKEN_DIR: dir,
      LINES,
      ...env,
    },
  );
  const actions = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line).action);
  return { code, stderr, actions };
}

test('says what becomes of a message in the end, and at once if that is asked', async () => {
  expect(await toets([])).toEqual({ code: 0, stderr: '', actions: ['hold', 'soften', 'hold'] });
  expect(await toets(['--zonder-lezer'])).toEqual({
    code: 0,
    stderr: '',
    actions: ['allow', 'soften', 'allow'],
  });
});

test('where the second reader can not be loaded that is said once, and the rules judge alone', async () => {
  const { code, stderr, actions } = await toets([], { NODE_OPTIONS: WITHOUT });
  expect({ code, actions }).toEqual({ code: 0, actions: ['allow', 'soften', 'allow'] });
  expect(stderr).toMatch(/^Let op: de tweede lezer kan hier niet worden geladen, .*loopt hier niet.*\n$/);
});
