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

/** Tables with somebody's id that do not go by themselves with their row: what takes it away, or why it may stay. */
const NOT_BY_ITSELF: Readonly<Record<string, string>> = {
  aanvraag: 'emptied: eraseJoining (joining-person.ts)',
  groep_uitnodiging: 'emptied: eraseGroups (groepen-person.ts)',
  kamer: 'an own room, which the job takes away with all in it (erase-person.ts)',
  account: 'the user ID without a name, so that nobody gets it again',
  pagina_besluit: 'a figure, of an id that leads to nobody then',
  sanctie: 'the same',
  vertrek: 'the same',
  wissing: 'the erasure itself; two days later it leads to nobody',
};

test('what has a person’s id goes with the person, or somebody thought of it', () => {
  const schema = readFileSync(join(PROJECT_DIR, 'store', 'schema.sql'), 'utf8');
  const tables = [...schema.matchAll(/CREATE TABLE public\.(\w+) \(\n([\s\S]*?)\n\);/g)];
  const withPerson = tables.filter(([, , columns = '']) => /^ +persoon_id uuid/m.test(columns));
  const goes =
    /ALTER TABLE ONLY public\.(\w+)\n +ADD CONSTRAINT \w+ FOREIGN KEY \(persoon_id\) REFERENCES public\.persoon\(id\) ON DELETE CASCADE/g;
  const byItself = new Set([...schema.matchAll(goes)].map(([, name]) => name));
  expect(byItself.size).toBeGreaterThan(15);
  const left = withPerson.flatMap(([, name = '']) => (byItself.has(name) ? [] : [name]));
  expect(left.sort()).toEqual(Object.keys(NOT_BY_ITSELF).sort());
});
