/**
 * The bot is cut off at each call that it makes to the homeserver, before the call and after it, while it shows a held photo and
 * carries out what becomes of it. Whatever the moment: one outcome, each message once, nothing left.
 */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mxcUri } from '#basis/matrix-ids.ts';
import type { BotContext } from '#bot/context.ts';
import { sweepCases } from '#bot/jobs/sweep-cases.ts';
import type { Content } from '#matrix/homeserver.ts';
import { caseByRef, withdrawCase } from '#store/cases.ts';
import type { World } from './cases-world.ts';
import { BOT, cardOf, hold, removeMedia, seen, startWorld, tapOn, upload, work } from './cases-world.ts';
import type { Cut } from './cutting.ts';
import { cutting } from './cutting.ts';

let world: World;
let ctx: BotContext;
let photo: Buffer;
beforeAll(async () => {
  world = await startWorld();
  ctx = await world.process();
  photo = await sharp({ create: { width: 8, height: 4, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => world.stop());

/** Some fifty runs each, with a queue and a database. */
const MANY_RUNS_MS = 300_000;

const OUTCOMES = {
  placed: (ref: string) => cardOf(world, ref).then((card) => tapOn(world, ctx, 'baken', card, '✅')),
  dropped: (ref: string) => cardOf(world, ref).then((card) => tapOn(world, ctx, 'baken', card, '❌')),
  expired: async () => {
    world.later(25);
    await sweepCases.job.run({}, ctx);
  },
  withdrawn: async (ref: string) => {
    const sender = world.hs.person('zeil').user;
    await ctx.sql.begin((tx) => withdrawCase(tx, ref, { sender, how: 'verwijderd', at: ctx.clock() }));
  },
} as const;

/** Holds a photo and gives it an outcome, cut off once. What is there of it afterwards, and how many calls it took. */
async function run(outcome: keyof typeof OUTCOMES, cut: Cut | null) {
  const before = await counts();
  const url = await upload(world, photo, 'image/jpeg');
  const content = { msgtype: 'm.image', body: 'Deze fiets', filename: 'IMG.JPG', url };
  const bot = cutting(world, cut);
  const { ref, placeholder } = await hold(world, ctx, content);
  await work(world, ctx);
  const toShow = bot.calls();
  const shown = (await seen(world, 'baken', world.rooms.coordinatie)).findLast((event) => event.content.url);
  await OUTCOMES[outcome](ref);
  await work(world, ctx);
  bot.end();
  await removeMedia(world);
  const after = await counts();
  const zaak = await caseByRef(ctx.sql, ref);
  const group = (await seen(world, 'boei', world.rooms.melding)).filter(
    (event) => event.eventId === placeholder || answers(event.content) === placeholder,
  );
  const placed = group.filter((event) => event.sender === BOT);
  const media = (uri: unknown) => ctx.rooms.downloadMedia(mxcUri(String(uri)), 1_000_000);
  return {
    toShow,
    calls: bot.calls(),
    result: {
      cut: bot.wasCut(),
      state: zaak?.state,
      finished: zaak?.finishedAt !== null,
      placeholderStands: group.some((event) => event.eventId === placeholder),
      placed: placed.map((event) => event.content.body),
      photoThere: await Promise.all(placed.map(async (event) => (await media(event.content.url)) !== null)),
      toSender: after.toSender - before.toSender,
      coordinatie: after.coordinatie - before.coordinatie,
      originalThere: (await media(url)) !== null,
      copyThere: (await media(shown?.content.url)) !== null,
      police: (await world.owner`select 1 from politie_kopie where ref = ${ref}`).length,
    },
  };
}

/** Messages that stand; reactions on a card that went are not shown by any client. */
async function counts() {
  const messages = async (who: string, room: Parameters<typeof seen>[2]) =>
    (await seen(world, who, room)).filter((event) => event.type === 'm.room.message').length;
  return {
    toSender: await messages('zeil', world.rooms.own('zeil')),
    coordinatie: await messages('baken', world.rooms.coordinatie),
  };
}

function answers(content: Content): unknown {
  const relation = content['m.relates_to'] as Content | undefined;
  return (relation?.['m.in_reply_to'] as Content | undefined)?.event_id;
}

// A tip and the outcome for the sender; one line for the coordinators.
const ENDED = {
  finished: true,
  toSender: 2,
  coordinatie: 1,
  originalThere: false,
  copyThere: false,
};
const GONE = { ...ENDED, placed: [], photoThere: [], police: 0 };
const EXPECTED = {
  placed: {
    ...ENDED,
    state: 'geplaatst',
    placeholderStands: true,
    placed: ['Jan: Deze fiets'],
    photoThere: [true],
    police: 1,
  },
  dropped: { ...GONE, state: 'vervallen', placeholderStands: false },
  expired: { ...GONE, state: 'verlopen', placeholderStands: false },
  // Also where the bot posted it, so that the sender could not delete it.
  withdrawn: { ...GONE, state: 'ingetrokken', placeholderStands: false },
} as const;

describe.each(Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[])('a photo that is %s', (outcome) => {
  test(
    'comes to the same end wherever the bot is cut off',
    async () => {
      const whole = await run(outcome, null);
      expect(whole.result).toEqual({ ...EXPECTED[outcome], cut: false });
      expect(whole.toShow).toBeGreaterThan(5);
      expect(whole.calls).toBeGreaterThan(whole.toShow + 3);
      // Showing it is the same for each outcome.
      for (let nth = outcome === 'placed' ? 1 : whole.toShow + 1; nth <= whole.calls; nth++)
        for (const when of ['before', 'after'] as const)
          expect({ nth, when, ...(await run(outcome, { nth, when })).result }).toEqual({
            nth,
            when,
            ...EXPECTED[outcome],
            cut: true,
          });
    },
    MANY_RUNS_MS,
  );
});

test(
  'a photo taken back while its card was on the way leaves no card, wherever the bot is cut off',
  async () => {
    const { toShow } = await run('withdrawn', null);
    for (let nth = 1; nth <= toShow; nth++)
      for (const when of ['before', 'after'] as const) {
        const url = await upload(world, photo, 'image/jpeg');
        const bot = cutting(world, { nth, when });
        const { ref } = await hold(world, ctx, { msgtype: 'm.image', body: 'x', url });
        // One attempt of each job; what failed is tried again only after its sender took it back.
        await work(world, ctx, { once: true });
        const sender = world.hs.person('zeil').user;
        await ctx.sql.begin((tx) => withdrawCase(tx, ref, { sender, how: 'verwijderd', at: ctx.clock() }));
        await work(world, ctx);
        bot.end();
        await removeMedia(world);
        const shown = (await seen(world, 'baken', world.rooms.coordinatie)).filter(
          (event) => event.content.url,
        );
        expect(bot.wasCut()).toBe(true);
        expect({ nth, when, shown, original: await ctx.rooms.downloadMedia(url, 1_000_000) }).toEqual({
          nth,
          when,
          shown: [],
          original: null,
        });
        await expect(cardOf(world, ref)).rejects.toThrow('no card');
      }
  },
  MANY_RUNS_MS,
);
