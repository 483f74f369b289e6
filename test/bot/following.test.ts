/** What somebody who may only read says after an emergency: far more than anybody types waits, and is not refused. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TIPS } from '#basis/catalogue/person/tips.ts';
import { floodWindow } from '#bot/flood/window.ts';
import { workAll } from './gate-world.ts';
import type { Scene } from './handhaving-world.ts';
import { found, STEEP, startScene } from './handhaving-world.ts';

const MOST = 30;
let scene: Scene;
beforeAll(async () => {
  scene = await startScene(STEEP, { flood: { gate: floodWindow(), arrival: floodWindow() } });
  for (const nr of [1, 2]) await scene.say('zeil', `Die idioot van nummer ${nr}`);
  await scene.provision();
});
afterAll(() => scene.stop());

const inGroup = () => scene.bodies('boei', scene.world.rooms.melding);
const placed = (words: string) => `Jan meldt via Buurtbaken: ${words}`;

test('thirty in a minute are placed at once; the next waits for a coordinator; danger passes, and so does a minute later', async () => {
  await scene.write('zeil', 'Er wordt nu ingebroken bij Zuiderhaven 8, twee mannen');
  const words = Array.from({ length: MOST }, (_none, nr) => `de ene heeft een tas met nummer ${nr + 20}`);
  for (const one of words) await scene.write('zeil', one);
  for (const one of words) expect(await inGroup()).toContain(placed(one));

  await scene.write('zeil', 'de ander heeft een groene jas');
  expect((await inGroup()).join('\n')).not.toContain('een groene jas');
  expect((await inGroup()).at(-1)).toContain('coördinator');
  // Nothing is said of a screen on which it would stand as typed: they wrote it in their own room.
  const tip = (await scene.bodies('zeil', scene.world.rooms.own('zeil'))).filter((body) =>
    body.includes(TIPS.nl.wait),
  );
  expect(tip).toHaveLength(1);
  expect(tip[0]).not.toContain(TIPS.nl.ownWindow);
  const card = found(
    await scene.said('baken', scene.world.rooms.coordinatie, 'de ander heeft een groene jas'),
  );
  const [row] = await scene.world
    .owner`select count(*)::int as many from audit where actie = 'nood.vervolg-wacht'`;
  expect(row).toEqual({ many: 1 });

  const danger = 'Er wordt nu ook ingebroken op nummer 12';
  await scene.write('zeil', danger);
  expect(await inGroup()).toContain(placed(danger));
  await scene.tap('baken', card, '✅');
  expect(await inGroup()).toContain('Jan: de ander heeft een groene jas');

  scene.world.later(1 / 59);
  await scene.write('zeil', 'de tas is grijs');
  expect(await inGroup()).toContain(placed('de tas is grijs'));
});

describe('what waits', () => {
  const GREEN = 'de ander heeft een groene jas';
  const groups = async () => (await inGroup()).join('\n');
  const atCoordinators = async (words: string) =>
    await scene.said('baken', scene.world.rooms.coordinatie, words);
  const waiting = async (): Promise<number> =>
    (await scene.world.owner`select from zaak where staat = 'wacht'`).length;
  let lines = 0;
  const wait = async () => {
    scene.world.later(1);
    await scene.write('zeil', 'Er wordt nu ingebroken bij Zuiderhaven 8, twee mannen');
    for (let nr = 0; nr < MOST; nr += 1) await scene.write('zeil', `de tas heeft nummer ${nr + 20}`);
    lines = (await inGroup()).length;
    return await scene.write('zeil', GREEN);
  };

  test('is changed for the coordinators when its writer changes it', async () => {
    const wrote = await wait();
    await scene.correct('zeil', wrote, 'de ander heeft een blauwe jas');
    const card = found(await atCoordinators('een blauwe jas'));
    expect(String(card.content.body)).not.toContain('groene');
    await scene.tap('baken', card, '✅');
    const since = (await inGroup()).slice(lines);
    expect(since).toContain('Jan: de ander heeft een blauwe jas');
    expect(since.join('\n')).not.toContain('groene');
  });

  test('waits no longer once it tells of danger, and goes when that is deleted', async () => {
    const wrote = await wait();
    const danger = 'Er wordt nu ook ingebroken op nummer 14';
    await scene.correct('zeil', wrote, danger);
    expect((await inGroup())[lines]).toBe(placed(danger));
    expect(await waiting()).toBe(0);
    await scene.untap('zeil', scene.world.rooms.own('zeil'), wrote);
    expect(await groups()).not.toContain('op nummer 14');
  });

  test.each(['while it waits', 'once it is placed'])('goes %s when its writer deletes it', async (when) => {
    const wrote = await wait();
    const card = found(await atCoordinators(GREEN));
    if (when === 'once it is placed') await scene.tap('baken', card, '✅');
    await scene.untap('zeil', scene.world.rooms.own('zeil'), wrote);
    expect(await waiting()).toBe(0);
    expect((await inGroup()).slice(lines)).toEqual([]);
  });
});

test('danger is placed at once while what they wrote before it still waits for its turn', async () => {
  const { world, gate } = scene;
  world.later(1 / 59);
  const less = 'de tas is toch groen';
  await world.hs
    .person('zeil')
    .send(world.rooms.own('zeil'), 'm.room.message', { msgtype: 'm.text', body: less });
  expect(await gate.deliver(scene.events.splice(0))).toBe(200);
  // As while others of the same queue are worked on.
  const held = await world.owner`
    update worker_bot._private_job_queues q set locked_at = now(), locked_by = 'other'
    from worker_bot._private_jobs j where j.job_queue_id = q.id returning q.id`;
  expect(held).toHaveLength(1);
  const danger = 'Nu schiet hij op mensen!!';
  await world.hs
    .person('zeil')
    .send(world.rooms.own('zeil'), 'm.room.message', { msgtype: 'm.text', body: danger });
  expect(await gate.deliver(scene.events.splice(0))).toBe(200);
  await workAll(world, scene.ctx, { once: true });
  expect(await inGroup()).toContain(placed(danger));
  expect(await inGroup()).not.toContain(placed(less));
  await world.owner`update worker_bot._private_job_queues set locked_at = null, locked_by = null`;
  await scene.settle();
  expect(await inGroup()).toContain(placed(less));
});
