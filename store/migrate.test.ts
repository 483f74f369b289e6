import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import type { Sql } from './db.ts';
import { connect } from './db.ts';
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
