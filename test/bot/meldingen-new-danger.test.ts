/** Danger that is told of after 112 was called, or after somebody said that it is over. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import type { MeldingWorld } from './meldingen-world.ts';
import { editOf, replyTo, startMeldingWorld } from './meldingen-world.ts';

let w: MeldingWorld;
beforeAll(async () => {
  w = await startMeldingWorld();
});
afterAll(() => w.stop());
beforeEach(() => w.nextDay());

const MAN = 'Verdachte man loopt achterom bij Heiligeweg 20';
const KNIFE = 'Hij heeft een mes!!';
const CALLED = '🚨 112 gebeld';
const OVER = '✅ afgelopen';
const NEW = /^Nieuw gevaar bij melding \d+\. Bel 112 en zeg wat er nu gebeurt\./;
const CARD = /^Nieuw gevaar\. Bel 112 en zeg wat er nu gebeurt\.\nMelding/;
const body = (event: TimelineEvent): string => String(event.content.body);
const soon = (): void => w.world.later(1 / 60);
/** Rings of what is done in `run`. */
const ringsOf = async (run: () => Promise<unknown>): Promise<readonly string[]> => {
  const before = (await w.rings()).length;
  await run();
  return (await w.rings()).slice(before);
};
const say = (who: 'zeil' | 'boei' | 'baken', text: string, on?: TimelineEvent) => {
  soon();
  return w.say(who, text, on && replyTo(on.eventId));
};
const tap = (who: 'zeil' | 'boei' | 'baken', key: string, on: TimelineEvent) => {
  soon();
  return w.tap(who, on, key);
};
/** A report that was not dangerous when 112 was called. */
const called = async (): Promise<TimelineEvent> => {
  await w.say('zeil', MAN);
  const card = await w.card();
  await tap('baken', CALLED, card);
  return card;
};

describe('after 112 was called', () => {
  test('rings once, and stands on the card until somebody called for it', async () => {
    const card = await called();
    const told = await ringsOf(async () => {
      await say('zeil', KNIFE);
      await say('boei', 'Hij bedreigt de buurman met dat mes');
      await say('boei', 'Er ligt iemand op de grond, bloed!', card);
    });
    expect(told).toEqual([expect.stringMatching(NEW)]);
    expect(await w.cardText()).toMatch(CARD);
    expect((await w.cards()).at(-1)?.eventId).toBe(card.eventId);
    const own = (await w.own('boei')).length;
    await say('boei', 'Ik ga nog een keer 112 bellen hoor');
    expect((await w.own('boei')).slice(own).map(body)).not.toContainEqual(expect.stringMatching(/al gebeld/));
    soon();
    const at = new Intl.DateTimeFormat('nl', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
    const again = await ringsOf(() => w.tap('boei', card, CALLED));
    expect(again).toEqual([
      `112 is gebeld door Piet om ${at.format(w.world.clock.now)}. Bel niet nog een keer. Nieuw gevaar? Bel dan wel 112.`,
    ]);
    expect(await w.cardText()).toMatch(/^Melding/);
  });

  test('goes with the words that told of it, and is told again', async () => {
    await called();
    const before = (await w.rings()).length;
    const said = await say('boei', KNIFE);
    expect((await w.rings()).slice(before)).toEqual([expect.stringMatching(NEW)]);
    await w.remove('boei', said);
    expect((await w.rings()).slice(before)).toEqual([]);
    expect(await w.cardText()).toMatch(/^Melding/);
    await say('zeil', KNIFE);
    expect((await w.rings()).slice(before)).toEqual([expect.stringMatching(NEW)]);
  });

  test('rings too where the report itself is made to tell of it', async () => {
    const report = await w.say('zeil', MAN);
    await tap('baken', CALLED, await w.card());
    soon();
    const text = `${MAN}. Hij heeft een mes!`;
    const edit = () => w.say('zeil', `* ${text}`, editOf(report, text));
    expect(await ringsOf(edit)).toEqual([expect.stringMatching(NEW)]);
    expect(await ringsOf(edit)).toEqual([]);
  });

  test('is not new where it was dangerous already, whatever is told or changed of it', async () => {
    const report = await w.say('zeil', 'Man met een mes achterom bij Heiligeweg 20');
    await tap('baken', CALLED, await w.card());
    soon();
    const text = 'Man met een groot mes achterom bij Heiligeweg 20';
    expect(await ringsOf(() => w.say('zeil', `* ${text}`, editOf(report, text)))).toEqual([]);
    expect(await ringsOf(() => say('boei', KNIFE))).toEqual([]);
    expect(await w.cardText()).toMatch(/^Melding/);
  });
});

describe('after somebody said that it is over', () => {
  const now = async (asked: TimelineEvent): Promise<string> =>
    String((await w.own('zeil')).find((one) => one.eventId === asked.eventId)?.content.body);

  test('opens it again and rings; how it ended is not asked any more', async () => {
    await w.say('zeil', MAN);
    await tap('zeil', OVER, await w.card());
    const asked = await w.lastOwn('zeil');
    const told = await ringsOf(async () => {
      await say('zeil', 'Hij is terug en hij heeft een mes!!');
      await say('boei', 'Hij slaat de buurman met een stok');
    });
    expect(told).toEqual([expect.stringMatching(NEW)]);
    expect(await w.cardText()).toMatch(/^Bel eerst 112[\s\S]*112: nog niet gebeld[\s\S]*Stand: open$/);
    expect(await now(asked)).toBe('Deze vraag is niet meer nodig.');
    // The first call is told once.
    expect(await ringsOf(() => w.card().then((card) => tap('boei', CALLED, card)))).toEqual([
      expect.stringMatching(/^112 is gebeld door Piet/),
    ]);
  });

  test('one call for it rings once, also where help is there after that', async () => {
    await w.say('zeil', 'Man loopt achterom bij Heiligeweg 40');
    const card = await w.card();
    await tap('zeil', OVER, card);
    await say('zeil', 'Hij is terug en hij heeft een mes!!');
    const told = await ringsOf(async () => {
      await say('boei', '112 gebeld', card);
      await say('baken', 'Politie is ter plaatse');
    });
    expect(told).toEqual([expect.stringContaining('112 is gebeld')]);
  });

  test('rings again for what was dangerous, and for which 112 was called', async () => {
    await w.say('zeil', 'Man met een mes achterom bij Heiligeweg 20');
    const card = await w.card();
    await tap('baken', CALLED, card);
    await tap('zeil', OVER, card);
    expect(await ringsOf(() => say('zeil', 'Hij is terug en hij heeft een mes!!'))).toEqual([
      expect.stringMatching(NEW),
    ]);
    expect(await w.cardText()).toMatch(CARD);
    expect(await w.cardText()).toMatch(/Stand: open$/);
    await tap('boei', CALLED, card);
    await tap('zeil', OVER, card);
    expect(await ringsOf(() => say('zeil', 'Hij heeft weer een mes!!'))).toEqual([
      expect.stringMatching(NEW),
    ]);
  });

  test('an edit of what was said before does not open it', async () => {
    await w.say('zeil', MAN);
    const said = await say('boei', KNIFE);
    await tap('zeil', OVER, await w.card());
    soon();
    await w.say('boei', '* Hij heeft een groot mes!!', editOf(said, 'Hij heeft een groot mes!!'));
    expect(await w.cardText()).toContain('Stand: afgelopen, zegt Jan');
  });
});
