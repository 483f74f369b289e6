import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestDatabase } from '#test/harness/database.ts';
import { createDatabase } from '#test/harness/database.ts';
import { appendAudit, listAudit, verifyAudit } from './audit.ts';
import type { Sql } from './db.ts';
import { connect } from './db.ts';
import { databaseCondition } from './dienst-stand.ts';

let database: TestDatabase;
let owner: Sql;
let provisioning: Sql;
let bot: Sql;
const close = async (): Promise<void> => {
  if (database === undefined) return;
  await Promise.all([owner.end(), provisioning.end(), bot.end()]);
  await database.drop();
};
beforeEach(async () => {
  await close();
  database = await createDatabase();
  owner = connect(database.url);
  provisioning = connect(database.provisioningUrl);
  bot = connect(database.botUrl);
});
afterAll(close);

async function fiveRows(): Promise<void> {
  for (let n = 1; n <= 5; n++)
    await appendAudit(n % 2 ? provisioning : bot, {
      actor: 'service:test',
      action: 'zaak.geplaatst',
      subject: `zaak:nr${n}`,
      ...(n === 3 ? {} : { reason: 'rond' }),
      detail: { n, code: 'WK007200' },
    });
}

/** As somebody who has taken the owner's place and switched the guard off. */
async function tamper(statement: string): Promise<void> {
  await owner.begin((tx) =>
    tx.unsafe(
      `alter table audit disable trigger append_only; ${statement}; alter table audit enable trigger append_only`,
    ),
  );
}

test('an untouched log is sound, rows of both services in one chain', async () => {
  expect(await verifyAudit(provisioning)).toEqual({ ok: true, rows: 0, head: '0'.repeat(64) });
  await fiveRows();
  const rows = await listAudit(provisioning, { after: 0, limit: 10 });
  expect(rows.map((row) => row.via)).toEqual([
    'buurtbaken_provisioning',
    'buurtbaken_bot',
    'buurtbaken_provisioning',
    'buurtbaken_bot',
    'buurtbaken_provisioning',
  ]);
  expect(rows[1]).toMatchObject({
    nr: 2,
    subject: 'zaak:nr2',
    reason: 'rond',
    detail: { n: 2, code: 'WK007200' },
  });
  expect(await verifyAudit(bot)).toEqual({ ok: true, rows: 5, head: rows[4]?.hash });
});

test('rows that many append at once make one chain', async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      appendAudit(n % 2 ? provisioning : bot, { actor: 'service:test', action: 'tegelijk', detail: { n } }),
    ),
  );
  expect(await verifyAudit(provisioning)).toMatchObject({ ok: true, rows: 40 });
});

test('a clock that is put back makes no moment earlier than the former, and the chain stays sound', async () => {
  await fiveRows();
  // The last row an hour ahead, as a clock that ran fast would have made it.
  await tamper(`update audit set op = op + interval '1 hour' where nr = 5;
    update audit set hash = sha256(audit_field(nr::text) || audit_field(((extract(epoch from op) * 1000000)::bigint)::text) ||
      audit_field(via) || audit_field(actor) || audit_field(actie) || audit_field(onderwerp) || audit_field(reden) ||
      audit_field(bijzonderheden) || vorige_hash) where nr = 5`);
  await appendAudit(bot, { actor: 'service:test', action: 'daarna' });
  const [last] = await owner`select a.op = b.op as same from audit a join audit b on b.nr = 5 where a.nr = 6`;
  expect(last?.same).toBe(true);
  expect(await verifyAudit(provisioning)).toMatchObject({ ok: true, rows: 6 });
  // By which the doctor sees it.
  const { at, lastAudit } = await databaseCondition(provisioning);
  expect((lastAudit?.getTime() ?? 0) - at.getTime()).toBeGreaterThan(50 * 60_000);
});

test('what is rolled back leaves no gap', async () => {
  const failed = provisioning.begin(async (tx) => {
    await appendAudit(tx, { actor: 'service:test', action: 'nooit' });
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  await fiveRows();
  expect(await verifyAudit(provisioning)).toMatchObject({ ok: true, rows: 5 });
});

describe('the first bad row is named', () => {
  const cases = [
    ['a changed reason', "update audit set reden = 'anders' where nr = 3", 3, 'changed'],
    ['a reason taken away', 'update audit set reden = null where nr = 2', 2, 'changed'],
    ['a changed actor', "update audit set actor = 'service:ander' where nr = 1", 1, 'changed'],
    ['a changed detail', "update audit set bijzonderheden = '{}' where nr = 4", 4, 'changed'],
    ['a changed moment', "update audit set op = op + interval '1 microsecond' where nr = 5", 5, 'changed'],
    [
      'a row claimed for the other service',
      "update audit set via = 'buurtbaken_bot' where nr = 1",
      1,
      'changed',
    ],
    ['a removed row', 'delete from audit where nr = 2', 2, 'missing'],
    ['the first row removed', 'delete from audit where nr = 1', 1, 'missing'],
    [
      'a removed row, the others counted on',
      'delete from audit where nr = 2; update audit set nr = nr - 1 where nr > 2',
      2,
      'changed',
    ],
    [
      'two rows that changed places',
      'update audit set nr = 99 where nr = 2; update audit set nr = 2 where nr = 3; update audit set nr = 3 where nr = 99',
      2,
      'changed',
    ],
    [
      'a row put in between',
      `update audit set nr = nr + 100 where nr > 2; update audit set nr = nr - 99 where nr > 100;
       insert into audit select 3, op, via, actor, actie, onderwerp, reden, bijzonderheden, vorige_hash, hash from audit where nr = 2`,
      3,
      'changed',
    ],
    [
      'a row made anew with a sound hash of its own',
      `update audit set reden = 'anders', hash = sha256(audit_field(nr::text) ||
         audit_field(((extract(epoch from op) * 1000000)::bigint)::text) || audit_field(via) || audit_field(actor) ||
         audit_field(actie) || audit_field(onderwerp) || audit_field('anders') || audit_field(bijzonderheden) || vorige_hash)
       where nr = 3`,
      4,
      'chain',
    ],
  ] as const;
  test.each(cases)('%s', async (_name, statement, nr, fault) => {
    await fiveRows();
    await tamper(statement);
    expect(await verifyAudit(provisioning)).toEqual({ ok: false, nr, fault });
  });

  test('rows cut off at the end, by a hash noted earlier', async () => {
    await fiveRows();
    const sound = await verifyAudit(provisioning);
    if (!sound.ok) throw new Error('unsound');
    await tamper('delete from audit where nr > 3');
    expect(await verifyAudit(provisioning)).toMatchObject({ ok: true, rows: 3 });
    expect(await verifyAudit(provisioning, { head: sound.head })).toEqual({
      ok: false,
      nr: 4,
      fault: 'head',
    });
  });

  test('a hash noted earlier holds while the log grows', async () => {
    await fiveRows();
    const sound = await verifyAudit(provisioning);
    if (!sound.ok) throw new Error('unsound');
    await fiveRows();
    expect(await verifyAudit(provisioning, { head: sound.head })).toMatchObject({ ok: true, rows: 10 });
  });
});

describe('append-only', () => {
  const statements = [
    "update audit set reden = 'anders'",
    'delete from audit',
    'truncate audit',
    `insert into audit (nr, op, via, actor, actie, bijzonderheden, vorige_hash, hash)
     values (6, now(), 'x', 'service:x', 'x', '{}', sha256(''), sha256(''))`,
    'alter table audit disable trigger append_only',
    'drop table audit',
  ];
  test.each(statements)('no service may: %s', async (statement) => {
    await fiveRows();
    for (const role of [provisioning, bot])
      await expect(role.unsafe(statement)).rejects.toThrow(/permission denied|must be owner/);
    expect(await verifyAudit(provisioning)).toMatchObject({ ok: true, rows: 5 });
  });

  test.each(statements.slice(0, 3))('nor the owner by mistake: %s', async (statement) => {
    await fiveRows();
    await expect(owner.unsafe(statement)).rejects.toThrow('append-only');
  });
});

describe('random ids only', () => {
  const good = { actor: 'service:bot', action: 'iets' } as const;
  test.each([
    ['a user ID as subject', { ...good, subject: 'persoon:@anna:server' }],
    ['a name as subject', { ...good, subject: 'persoon:Anna de Vries' }],
    ['a sentence as reason', { ...good, reason: 'Anna schold haar buurman uit' }],
    ['a user ID in the detail', { ...good, detail: { wie: '@anna:server' } }],
    ['a sentence in the detail', { ...good, detail: { tekst: 'kijk uit voor hem' } }],
    ['an actor without kind', { ...good, actor: 'anna' as `${string}:${string}` }],
  ] as const)('%s is refused', async (_name, entry) => {
    await expect(appendAudit(provisioning, entry)).rejects.toThrow();
    expect(await verifyAudit(provisioning)).toMatchObject({ ok: true, rows: 0 });
  });
});
