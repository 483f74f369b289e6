import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { databaseUrl } from '#stack/postgres.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import { eventually } from '#test/harness/eventually.ts';
import { dropDatabase, ensureDatabase } from './cluster.ts';
import type { Sql } from './db.ts';
import { connect } from './db.ts';
import { knownMigrations } from './known-migrations.ts';
import { migrate } from './migrate.ts';

let database: TestDatabase;
let owner: Sql;
beforeAll(async () => {
  database = await createDatabase();
  owner = connect(database.url);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const applied = async () => (await owner`select name from migratie order by id`).map((row) => row.name);

test('migrating again, also twice at once, changes nothing', async () => {
  const before = await applied();
  expect(before[0]).toBe('0001_ground');
  await Promise.all([migrate(database.url), migrate(database.url)]);
  expect(await applied()).toEqual(before);
});

test('a database of a newer version is refused and left as it is', async () => {
  await owner`insert into migratie (name, run_on) values ('9999_future', now())`;
  await expect(migrate(database.url)).rejects.toThrow(/nieuwere versie.*9999_future/);
  await owner`delete from migratie where name = '9999_future'`;
});

test('each service reads its own queue and not the other', async () => {
  const bot = connect(database.botUrl);
  try {
    expect(await bot`select count(*)::int as n from worker_bot._private_jobs`).toEqual([{ n: 0 }]);
    await expect(bot`select 1 from worker_provisioning._private_jobs`).rejects.toThrow(/permission denied/);
    await expect(bot`select 1 from worker_provisioning.jobs`).rejects.toThrow(/permission denied/);
  } finally {
    await bot.end();
  }
});

test('killed half-way, a migration leaves what had run, and the next run does the rest', async () => {
  const { port, passwords, superuserUrl } = inject('harness');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await ensureDatabase(superuserUrl, 'buurtbaken', name);
  const url = databaseUrl(port, name, 'buurtbaken_owner', passwords.buurtbaken_owner);
  const fresh = connect(url, { max: 1 });
  const ran = async () => (await fresh`select name from migratie order by id`).map((row) => String(row.name));
  const program = `import { migrate } from ${JSON.stringify(fileURLToPath(new URL('./migrate.ts', import.meta.url)))};
    await migrate(${JSON.stringify(url)});`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await eventually(async () => (await ran()).length >= 3, { timeoutMs: 60_000, intervalMs: 5 });
  child.kill('SIGKILL');
  await ended;
  const before = await ran();
  expect(before).toEqual(knownMigrations().slice(0, before.length));
  await migrate(url);
  expect(await ran()).toEqual(knownMigrations());
  // The queues come last: they are there, and in order.
  expect(await fresh`select count(*)::int as n from worker_bot._private_jobs`).toEqual([{ n: 0 }]);
  await fresh.end();
  await dropDatabase(superuserUrl, name);
});
