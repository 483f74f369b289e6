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
  const bin = mkdtempSync(join(dir, 'bin-'));
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
    'tail',
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

/** Adds a program to that machine. */
function program(bin: string, name: string, script: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

test('with a full disk it says so before it fetches anything', async () => {
  const bin = poorPath();
  program(bin, 'npm', 'exit 1');
  program(
    bin,
    'df',
    'echo "Filesystem 1048576-blocks Used Available Capacity Mounted"; echo "tmpfs 64 60 4 94% /x"',
  );
  const env = { ...environment(bin), BUURTBAKEN_DIR: join(dir, 'full') };
  const { code, stdout, stderr } = await outcome('/bin/bash', [SCRIPT, 'up'], env);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(
    /^buurtbaken: te weinig ruimte op de schijf: 4 MB vrij bij .*full, .*maak ruimte.*\n$/,
  );
});

test('a Node that a full disk left empty is none', async () => {
  const bin = poorPath();
  program(bin, 'npm', 'exit 1');
  program(bin, 'df', 'echo; echo "/dev/x 9000 0 9000 1% /"');
  const data = join(dir, 'empty');
  const arch = process.arch === 'arm64' ? 'arm64' : 'x64';
  const node = join(data, 'node', 'node_modules', `node-linux-${arch}`, 'bin');
  mkdirSync(node, { recursive: true });
  writeFileSync(join(node, 'node'), '', { mode: 0o755 });
  const env = { ...environment(bin), BUURTBAKEN_DIR: data };
  const { code, stderr } = await outcome('/bin/bash', [SCRIPT, 'status'], env);
  expect(code).toBe(1);
  expect(stderr).toMatch(/\nbuurtbaken: Node [\d.]+ ophalen lukte niet \(is er netwerk\?\): zie .*\n$/);
});
