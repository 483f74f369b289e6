import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import { eventId, roomId, userId } from '#basis/matrix-ids.ts';
import { newCaseRef } from '#basis/zaak.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import type { NewCase } from './case-types.ts';
import {
  caseArrived,
  caseByPlaceholder,
  caseByRef,
  mediaUrisIn,
  moveCase,
  openCase,
  replaceHeldOriginal,
  withdrawCase,
} from './cases.ts';
import type { Sql } from './db.ts';
import { connect } from './db.ts';

const JAN = userId('@olijf.zeil:example.org');
const ROOM = roomId('!melding');
const NOON = new Date('2026-03-02T12:00:00Z');

let database: TestDatabase;
let owner: Sql;
let bot: Sql;
beforeAll(async () => {
  database = await createDatabase();
  owner = connect(database.url);
  bot = connect(database.botUrl);
  await owner`insert into gemeente (code, naam) values ('GM0072', 'Harlingen')`;
  await owner`insert into gebied (code, soort, naam, gemeente_code, wijk_code)
    values ('WK007200', 'wijk', 'Harlingen', 'GM0072', 'WK007200')`;
});
afterAll(async () => {
  await bot.end();
  await owner.end();
  await database.drop();
});

const held = (change: Partial<NewCase> = {}): NewCase => ({
  ref: newCaseRef(randomBytes),
  action: 'hold',
  origin: 'gate',
  gebied: gebiedCode('WK007200'),
  soort: 'melding',
  roomId: ROOM,
  sender: JAN,
  senderRole: 'resident',
  kind: 'image',
  original: {
    type: 'm.room.message',
    content: { msgtype: 'm.image', body: 'x', url: 'mxc://example.org/a' },
  },
  replacement: { type: 'm.room.message', content: { msgtype: 'm.notice', body: 'wacht' } },
  findings: [{ rule: 10, code: 'foto', action: 'hold', fragment: '', message: 'Een foto wacht.' }],
  emergency: false,
  at: NOON,
  ...change,
});
const arrival = (it: NewCase, event: string) => ({
  ref: it.ref,
  roomId: it.roomId,
  sender: it.sender,
  eventId: eventId(event),
  at: NOON,
});
const jobsFor = async (ref: string): Promise<string[]> => {
  const rows = await bot<{ task: string }[]>`
    select t.identifier as task from worker_bot._private_jobs j join worker_bot._private_tasks t on t.id = j.task_id
    where j.payload->>'ref' = ${ref} order by 1`;
  return rows.map((row) => row.task);
};

test('a held message waits from the moment that its placeholder is there, and is found by it', async () => {
  const it = held();
  await bot.begin((tx) => openCase(tx, it));
  expect(await bot.begin((tx) => openCase(tx, it))).toBe('exists');
  expect((await caseByRef(bot, it.ref))?.state).toBe('opgeslagen');
  expect(await jobsFor(it.ref)).toEqual([]);
  expect(await bot.begin((tx) => caseArrived(tx, arrival(it, '$one')))).toBe('arrived');
  expect(await bot.begin((tx) => caseArrived(tx, arrival(it, '$one')))).toBe('already');
  expect(await caseByPlaceholder(bot, eventId('$one'))).toMatchObject({
    ref: it.ref,
    state: 'wacht',
    placeable: null,
    original: it.original,
    findings: it.findings,
  });
  expect(await jobsFor(it.ref)).toEqual(['present-case']);
});

test('a ref that somebody else names, or in another room, is unknown', async () => {
  const it = held();
  await bot.begin((tx) => openCase(tx, it));
  for (const change of [{ sender: userId('@dief:example.org') }, { roomId: roomId('!elders') }])
    expect(await bot.begin((tx) => caseArrived(tx, { ...arrival(it, '$two'), ...change }))).toBe('unknown');
  expect((await caseByRef(bot, it.ref))?.state).toBe('opgeslagen');
});

test('a softened message needs nobody', async () => {
  const it = held({ action: 'soften', kind: 'text' });
  await bot.begin((tx) => openCase(tx, it));
  expect(await bot.begin((tx) => caseArrived(tx, arrival(it, '$soft')))).toBe('arrived');
  expect((await caseByRef(bot, it.ref))?.state).toBe('verzacht');
  expect(await jobsFor(it.ref)).toEqual([]);
});

test('what waits is replaced or taken back by its sender alone, and not once it is decided', async () => {
  const it = held();
  await bot.begin((tx) => openCase(tx, it));
  await bot.begin((tx) => caseArrived(tx, arrival(it, '$three')));
  const change = {
    ...it,
    original: { type: 'm.room.message', content: { msgtype: 'm.text', body: 'beter' } },
  };
  const dief = userId('@dief:example.org');
  expect(await bot.begin((tx) => replaceHeldOriginal(tx, it.ref, { ...change, sender: dief }))).toBe(
    'too-late',
  );
  expect(await bot.begin((tx) => replaceHeldOriginal(tx, it.ref, change))).toBe('replaced');
  expect(await caseByRef(bot, it.ref)).toMatchObject({
    version: 2,
    original: change.original,
    state: 'wacht',
  });
  expect(
    await bot.begin((tx) => withdrawCase(tx, it.ref, { sender: dief, how: 'verwijderd', at: NOON })),
  ).toBe('too-late');
  expect(
    await bot.begin((tx) => withdrawCase(tx, it.ref, { sender: JAN, how: 'verwijderd', at: NOON })),
  ).toBe('withdrawn');
  expect(await bot.begin((tx) => replaceHeldOriginal(tx, it.ref, change))).toBe('too-late');
  expect(await caseByRef(bot, it.ref)).toMatchObject({ state: 'ingetrokken', withdrawn: 'verwijderd' });
});

test('of two moves at once from two processes one happens', async () => {
  const it = held();
  await bot.begin((tx) => openCase(tx, it));
  await bot.begin((tx) => caseArrived(tx, arrival(it, '$four')));
  const other = connect(database.botUrl);
  const moved = await Promise.all([
    bot.begin((tx) => moveCase(tx, it.ref, 'plaatsen', { at: NOON, decidedBy: userId('@a:example.org') })),
    other.begin((tx) => moveCase(tx, it.ref, 'afwijzen', { at: NOON, decidedBy: userId('@b:example.org') })),
  ]);
  await other.end();
  const [winner, ...rest] = moved.filter((zaak) => zaak !== null);
  expect(rest).toEqual([]);
  expect((await caseByRef(bot, it.ref))?.state).toBe(winner?.state);
});

test('every content URI of a message is found', () => {
  const content = {
    url: 'mxc://example.org/a',
    info: { thumbnail_url: 'mxc://example.org/b', thumbnail_file: { url: 'mxc://example.org/c' } },
    file: { url: 'mxc://example.org/d' },
    body: 'mxc://example.org/not-a-file',
  };
  expect([...mediaUrisIn(content)].sort()).toEqual(
    ['a', 'b', 'c', 'd'].map((id) => `mxc://example.org/${id}`),
  );
});
