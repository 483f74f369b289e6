/** "Klopt niet" against a tip that only the second reader gave. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handleReading } from '#bot/reading/handle-reading.ts';
import { fakeReader } from '#reader/fake-reader.ts';
import { eventsToRead } from '#store/ledger.ts';
import type { Scene } from './handhaving-world.ts';
import { found, startScene } from './handhaving-world.ts';

const reader = fakeReader();
reader.teach('de lantaarn bij', '4');

let scene: Scene;
beforeAll(async () => {
  scene = await startScene(undefined, {
    secondReading: { heard: () => undefined, condition: () => 'leest', readNow: async () => null },
  });
});
afterAll(() => scene.stop());

/** Writes, and has what waits read; what became of it. */
async function said(body: string): Promise<string[]> {
  await scene.say('zeil', body);
  const outcomes: string[] = [];
  for (const { eventId, roomId } of await eventsToRead(scene.world.owner, 100)) {
    const event = found((await scene.ctx.rooms.sentEvent(roomId, eventId)) ?? undefined);
    outcomes.push(await handleReading(scene.ctx, reader, event));
  }
  await scene.settle();
  return outcomes;
}

test('that is granted lets the sentence pass from then on, of which no words are kept', async () => {
  const text = 'De gemeente heeft de lantaarn bij de speeltuin gerepareerd';
  const { rooms, owner } = scene.world;
  expect(await said(text)).toEqual(['nudge']);
  await scene.tap('zeil', found(await scene.said('zeil', rooms.own('zeil'), 'Klopt dit niet?')), '✋');
  const card = found(await scene.said('baken', rooms.coordinatie, 'vindt dat een tip niet klopt'));
  await scene.tap('baken', card, '✅ onterecht');
  expect((await scene.bodies('baken', rooms.coordinatie)).at(-1)).toContain(
    'Deze woorden mogen in deze wijk voortaan gewoon.',
  );
  expect((await scene.lastTo('zeil')).content.body).toContain(
    'Deze woorden mogen in jouw wijk voortaan gewoon.',
  );
  expect(await owner`select code, woorden from uitzondering`).toEqual([
    { code: 'alleen-uiterlijk', woorden: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
  ]);
  expect(await said(`${text}!`)).toEqual(['passed']);
  expect(await said('De gemeente heeft de lantaarn bij de brug gerepareerd')).toEqual(['nudge']);
});
