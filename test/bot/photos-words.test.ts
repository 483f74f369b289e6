/** What somebody writes with a photo: the group reads it at once, and it stays whatever becomes of the photo. */
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EventId } from '#basis/matrix-ids.ts';
import { sweepCases } from '#bot/jobs/sweep-cases.ts';
import type { Content, TimelineEvent } from '#matrix/homeserver.ts';
import { caseByPlaceholder } from '#store/cases.ts';
import { BOT, cardOf, seen, upload } from './cases-world.ts';
import type { MeldingWorld } from './meldingen-world.ts';
import { startMeldingWorld } from './meldingen-world.ts';

let w: MeldingWorld;
let bytes: Uint8Array;
beforeAll(async () => {
  w = await startMeldingWorld();
  const grey = { width: 30, height: 20, channels: 3, background: '#888888' } as const;
  bytes = await sharp({ create: grey }).jpeg().toBuffer();
});
afterAll(() => w.stop());
beforeEach(() => w.nextDay());

const BURGLARY = 'Er wordt nu ingebroken bij de buren op Kerkpad 3, ik zie ze door het raam klimmen';
const CAR = 'Melding: verdachte auto op de Dorpsstraat, kijkt bij huizen naar binnen';
const WAITS = '\n\nFoto wacht op de coördinator.';
const body = (event: TimelineEvent | undefined): string => String(event?.content.body);

/** Jan sends a photo with these words. */
async function send(caption: string, more: Content = {}): Promise<EventId> {
  const url = await upload(w.world, bytes, 'image/jpeg');
  const name = { body: caption, filename: 'IMG_0042.JPG' };
  const event = await w.gate.send('zeil', { msgtype: 'm.image', ...name, url, info: {}, ...more });
  await w.settle();
  return event;
}
const refOf = async (placeholder: EventId): Promise<string> =>
  (await caseByPlaceholder(w.ctx.sql, placeholder))?.ref ?? '';
const cardOfPhoto = async (placeholder: EventId): Promise<TimelineEvent> =>
  cardOf(w.world, await refOf(placeholder));
/** What stands in the group of a message; undefined once it was taken away. */
const standing = async (event: EventId): Promise<TimelineEvent | undefined> =>
  (await seen(w.world, 'boei', w.group)).find((one) => one.eventId === event);
/** What the bot says in answer to a message. */
const answersTo = async (event: EventId): Promise<readonly TimelineEvent[]> =>
  (await seen(w.world, 'boei', w.group)).filter((one) => {
    const relation = one.content['m.relates_to'] as Content | undefined;
    return one.sender === BOT && (relation?.['m.in_reply_to'] as Content | undefined)?.event_id === event;
  });

describe('a photo that does not come', () => {
  test('leaves the words that came with it, and what answers them; the group hears that nothing comes with them', async () => {
    for (const words of [BURGLARY, CAR, 'Deze hond loopt los']) {
      const placeholder = await send(words);
      const asked = await cardOfPhoto(placeholder);
      expect(body(asked)).toContain('Deze woorden staan al in de groep.');
      await w.tap('baken', asked, '❌');
      expect(body(await standing(placeholder))).toBe(words + WAITS);
      expect(body((await answersTo(placeholder)).at(-1))).toBe('De foto komt er niet bij.');
      expect((await answersTo(placeholder)).at(-1)?.content.msgtype).toBe('m.notice');
      expect(body(await w.lastOwn('zeil'))).toContain('Wat je erbij schreef, blijft staan.');
      const kept = (await seen(w.world, 'baken', w.world.rooms.coordinatie)).at(-1);
      expect(body(kept)).toContain('De woorden erbij blijven staan.');
      await w.nextDay();
    }
  });

  test('nor does it take them when nobody chose in time', async () => {
    const placeholder = await send(BURGLARY);
    w.world.later(25);
    await sweepCases.job.run({}, w.ctx);
    await w.settle();
    expect((await caseByPlaceholder(w.ctx.sql, placeholder))?.state).toBe('verlopen');
    expect(body(await standing(placeholder))).toBe(BURGLARY + WAITS);
    expect(body((await answersTo(placeholder)).at(-1))).toBe('De foto komt er niet bij.');
  });

  test('without words, or with words that waited too, goes whole', async () => {
    for (const more of [{ body: 'IMG_0042.JPG' }, { body: 'Deze man, ik sla hem dood als ik hem zie' }]) {
      const placeholder = await send('', more);
      await w.tap('baken', await cardOfPhoto(placeholder), '❌');
      expect(await standing(placeholder)).toBeUndefined();
      expect(await answersTo(placeholder)).toEqual([]);
    }
  });
});

describe('words with a photo that report something', () => {
  test.each([
    [BURGLARY, 'Kerkpad'],
    [CAR, 'Dorpsstraat'],
  ])('"%s" gets its card at once, without our line in it', async (words, place) => {
    const before = (await w.cards()).length;
    const placeholder = await send(words);
    expect((await w.cards()).length).toBe(before + 1);
    const text = await w.cardText();
    expect(text).toContain(place);
    expect(text).not.toContain('wacht op');
    await w.tap('baken', await cardOfPhoto(placeholder), '✅');
    // Placed, the same words are no second report.
    expect((await w.cards()).length).toBe(before + 1);
    expect((await answersTo(placeholder)).map(body).join()).not.toContain('Hoort dit');
  });

  test('that may be one ask its writer, once', async () => {
    const asked = async (): Promise<number> =>
      (await w.own('zeil')).filter((event) => body(event).startsWith('Is dit een melding')).length;
    const before = await asked();
    const placeholder = await send('Er staat een busje bij de speeltuin');
    expect(await asked()).toBe(before + 1);
    await w.tap('baken', await cardOfPhoto(placeholder), '✅');
    expect(await asked()).toBe(before + 1);
  });

  test('that wait themselves get no card', async () => {
    const before = (await w.cards()).length;
    await send('Verdachte man op de Dorpsstraat, ik sla hem dood als ik hem zie');
    expect((await w.cards()).length).toBe(before);
  });

  test('that passed while there was no verdict get their card too', async () => {
    const before = (await w.cards()).length;
    const url = await upload(w.world, bytes, 'image/jpeg');
    const content = { msgtype: 'm.image', body: CAR, filename: 'IMG_0042.JPG', url, info: {} };
    await w.world.hs.person('zeil').send(w.group, 'm.room.message', content);
    await w.settle();
    expect((await w.cards()).length).toBe(before + 1);
    expect(await w.cardText()).toMatch(/Wat: verdachte auto[^\n]*naar binnen\n/i);
    expect(await w.cardText()).not.toContain('wacht op');
  });
});
