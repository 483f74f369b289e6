import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gebiedCode } from '#basis/cbs.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import type { Sql } from './db.ts';
import { connect } from './db.ts';
import type { NewTip } from './tips.ts';
import { expireTips, requestTip, tipById, tipSent, unsentTip } from './tips.ts';

let database: TestDatabase;
let bot: Sql;
beforeAll(async () => {
  database = await createDatabase();
  bot = connect(database.botUrl);
  const owner = connect(database.url);
  await owner`insert into gemeente (code, naam) values ('GM0072', 'Harlingen')`;
  await owner`insert into gebied (code, soort, naam, gemeente_code, wijk_code)
    values ('WK007200', 'wijk', 'Harlingen', 'GM0072', 'WK007200')`;
  await owner.end();
});
afterAll(async () => {
  await bot.end();
  await database.drop();
});

const NOON = new Date('2026-03-02T12:00:00Z');
const hours = (count: number): Date => new Date(NOON.getTime() + count * 3_600_000);
const chatter = { rule: 11, code: 'geklets', action: 'nudge', fragment: 'lol', message: 'Zin.' } as const;
const ask = (change: Partial<NewTip> & Pick<NewTip, 'recipient'>) =>
  bot.begin((tx) =>
    requestTip(tx, {
      cause: `$${randomUUID()}`,
      gebied: gebiedCode('WK007200'),
      role: 'resident',
      action: 'nudge',
      findings: [chatter],
      emergency: false,
      at: NOON,
      ...change,
    }),
  );
const somebody = () => userId(`@a${randomUUID()}:example.org`);

test('one person hears a nudge of spelregel 11 once in 24 hours; others and other rules are not affected', async () => {
  const recipient = somebody();
  expect(await ask({ recipient })).toBe('asked');
  expect(await ask({ recipient, at: hours(23) })).toBe('skipped');
  expect(await ask({ recipient: somebody(), at: hours(1) })).toBe('asked');
  expect(await ask({ recipient, at: hours(2), findings: [{ ...chatter, rule: 9 }] })).toBe('asked');
  expect(await ask({ recipient, at: hours(3), action: 'soften' })).toBe('asked');
  expect(await ask({ recipient, at: hours(24.1) })).toBe('asked');
});

test('of two at once one is asked for', async () => {
  const recipient = somebody();
  const outcomes = await Promise.all([ask({ recipient }), ask({ recipient }), ask({ recipient })]);
  expect(outcomes.sort()).toEqual(['asked', 'skipped', 'skipped']);
});

test('one cause is one tip, and its words go with their retention', async () => {
  const recipient = somebody();
  const cause = '$a';
  expect(await ask({ recipient, cause, action: 'soften', shown: 'wat een l*l' })).toBe('asked');
  expect(await ask({ recipient, cause, action: 'soften' })).toBe('exists');
  const [row] = await bot<[{ id: string }]>`select id from tip where oorzaak = ${cause}`;
  expect(await unsentTip(bot, row.id)).toMatchObject({
    recipient,
    shown: 'wat een l*l',
    findings: [chatter],
  });
  await tipSent(bot, row.id, NOON);
  expect(await unsentTip(bot, row.id)).toBeNull();
  await expireTips(bot, hours(-1));
  expect(await tipById(bot, row.id)).toMatchObject({ findings: [chatter], sentAt: NOON });
  await expireTips(bot, hours(1));
  const kept = await bot`select codes, regels, bevindingen, getoond from tip where id = ${row.id}`;
  expect(kept).toEqual([{ codes: ['geklets'], regels: [11], bevindingen: null, getoond: null }]);
});
