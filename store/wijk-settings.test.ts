import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import { exceptionOf, exceptionWords } from '#spelregels/excepted.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import type { Sql } from './db.ts';
import { connect } from './db.ts';
import { MIGRATIONS } from './known-migrations.ts';
import { addException, exceptionsOf, listExceptions, removeException } from './wijk-settings.ts';

const GEBIED = gebiedCode('WK007200');
const AT = new Date('2026-03-01T12:00Z');
let database: TestDatabase;
let owner: Sql;
let provisioning: Sql;
beforeAll(async () => {
  database = await createDatabase();
  owner = connect(database.url);
  provisioning = connect(database.provisioningUrl);
  await owner`insert into gemeente (code, naam) values ('GM0072', 'Harlingen')`;
  await owner`insert into gebied (code, soort, naam, gemeente_code, wijk_code, aan)
    values (${GEBIED}, 'wijk', 'Harlingen', 'GM0072', ${GEBIED}, true)`;
});
afterAll(async () => {
  await provisioning?.end();
  await owner?.end();
  await database?.drop();
});

test('sentences that were kept as words become the prints that the rules compare with', async () => {
  const fragments = [
    'Wat een Kútweer',
    'Fijne dag allemaal, hoor 🙂 ß',
    '🙂'.repeat(60),
    `z${'é'.repeat(60)}`,
  ];
  for (const fragment of fragments)
    await addException(owner, GEBIED, { code: 'geklets', words: exceptionWords(fragment) }, AT);
  const migration = readFileSync(join(MIGRATIONS, '0054_uitzondering_afdruk.sql'), 'utf8');
  const [update = ''] = /^update uitzondering [\s\S]*?;$/m.exec(migration) ?? [];
  await owner.unsafe(update);
  const kept = (await exceptionsOf(owner, GEBIED)).map((one) => one.words).sort();
  const wanted = fragments.map((fragment) => exceptionOf({ code: 'geklets', fragment })?.words).sort();
  expect(kept).toEqual(wanted);
  expect(kept.filter((one) => one.startsWith('sha256:'))).toHaveLength(2);
});

test('an exception is taken back once, by who may, in its own gebied', async () => {
  await owner`delete from uitzondering`;
  await addException(owner, GEBIED, { code: 'schelden', words: 'kutweer' }, AT);
  expect(await addException(owner, GEBIED, { code: 'schelden', words: 'kutweer' }, AT)).toBe('exists');
  const [listed] = await listExceptions(provisioning, GEBIED, 10);
  expect(listed).toMatchObject({ code: 'schelden', words: 'kutweer', since: AT });
  const id = listed?.id ?? '';
  expect(await removeException(provisioning, gebiedCode('WK007202'), id)).toBeNull();
  expect(await removeException(provisioning, GEBIED, id)).toBe('schelden');
  expect(await removeException(provisioning, GEBIED, id)).toBeNull();
});
