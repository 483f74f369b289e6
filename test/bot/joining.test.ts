/** Who takes part is welcomed once, and neighbours are asked whether they know an applicant, also when the bot is cut off. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { JOINING_TEXTS } from '#basis/catalogue/person/joining.ts';
import { JobFailure } from '#basis/errors.ts';
import type { RoomId } from '#basis/matrix-ids.ts';
import { welcome } from '#bot/joining/welcome.ts';
import type { Rooms } from '#matrix/homeserver.ts';
import { enqueue } from '#store/jobs.ts';
import { cutting } from './cutting.ts';
import type { Scene, Who } from './handhaving-world.ts';
import { startScene } from './handhaving-world.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

const TEXT = JOINING_TEXTS.nl;
const own = (who: Who) => scene.bodies(who, scene.world.rooms.own(who));
const times = async (who: Who, words: string) =>
  (await own(who)).filter((body) => body.includes(words)).length;

async function personOf(who: Who): Promise<{ id: string; gebied: string }> {
  const [row] = await scene.world.owner`
    select p.id, k.gebied_code as gebied from persoon p join kamer k on k.persoon_id = p.id where p.localpart = ${who}`;
  return row as unknown as { id: string; gebied: string };
}

/** An application, and the question about it to one person. */
async function question(who: Who): Promise<{ vraag: string; aanvraag: string }> {
  const { owner } = scene.world;
  const [aanvraag, vraag] = [randomUUID(), randomUUID()];
  const person = await personOf(who);
  const at = scene.world.clock.now;
  await owner`insert into aanvraag (id, gebied_code, pc6, huisnummer, toevoeging, straat, naam, email, taal, spelregels_versie,
    spelregels_op, bewijzen, keuze, toestand, toestand_sinds, gemaakt_op) values (${aanvraag}, ${person.gebied}, '8861XB', 12, 'A',
    'Voorstraat', 'Els Bakker', 'els@voorbeeld.example', 'nl', 'x', ${at}, '{buren}', 'buren', 'open', ${at}, ${at})`;
  await owner`insert into aanvraag_gevraagd (id, aanvraag_id, persoon_id, gevraagd_op)
    values (${vraag}, ${aanvraag}, ${person.id}, ${at})`;
  await enqueue(scene.ctx.sql, 'bot', 'ask-neighbour', { vraag });
  await scene.settle();
  return { vraag, aanvraag };
}
const voteOf = async (vraag: string) =>
  (await scene.world.owner`select stem from aanvraag_gevraagd where id = ${vraag}`)[0]?.stem;

test.each([null, 'before', 'after'] as const)(
  'the welcome comes once; cut off %s a call too',
  async (when) => {
    const known = await times('zeil', 'Drie dingen om te weten');
    const { id, gebied } = await personOf(when === null ? 'zeil' : 'boei');
    const who: Who = when === null ? 'zeil' : 'boei';
    const bot = when === null ? null : cutting(scene.world, { nth: 1, when });
    for (let again = 0; again < 2; again += 1) {
      await enqueue(scene.ctx.sql, 'bot', 'welcome', { persoon: id, gebied });
      await scene.settle();
    }
    bot?.end();
    expect(await times(who, 'Drie dingen om te weten')).toBe(1);
    if (when === null) expect(known).toBe(0);
    expect((await own(who)).find((body) => body.includes('Drie dingen'))).toBe(TEXT.welcome.join('\n\n'));
  },
);

test.each([
  ['is not made', 'WK007299'],
  ['is not the bot’s yet', null],
])('the welcome is tried again in two seconds while the room %s', async (_what, elsewhere) => {
  const { id, gebied: own } = await personOf('baken');
  const gebied = elsewhere ?? own;
  const { owner } = scene.world;
  const [kamer] = await owner`select id, room_id from kamer where persoon_id = ${id}`;
  await owner`update kamer set room_id = '!elders:test.localhost' where id = ${kamer?.id}`;
  const key = `welcome:${id}:${gebied}`;
  try {
    await welcome.run({ persoon: id, gebied, keer: 4 }, scene.ctx);
    const [job] =
      await owner`select payload, attempts, run_at from worker_bot._private_jobs where key = ${key}`;
    expect(job).toMatchObject({ payload: { persoon: id, gebied, keer: 5 }, attempts: 0 });
    expect(job?.run_at).toEqual(new Date(scene.ctx.clock().getTime() + 2_000));
    await expect(welcome.run({ persoon: id, gebied, keer: 150 }, scene.ctx)).rejects.toThrow(JobFailure);
  } finally {
    await owner`delete from worker_bot._private_jobs where key = ${key}`;
    await owner`update kamer set room_id = ${kamer?.room_id} where id = ${kamer?.id}`;
  }
});

test('the welcome waits until they are in their room: what is said before, they never see', async () => {
  const { id, gebied } = await personOf('baken');
  const { rooms } = scene.ctx;
  const alone: Rooms = Object.assign(Object.create(rooms), {
    readState: async (room: RoomId) =>
      (await rooms.readState(room))?.filter(
        (it) => it.type !== 'm.room.member' || it.stateKey === rooms.self,
      ) ?? null,
    sendEvent: async () => expect.fail('said too soon'),
  });
  const key = `welcome:${id}:${gebied}`;
  await welcome.run({ persoon: id, gebied }, { ...scene.ctx, rooms: alone });
  const rows = await scene.world
    .owner`delete from worker_bot._private_jobs where key = ${key} returning payload`;
  expect(rows.map(({ payload }) => payload)).toEqual([{ persoon: id, gebied, keer: 1 }]);
});

test('who has left their own room is not waited for', async () => {
  const { id, gebied } = await personOf('baken');
  const { rooms } = scene.ctx;
  const left: Rooms = Object.assign(Object.create(rooms), {
    readState: async (room: RoomId) =>
      (await rooms.readState(room))?.map((it) =>
        it.type === 'm.room.member' && it.stateKey !== rooms.self
          ? { ...it, content: { membership: 'leave' } }
          : it,
      ) ?? null,
    sendEvent: async () => expect.fail('said to nobody'),
  });
  await welcome.run({ persoon: id, gebied, keer: 150 }, { ...scene.ctx, rooms: left });
  const key = `welcome:${id}:${gebied}`;
  expect(await scene.world.owner`select 1 from worker_bot._private_jobs where key = ${key}`).toEqual([]);
});

test('who is asked to be the wijkagent of a new group hears it once, and where to answer', async () => {
  const { id: persoon, gebied } = await personOf('zeil');
  const job = { persoon, uitnodiging: randomUUID(), gebied };
  for (const _again of [1, 2]) {
    await enqueue(scene.ctx.sql, 'bot', 'asked-for-group', job);
    await scene.settle();
  }
  expect(await times('zeil', 'wijkagent wilt zijn in de nieuwe groep van Harlingen')).toBe(1);
  expect(await times('zeil', 'Vragen aan jou')).toBe(1);
});

test('a neighbour is asked with buttons, and a tap is kept, thanked for and weighed', async () => {
  const { vraag, aanvraag } = await question('zeil');
  const asked = await scene.lastTo('zeil');
  expect(asked.content.body).toBe(TEXT.question('Els Bakker', 'Voorstraat 12 A'));
  await scene.tap('zeil', asked, TEXT.knows);
  expect(await voteOf(vraag)).toBe('ken-ik');
  expect((await scene.lastTo('zeil')).content.body).toBe(TEXT.thanks);
  const [job] = await scene.world.owner`select j.payload from worker_provisioning._private_jobs j
    join worker_provisioning._private_tasks t on t.id = j.task_id where t.identifier = 'weigh-vouches'`;
  expect(job?.payload).toEqual({ aanvraag });
  const [audit] = await scene.world
    .owner`select actor, onderwerp, reden from audit where actie = 'aanvraag.gekend'`;
  expect(audit).toMatchObject({ onderwerp: `aanvraag:${aanvraag}`, reden: 'ken-ik' });
});

test('a tap can be taken back, changed, and does nothing any more once it is settled', async () => {
  const { vraag, aanvraag } = await question('zeil');
  const asked = await scene.lastTo('zeil');
  const tapped = await scene.tap('zeil', asked, TEXT.knows);
  await scene.untap('zeil', asked.roomId, tapped);
  expect(await voteOf(vraag)).toBeNull();
  await scene.tap('zeil', asked, TEXT.knowsNot);
  expect(await voteOf(vraag)).toBe('ken-ik-niet');
  await scene.world.owner`update aanvraag set toestand = 'ingetrokken' where id = ${aanvraag}`;
  await scene.tap('zeil', asked, TEXT.knows);
  expect(await voteOf(vraag)).toBe('ken-ik-niet');
});

test('the bot reads no e-mail address and no postcode of an applicant, and changes nothing of an application', async () => {
  const { sql } = scene.ctx;
  for (const attempt of [
    sql`select email from aanvraag`,
    sql`select pc6 from aanvraag`,
    sql`update aanvraag set toestand = 'bewezen'`,
    sql`select code_hmac from brief`,
    sql`select email from herstel`,
    sql`insert into aanvraag_gevraagd (id, aanvraag_id, persoon_id, gevraagd_op) values (null, null, null, now())`,
  ])
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
});
