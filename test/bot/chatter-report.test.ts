/** A report that reads as chatter: one of the two is told, and not both. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scene } from './handhaving-world.ts';
import { found, startScene } from './handhaving-world.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

const tips = async (): Promise<readonly string[]> =>
  (await scene.bodies('zeil', scene.world.rooms.own('zeil'))).filter((body) =>
    body.includes('gezellig bericht'),
  );

test('who has a card for it does not hear that it belongs elsewhere, and has a tip left for what does', async () => {
  await scene.say('zeil', 'Mijn poes Minoes is sinds gisteren kwijt, cyperse kat');
  const card = found(await scene.said('boei', scene.world.rooms.melding, 'Ook gezien'));
  expect(card.content.body).toContain('Minoes');
  expect(await tips()).toEqual([]);
  const [counted] = await scene.world.owner`select from tip_telt`;
  expect(counted).toBeUndefined();
  await scene.say('zeil', 'Goedemorgen allemaal, wat een lekker weertje vandaag!');
  expect(await tips()).toHaveLength(1);
});

test('a message that has no card gets its tip', async () => {
  scene.world.later(30);
  const before = (await tips()).length;
  await scene.say('zeil', 'Goedemorgen allemaal, wat een lekker weertje vandaag!');
  expect((await tips()).length).toBe(before + 1);
});
