/**
 * The bot is cut off at each call that it makes to the homeserver, before the call and after it, from a report to its outcome. Whatever the
 * moment: one card that says what is so, each line and each question once. And what two processes do at once.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handleEvents } from '#bot/arrival/handle.ts';
import { botMetrics } from '#bot/metrics.ts';
import { REACTIONS } from '#bot/reactions/table.ts';
import type { Cut } from './cutting.ts';
import { cutting } from './cutting.ts';
import type { MeldingWorld } from './meldingen-world.ts';
import { replyTo, startMeldingWorld } from './meldingen-world.ts';

let w: MeldingWorld;
beforeAll(async () => {
  w = await startMeldingWorld();
});
afterAll(() => w.stop());

const MANY_RUNS_MS = 600_000;
const REPORT = 'Man met een mes bedreigt mensen op het plein bij de kerk';
const body = (event: { readonly content: { readonly [key: string]: unknown } }): string =>
  String(event.content.body);
/** Without numbers of meldingen and times, which differ from story to story. */
const plain = (text: string): string => text.replaceAll(/(?<=melding )\d+|\d\d:\d\d/gi, '#');
const isQuestion = (text: string): boolean => text.startsWith('Dit hoort bij');

/** From report to outcome, cut off once; what everybody sees afterwards. */
async function story(cut: Cut | null) {
  w.world.later(24);
  const before = {
    group: (await w.said()).length,
    own: (await w.own('zeil')).length,
    boei: (await w.own('boei')).length,
  };
  const bot = cutting(w.world, cut);
  await w.say('zeil', REPORT);
  const card = await w.card();
  const called = await w.tap('boei', card, '🚨 112 gebeld');
  await w.tap('baken', card, '👀 ook gezien');
  await w.remove('boei', called);
  await w.tap('zeil', card, '🚨 112 gebeld');
  w.world.later(20 / 60);
  await w.say('anker', 'Er is een man met een mes op het plein bij de kerk');
  const question = (await w.said()).findLast((event) => body(event).startsWith('Hoort dit'));
  if (!question) throw new Error('no question');
  await w.tap('baken', question, '🔗 hoort bij');
  await w.tap('zeil', card, '✅ afgelopen');
  await w.tap('zeil', await w.lastOwn('zeil'), '👮 politie');
  await w.tap('boei', card, '👀 ook gezien');
  bot.end();
  const group = (await w.said()).slice(before.group).map(body).map(plain);
  return {
    calls: bot.calls(),
    done: bot.wasCut(),
    seen: {
      // The question about joining and the card come from two queues.
      group: group.filter((text) => !isQuestion(text)),
      questions: group.filter(isQuestion),
      own: (await w.own('zeil')).slice(before.own).map(body).map(plain),
      boei: (await w.own('boei')).slice(before.boei).map(body).map(plain),
      buttons: (await w.offered(card)).length,
      joinButtons: (await w.offered(question)).length,
      left: (await w.world.owner`select 1 from bericht where event_id is null`).length,
    },
  };
}

test(
  'a melding comes to the same end wherever the bot is cut off',
  async () => {
    const whole = await story(null);
    expect(whole.seen).toMatchObject({ buttons: 4, joinButtons: 0, left: 0 });
    expect(whole.seen.group[1]).toMatch(
      /gebeld om # door Jan\nOok gezien: 2\nKijkt mee: 0\nStand: afgelopen\nUitkomst: de politie is geweest$/,
    );
    expect(whole.calls).toBeGreaterThan(25);
    for (let nth = 1; nth <= whole.calls; nth += 1)
      for (const when of ['before', 'after'] as const) {
        const { done, seen } = await story({ nth, when });
        expect({ nth, when, done, seen }).toEqual({ nth, when, done: true, seen: whole.seen });
      }
  },
  MANY_RUNS_MS,
);

/** Danger of which a neighbour tells, takes back and tells again, cut off once; what the group sees afterwards. */
async function danger(cut: Cut | null) {
  w.world.later(24);
  const before = (await w.said()).length;
  const bot = cutting(w.world, cut);
  await w.say('zeil', 'Melding: twee mannen in de tuin bij de buren');
  const said = await w.say('boei', 'Hij heeft een mes!');
  await w.remove('boei', said);
  const calm = await w.cardText();
  await w.say('boei', 'Hij heeft een mes!!');
  bot.end();
  const group = (await w.said()).slice(before).map(body).map(plain);
  const left = (await w.world.owner`select 1 from bericht where event_id is null`).length;
  return { calls: bot.calls(), done: bot.wasCut(), seen: { group: group.sort(), calm: plain(calm), left } };
}

test(
  'danger that is taken back and told again rings once more, wherever the bot is cut off',
  async () => {
    const whole = await danger(null);
    expect(whole.seen.calm).not.toContain('Bel eerst 112');
    expect(whole.seen.group.filter((text) => text.startsWith('Dit kan gevaarlijk zijn'))).toHaveLength(1);
    expect(whole.calls).toBeGreaterThan(8);
    for (let nth = 1; nth <= whole.calls; nth += 1)
      for (const when of ['before', 'after'] as const) {
        const { done, seen } = await danger({ nth, when });
        expect({ nth, when, done, seen }).toEqual({ nth, when, done: true, seen: whole.seen });
      }
  },
  MANY_RUNS_MS,
);

/** Danger of which is told once 112 was called, and for which somebody calls again, cut off once; what the group sees afterwards. */
async function newDanger(cut: Cut | null) {
  w.world.later(24);
  const before = (await w.said()).length;
  const bot = cutting(w.world, cut);
  await w.say('zeil', 'Verdachte man loopt achterom bij Heiligeweg 20');
  const card = await w.card();
  for (const [who, text] of [
    ['baken', '112 is gebeld'],
    ['boei', 'Hij heeft een mes!'],
    ['anker', '112 is gebeld'],
  ] as const) {
    w.world.later(1 / 60);
    await w.say(who, text, replyTo(card.eventId));
  }
  bot.end();
  const group = (await w.said()).slice(before).map(body).map(plain);
  const left = (await w.world.owner`select 1 from bericht where event_id is null`).length;
  return { calls: bot.calls(), done: bot.wasCut(), seen: { group: group.sort(), left } };
}

test(
  'new danger rings once, and so does that 112 was called for it, wherever the bot is cut off',
  async () => {
    const whole = await newDanger(null);
    expect(whole.seen.group.filter((text) => text.startsWith('Nieuw gevaar bij'))).toHaveLength(1);
    expect(whole.seen.group.filter((text) => text.startsWith('112 is gebeld door'))).toHaveLength(2);
    for (let nth = 1; nth <= whole.calls; nth += 1)
      for (const when of ['before', 'after'] as const) {
        const { done, seen } = await newDanger({ nth, when });
        expect({ nth, when, done, seen }).toEqual({ nth, when, done: true, seen: whole.seen });
      }
  },
  MANY_RUNS_MS,
);

test('two processes that hear the same taps at once count each once', async () => {
  w.world.later(24);
  await w.say('zeil', REPORT);
  const card = await w.card();
  for (const who of ['boei', 'baken', 'anker'] as const) {
    await w.tapOnly(who, card, '👀 ook gezien');
    await w.tapOnly(who, card, '✅ afgelopen');
  }
  const events = w.events.splice(0);
  const other = await w.world.process();
  const metrics = botMetrics();
  const hear = (ctx: typeof other) => handleEvents({ ctx, reactions: REACTIONS, metrics }, events);
  await Promise.all([hear(w.ctx), hear(other), hear(w.ctx)]);
  await w.settle();
  expect(await w.cardText()).toContain('Ook gezien: 3');
  const asked = await w.world
    .owner`select aan from melding_vraag where soort = 'uitkomst' and antwoord is null order by aan`;
  expect(asked.map((row) => row.aan)).toEqual([...new Set(asked.map((row) => row.aan))]);
});

test('two outcomes tapped at once are one', async () => {
  w.world.later(24);
  await w.say('zeil', 'Ruit ingegooid bij de school');
  await w.tap('zeil', await w.card(), '✅ afgelopen');
  await w.tap('baken', await w.card(), '✅ afgelopen');
  const rings = (await w.rings()).length;
  await w.tapOnly('zeil', await w.lastOwn('zeil'), '👍 opgelost');
  await w.tapOnly('baken', await w.lastOwn('baken'), '🔔 vals alarm');
  const [first, second] = w.events.splice(0);
  if (!first || !second) throw new Error('no taps');
  const other = await w.world.process();
  const metrics = botMetrics();
  await Promise.all([
    handleEvents({ ctx: w.ctx, reactions: REACTIONS, metrics }, [first]),
    handleEvents({ ctx: other, reactions: REACTIONS, metrics }, [second]),
  ]);
  await w.settle();
  expect((await w.rings()).length).toBe(rings + 1);
  expect(await w.cardText()).toMatch(/Uitkomst: (?:opgelost|vals alarm)$/);
  for (const who of ['zeil', 'baken'] as const)
    expect(body(await w.lastOwn(who))).toMatch(/De groep leest hoe/);
});
