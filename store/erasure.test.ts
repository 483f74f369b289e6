import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventId, roomId, userId } from '#basis/matrix-ids.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import { beginMessage, noteSent } from './bot-messages.ts';
import type { Sql } from './db.ts';
import { connect } from './db.ts';
import { botMessagesAbout } from './erasure.ts';
import { claimEvent } from './ledger.ts';

const ROOM = roomId('!groep');
let database: TestDatabase;
let owner: Sql;
let provisioning: Sql;
beforeAll(async () => {
  database = await createDatabase();
  owner = connect(database.url);
  provisioning = connect(database.provisioningUrl);
});
afterAll(async () => {
  await provisioning?.end();
  await owner?.end();
  await database?.drop();
});

test('what the bot posted in the name of somebody is found when they are erased, and nobody else’s', async () => {
  const at = new Date('2026-03-01T12:00Z');
  const [anna, bram] = [userId('@anna:example.org'), userId('@bram:example.org')];
  const posted = async (what: 'nood' | 'opnieuw', sender: typeof anna, id: string) => {
    const entry = { eventId: eventId(`$${id}`), roomId: ROOM, sender, sentAt: at, toCheck: null };
    await owner.begin((tx) => claimEvent(tx, { ...entry, toRead: 'no' }));
    const it = { cause: `${what}:${id}`, step: 'bericht', room: ROOM } as const;
    await beginMessage(owner, { ...it, at });
    await noteSent(owner, it.cause, it.step, eventId(`$van-de-bot-${id}`));
  };
  await posted('nood', anna, 'a1');
  await posted('opnieuw', anna, 'a2');
  await posted('nood', bram, 'b1');
  const found = (await botMessagesAbout(provisioning, anna)).map(({ event }) => event);
  expect(found.toSorted()).toEqual(['$van-de-bot-a1', '$van-de-bot-a2']);
});
