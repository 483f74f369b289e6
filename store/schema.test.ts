/**
 * `schema.sql` is what all migrations make together, so that a review shows what a migration really changes. After a new migration:
 * `vitest run store/schema -u`, and look at the difference.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dumpSchema } from '#stack/backup/pg-client.ts';
import { PROJECT_DIR } from '#stack/config.ts';
import { createDatabase } from '#test/harness/database.ts';
import { testPgClient } from '#test/harness/pg-client.ts';
import { plainSchema } from '#test/upgrade/plain-schema.ts';

/** The first migrations are those of the first release: nobody upgrades over them. */
const UNMARKED = 20;

test('the migrations make the schema that is written down', async () => {
  const database = await createDatabase();
  try {
    const schema = plainSchema(await dumpSchema(await testPgClient(), database.url));
    expect(schema).toContain('CREATE TABLE public.persoon');
    await expect(schema).toMatchFileSnapshot('schema.sql');
  } finally {
    await database.drop();
  }
});

test('every migration since the first release says whether an older version can go on with what it makes', () => {
  const dir = join(PROJECT_DIR, 'store', 'migrations');
  const unmarked = readdirSync(dir)
    .filter((name) => Number(name.slice(0, 4)) > UNMARKED)
    .filter((name) => !/^-- breaking: (yes|no)\n/.test(readFileSync(join(dir, name), 'utf8')));
  expect(unmarked).toEqual([]);
});
