import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import type { Sql } from './db.ts';
import { connect } from './db.ts';

let database: TestDatabase;
let sql: Sql;
beforeAll(async () => {
  database = await createDatabase();
  sql = connect(database.botUrl);
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

test('the database notices within half a minute that a process without a farewell is gone', async () => {
  const asked = await sql<{ name: string; setting: string }[]>`
    select name, setting from pg_settings where name like 'tcp_keepalives_%'`;
  const {
    idle = 0,
    interval = 0,
    count = 0,
  } = Object.fromEntries(
    asked.map(({ name, setting }) => [name.replace('tcp_keepalives_', ''), Number(setting)]),
  );
  expect(idle).toBeGreaterThan(0);
  expect(idle + interval * count).toBeLessThanOrEqual(30);
});
