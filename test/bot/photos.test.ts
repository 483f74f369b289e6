import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { PHOTO_TAPS_NL } from '#basis/catalogue/fotos.nl.ts';
import { PHOTOS } from '#basis/catalogue/person/fotos.ts';
import { sweepDeputies } from '#bot/photos/call-deputy.ts';
import { startSignalement } from '#bot/signalement/start.ts';
import type { Content } from '#matrix/homeserver.ts';
import { caseByRef } from '#store/cases.ts';
import { enqueue } from '#store/jobs.ts';
import { photoByRef } from '#store/photos.ts';
import { BOT, cardOf, THREAT_FOUND, tapOn, upload } from './cases-world.ts';
import { gateWorld, patient } from './gate-world.ts';
import type { PhotoWorld } from './photos-world.ts';
import { startPhotos } from './photos-world.ts';

// The guided description itself has tests of its own.
vi.mock('#bot/signalement/start.ts', () => ({ startSignalement: vi.fn() }));

let it: PhotoWorld;
beforeAll(async () => {
  it = await startPhotos();
});
afterAll(() => it?.stop());
/** Each test has the wijk's meldingen to itself. */
beforeEach(async () => {
  await it.owner`update melding set toestand = 'gesloten', uitkomst = 'onbekend', gesloten_op = ${it.ctx.clock()} where toestand = 'open'`;
  it.minutes(60);
});

const coordinatie = () => it.rooms.coordinatie;
const PETRA_AND_KEES = ['baken', 'anker'] as const;
const users = (...names: readonly string[]) => names.map((name) => it.world.hs.person(name).user);

describe('which melding a photo belongs to', () => {
  const meldingOf = async (content: Content = {}) => {
    const { ref } = await it.photo({ content });
    await it.work();
    return (await photoByRef(it.ctx.sql, ref))?.melding?.id;
  };

  test('the newest that is open, or the open one whose report or card it answers', async () => {
    await it.settings({});
    expect(await meldingOf()).toBeUndefined();
    const older = await it.openMelding();
    it.minutes(1);
    const newer = await it.openMelding();
    expect(await meldingOf()).toBe(newer.id);
    const reply = (event: string) => ({ 'm.relates_to': { 'm.in_reply_to': { event_id: event } } });
    expect(await meldingOf(reply(older.source))).toBe(older.id);
    const card = `$${'k'.repeat(43)}`;
    await it.owner`insert into bericht (oorzaak, stap, room_id, event_id, gemaakt_op)
      values (${`melding:${older.id}`}, 'kaart', ${it.rooms.melding}, ${card}, now())`;
    expect(await meldingOf({ 'm.relates_to': { rel_type: 'm.thread', event_id: card } })).toBe(older.id);
    await it.closeMelding(newer.id);
    it.minutes(1);
    expect(await meldingOf()).toBe(older.id);
    await it.owner`update melding set toestand = 'samengevoegd', samengevoegd_met = ${newer.id} where id = ${older.id}`;
    expect(await meldingOf()).toBeUndefined();
  });

  test('the one that its words are about, else one of its sender’s', async () => {
    const about = async (id: string, what: string, place: string | null, who: 'zeil' | 'boei') =>
      it.owner`update melding set wat = ${what}, plaats = ${place}, melder = ${it.world.hs.person(who).user} where id = ${id}`;
    const bus = await it.openMelding();
    await about(bus.id, 'Grijs busje rijdt langzaam rond', 'Noorderhaven', 'boei');
    it.minutes(1);
    const own = await it.openMelding();
    await about(own.id, 'Fiets gestolen', 'Voorstraat', 'zeil');
    it.minutes(1);
    const dog = await it.openMelding();
    await about(dog.id, 'Hond vermist, bruin', null, 'boei');
    const caption = (body: string) => meldingOf({ body, filename: 'IMG_0042.JPG' });
    expect(await caption('de bus met kenteken')).toBe(bus.id);
    expect(await caption('deze hond')).toBe(dog.id);
    expect(await caption('dit zag ik in de Voorstraat')).toBe(own.id);
    expect(await meldingOf()).toBe(own.id);
    await about(own.id, 'Fiets gestolen', 'Voorstraat', 'boei');
    expect(await caption('kijk hier')).toBe(dog.id);
  });

  test('none for a photo in buurtpraat', async () => {
    await it.openMelding();
    const { ref } = await it.photo({ change: { soort: 'buurtpraat' } });
    await it.work();
    expect((await photoByRef(it.ctx.sql, ref))?.melding).toBeNull();
  });
});

describe('a wijk that has photos placed at once', () => {
  test('sees them clean, without a card or a tip; coordinators see a line, and who decided is in the books', async () => {
    await it.settings({ fotos: 'direct' });
    const melding = await it.openMelding();
    const before = (await it.inRoom('zeil', it.rooms.own('zeil'))).length;
    const { ref, id, placeholder, url } = await it.photo({ caption: 'Deze man' });
    await it.work();
    const placed = await it.placed(placeholder);
    expect(placed?.content).toMatchObject({
      msgtype: 'm.image',
      body: 'Jan: Deze man',
      filename: 'foto.jpg',
    });
    const bytes = Buffer.from((await it.download(placed?.content.url)) ?? []);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(bytes.includes('Telefoon')).toBe(false);
    expect(await it.download(url)).not.toBeNull();
    await expect(cardOf(it.world, ref)).rejects.toThrow('no card');
    const line = await it.message(
      'baken',
      coordinatie(),
      `Een foto van Jan bij melding ${melding.number}: meteen geplaatst`,
    );
    expect(line.content.msgtype).toBe('m.notice');
    expect(await it.offered('baken', line)).toEqual([PHOTO_TAPS_NL.police, PHOTO_TAPS_NL.takeAway]);
    const own = (await it.inRoom('zeil', it.rooms.own('zeil'))).slice(before);
    expect(own.map((event) => event.content.body)).toEqual([PHOTOS.nl.placedDirectly]);
    expect(await caseByRef(it.ctx.sql, ref)).toMatchObject({ state: 'geplaatst', decidedBy: BOT });
    expect((await it.audit(id))[0]).toMatchObject({
      actor: 'service:bot',
      action: 'zaak.plaatsen_direct',
      reason: 'wijkinstelling',
      detail: { melding: melding.id },
    });
  });

  test('from the gate on: the group reads that it is being readied, then sees it, also if it is delivered twice', async () => {
    await it.settings({ fotos: 'direct' });
    const send = async (caption: string) => {
      const gate = gateWorld(it.world, patient(it.ctx));
      const url = await upload(it.world, it.original, 'image/jpeg');
      const content = { msgtype: 'm.image', body: caption, filename: 'a.jpg', url, info: {} };
      const eventId = await gate.send('zeil', content);
      const sent = (await it.inRoom('boei', it.rooms.melding)).find((event) => event.eventId === eventId);
      if (!sent) throw new Error('not in the room');
      for (let times = 0; times < 2; times++) await gate.deliver([sent], String(times));
      await it.work();
      await gate.app.close();
      return sent;
    };
    expect((await send('Deze man')).content.body).toBe('Deze man\n\nFoto wacht op de coördinator.');
    await it.openMelding();
    await it.settings({ fotos: 'direct' });
    const threat = await send('Deze man, ik sla hem dood als ik hem zie');
    expect(threat.content.body).toBe('Foto wacht op de coördinator.');
    expect(await it.placed(threat.eventId)).toBeUndefined();
    const photo = await send('Deze man');
    expect(photo.content.body).toBe('Deze man\n\nFoto wordt klaargezet.');
    expect((await it.placed(photo.eventId))?.content.body).toBe('Jan: Deze man');
  });

  test('has a coordinator look at what cannot be opened, at held words, at videos and without an open melding', async () => {
    await it.settings({ fotos: 'direct' });
    const photo = { rule: 10, code: 'foto', action: 'hold', fragment: '', message: 'x' } as const;
    const without = await it.photo();
    await it.work();
    await it.openMelding();
    const held = [
      without,
      await it.photo({ bytes: Buffer.from('geen foto') }),
      await it.photo({ change: { findings: [photo, THREAT_FOUND] } }),
      await it.photo({ content: { msgtype: 'm.video' }, change: { kind: 'video' } }),
      await it.photo({ content: { msgtype: 'm.file' }, change: { kind: 'file' } }),
      await it.photo({ content: { msgtype: 'm.audio' }, change: { kind: 'voice' } }),
    ];
    await it.work();
    for (const { ref, placeholder } of held) {
      expect((await caseByRef(it.ctx.sql, ref))?.state).toBe('wacht');
      expect(await it.placed(placeholder)).toBeUndefined();
      await cardOf(it.world, ref);
    }
  });

  test('lets a coordinator take one away: out of the room and off the server, and its sender hears so', async () => {
    await it.settings({ fotos: 'direct' });
    await it.openMelding();
    const { id, placeholder } = await it.photo();
    await it.work();
    const placed = await it.placed(placeholder);
    const line = await it.message('baken', coordinatie(), 'meteen geplaatst');
    await it.tap('zeil', line, PHOTO_TAPS_NL.takeAway).catch(() => undefined);
    const other = await it.world.process();
    await Promise.all([
      it.tap('baken', line, PHOTO_TAPS_NL.takeAway),
      it.tap('anker', line, PHOTO_TAPS_NL.takeAway, other),
    ]);
    await it.work();
    expect(await it.placed(placeholder)).toBeUndefined();
    expect((await it.inRoom('boei', it.rooms.melding)).some((event) => event.eventId === placeholder)).toBe(
      false,
    );
    const removed =
      await it.owner`select 1 from worker_provisioning._private_jobs where payload->>'mxc' = ${String(placed?.content.url)}`;
    expect(removed).toHaveLength(1);
    await it.message('baken', coordinatie(), 'uit de groep gehaald door');
    const told = (await it.inRoom('zeil', it.rooms.own('zeil'))).filter(
      (event) => event.content.body === PHOTOS.nl.takenAwayPhoto,
    );
    expect(told).toHaveLength(1);
    expect((await it.audit(id)).map((row) => row.action)).toEqual(['zaak.plaatsen_direct', 'foto.weghalen']);
  });

  test('places once what the homeserver delivers twice', async () => {
    await it.settings({ fotos: 'direct' });
    await it.openMelding();
    const { ref, placeholder } = await it.photo();
    await it.work();
    for (const task of ['present-case', 'finish-case']) await enqueue(it.ctx.sql, 'bot', task, { ref });
    await it.work();
    const placed = (await it.inRoom('boei', it.rooms.melding)).filter(
      (event) => event.sender === BOT && JSON.stringify(event.content).includes(placeholder),
    );
    expect(placed).toHaveLength(1);
  });
});

describe('a photo in an open melding that waits', () => {
  test('calls the deputy after 15 minutes, once; the first card rang the others', async () => {
    const [row] = await it.owner<[{ id: string }]>`select id from persoon where localpart = 'anker'`;
    await it.settings({ plaatsvervanger: row.id });
    const melding = await it.openMelding();
    const { ref } = await it.photo();
    await it.work();
    const card = await cardOf(it.world, ref);
    expect(card.content['m.mentions']).toEqual({ user_ids: users('baken') });
    expect(card.content.body).toContain(`Dit hoort bij melding ${melding.number}.`);
    for (const minutes of [14, 1, 1]) {
      it.minutes(minutes);
      await Promise.all([sweepDeputies.job.run({}, it.ctx), sweepDeputies.job.run({}, it.ctx)]);
      await it.work();
    }
    const calls = (await it.inRoom('baken', coordinatie())).filter((event) =>
      String(event.content.body).startsWith('⏰'),
    );
    expect(calls.map((event) => event.content['m.mentions'])).toEqual([{ user_ids: users('anker') }]);
    expect(calls[0]?.content.body).toBe(
      `⏰ Kees: Een foto van Jan bij melding ${melding.number} wacht al 15 minuten. Wil je er nu naar kijken?`,
    );
    await tapOn(it.world, it.ctx, 'baken', card, '✅');
    await it.work();
    expect(
      (await it.inRoom('baken', coordinatie())).filter((event) =>
        String(event.content.body).startsWith('⏰'),
      ),
    ).toEqual([]);
  });

  test('without a deputy all are called, at first and again; not of what was decided or is in no melding', async () => {
    await it.settings({});
    const outside = await it.photo();
    await it.work();
    await it.openMelding();
    const decided = await it.photo();
    const waits = await it.photo();
    await it.work();
    await tapOn(it.world, it.ctx, 'baken', await cardOf(it.world, decided.ref), '❌');
    expect((await cardOf(it.world, waits.ref)).content['m.mentions']).toEqual({
      user_ids: users(...PETRA_AND_KEES),
    });
    it.minutes(15);
    await sweepDeputies.job.run({}, it.ctx);
    await it.work();
    const calls = (await it.inRoom('baken', coordinatie())).filter((event) =>
      String(event.content.body).startsWith('⏰'),
    );
    expect(calls.map((event) => event.content['m.mentions'])).toEqual([
      { user_ids: users(...PETRA_AND_KEES) },
    ]);
    for (const { ref } of [outside, waits])
      await tapOn(it.world, it.ctx, 'baken', await cardOf(it.world, ref), '❌');
    await it.work();
  });

  test('offers its sender to describe it in words, in their own language; only their tap starts that', async () => {
    await it.owner`update persoon set taal = 'en' where localpart = 'zeil'`;
    await it.settings({});
    const melding = await it.openMelding();
    await it.photo();
    await it.work();
    const offer = await it.message('zeil', it.rooms.own('zeil'), PHOTOS.en.offer);
    expect(await it.offered('zeil', offer)).toEqual([PHOTOS.en.offerTap]);
    // Their phone rang for the tip.
    expect(offer.content.msgtype).toBe('m.notice');
    await it.tap('zeil', offer, '👍');
    await it.tap('zeil', offer, PHOTOS.en.offerTap);
    expect(vi.mocked(startSignalement).mock.calls.map(([, , asked]) => asked)).toMatchObject([
      { by: users('zeil')[0], gebied: 'WK007200', melding: melding.id },
    ]);
    await it.owner`update persoon set taal = 'nl' where localpart = 'zeil'`;
  });
});

test('who sent what cannot be opened hears that it will not come, once', async () => {
  await it.settings({});
  const before = (await it.inRoom('zeil', it.rooms.own('zeil'))).length;
  await it.photo({ bytes: Buffer.from('geen foto') });
  await it.work();
  await it.work();
  const own = (await it.inRoom('zeil', it.rooms.own('zeil')))
    .slice(before)
    .map((event) => event.content.body);
  expect(own.filter((body) => body === PHOTOS.nl.unreadable)).toHaveLength(1);
});

test('a sticker is shown as one: no face in it need be covered, and it is of no melding', async () => {
  await it.settings({});
  await it.openMelding();
  const { ref } = await it.photo({ change: { kind: 'sticker' } });
  await it.work();
  const card = await cardOf(it.world, ref);
  const event = (await it.inRoom('baken', coordinatie())).find((one) => one.eventId === card.eventId);
  expect(event?.content.body).toContain('De sticker staat hierboven.');
  expect(event?.content.body).not.toMatch(/De foto|kenteken|hoort bij melding/);
  expect(await it.offered('baken', card)).toEqual(['✅', '❌']);
});
