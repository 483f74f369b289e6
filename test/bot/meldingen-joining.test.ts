/** Reports of the same thing, offered to be joined: what is shown meanwhile, and what a tap does however late it comes. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TimelineEvent } from '#matrix/homeserver.ts';
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
