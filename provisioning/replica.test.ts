import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import { readFigures } from './replica.ts';

let database: TestDatabase;
let sql: Sql;
const pools: Sql[] = [];
beforeAll(async () => {
  database = await createDatabase();
  sql = pool(database.provisioningUrl);
});
afterAll(async () => {
  await Promise.all(pools.map((one) => one.end({ timeout: 1 })));
  await database.drop();
});

function pool(url: string): Sql {
  const made = connect(url, { max: 1 });
  pools.push(made);
  return made;
}
const whichOf = (context: { sql: Sql; replica?: Sql }): Promise<string> =>
  readFigures(context, async (from) => {
    await from`select 1`;
    return from === context.replica ? 'copy' : 'itself';
  });

test('figures come from the database itself where there is no copy', async () => {
  expect(await whichOf({ sql })).toBe('itself');
});

test('and where what should be the copy does not answer, or follows nobody', async () => {
  expect(await whichOf({ sql, replica: pool('postgres://nobody:nothing@127.0.0.1:9/buurtbaken') })).toBe(
    'itself',
  );
  expect(await whichOf({ sql, replica: pool(database.provisioningUrl) })).toBe('itself');
});
