/** A link to the pages, asked of the bot in one's own room, also when the bot is cut off; and what the bot may not know of sessions. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OWN_ROOM } from '#basis/catalogue/person/own-room.ts';
import { PAGE_TOKEN } from '#basis/sign-in.ts';
import { cutting } from './cutting.ts';
import type { Scene } from './handhaving-world.ts';
import { startScene } from './handhaving-world.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

const links = async () =>
  (await scene.bodies('zeil', scene.world.rooms.own('zeil'))).flatMap(
    (body) => /https:\/\/buurt\.example\/inloggen\/(\S+)/.exec(body)?.[1] ?? [],
  );

test('“inloggen” gives a link in the own room alone, for whoever asked, that is not in the database', async () => {
  await scene.write('zeil', 'inloggen');
  const [token = ''] = await links();
  expect(token).toMatch(PAGE_TOKEN);
  expect(String((await scene.lastTo('zeil')).content.body)).toBe(
    OWN_ROOM.nl.loginLink(`https://buurt.example/inloggen/${token}`, 15),
  );
  const rows = await scene.world.owner`select * from inloglink`;
  const [person] = await scene.world.owner`select id from persoon where localpart = 'zeil'`;
  expect(rows).toMatchObject([{ persoon_id: person?.id, rol: null, gebruikt_op: null }]);
  expect(createHash('sha256').update(token).digest().equals(rows[0]?.token_sha256)).toBe(true);
  expect(rows[0]?.verloopt_op.getTime() - rows[0]?.gemaakt_op.getTime()).toBe(15 * 60_000);
  const everything = JSON.stringify([
    await scene.world.owner`select * from worker_bot._private_jobs`,
    await scene.world.owner`select * from audit`,
    await scene.world.owner`select * from bericht`,
  ]);
  expect(everything).not.toContain(token);
  const [audit] = await scene.world.owner`select * from audit where actie = 'inloglink.gemaakt'`;
  expect(audit?.actor).toBe(`persoon:${person?.id}`);
});

test.each(['before', 'after'] as const)('cut off %s the send, the same link comes once', async (when) => {
  const known = await links();
  const [{ count: before } = { count: 0 }] = await scene.world
    .owner`select count(*)::int as count from inloglink`;
  const bot = cutting(scene.world, { nth: 1, when });
  await scene.write('zeil', 'log in');
  bot.end();
  expect(bot.wasCut()).toBe(true);
  expect((await links()).length).toBe(known.length + 1);
  expect(await scene.world.owner`select count(*)::int as count from inloglink`).toEqual([
    { count: before + 1 },
  ]);
});

test('“mijn gegevens” gives a link that leads there', async () => {
  await scene.write('zeil', 'Mijn gegevens?');
  expect((await links()).at(-1)).toMatch(/^[\w-]{43}\?naar=mijn$/);
});

test('the bot may make a link and neither read nor change one, and knows nothing of sessions', async () => {
  const { sql } = scene.ctx;
  for (const attempt of [
    sql`select 1 from inloglink`,
    sql`update inloglink set gebruikt_op = null`,
    sql`delete from inloglink`,
    sql`select 1 from sessie`,
    sql`insert into sessie (id) values (gen_random_uuid())`,
    sql`select 1 from gemeente_instelling`,
  ])
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
});
