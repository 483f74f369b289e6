import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freePort } from './ports.ts';
import type { PostgresSettings } from './postgres.ts';
import { initPostgres, isPostgresReady, startPostgres } from './postgres.ts';

const top = mkdtempSync(join(tmpdir(), 'postgres-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

test('it runs in a folder that only we may enter, and after a lock file that names a living stranger', async () => {
  chmodSync(top, 0o700);
  mkdirSync(join(top, 'deep'), { mode: 0o700 });
  const settings: PostgresSettings = {
    dataDir: join(top, 'deep', 'data'),
    port: await freePort(),
    superuserPassword: 'a password with spaces & signs',
    logFile: join(top, 'log'),
    durable: false,
  };
  await initPostgres(settings);
  // The number that a killed Postgres had may have been given to another program since.
  writeFileSync(join(settings.dataDir, 'postmaster.pid'), `${process.pid}\n${settings.dataDir}\n`);
  const postgres = await startPostgres(settings);
  expect(await isPostgresReady(settings)).toBe(true);
  expect(await isPostgresReady({ ...settings, superuserPassword: 'another' })).toBe(false);
  await postgres.stop();
  expect(await isPostgresReady(settings)).toBe(false);
});
