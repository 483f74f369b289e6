import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import { eventId, roomId, userId } from '#basis/matrix-ids.ts';
import type { MeldingKind } from '#basis/melding-kind.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { Sql } from './db.ts';
import { connect } from './db.ts';
import { listenToDirectory, readDirectory } from './directory.ts';
import {
  changeWords,
  chooseKind,
  expireMeldingWords,
  findMelding,
  openMelding,
  openMeldingen,
  touchMelding,
  withdrawMelding,
} from './meldingen.ts';

const GEBIED = gebiedCode('WK007200');
const at = new Date('2026-03-02T12:00:00Z');
let database: TestDatabase;
let owner: Sql;
let bot: Sql;
beforeAll(async () => {
  database = await createDatabase();
  owner = connect(database.url);
  bot = connect(database.botUrl);
  await owner`insert into gemeente (code, naam) values ('GM0072', 'Harlingen')`;
  await owner`insert into gebied (code, soort, naam, gemeente_code, wijk_code, aan)
    values (${GEBIED}, 'wijk', 'Harlingen', 'GM0072', ${GEBIED}, true)`;
});
afterAll(async () => {
  await bot.end();
  await owner.end();
  await database.drop();
});

const report = (source = eventId(`$${randomUUID()}`)) =>
  bot.begin((tx) =>
    openMelding(tx, {
      id: randomUUID(),
      gebied: GEBIED,
      room: roomId('!a'),
      source,
      reporter: userId('@zeil:example.org'),
      danger: false,
      kind: 'verdacht',
      place: 'Zuiderhaven',
      what: 'Man voelt aan deuren',
      at,
    }),
  );
const openIds = async () => (await readDirectory(bot)).openMeldingen.get(GEBIED) ?? [];

test('meldingen are numbered by gebied, and one message has one', async () => {
  const [first, second] = await Promise.all([report(), report()]);
  expect([first.number, second.number].sort()).toEqual([1, 2]);
  expect(await report(first.source)).toMatchObject({ id: first.id, number: first.number });
  const ids = (await openMeldingen(bot, GEBIED)).map((one) => one.id);
  expect(ids.sort()).toEqual([first.id, second.id].sort());
});

test('the directory hears which are open, and not of each tap', async () => {
  const melding = await report();
  expect(await openIds()).toContain(melding.id);
  let heard = 0;
  const listening = listenToDirectory(
    database.botUrl,
    () => {
      heard += 1;
    },
    () => {},
  );
  await eventually(async () => expect(heard).toBe(1));
  for (let i = 0; i < 5; i += 1) await bot.begin((tx) => touchMelding(tx, melding.id));
  await bot.begin((tx) => withdrawMelding(tx, melding.id, at));
  await eventually(async () => expect(heard).toBe(2));
  expect(await openIds()).not.toContain(melding.id);
  await listening.stop();
});

test('changed words raise the version of the card, the same words do not; danger stays', async () => {
  const { id } = await report();
  const change = (danger: boolean, what: string) =>
    bot.begin((tx) => changeWords(tx, id, { danger, place: null, what }));
  await change(true, 'Man met mes');
  await change(false, 'Man met mes');
  expect(await findMelding(bot, id)).toMatchObject({ version: 2, danger: true, what: 'Man met mes' });
});

test('a kind follows the words of its reporter, until a coordinator chose another', async () => {
  const { id } = await report();
  const change = (what: string, kind?: MeldingKind) =>
    bot.begin((tx) => changeWords(tx, id, { danger: false, place: null, what, ...(kind && { kind }) }));
  const kindNow = async () => (await findMelding(bot, id))?.kind;
  expect(await kindNow()).toBe('verdacht');
  await change('Man breekt in', 'inbraak');
  expect(await kindNow()).toBe('inbraak');
  await change('Man breekt in bij nummer 3');
  expect(await kindNow()).toBe('inbraak');
  await bot.begin((tx) => chooseKind(tx, id, 'vernieling'));
  await change('Man op een ladder', 'verdacht');
  expect(await kindNow()).toBe('vernieling');
});

test('words go after their time, figures stay', async () => {
  const { id, number } = await report();
  await expireMeldingWords(bot, new Date(at.getTime() + 1));
  expect(await findMelding(bot, id)).toMatchObject({ number, place: null, what: null });
});
