import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CARD_KEYS } from '#bot/meldingen/keys.ts';
import { listAudit } from '#store/audit.ts';
import type { MeldingWorld } from './meldingen-world.ts';
import { editOf, replyTo, startMeldingWorld } from './meldingen-world.ts';

let w: MeldingWorld;
beforeAll(async () => {
  w = await startMeldingWorld();
});
afterAll(() => w.stop());
beforeEach(() => w.nextDay());

const REPORT = 'Verdachte man voelt aan deuren in de Zuiderhaven 12';
const CALLED = '🚨 112 gebeld';

describe('a report', () => {
  test('gets one card that answers it, with what to tap on, and no phone rings', async () => {
    const report = await w.say('zeil', 'Er loopt een onbekende man langs alle huizen op de Zuiderhaven 12');
    const card = await w.card();
    expect(card.content).toMatchObject({
      msgtype: 'm.notice',
      'm.relates_to': { 'm.in_reply_to': { event_id: report } },
    });
    expect(card.content.body).toMatch(
      /^Melding \d+ · 13:00\nWat: Er loopt een onbekende man .*\nWaar: Zuiderhaven 12\n112: nog niet gebeld\nOok gezien: 0\nKijkt mee: 0\nStand: open$/,
    );
    expect(await w.offered(card)).toEqual(CARD_KEYS);
    expect(await w.rings()).toEqual([]);
  });

  test('of danger is first answered with "bel eerst 112"', async () => {
    await w.say('zeil', 'Man met een mes bedreigt mensen op het plein!');
    const said = (await w.said()).map((event) => String(event.content.body));
    expect(said.at(-2)).toMatch(/^Dit kan gevaarlijk zijn\. Bel eerst 112/);
    expect(said.at(-1)).toMatch(/^Bel eerst 112\. De politie komt alleen als iemand belt\.\nMelding/);
  });

  test('of danger with a swear word keeps the words that tell of it', async () => {
    await w.say('zeil', 'kut kind in het water bij de steiger');
    const said = (await w.said()).map((event) => String(event.content.body));
    expect(said.at(-2)).toMatch(/^Dit kan gevaarlijk zijn\. Bel eerst 112/);
    expect(said.at(-1)).toContain('Wat: k***** kind in het water bij de steiger');
  });

  test('that is masked shows its card as masked; one that is held gets none', async () => {
    const before = (await w.cards()).length;
    await w.say('zeil', 'Melding: die klootzak gooit een ruit in');
    expect(await w.cardText()).toContain('die k***** gooit');
    await w.say('zeil', 'Melding: hij komt terug en dan sla ik hem dood');
    expect((await w.cards()).length).toBe(before + 1);
  });

  test('that a coordinator places has a card under the placed words', async () => {
    await w.say('zeil', 'Melding: onbekende auto op de oprit, als hij terugkomt sla ik hem dood');
    const before = (await w.cards()).length;
    const [held] = (await w.said(w.world.rooms.coordinatie, 'baken')).slice(-1);
    if (!held) throw new Error('no held card');
    await w.tap('baken', held, '✅');
    expect((await w.cards()).length).toBe(before + 1);
    const placed = (await w.said()).find((event) => String(event.content.body).startsWith('Jan: Melding'));
    expect((await w.card()).content['m.relates_to']).toEqual({
      'm.in_reply_to': { event_id: placed?.eventId },
    });
  });

  test('that is edited changes its card; one that is deleted leaves it, without its words', async () => {
    const report = await w.say('zeil', REPORT);
    await w.say(
      'zeil',
      '* Verdachte vrouw belt overal aan',
      editOf(report, 'Verdachte vrouw belt overal aan'),
    );
    expect(await w.cardText()).toContain('Wat: Verdachte vrouw belt overal aan');
    await w.remove('zeil', report);
    expect(await w.cardText()).toContain('Stand: ingetrokken');
    expect(await w.cardText()).not.toContain('vrouw');
  });

  test('in buurtpraat words, in a question or an answer gets none', async () => {
    const before = (await w.cards()).length;
    for (const body of [
      'Heb ik ook gezien',
      'Weet iemand hoe laat het is?',
      'Dank je wel!',
      'Moet ik 112 bellen?',
    ])
      await w.say('boei', body);
    expect((await w.cards()).length).toBe(before);
  });

  test('that may be one asks its writer, whose yes makes the card', async () => {
    const before = (await w.cards()).length;
    const event = await w.say('zeil', 'Er staat een busje bij de speeltuin');
    const question = await w.lastOwn('zeil');
    expect(question.content.body).toMatch(/^Is dit een melding\?/);
    await w.tap('zeil', question, '✅ ja');
    expect((await w.cards()).length).toBe(before + 1);
    expect((await w.card()).content['m.relates_to']).toEqual({ 'm.in_reply_to': { event_id: event } });
    expect((await w.lastOwn('zeil')).content.body).toBe(
      'Dank je. In de groep staat nu een kaart bij je melding.',
    );
    expect(await w.offered(question, 'zeil')).toEqual([]);
  });

  test('a no, or two hours, makes none', async () => {
    const before = (await w.cards()).length;
    await w.say('zeil', 'Er staat een busje bij de speeltuin');
    const asked = (await w.own('zeil')).length;
    await w.say('zeil', 'Er staat een auto bij de sluis');
    expect((await w.own('zeil')).length).toBe(asked);
    await w.tap('zeil', await w.lastOwn('zeil'), '❌ nee');
    expect((await w.lastOwn('zeil')).content.body).toBe('Goed, ik doe niets.');
    expect((await w.cards()).length).toBe(before);
  });
});

describe('taps on the card', () => {
  test('count each person once, not the bot, and taking one away undoes it', async () => {
    await w.say('zeil', REPORT);
    const first = await w.tap('boei', await w.card(), '👀 ook gezien');
    await w.tap('baken', await w.card(), '👀 ook gezien');
    await w.tap('zeil', await w.card(), '👀 ook gezien');
    await w.tap('boei', await w.card(), '🚶 ik kijk mee');
    expect(await w.cardText()).toContain('Ook gezien: 2\nKijkt mee: 1 (');
    await w.remove('boei', first);
    expect(await w.cardText()).toContain('Ook gezien: 1\n');
  });

  test('of 112 ring once, and go back to the next tap or text that stands', async () => {
    await w.say('zeil', REPORT);
    const ringsBefore = (await w.rings()).length;
    const tapped = await w.tap('zeil', await w.card(), CALLED);
    expect(await w.cardText()).toContain('112: gebeld om 13:00 door Jan');
    expect((await w.rings()).slice(ringsBefore)).toEqual([
      '112 is gebeld door Jan om 13:00. Bel niet nog een keer. Nieuw gevaar? Bel dan wel 112.',
    ]);
    const text = await w.say('boei', '112 is gebeld');
    await w.remove('zeil', tapped);
    expect(await w.cardText()).toContain('112: gebeld om 13:00 door Piet');
    expect((await w.rings()).length).toBe(ringsBefore + 1);
    await w.remove('boei', text);
    expect(await w.cardText()).toContain('112: nog niet gebeld');
    expect((await w.rings()).at(-1)).toMatch(/^112 is toch niet gebeld/);
    const audit = await listAudit(w.world.owner, { after: 0, limit: 1_000 });
    expect(audit.some((row) => row.action === 'melding.gebeld' && row.actor.startsWith('persoon:'))).toBe(
      true,
    );
  });

  test('many at once make few edits', async () => {
    await w.say('zeil', REPORT);
    const card = await w.card();
    for (const who of ['boei', 'baken', 'anker'] as const)
      for (const key of ['👀 ook gezien', '🚶 ik kijk mee']) await w.tapOnly(who, card, key);
    await w.deliver();
    const sent: string[] = [];
    const stop = w.world.hs.subscribe((event) => sent.push(event.type));
    await w.settle();
    stop();
    expect(sent).toEqual(['m.room.message']);
    expect(await w.cardText()).toMatch(/Ook gezien: 3\nKijkt mee: 3/);
  });

  test('who wants to call again hears that it was done', async () => {
    const report = await w.say('zeil', REPORT);
    await w.tap('zeil', await w.card(), CALLED);
    await w.say('boei', 'Moet ik ook 112 bellen?', replyTo(report));
    expect((await w.lastOwn('boei')).content.body).toMatch(
      /^112 is al gebeld .* door Jan om 13:00.*Nieuw gevaar\? Bel dan wel 112\.$/,
    );
  });

  test('an answer that tells of danger makes the card one of danger', async () => {
    const report = await w.say('zeil', 'Er loopt een onbekende man langs alle huizen');
    const before = (await w.cards()).length;
    await w.say('boei', 'Pas op hij heeft een mes!', replyTo(report));
    expect((await w.cards()).length).toBe(before);
    expect(await w.cardText()).toMatch(/^Bel eerst 112/);
  });

  test('what goes on about an open one is none of its own', async () => {
    await w.say('zeil', 'Er loopt een onbekende man langs alle huizen');
    const before = (await w.cards()).length;
    await w.say('boei', 'Hij rent nu weg richting de haven, loopt over opritten');
    await w.say('zeil', 'Onbekende man loopt nu weer langs de huizen');
    expect((await w.cards()).length).toBe(before);
    await w.say('zeil', 'Ruit ingegooid bij de school');
    expect((await w.cards()).length).toBe(before + 1);
  });

  test('sent by the homeserver again count once', async () => {
    await w.say('zeil', REPORT);
    await w.tapOnly('boei', await w.card(), '👀 ook gezien');
    const again = await w.deliver();
    await w.settle();
    expect(await w.gate.deliver(again, 'nog-eens')).toBe(200);
    await w.settle();
    expect(await w.cardText()).toContain('Ook gezien: 1');
  });
});
