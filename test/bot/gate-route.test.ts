import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BotContext } from '#bot/context.ts';
import { liveDirectory } from '#bot/live-directory.ts';
import type { Content } from '#matrix/homeserver.ts';
import { addHallAddress, endAvond } from '#store/avonden.ts';
import { caseByRef } from '#store/cases.ts';
import { connect } from '#store/db.ts';
import { eventually } from '#test/harness/eventually.ts';
import type { World } from './cases-world.ts';
import { DIENST, startWorld } from './cases-world.ts';
import type { GateWorld } from './gate-world.ts';
import { gateWorld, patient } from './gate-world.ts';

let world: World;
let ctx: BotContext;
let gate: GateWorld;
beforeAll(async () => {
  world = await startWorld();
  ctx = patient(await world.process());
  gate = gateWorld(world, ctx);
});
afterAll(async () => {
  await gate.passes.stop();
  await world.stop();
});

const text = (body: string): Content => ({ msgtype: 'm.text', body });
const THREAT = 'Ik sla hem vanavond dood.';
const photo = { msgtype: 'm.image', body: 'a.jpg', url: 'mxc://example.org/abc', info: {} };
const say = (localpart: string, content: Content) => gate.ask(localpart, 'm.room.message', content);
const cases = async () => Number((await world.owner`select count(*) as n from zaak`)[0]?.n);
const refOf = (body: Content): string => String((body.content as Content)['nl.buurtbaken.ref']);

describe('who may ask', () => {
  const ask = (headers: Record<string, string>, payload: object = {}) =>
    gate.app.inject({ method: 'POST', url: '/gate/v1/event', headers, payload });

  test('nobody without the token', async () => {
    expect((await ask({})).statusCode).toBe(401);
    expect((await ask({ authorization: 'Bearer wrong' })).statusCode).toBe(403);
    expect((await ask({ authorization: ctx.settings.gateToken })).statusCode).toBe(401);
  });

  test('nothing but a question', async () => {
    const headers = { authorization: `Bearer ${ctx.settings.gateToken}` };
    expect((await ask(headers, { event: { type: 'm.room.message' } })).statusCode).toBe(400);
    expect((await ask(headers, [])).statusCode).toBe(400);
  });
});

/** Keys that Fastify answers with 400 unless it is told otherwise: anybody can send them. */
const distrusted = (body: string): Content =>
  JSON.parse(
    `{"msgtype":"m.text","body":${JSON.stringify(body)},"m.mentions":{"__proto__":{"a":1}},"constructor":{"prototype":{}}}`,
  );

test('a message with keys that a parser distrusts is judged, and its transaction taken, like any other', async () => {
  const { status, body } = await say('zeil', distrusted(THREAT));
  expect([status, body.action]).toEqual([200, 'replace']);
  const event = await world.hs
    .person('zeil')
    .send(world.rooms.melding, 'm.room.message', distrusted('Hallo'));
  const [delivered] = await world.hs
    .person('zeil')
    .timeline(world.rooms.melding)
    .then((all) => all.filter(({ eventId }) => eventId === event));
  if (!delivered) expect.fail('not sent');
  expect(await gate.deliver([delivered])).toBe(200);
});

test('whether an address is that of an information evening, only to the gate', async () => {
  const ask = (payload: object, token = ctx.settings.gateToken) =>
    gate.app.inject({
      ...{ method: 'POST', url: '/gate/v1/hall', payload },
      headers: { authorization: `Bearer ${token}` },
    });
  const isHall = async (address: string) => (await ask({ address })).json<{ hall: boolean }>().hall;
  const [from, until] = [new Date(ctx.clock().getTime() - 1_000), new Date(ctx.clock().getTime() + 1_000)];
  const evening = randomUUID();
  await world.owner`insert into infoavond (id, gebied_code, code, begint_op, eindigt_op, geopend_door)
    values (${evening}, 'WK007200', 'ABCDEFGH', ${from}, ${until}, 'sessie:x')`;
  expect(await isHall('192.0.2.1')).toBe(false);
  await addHallAddress(world.owner, evening, '::ffff:192.0.2.1');
  expect(await isHall('192.0.2.1')).toBe(true);
  expect(await isHall('192.0.2.2')).toBe(false);
  expect((await ask({ address: '192.0.2.1' }, 'another')).statusCode).toBe(403);
  for (const wrong of [{}, { address: 1 }, { address: '' }, [], { address: 'x'.repeat(200) }])
    expect((await ask(wrong)).statusCode).toBe(400);
  await endAvond(world.owner, evening, ctx.clock());
  expect(await isHall('192.0.2.1')).toBe(false);
  expect(await world.owner`select 1 from infoavond_adres`).toHaveLength(0);
});

describe('what the gate answers', () => {
  test('a text that is fit passes', async () => {
    expect(await say('zeil', text('Er rijdt een busje rondjes.'))).toEqual({
      status: 200,
      body: { action: 'allow' },
    });
  });

  test('an unfit one is masked, and its original is in the database by then', async () => {
    const { body } = await say('zeil', text('Die klootzak weer'));
    const zaak = await caseByRef(world.owner, refOf(body));
    expect((body.content as Content).body).toBe('Die k***** weer');
    expect(zaak).toMatchObject({
      state: 'opgeslagen',
      action: 'soften',
      sender: world.hs.person('zeil').user,
    });
    expect(zaak?.original?.content).toEqual(text('Die klootzak weer'));
  });

  test('a threat waits', async () => {
    const { body } = await say('zeil', text(THREAT));
    expect(await caseByRef(world.owner, refOf(body))).toMatchObject({ action: 'hold', kind: 'text' });
  });

  test('a coordinator’s photo passes, a resident’s waits', async () => {
    expect((await say('baken', photo)).body).toEqual({ action: 'allow' });
    const { body } = await say('zeil', photo);
    expect(await caseByRef(world.owner, refOf(body))).toMatchObject({ action: 'hold', kind: 'image' });
  });

  test('somebody who is not known is judged as a resident', async () => {
    expect((await say('onbekend', photo)).body.action).toBe('replace');
  });

  test('services, and rooms that are not judged, are let be', async () => {
    const before = await cases();
    expect((await say('dienst', text('klootzak'))).body).toEqual({ action: 'allow' });
    const elsewhere = await gate.ask('zeil', 'm.room.message', text('klootzak'), world.rooms.own('zeil'));
    expect(elsewhere.body).toEqual({ action: 'allow' });
    expect(await cases()).toBe(before);
  });

  test('a held edit goes on showing what stood there', async () => {
    const jan = world.hs.person('zeil');
    const event = await jan.send(world.rooms.melding, 'm.room.message', text('Er staat een auto.'));
    const { body } = await say('zeil', {
      ...text(`* ${THREAT}`),
      'm.new_content': text(THREAT),
      'm.relates_to': { rel_type: 'm.replace', event_id: event },
    });
    expect((body.content as Content)['m.new_content']).toEqual(text('Er staat een auto.'));
    expect(await caseByRef(world.owner, refOf(body))).toMatchObject({ editOf: event });
  });

  test('somebody else’s message is not shown again under their name', async () => {
    const event = await world.hs
      .person('boei')
      .send(world.rooms.melding, 'm.room.message', text('Van Piet.'));
    const { body } = await say('zeil', {
      ...text(`* ${THREAT}`),
      'm.new_content': text(THREAT),
      'm.relates_to': { rel_type: 'm.replace', event_id: event },
    });
    expect(JSON.stringify(body)).not.toContain('Van Piet');
  });

  test('signs that Postgres can’t keep do not let a message slip through', async () => {
    const { body } = await say('zeil', text('Die klootzak\0 \ud800 weer'));
    expect((await caseByRef(world.owner, refOf(body)))?.original?.content).toEqual(
      text('Die klootzak \ufffd weer'),
    );
  });

  test('what was let pass is written down a moment later', async () => {
    const from = world.hs.person('boei').user;
    await say('boei', text('Alles rustig hier.'));
    await eventually(
      async () => (await world.owner`select 1 from poort_oordeel where afzender = ${from}`).length === 1,
    );
  });
});

describe('without a database', () => {
  const away = async () => {
    const sql = connect('postgres://nobody:x@127.0.0.1:9/none', { max: 1 });
    const without: BotContext = { ...ctx, sql };
    return { sql, gate: gateWorld(world, without) };
  };

  test('a fit text passes all the same', async () => {
    const { sql, gate: without } = await away();
    expect(await without.ask('zeil', 'm.room.message', text('Er rijdt een busje.'))).toEqual({
      status: 200,
      body: { action: 'allow' },
    });
    await sql.end({ timeout: 0 });
  });

  test('there is no verdict on one whose original can’t be kept', async () => {
    const { sql, gate: without } = await away();
    expect((await without.ask('zeil', 'm.room.message', text(THREAT))).status).toBe(503);
    await sql.end({ timeout: 0 });
  });

  test('there is no verdict before rooms and people are known', async () => {
    const notReady = gateWorld(world, ctx, () => false);
    expect((await notReady.ask('zeil', 'm.room.message', text('hallo'))).status).toBe(503);
  });
});

describe('the directory', () => {
  test('follows the database, also after the connection was lost', async () => {
    const live = liveDirectory(ctx.sql, world.database.botUrl, [DIENST], ctx.log);
    const known = world.hs.person('zeil').user;
    await eventually(() => live.isRead() && live.directory.person(known)?.displayName === 'Jan');
    const add = async (localpart: string) => {
      const [id, user] = [randomUUID(), world.hs.person(localpart).user];
      await world.owner`insert into persoon (id, localpart, user_id, weergavenaam)
        values (${id}, ${localpart}, ${user}, ${localpart})`;
      await world.owner`insert into lidmaatschap (persoon_id, gebied_code, rol)
        select ${id}, code, 'resident' from gebied limit 1`;
      return user;
    };
    const first = await add('nieuw');
    await eventually(() => live.directory.person(first) !== undefined);
    await ctx.sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'buurtbaken directory' and datname = current_database()`;
    const second = await add('later');
    await eventually(() => live.directory.person(second) !== undefined);
    await live.stop();
  });
});
