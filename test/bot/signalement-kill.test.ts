/**
 * The bot is cut off at each call that it makes to the homeserver during a whole conversation, and all of it comes twice and to two
 * processes at once. Whatever the moment: each question once, one signalement in the group, one melding, no words left.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SIGNALEMENT } from '#basis/catalogue/person/signalement.ts';
import type { BotContext } from '#bot/context.ts';
import type { Cut } from './cutting.ts';
import { cutting } from './cutting.ts';
import { gateWorld, patient, workAll } from './gate-world.ts';
import type { Scene } from './handhaving-world.ts';
import { found, startScene } from './handhaving-world.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

/** Some eighty conversations, with a queue and a database. */
const MANY_RUNS_MS = 600_000;

const rooms = () => scene.world.rooms;
const inOwn = () => scene.bodies('zeil', rooms().own('zeil'));
const inGroup = () => scene.bodies('boei', rooms().melding);
const plain = (body: string): string =>
  body.replace(/[Mm]elding \d+.*\d\d:\d\d/, 'Melding').replace(/melding \d+/gi, 'melding');

/** What is there afterwards: rows, and what two people see. */
async function ended(before: { own: number; group: number }) {
  const [gesprek] = await scene.world.owner`
    select einde, toestand, te_plaatsen, melding_id is not null as melding from gesprek order by begonnen_op desc limit 1`;
  const open = await scene.world.owner`select 1 from melding where toestand = 'open'`;
  await scene.world
    .owner`update melding set toestand = 'gesloten', uitkomst = 'onbekend', gesloten_op = now() where toestand = 'open'`;
  return {
    gesprek,
    meldingen: open.length,
    own: (await inOwn()).slice(before.own).map(plain),
    group: (await inGroup()).slice(before.group).map(plain),
  };
}

/** A whole conversation: typed words and taps, a change of an earlier answer, and placing it. */
async function converse(cut: Cut | null) {
  scene.world.later(24);
  await scene.refresh();
  const before = { own: (await inOwn()).length, group: (await inGroup()).length };
  const bot = cutting(scene.world, cut);
  await scene.write('zeil', 'signalement');
  await scene.write('zeil', 'spuit verf op de muur');
  await scene.write('zeil', 'Voorstraat 12');
  const when = await scene.lastTo('zeil');
  await scene.tap('zeil', when, 'nu');
  await scene.tap('zeil', when, 'net');
  await scene.write('zeil', 'geen van beide');
  await scene.tap('zeil', await scene.lastTo('zeil'), '✅ plaatsen');
  bot.end();
  return { calls: bot.calls(), result: { wasCut: bot.wasCut(), ...(await ended(before)) } };
}

test(
  'a conversation comes to the same end wherever the bot is cut off',
  async () => {
    const whole = await converse(null);
    expect(whole.result).toMatchObject({
      gesprek: { einde: 'geplaatst', toestand: null, te_plaatsen: null, melding: true },
      meldingen: 1,
    });
    expect(whole.result.own).toContain('Wanneer: net ✓');
    expect(whole.result.group.filter((body) => body.startsWith('Signalement van Jan'))).toHaveLength(1);
    expect(whole.calls).toBeGreaterThan(30);
    for (let nth = 1; nth <= whole.calls; nth += 1)
      for (const when of ['before', 'after'] as const)
        expect({ nth, when, ...(await converse({ nth, when })).result }).toEqual({
          nth,
          when,
          ...whole.result,
          wasCut: true,
        });
  },
  MANY_RUNS_MS,
);

test(
  'what is taken back is gone once, wherever the bot is cut off',
  async () => {
    const takeBack = async (cut: Cut | null) => {
      scene.world.later(24);
      await scene.refresh();
      const before = { own: (await inOwn()).length, group: (await inGroup()).length };
      for (const words of [
        'signalement',
        'spuit verf op de muur',
        'Voorstraat 12',
        'nu',
        'geen van beide',
        'ja',
      ])
        await scene.write('zeil', words);
      const bot = cutting(scene.world, cut);
      await scene.tap('zeil', await scene.lastTo('zeil'), SIGNALEMENT.nl.takeBack);
      bot.end();
      return { calls: bot.calls(), result: { wasCut: bot.wasCut(), ...(await ended(before)) } };
    };
    const whole = await takeBack(null);
    expect(whole.result.meldingen).toBe(0);
    expect(whole.result.own.filter((body) => body === SIGNALEMENT.nl.takenBack)).toHaveLength(2);
    expect(whole.result.group.some((body) => body.startsWith('Signalement van Jan'))).toBe(false);
    expect(whole.result.group.join()).toContain('ingetrokken');
    for (let nth = 1; nth <= whole.calls; nth += 1)
      for (const when of ['before', 'after'] as const)
        expect({ nth, when, ...(await takeBack({ nth, when })).result }).toEqual({
          ...{ nth, when, ...whole.result },
          wasCut: true,
        });
  },
  MANY_RUNS_MS,
);

test(
  'a conversation of which everything comes twice, to two processes at once, is one',
  async () => {
    const whole = await converse(null);
    scene.world.later(24);
    await scene.refresh();
    const { world } = scene;
    const other: BotContext = patient(await world.process());
    const gates = [scene.gate, gateWorld(world, other)];
    const before = { own: (await inOwn()).length, group: (await inGroup()).length };
    const atOnce = async (): Promise<void> => {
      while (scene.events.length > 0) {
        const next = scene.events.splice(0);
        await Promise.all(
          [...gates, ...gates].map((gate, at) => gate.deliver(next, `${next[0]?.eventId}-${at}`)),
        );
        await Promise.all([scene.ctx, other].map((ctx) => workAll(world, ctx)));
      }
    };
    const jan = world.hs.person('zeil');
    const write = async (body: string): Promise<void> => {
      await jan.send(rooms().own('zeil'), 'm.room.message', { msgtype: 'm.text', body });
      await atOnce();
    };
    for (const words of ['signalement', 'spuit verf op de muur', 'Voorstraat 12']) await write(words);
    const when = await scene.lastTo('zeil');
    for (const key of ['nu', 'net']) {
      await scene.react('zeil', when, key);
      await atOnce();
    }
    await write('geen van beide');
    await scene.react('zeil', found(await scene.lastTo('zeil')), '✅ plaatsen');
    await atOnce();
    expect(await ended(before)).toEqual({ ...whole.result, wasCut: undefined });
  },
  MANY_RUNS_MS,
);
