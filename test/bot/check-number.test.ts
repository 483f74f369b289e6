/** The hash of the log's last row: each day to each official, each week in every overleg, once, also when the bot is cut off. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postCheckNumber } from '#bot/office/check-number.ts';
import { appendAudit, auditHead } from '#store/audit.ts';
import { cutting } from './cutting.ts';
import type { Scene } from './handhaving-world.ts';
import { startScene } from './handhaving-world.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

const own = () => scene.bodies('toren', scene.world.rooms.own('toren'));
const overleg = () => scene.bodies('baken', scene.world.rooms.overleg);
const run = () => postCheckNumber.run({}, scene.ctx);
const at = (moment: string): void => {
  scene.world.clock.now = new Date(moment);
};

test('of an empty log nothing is said, nor before seven in the morning', async () => {
  at('2026-03-03T10:00Z');
  await run();
  await appendAudit(scene.ctx.sql, { actor: 'service:bot', action: 'proef.een' });
  at('2026-03-03T05:59Z');
  await run();
  expect([await own(), await overleg()]).toEqual([[], []]);
});

test('each day in the own room of the gemeente and each week in overleg, once however often it is tried', async () => {
  for (const hour of ['06:12', '07:12', '22:12']) {
    at(`2026-03-03T${hour}Z`);
    await run();
    await appendAudit(scene.ctx.sql, { actor: 'service:bot', action: 'proef.meer' });
  }
  const [first] = await own();
  expect(first).toContain('Regel 1, ');
  expect(first).toMatch(/\n\n[0-9a-f]{64}\n\n/);
  expect(first).toContain('https://buurt.example/beheer/controlegetal');
  expect([(await own()).length, (await overleg()).length]).toEqual([1, 1]);
  at('2026-03-04T07:12Z');
  await run();
  const head = await auditHead(scene.ctx.sql);
  expect((await own()).at(-1)).toContain(head?.hash);
  expect([(await own()).length, (await overleg()).length]).toEqual([2, 1]);
  at('2026-03-09T07:12Z');
  await run();
  expect([(await own()).length, (await overleg()).length]).toEqual([3, 2]);
  // Residents and coordinators have none in their own rooms.
  expect(await scene.bodies('baken', scene.world.rooms.own('baken'))).toEqual([]);
});

test.each(['before', 'after'] as const)('cut off %s each send, each is there once', async (when) => {
  const day = when === 'before' ? '16' : '23';
  at(`2026-03-${day}T08:12Z`);
  const before = [(await own()).length, (await overleg()).length];
  for (const nth of [1, 2]) {
    const bot = cutting(scene.world, { nth, when });
    await run().catch(() => {});
    bot.end();
  }
  await run();
  expect([(await own()).length, (await overleg()).length]).toEqual(before.map((count) => count + 1));
});
