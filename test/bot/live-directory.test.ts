/** The directory of a running bot, held against what a whole reading of the database would give. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { LiveDirectory } from '#bot/live-directory.ts';
import { liveDirectory } from '#bot/live-directory.ts';
import type { Sql } from '#store/db.ts';
import { connect } from '#store/db.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import { eventually } from '#test/harness/eventually.ts';

const [GROUP, OTHER] = [gebiedCode('WK007200'), gebiedCode('WK007202')];
let database: TestDatabase;
let owner: Sql;
let bot: Sql;
let live: LiveDirectory;
beforeAll(async () => {
  database = await createDatabase();
  owner = connect(database.url);
  bot = connect(database.botUrl);
  await owner`insert into gemeente (code, naam) values ('GM0072', 'Harlingen')`;
  for (const code of [GROUP, OTHER])
    await owner`insert into gebied (code, soort, naam, gemeente_code, wijk_code, aan)
      values (${code}, 'wijk', ${code}, 'GM0072', ${code}, true)`;
  live = liveDirectory(bot, database.botUrl, [], pino({ level: 'silent' }));
  await eventually(() => expect(live.isRead()).toBe(true));
});
afterAll(async () => {
  await live?.stop();
  await bot?.end();
  await owner?.end();
  await database?.drop();
});

async function person(name: string) {
  const id = randomUUID();
  await owner`insert into persoon (id, localpart, user_id, weergavenaam)
    values (${id}, ${name}, ${`@${name}:example.org`}, ${name})`;
  return { id, user: userId(`@${name}:example.org`) };
}

test('who comes, changes and goes is known without a whole reading', async () => {
  const { id, user } = await person('anna');
  await owner`insert into lidmaatschap (persoon_id, gebied_code, rol) values (${id}, ${GROUP}, 'resident')`;
  await eventually(() => expect(live.directory.role(user, GROUP)).toBe('resident'));
  await owner`update persoon set taal = 'fy' where id = ${id}`;
  await eventually(() => expect(live.directory.language(user)).toBe('fy'));
  await owner`update lidmaatschap set gebied_code = ${OTHER} where persoon_id = ${id}`;
  await eventually(() => expect(live.directory.gebiedenOf(user)).toEqual([OTHER]));
  await owner`delete from persoon where id = ${id}`;
  await eventually(() => expect(live.directory.person(user)).toBeUndefined());
});

test('so are rooms, settings and exceptions', async () => {
  const { id, user } = await person('bart');
  await owner`insert into kamer (soort, gebied_code, persoon_id, alias, room_id, gemaakt_op)
    values ('bewoner', ${GROUP}, ${id}, '#eigen', '!eigen', now())`;
  await eventually(() => expect(live.directory.ownRoom(user)).toBe('!eigen'));
  await owner`insert into wijk_instelling (gebied_code, instellingen, gewijzigd_op, gewijzigd_door)
    values (${OTHER}, '{"eerst112": false}', now(), 'test')`;
  await eventually(() => expect(live.directory.settings(OTHER).eerst112).toBe(false));
  await owner`insert into uitzondering (gebied_code, code, woorden, sinds) values (${OTHER}, 'x', 'sukkel', now())`;
  await eventually(() => expect(live.directory.exceptions(OTHER)).toHaveLength(1));
  await owner`delete from kamer where alias = '#eigen'`;
  await eventually(() => expect(live.directory.ownRoom(user)).toBeUndefined());
});

test('what changed while the connection was away is read when it is back', async () => {
  const { id, user } = await person('cor');
  await owner.begin(async (tx) => {
    await tx`alter table lidmaatschap disable trigger directory`;
    await tx`insert into lidmaatschap (persoon_id, gebied_code, rol) values (${id}, ${OTHER}, 'coordinator')`;
    await tx`alter table lidmaatschap enable trigger directory`;
  });
  expect(live.directory.role(user, OTHER)).toBeUndefined();
  await bot`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'buurtbaken directory'`;
  await eventually(() => expect(live.directory.holders(OTHER, 'coordinator')).toEqual([user]));
});

test('who asks before the first reading waits for it, and hears when it takes too long', async () => {
  const nowhere = liveDirectory(
    bot,
    database.botUrl.replace(/\/[^/]+$/, '/geen_database'),
    [],
    pino({ level: 'silent' }),
  );
  try {
    // Nobody told it to read yet: its connection is not there.
    await expect(nowhere.whenRead(50)).rejects.toThrow('not read yet');
    const waiting = nowhere.whenRead(10_000);
    await nowhere.refresh();
    await waiting;
    expect(nowhere.isRead()).toBe(true);
  } finally {
    await nowhere.stop();
  }
});
