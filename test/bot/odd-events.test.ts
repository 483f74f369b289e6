/** What no client sends and anybody can is heard like any other, and its words are in no log; and tips that must not be lost. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Directory } from '#bot/directory.ts';
import { sendTip } from '#bot/jobs/send-tip.ts';
import type { Scene } from './handhaving-world.ts';
import { startScene } from './handhaving-world.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

test.each([
  ['a reply to what is no event', 'Brand in de flat aan de haven!', '$Piet van nr 7 drinkt weer'],
  ['a reply to what Postgres can not keep', 'Brand in de flat aan het plein!', '$geen\0bericht'],
  ['a sign that Postgres can not keep', 'Brand \0 in de flat aan de kade!', undefined],
  ['half a sign', 'Brand in de flat \ud83d aan de sluis!', undefined],
])('an emergency with %s has its card', async (_what, body, event_id) => {
  await scene.world.later(24);
  const event = await scene.gate.send('zeil', {
    msgtype: 'm.text',
    body,
    ...(event_id === undefined ? {} : { 'm.relates_to': { 'm.in_reply_to': { event_id } } }),
  });
  await scene.settle();
  const [melding] = await scene.world.owner`select gevaar from melding where bron_event_id = ${event}`;
  expect(melding).toEqual({ gevaar: true });
});

test('a reaction to what is no event is none', async () => {
  const event = await scene.gate.send(
    'zeil',
    { 'm.relates_to': { rel_type: 'm.annotation', event_id: '$geen bericht', key: '✅' } },
    'm.reaction',
  );
  await scene.settle();
  expect(await scene.world.owner`select 1 from gebeurtenis where event_id = ${event}`).toHaveLength(1);
});

test('what else would be said of an emergency that passes as typed is told an hour later', async () => {
  const event = await scene.say('zeil', 'HELP hij staat met een mes voor de deur, ik sla hem in elkaar');
  const [tip] = await scene.world.owner`select nood, actie, regels from tip where oorzaak = ${event}`;
  expect(tip).toEqual({ nood: true, actie: 'nudge', regels: [9] });
});

test('the tip of somebody whose own room is still being made waits for it; of who left it is let go', async () => {
  const event = await scene.say('boei', 'Goedemorgen allemaal, fijne dag');
  const [tip] = await scene.world.owner`select id from tip where oorzaak = ${event}`;
  await scene.world.owner`update tip set verstuurd_op = null, bevindingen = '[]' where id = ${tip?.id}`;
  const room = scene.world.rooms.own('boei');
  const [owner] = await scene.world.owner`select persoon_id from kamer where room_id = ${room}`;
  await scene.world.owner`update kamer set persoon_id = gen_random_uuid() where room_id = ${room}`;
  const run = (more: Partial<Directory>) => {
    const directory = Object.assign(Object.create(scene.ctx.directory), {
      ownRoom: () => undefined,
      ...more,
    });
    return sendTip.run({ tip: tip?.id }, { ...scene.ctx, directory });
  };
  await expect(run({})).rejects.toThrow('no room of their own for this tip yet');
  await run({ role: () => undefined });
  await scene.world.owner`update kamer set persoon_id = ${owner?.persoon_id} where room_id = ${room}`;
  expect(await scene.world.owner`select verstuurd_op from tip where id = ${tip?.id}`).toEqual([
    { verstuurd_op: null },
  ]);
});
