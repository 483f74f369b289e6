import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_DIR, wholeEnvironment } from '#stack/config.ts';
import { outcome } from './installation.ts';

const SCRIPT = join(PROJECT_DIR, 'buurtbaken');
const dir = mkdtempSync(join(tmpdir(), 'script-'));

const environment = (path: string): NodeJS.ProcessEnv => ({
  ...wholeEnvironment(),
  PATH: path,
  BUURTBAKEN_DIR: join(dir, 'data'),
});
const ownPath = [join(process.execPath, '..'), wholeEnvironment().PATH].join(delimiter);

test('it works from another folder and through a symbolic link', async () => {
  const link = join(dir, 'link');
  symlinkSync(SCRIPT, link);
  const { code, stdout, stderr } = await outcome(link, ['status', '--json'], environment(ownPath), '/tmp');
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({ ready: false, serverName: 'buurtbaken.localhost' });
  expect(code).toBe(1);
});

/** A machine with the usual tools, a Node that is too old, and no npm. */
function poorPath(): string {
  const bin = join(dir, 'bin');
  mkdirSync(bin);
  for (const tool of [
    'bash',
    'cat',
    'chmod',
    'cut',
    'dirname',
    'flock',
    'mkdir',
    'readlink',
    'rm',
    'sha256sum',
    'uname',
  ]) {
    symlinkSync(join('/usr/bin', tool), join(bin, tool));
  }
  writeFileSync(join(bin, 'node'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  return bin;
}

test('without npm it says what to install, in one line', async () => {
  const { code, stdout, stderr } = await outcome('/bin/bash', [SCRIPT, 'status'], environment(poorPath()));
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^buurtbaken: npm ontbreekt: .*apt-get install.*\n$/);
});
