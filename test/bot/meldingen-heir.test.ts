/** A report that is deleted while others were joined to it: the oldest of those goes on. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { EventId } from '#basis/matrix-ids.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import type { MeldingWorld } from './meldingen-world.ts';
import { startMeldingWorld } from './meldingen-world.ts';

let w: MeldingWorld;
beforeAll(async () => {
  w = await startMeldingWorld();
});
afterAll(() => w.stop());
beforeEach(() => w.nextDay());

const BURGLARS = 'Er wordt ingebroken bij Rommelhaven 5';
const SAME = 'Inbrekers bij Rommelhaven 5, ze zijn met een breekijzer bezig!';
const MAN = 'Onbekende man loopt langs alle huizen op de Zuiderhaven';
const SAME_MAN = 'Er loopt een vreemde kerel langs de huizen op de Zuiderhaven';
const CALLED = '🚨 112 gebeld';
const body = (event: TimelineEvent): string => String(event.content.body);
const soon = (): void => w.world.later(1 / 60);
const now = async (card: TimelineEvent): Promise<string> =>
  String((await w.said()).find((one) => one.eventId === card.eventId)?.content.body);
const question = async (): Promise<TimelineEvent> => {
  const last = (await w.said()).findLast((event) => body(event).startsWith('Hoort dit'));
  if (!last) throw new Error('no question');
  return last;
};
const numberOf = async (card: TimelineEvent): Promise<number> =>
  Number(/Melding (\d+)/.exec(await now(card))?.[1]);
/** A report with a card of its own, joined to the first one. */
const join = async (who: 'boei' | 'baken', text: string) => {
  soon();
  const event = await w.say(who, text);
  const [card, asked] = [await w.card(), await question()];
  await w.tap(who, asked, '🔗 bij');
  return { event, card, asked };
};
const first = async (text = BURGLARS): Promise<{ event: EventId; card: TimelineEvent }> => ({
  event: await w.say('zeil', text),
  card: await w.card(),
});

test('the oldest that was joined has its card back, with what others said, and the rest goes with it', async () => {
  const gone = await first();
  const heir = await join('boei', SAME);
  const other = await join('baken', 'Inbrekers slaan een ruit in bij Rommelhaven 5!');
  soon();
  await w.tap('baken', gone.card, CALLED);
  await w.tap('anker', gone.card, '👀 ook gezien');
  await w.tap('zeil', gone.card, '🚶 ik kijk mee');
  const number = await numberOf(heir.card);
  const before = (await w.rings()).length;
  await w.remove('zeil', gone.event);
  expect((await w.rings()).slice(before)).toEqual([]);
  expect(await now(heir.card)).toMatch(
    /^Melding \d+ · 13:01\nWat: Inbrekers .*\nWaar: Rommelhaven 5\n112: gebeld om 13:03 door .*\nOok gezien: 2\nKijkt mee: 0\nStand: open$/,
  );
  for (const { card } of [gone, other])
    expect(await now(card)).toMatch(new RegExp(`^Melding \\d+ hoort bij melding ${number}\\.$`));
  expect(await now(heir.asked)).toBe(`Dit is een nieuwe melding: melding ${number}.`);
  // What is tapped on the old card counts on the new one, and its reporter is asked how it ended.
  await w.tap('boei', gone.card, '✅ afgelopen');
  await w.tap('boei', await w.lastOwn('boei'), '👮 politie');
  expect((await w.rings()).at(-1)).toBe(`Melding ${number} is afgelopen. De politie is geweest.`);
  // Once more deleted, it changes nothing.
  await w.remove('zeil', gone.event);
  expect(await now(heir.card)).toContain('Stand: afgelopen');
});

test('that only its writer called is taken back, and rings', async () => {
  const gone = await first();
  const heir = await join('boei', SAME);
  soon();
  await w.tap('zeil', gone.card, CALLED);
  const before = (await w.rings()).length;
  await w.remove('zeil', gone.event);
  expect((await w.rings()).slice(before)).toEqual([
    expect.stringMatching(/^112 is toch niet gebeld voor melding \d+\. Is er hulp nodig\? Bel dan 112\.$/),
  ]);
  expect(await now(heir.card)).toMatch(/^Bel eerst 112[\s\S]*112: nog niet gebeld/);
});

test('a report that had no card has one then, and goes on once that one is deleted too', async () => {
  const gone = await first(MAN);
  soon();
  const event = await w.say('boei', SAME_MAN);
  const asked = await question();
  await w.tap('boei', asked, '🔗 bij');
  const cards = (await w.cards()).length;
  await w.remove('zeil', gone.event);
  expect((await w.cards()).length).toBe(cards + 1);
  const heir = await w.card();
  expect(await now(heir)).toMatch(/^Melding \d+ · 13:01\nWat: Er loopt een vreemde kerel[\s\S]*Stand: open$/);
  expect(await now(asked)).toBe(`Dit is een nieuwe melding: melding ${await numberOf(heir)}.`);
  await w.remove('boei', event);
  expect(await now(heir)).toMatch(/Stand: ingetrokken$/);
  await w.tap('anker', heir, '👀 ook gezien');
  expect(body(await w.lastOwn('anker'))).toMatch(/^Melding \d+ is ingetrokken: het bericht is weggehaald\./);
});

test('one whose message is gone too does not go on', async () => {
  const gone = await first();
  const heir = await join('boei', SAME);
  await w.remove('boei', heir.event);
  await w.remove('zeil', gone.event);
  expect(await now(gone.card)).toMatch(/Stand: ingetrokken$/);
  expect(await now(heir.card)).toMatch(/hoort bij melding/);
});

test('danger for which 112 was called before it was told once more is not new', async () => {
  const gone = await first();
  soon();
  await w.tap('baken', gone.card, CALLED);
  await join('boei', SAME);
  const { length } = await w.rings();
  soon();
  await w.remove('zeil', gone.event);
  expect((await w.rings()).slice(length).filter((line) => line.includes('Nieuw gevaar'))).toEqual([]);
});
