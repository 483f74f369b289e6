import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { UserError } from '#basis/errors.ts';
import { eventually } from '#test/harness/eventually.ts';
import { spawnChild } from './child.ts';
import type { Service } from './service.ts';
import { createService } from './service.ts';
import { processId } from './state.ts';

const dir = mkdtempSync(join(tmpdir(), 'service-'));
const logFile = join(dir, 'log');
const up = join(dir, 'up');
const broken = join(dir, 'broken');
let said: string[] = [];
let service: Service | undefined;

afterEach(async () => {
  await service?.stop();
  for (const file of [up, broken]) rmSync(file, { force: true });
});

/** Says that it is up by a file; ends at once while the file `broken` is there. */
function shellService(restart = { limit: 10, firstDelayMs: 10, longestDelayMs: 20 }): Service {
  said = [];
  service = createService(
    {
      name: 'web',
      logFile,
      spawn: () =>
        spawnChild({
          command: 'sh',
          args: ['-c', `[ -e ${broken} ] && exit 3; touch ${up}; exec sleep 600`],
          logFile,
          deathSignal: 'KILL',
        }),
      isReady: async () => existsSync(up),
      stopSignal: 'SIGTERM',
      stopGraceMs: 1_000,
      startTimeoutMs: 10_000,
      restart,
    },
    { say: (line) => said.push(line), changed: () => {} },
  );
  return service;
}

function kill(one: Service): number {
  const pid = one.pid();
  if (pid === undefined) throw new Error('does not run');
  process.kill(pid, 'SIGKILL');
  return pid;
}

test('one that dies is there again, as often as it takes', async () => {
  const one = shellService();
  await one.start();
  for (let round = 0; round < 2; round += 1) {
    const before = kill(one);
    await eventually(() => one.pid() !== undefined && one.pid() !== before);
    await eventually(() => said.filter((line) => line.includes('draait weer')).length === round + 1);
  }
});

test('one that keeps dying is given up after the limit, and that is said', async () => {
  const one = shellService({ limit: 3, firstDelayMs: 5, longestDelayMs: 10 });
  await one.start();
  writeFileSync(broken, '');
  rmSync(up);
  kill(one);
  await eventually(() => said.some((line) => line.includes('wordt niet meer gestart')));
  expect(said.filter((line) => line.includes('poging'))).toHaveLength(3);
  expect(one.pid()).toBeUndefined();
});

test('one that does not come up at first is no service', async () => {
  writeFileSync(broken, '');
  const one = shellService();
  await expect(one.start()).rejects.toThrow(UserError);
  expect(one.pid()).toBeUndefined();
});

test('stopped is stopped', async () => {
  const one = shellService();
  await one.start();
  const pid = one.pid();
  await one.stop();
  expect(processId(pid)).toBeNull();
});
