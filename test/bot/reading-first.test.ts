/** What rules and weights would hold or mask for how it is meant is read before anything is done: at the gate, and where no gate was on arrival. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { botMetrics } from '#bot/metrics.ts';
import { handleReading } from '#bot/reading/handle-reading.ts';
import { keepReading } from '#bot/reading/keep-reading.ts';
import { fakeReader } from '#reader/fake-reader.ts';
import type { Reader } from '#reader/reader.ts';
import { eventsToRead } from '#store/ledger.ts';
import type { Scene } from './handhaving-world.ts';
import { startScene } from './handhaving-world.ts';

const reader = fakeReader();
reader.teach('achter de schuur', '9');
const DOUBTED = 'Ik ga vanavond met een knuppel op hem wachten bij de brug';
const BELIEVED = 'Ik ga vanavond met een knuppel op hem wachten achter de schuur';

let scene: Scene;
let now: Reader = reader;
const metrics = botMetrics();
beforeAll(async () => {
  scene = await startScene(undefined, {
    secondReading: {
      heard: () => undefined,
      condition: () => 'leest',
      readNow: (event, limitMs) =>
        keepReading({ ctx: scene.ctx, reader: now, metrics, isReady: () => true }).readNow(event, limitMs),
    },
  });
});
afterAll(() => scene.stop());
beforeEach(() => {
  now = reader;
  reader.isAway = false;
});

const { stop } = reader;
const group = () => scene.bodies('boei', scene.world.rooms.melding);
async function readAll(): Promise<string[]> {
  const outcomes: string[] = [];
  for (const { eventId, roomId } of await eventsToRead(scene.world.owner, 100)) {
    const event = await scene.ctx.rooms.sentEvent(roomId, eventId);
    if (event) outcomes.push(await handleReading(scene.ctx, reader, event));
  }
  await scene.settle();
  return outcomes;
}
const timesRead = async (outcome: string): Promise<number> =>
  (await metrics.readFirst.get()).values.find(({ labels }) => labels.outcome === outcome)?.value ?? 0;

test('what it does not believe is delivered as typed and stays; what it believes waits', async () => {
  await scene.say('zeil', DOUBTED);
  expect((await group()).at(-1)).toBe(DOUBTED);
  expect(await readAll()).toEqual(['passed']);
  expect((await group()).at(-1)).toBe(DOUBTED);
  await scene.say('zeil', BELIEVED);
  expect((await group()).at(-1)).toContain('wacht op de coördinator');
  expect(await readAll()).toEqual([]);
  expect(await scene.world.owner`select 1 from zaak`).toHaveLength(1);
  expect(await timesRead('read')).toBeGreaterThan(1);
});

test('where it is away, or too slow, what the rules found waits', async () => {
  const waits = async () => (await group()).filter((body) => body.includes('wacht op de coördinator')).length;
  const before = await waits();
  reader.isAway = true;
  await scene.say('zeil', DOUBTED);
  expect(await waits()).toBe(before + 1);
  now = { read: () => new Promise(() => {}), stop };
  const { settings } = scene.ctx;
  Object.assign(scene.ctx, { settings: { ...settings, gateDeadlineMs: 2_000 } });
  await scene.say('zeil', DOUBTED);
  Object.assign(scene.ctx, { settings });
  expect(await waits()).toBe(before + 2);
  expect(await timesRead('away')).toBeGreaterThan(1);
});

test('what passed no gate is read before it is taken back', async () => {
  const { hs, rooms } = scene.world;
  const say = async (body: string) => {
    const event = await hs.person('zeil').send(rooms.melding, 'm.room.message', { msgtype: 'm.text', body });
    await scene.settle();
    return (await scene.ctx.rooms.sentEvent(rooms.melding, event))?.content.body;
  };
  expect(await say(DOUBTED)).toBe(DOUBTED);
  expect(await say(BELIEVED)).toBe(undefined);
});

test('what is posted again for the words that it quotes is read before that', async () => {
  const { hs, rooms } = scene.world;
  const first = await scene.say('boei', 'Wie zag de bus?');
  const say = async (words: string): Promise<string | undefined> => {
    await hs.person('zeil').send(rooms.melding, 'm.room.message', {
      msgtype: 'm.text',
      body: `> <@boei:example.org> die klootzak\n\n${words}`,
      'm.relates_to': { 'm.in_reply_to': { event_id: first } },
    });
    await scene.settle();
    return (await group()).at(-1);
  };
  const posted = await say(DOUBTED);
  expect(posted).toContain(DOUBTED);
  expect(posted).not.toContain('klootzak');
  expect(await say(BELIEVED)).toContain('wacht op de coördinator');
});

test('a word of a list is masked without asking it', async () => {
  const before = await timesRead('read');
  await scene.say('zeil', 'Die klootzak rijdt te hard');
  expect((await group()).at(-1)).not.toContain('klootzak');
  expect(await timesRead('read')).toBe(before);
});

test('once it is away what was delivered is not taken back after all', async () => {
  await scene.say('zeil', DOUBTED);
  reader.isAway = true;
  const [waiting] = await eventsToRead(scene.world.owner, 100);
  const event = waiting && (await scene.ctx.rooms.sentEvent(waiting.roomId, waiting.eventId));
  if (!event) expect.fail('it does not wait for the reader');
  expect(await handleReading(scene.ctx, null, event)).toBe('settled');
  await scene.settle();
  expect((await group()).at(-1)).toBe(DOUBTED);
});
