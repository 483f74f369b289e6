import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { expireReportReasons } from '#bot/reports/expire-reports.ts';
import { listAudit } from '#store/audit.ts';
import type { ReportsWorld } from './reports-world.ts';
import { reads, reportCardOf, reports, reportsWorld, says, tapAs, userOf } from './reports-world.ts';

let it: ReportsWorld;
beforeAll(async () => {
  it = await reportsWorld();
});
afterEach(async () => {
  const card = await reportCardOf(it);
  if (card) for (const who of ['baken', 'anker'] as const) await tapAs(it, who, card, '✅ laten staan');
});
afterAll(() => it.stop());

const lastIn = async (...of: [Parameters<typeof reads>[1], Parameters<typeof reads>[2]]): Promise<string> =>
  (await reads(it, ...of)).at(-1) ?? '';
const brought = async (): Promise<void> => {
  await it.look();
  await it.settle();
};
const bodyOf = async (): Promise<string> => String((await reportCardOf(it))?.content.body);

describe('a reported message', () => {
  test('comes to the coordinators as the others see it and as typed, with the reason and without who reported', async () => {
    const event = await says(it, 'zeil', 'Die klootzak van nummer 7 doet weer raar');
    await reports(it, 'boei', event, 'zo praat je niet over buren');
    await brought();
    const card = await reportCardOf(it);
    expect(await bodyOf()).toContain('Een buurtgenoot meldt een bericht van Jan.');
    expect(await bodyOf()).toContain('van nummer 7 doet weer raar');
    expect(await bodyOf()).toContain('Die k***** van nummer 7');
    for (const part of ['Zo is het getypt', 'Die klootzak van nummer 7', 'Het gaat om: “klootzak”'])
      expect(await bodyOf()).toContain(part);
    expect(await bodyOf()).toContain('Jan in de laatste 90 dagen: niets bijzonders');
    expect(await bodyOf()).toContain('zo praat je niet over buren');
    expect(JSON.stringify(card?.content)).not.toMatch(/Piet|boei/);
    expect(card?.content['m.mentions']).toEqual({ user_ids: [userOf('baken'), userOf('anker')] });
    expect(await lastIn('boei', 'own')).toContain('Bedankt dat je dit bericht meldt');
    // It stands in one place, for thirty days.
    expect(await it.world.hs.homeserver(it.ctx.settings.services[1] ?? userOf('zeil')).reports()).toEqual([]);
  });

  test('that stays: who reported hears so, who wrote it hears nothing', async () => {
    const event = await says(it, 'zeil', 'Er loopt iemand achter de huizen');
    await it.settle();
    const before = await reads(it, 'zeil', 'own');
    await reports(it, 'boei', event);
    await brought();
    await tapAs(it, 'anker', await reportCardOf(it), '✅ laten staan');
    expect(await reads(it, 'zeil', 'melding')).toContain('Er loopt iemand achter de huizen');
    expect(await lastIn('boei', 'own')).toContain('Het blijft staan');
    expect(await reads(it, 'zeil', 'own')).toEqual(before);
    expect(await reportCardOf(it)).toBeUndefined();
    expect(await lastIn('baken', 'coordinatie')).toMatch(
      /^✅ Gemeld bericht van Jan \(1×\): blijft staan, besloten door Kees/,
    );
    const audit = await listAudit(it.world.owner, { after: 0, limit: 500 });
    expect(audit.map((row) => row.action)).toEqual(
      expect.arrayContaining(['rapport.nieuw', 'rapport.blijft']),
    );
    // Who reports it after that hears at once.
    await reports(it, 'baken', event);
    await brought();
    expect(await lastIn('baken', 'own')).toContain('Het blijft staan');
    expect(await reportCardOf(it)).toBeUndefined();
  });

  test('that is taken away: who wrote it and who reported it hear, each in their own language', async () => {
    const event = await says(it, 'zeil', 'Er loopt een vent te zieken bij de haven');
    await reports(it, 'anker', event, 'naar');
    await brought();
    await tapAs(it, 'baken', await reportCardOf(it), '❌ weghalen');
    expect(await reads(it, 'boei', 'melding')).not.toContain('Er loopt een vent te zieken bij de haven');
    expect(await lastIn('zeil', 'own')).toMatch(
      /^De coördinator heeft je bericht van 2 maart, 13:00 uit de groep/,
    );
    expect(await lastIn('zeil', 'own')).not.toMatch(/Kees|Petra/);
    expect((await reads(it, 'anker', 'own')).slice(-2)).toEqual([
      expect.stringMatching(/^Thank you for reporting this message/),
      expect.stringMatching(/took it away/),
    ]);
    expect(await lastIn('baken', 'coordinatie')).toMatch(
      /^❌ Gemeld bericht van Jan \(1×\): weggehaald door Petra/,
    );
  });

  test('reported by several is one card that says how many', async () => {
    const event = await says(it, 'zeil', 'Er staat een busje bij de school');
    await reports(it, 'boei', event, 'onzin');
    await brought();
    await reports(it, 'anker', event, 'niet waar');
    await reports(it, 'anker', event, 'nog steeds niet waar');
    await brought();
    const all = await reads(it, 'baken', 'coordinatie');
    const cards = all.filter((body) => body.includes('Er staat een busje bij de school'));
    expect(cards).toHaveLength(1);
    expect(cards[0]).toContain('2 buurtgenoten melden een bericht van Jan.');
    expect(cards[0]).toMatch(/onzin[\s\S]*niet waar/);
    const thanks = (await reads(it, 'anker', 'own')).filter((body) => body.startsWith('Thank you'));
    // For this one and the one before.
    expect(thanks).toHaveLength(2);
    await tapAs(it, 'baken', await reportCardOf(it), '✅ laten staan');
    expect(await lastIn('boei', 'own')).toContain('Het blijft staan');
    expect(await lastIn('anker', 'own')).toContain('It stays');
  });

  test('is decided by nobody who wrote or reported it, while another can', async () => {
    const event = await says(it, 'baken', 'Ik zet dit in de groep');
    await reports(it, 'zeil', event, 'zo praat ze altijd tegen mij');
    await brought();
    const card = await reportCardOf(it);
    // She reads along: it would tell her who reported.
    expect(await bodyOf()).not.toContain('tegen mij');
    expect(await bodyOf()).toContain('Er is iets bij geschreven. Dat staat hier niet');
    expect(card?.content['m.mentions']).toEqual({ user_ids: [userOf('anker')] });
    await tapAs(it, 'baken', card, '✅ laten staan');
    expect(await lastIn('anker', 'coordinatie')).toBe(
      'Petra, dit gaat over jezelf. Daarom kiest iemand anders.',
    );
    await tapAs(it, 'zeil', card, '✅ laten staan').catch(() => {});
    expect(await reportCardOf(it)).toBeDefined();
    await tapAs(it, 'anker', card, '✅ laten staan');
    expect(await reportCardOf(it)).toBeUndefined();

    const other = await says(it, 'zeil', 'Iemand belt overal aan');
    await reports(it, 'baken', other);
    await brought();
    const coordinatie = await reads(it, 'anker', 'coordinatie');
    const next = await reportCardOf(it);
    await tapAs(it, 'baken', next, '❌ weghalen');
    // Said to her alone: in the room it would tell who reported.
    expect(await reads(it, 'anker', 'coordinatie')).toEqual(coordinatie);
    expect(await lastIn('baken', 'own')).toContain('heb je zelf gemeld');
    expect(await reads(it, 'boei', 'melding')).toContain('Iemand belt overal aan');
    await tapAs(it, 'anker', next, '❌ weghalen');
    expect(await reads(it, 'boei', 'melding')).not.toContain('Iemand belt overal aan');
  });

  test('that its writer takes away has no card any more', async () => {
    const event = await says(it, 'zeil', 'Er fietst iemand rondjes');
    await reports(it, 'boei', event);
    await brought();
    await it.world.hs.person('zeil').redact(it.world.rooms.melding, event);
    await it.settle();
    expect(await reportCardOf(it)).toBeUndefined();
    expect(await lastIn('boei', 'own')).toContain('is er al niet meer');
    expect(await lastIn('baken', 'coordinatie')).toContain('het bericht is er al niet meer');
  });

  test('that waits for the coordinators already makes no second card', async () => {
    const placeholder = await says(it, 'zeil', 'Ik sla hem vanavond dood.');
    await it.settle();
    await reports(it, 'boei', placeholder);
    await brought();
    expect(await reportCardOf(it)).toBeUndefined();
    expect(await lastIn('boei', 'own')).toContain('kijkt al naar dit bericht');
  });
});

test('a person who is reported: the coordinators see who, and one of them takes it up', async () => {
  await it.world.hs.person('boei').reportUser(userOf('zeil'), 'stuurt mij steeds berichten');
  await brought();
  expect(await bodyOf()).toContain('Een buurtgenoot maakt zich zorgen over Jan.');
  expect(await bodyOf()).toContain('stuurt mij steeds berichten');
  await tapAs(it, 'baken', await reportCardOf(it), '✅ opgepakt');
  expect(await lastIn('boei', 'own')).toContain('pakt het op');
  expect(await lastIn('anker', 'coordinatie')).toMatch(/^✅ Melding over Jan \(1×\): Petra pakt het op/);
});

test('what is no message of the group, or reported by no member, is set aside with a line in the audit log', async () => {
  const { hs, rooms } = it.world;
  const inRoom = await hs
    .person('anker')
    .send(rooms.coordinatie, 'm.room.message', { msgtype: 'm.text', body: 'x' });
  await hs.person('baken').report(rooms.coordinatie, inRoom, 'x');
  const own = await it.ctx.rooms.sendEvent(
    rooms.own('zeil'),
    'm.room.message',
    { msgtype: 'm.notice', body: 'y' },
    'y',
  );
  await hs.person('zeil').report(rooms.own('zeil'), own, 'y');
  const mine = await says(it, 'zeil', 'Van mijzelf');
  await reports(it, 'zeil', mine);
  const before = (await listAudit(it.world.owner, { after: 0, limit: 500 })).length;
  await brought();
  const audit = (await listAudit(it.world.owner, { after: 0, limit: 500 })).slice(before);
  expect(audit.map((row) => [row.action, row.reason])).toEqual(
    expect.arrayContaining([
      ['rapport.genegeerd', 'kamer'],
      ['rapport.genegeerd', 'kamer'],
      ['rapport.genegeerd', 'eigen'],
    ]),
  );
  expect(await reportCardOf(it)).toBeUndefined();
});

test('a report is taken once, also when the homeserver could not let it go; its reason goes after 30 days', async () => {
  const event = await says(it, 'zeil', 'Er ligt glas op het fietspad');
  await reports(it, 'boei', event, 'dit hoort hier niet');
  it.world.hs.onCall((call) => {
    if (call.name === 'removeReport') throw new Error('killed');
  });
  await expect(it.look()).rejects.toThrow('killed');
  it.world.hs.onCall(null);
  expect(await it.look()).toBe(0);
  await it.settle();
  const rows = await it.world.owner`select reden from rapport where event_id = ${event}`;
  expect(rows).toEqual([{ reden: 'dit hoort hier niet' }]);
  // Nor in the queue, where no words may be.
  const jobs = await it.world
    .owner`select payload::text from worker_bot._private_jobs where payload::text like '%hoort hier niet%'`;
  expect(jobs).toEqual([]);
  const later = new Date(it.ctx.clock().getTime() + 31 * 24 * 3_600_000);
  await expireReportReasons.run({}, { ...it.ctx, clock: () => later });
  expect(await it.world.owner`select reden from rapport where event_id = ${event}`).toEqual([
    { reden: null },
  ]);
});
