/** Reports of the same thing, offered to be joined: what is shown meanwhile, and what a tap does however late it comes. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { joinMelding } from '#store/meldingen-end.ts';
import type { MeldingWorld } from './meldingen-world.ts';
import { startMeldingWorld } from './meldingen-world.ts';

let w: MeldingWorld;
beforeAll(async () => {
  w = await startMeldingWorld();
});
afterAll(() => w.stop());
beforeEach(() => w.nextDay());

const CALLED = '🚨 112 gebeld';
const JOIN = '🔗 bij';
type Who = 'zeil' | 'boei' | 'baken' | 'anker';
const body = (event: TimelineEvent): string => String(event.content.body);
const now = async (message: TimelineEvent): Promise<string> =>
  String((await w.said()).find((one) => one.eventId === message.eventId)?.content.body);
const question = async (): Promise<TimelineEvent> => {
  const last = (await w.said()).findLast((event) => body(event).startsWith('Hoort dit'));
  if (!last) throw new Error('no question');
  return last;
};
/** A report with its card; the question is of another, before it. */
const report = async (who: Who, text: string): Promise<TimelineEvent> => {
  w.world.later(10 / 3600);
  await w.say(who, text);
  return await w.card();
};
const numberOf = async (card: TimelineEvent): Promise<number> =>
  Number(/[Mm]elding (\d+)/.exec(await now(card))?.[1]);

describe('a tap that joins it, once the other one has ended,', () => {
  const ended = async (second: string) => {
    const first = await report('zeil', 'Er is brand in de Kerkstraat');
    const number = await numberOf(first);
    await report('boei', second);
    const asked = await question();
    await w.tap('anker', first, CALLED);
    await w.tap('zeil', first, '✅ afgelopen');
    await w.tap('zeil', await w.lastOwn('zeil'), '👮 politie');
    return { first, number, asked };
  };

  test('joins it still, and tells its writer how that ended', async () => {
    const { first, number, asked } = await ended('Vlammen uit het dak in de Kerkstraat, brand!');
    const own = await w.card();
    const [before, rings] = [await now(first), (await w.rings()).length];
    await w.tap('boei', own, '✅ afgelopen');
    const outcome = await w.lastOwn('boei');
    await w.tap('boei', asked, JOIN);
    expect(await now(asked)).toBe(`Dit hoort bij melding ${number}.`);
    expect(await now(own)).toMatch(new RegExp(`^Melding \\d+ hoort bij melding ${number}\\.$`));
    expect(await now(first)).toBe(before);
    expect((await w.rings()).length).toBe(rings);
    expect(body(await w.lastOwn('boei'))).toMatch(
      new RegExp(`^Je bericht hoort nu bij melding ${number}. Die is al afgelopen: de politie is geweest\\.`),
    );
    const again = (await w.own('boei')).find((one) => one.eventId === outcome.eventId);
    expect(again && body(again)).toBe('Deze vraag is niet meer nodig.');
  });

  test('makes no card for one that had none', async () => {
    const first = await report('zeil', 'Onbekende man loopt langs alle huizen op de Zuiderhaven');
    const number = await numberOf(first);
    await w.say('boei', 'Er loopt een vreemde kerel langs de huizen op de Zuiderhaven');
    const asked = await question();
    await w.tap('zeil', first, '✅ afgelopen');
    await w.tap('zeil', await w.lastOwn('zeil'), '🔔 vals alarm');
    const cards = (await w.cards()).length;
    await w.tap('boei', asked, JOIN);
    expect((await w.cards()).length).toBe(cards);
    expect(await now(asked)).toBe(`Dit hoort bij melding ${number}.`);
    expect(body(await w.lastOwn('boei'))).toContain('Die is al afgelopen: het was vals alarm.');
  });
});

describe('four reports of one fire', () => {
  const FIRE = [
    ['zeil', 'BRAND IN DE KERKSTRAAT!!!!'],
    ['boei', 'Er komen vlammen uit het dak van de bakker in de Kerkstraat'],
    ['baken', 'There is a fire in Kerkstraat, big flames'],
    ['anker', 'Der is brân yn de Kerkstraat, ik ha 112 skille'],
  ] as const;
  const reports = async () => {
    const all: { card: TimelineEvent; asked: TimelineEvent; number: number }[] = [];
    for (const [who, text] of FIRE) {
      const card = await report(who, text);
      const asked = all.length === 0 ? card : await question();
      all.push({ card, asked, number: await numberOf(card) });
    }
    return all;
  };

  test('are all offered to the first, and show that 112 was called for any of them', async () => {
    const [first, second, third, last] = await reports();
    if (!first || !second || !third || !last) throw new Error('not all have a card');
    const offers = new RegExp(`^Hoort dit bij melding ${first.number}\\?`);
    for (const { asked } of [second, third, last]) expect(await now(asked)).toMatch(offers);
    const called = new RegExp(`^112 is al gebeld voor melding ${last.number}, om 13:00\\.`);
    for (const { card } of [first, second, third]) expect(await now(card)).toMatch(called);
    expect(await now(last.card)).toMatch(/^Melding[\s\S]*112: gebeld om 13:00 door/);
    // Joined, one card has it all.
    for (const [who, { asked }] of [
      ['anker', last],
      ['boei', second],
      ['baken', third],
    ] as const)
      await w.tap(who, asked, JOIN);
    expect(await now(first.card)).toMatch(/^Melding[\s\S]*112: gebeld om 13:00 door[\s\S]*Ook gezien: 3/);
    for (const { card } of [second, third, last])
      expect(await now(card)).toMatch(new RegExp(`hoort bij melding ${first.number}\\.$`));
  });

  test('ask for 112 again once the one for which it was called is another', async () => {
    const [first, second, third, last] = await reports();
    if (!first || !second || !third || !last) throw new Error('not all have a card');
    expect(await now(first.card)).toMatch(/^112 is al gebeld/);
    await w.tap('anker', last.asked, '🆕 iets nieuws');
    for (const { card } of [first, second, third]) expect(await now(card)).toMatch(/^Bel eerst 112/);
    expect(await now(last.card)).toMatch(/^Melding[\s\S]*112: gebeld om 13:00 door/);
    // And again not, for the first alone.
    await w.tap('zeil', first.card, CALLED);
    for (const { card } of [second, third])
      expect(await now(card)).toMatch(new RegExp(`^112 is al gebeld voor melding ${first.number},`));
  });
});

test('what was joined to a melding goes with it to another', async () => {
  const first = await report('zeil', 'Er wordt ingebroken op de Zuiderhaven 5');
  const second = await report('boei', 'Inbrekers op de Zuiderhaven 5!');
  const asked = await question();
  // A third, joined to the second.
  const other = await report('baken', 'Man met een mes op het plein bij de kerk');
  const ids = await w.world.owner<{ id: string }[]>`
    select id from melding where toestand = 'open' order by geopend_op desc limit 2`;
  const [third, into] = ids.map((row) => row.id);
  if (!third || !into) throw new Error('not open');
  await w.ctx.sql.begin((tx) => joinMelding(tx, third, into, w.world.clock.now));
  await w.settle();
  expect(await now(other)).toMatch(new RegExp(`hoort bij melding ${await numberOf(second)}\\.$`));
  await w.tap('boei', asked, JOIN);
  for (const card of [second, other])
    expect(await now(card)).toMatch(new RegExp(`hoort bij melding ${await numberOf(first)}\\.$`));
});
