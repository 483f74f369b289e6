import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mxcUri } from '#basis/matrix-ids.ts';
import { openForPolice } from '#bot/media/police-seal.ts';
import type { Content } from '#matrix/homeserver.ts';
import { caseByRef } from '#store/cases.ts';
import {
  answersTo,
  auditOf,
  ctx,
  download,
  heldPhoto,
  heldText,
  inMelding,
  lastIn,
  photo,
  startScene,
  TEXT,
  world,
} from './cases-scene.ts';
import {
  BOT,
  cardOf,
  DIENST,
  hold,
  removeMedia,
  seen,
  THREAT_FOUND,
  tapOn,
  upload,
  work,
} from './cases-world.ts';

beforeAll(startScene);
afterAll(() => world?.stop());

describe('the card', () => {
  test('says who, which rule and what, rings the coordinators and can be tapped', async () => {
    const { ref } = await heldText();
    await work(world, ctx);
    const card = await cardOf(world, ref);
    const body = String(card.content.body);
    for (const part of ['Petra, Kees', 'Jan', 'Spelregel 9', THREAT_FOUND.message, 'ik sla hem', TEXT.body])
      expect(body).toContain(part);
    const [petra, kees] = ['baken', 'anker'].map((name) => world.hs.person(name).user);
    expect(card.content['m.mentions']).toEqual({ user_ids: [petra, kees] });
    const taps = (await seen(world, 'baken', world.rooms.coordinatie))
      .map((event) => event.content['m.relates_to'] as Content | undefined)
      .filter((relation) => relation?.event_id === card.eventId);
    expect(taps.map((relation) => relation?.key)).toEqual(['✅', '❌']);
  });

  test('shows a photo without what the phone put in it', async () => {
    const { ref } = await heldPhoto('Wie kent deze man?');
    await work(world, ctx);
    expect((await cardOf(world, ref)).content.body).toContain('Wie kent deze man?');
    const shown = (await seen(world, 'baken', world.rooms.coordinatie)).find(
      (event) =>
        (event.content['nl.buurtbaken.zaak'] as Content)?.ref === ref && event.content.msgtype === 'm.image',
    );
    expect(shown?.content).toMatchObject({
      body: 'foto.jpg',
      info: { w: 80, h: 40, mimetype: 'image/jpeg' },
    });
    const bytes = Buffer.from((await download(shown?.content.url))?.bytes ?? []);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(bytes.includes('Telefoon')).toBe(false);
  });

  test('says so when a photo cannot be opened, and a ✅ does not place it', async () => {
    const url = await upload(world, Buffer.from('geen foto'), 'image/jpeg');
    const { ref, placeholder } = await hold(world, ctx, { msgtype: 'm.image', body: 'a.jpg', url });
    await work(world, ctx);
    const card = await cardOf(world, ref);
    expect(card.content.body).toContain('niet openen');
    await tapOn(world, ctx, 'baken', card, '✅');
    await work(world, ctx);
    expect((await caseByRef(ctx.sql, ref))?.state).toBe('wacht');
    await tapOn(world, ctx, 'baken', card, '❌');
    await work(world, ctx);
    expect(await inMelding(placeholder)).toBe(false);
  });

  test('shows a video as it is, and says what that means', async () => {
    const url = await upload(world, Buffer.from('een film'), 'video/mp4');
    const content = {
      msgtype: 'm.video',
      body: 'Jan thuis.mp4',
      url,
      info: { mimetype: 'video/mp4', w: 9, h: 9 },
    };
    const { ref, placeholder } = await hold(world, ctx, content, { kind: 'video' });
    await work(world, ctx);
    const card = await cardOf(world, ref);
    expect(card.content.body).toContain('kunnen we er niet uit halen');
    await tapOn(world, ctx, 'baken', card, '✅');
    await work(world, ctx);
    await removeMedia(world);
    const [placed] = await answersTo(placeholder);
    expect(placed?.content).toMatchObject({
      msgtype: 'm.video',
      body: 'Jan stuurt een video.',
      filename: 'video.mp4',
    });
    expect(Buffer.from((await download(placed?.content.url))?.bytes ?? []).toString()).toBe('een film');
    expect(await download(url)).toBeNull();
  });
});

describe('a coordinator’s ✅', () => {
  test('places a text with its sender’s name, tells the sender, and clears coordinatie', async () => {
    const { ref, placeholder } = await heldText();
    await work(world, ctx);
    const card = await cardOf(world, ref);
    await tapOn(world, ctx, 'baken', card, '✅');
    await work(world, ctx);
    const placed = await answersTo(placeholder);
    expect(placed.map((event) => [event.sender, event.content.body])).toEqual([[BOT, `Jan: ${TEXT.body}`]]);
    expect(await inMelding(placeholder)).toBe(true);
    expect(await lastIn('zeil')).toContain('Goed nieuws');
    await expect(cardOf(world, ref)).rejects.toThrow('no card');
    const room = await seen(world, 'baken', world.rooms.coordinatie);
    expect(room.at(-1)?.content.body).toBe('✅ Een bericht van Jan: geplaatst door Petra (2 maart, 13:00).');
    expect(room.filter((event) => event.eventId === card.eventId)).toEqual([]);
    const [row] = await auditOf(ref);
    expect(row).toMatchObject({
      action: 'zaak.plaatsen',
      detail: { gebied: 'WK007200', codes: 'bedreiging' },
    });
    expect(row?.actor).toMatch(/^persoon:/);
  });

  test('places a clean photo; uploads of the sender and the coordinators’ copy go; the police’s stays', async () => {
    const { ref, placeholder, url } = await heldPhoto('Deze fiets');
    await work(world, ctx);
    const copy = (await seen(world, 'baken', world.rooms.coordinatie)).findLast((one) => one.content.url)
      ?.content.url;
    await tapOn(world, ctx, 'anker', await cardOf(world, ref), '✅️');
    await work(world, ctx);
    await removeMedia(world);
    const [placed, ...more] = await answersTo(placeholder);
    expect(more).toEqual([]);
    expect(placed?.content).toMatchObject({
      msgtype: 'm.image',
      body: 'Jan: Deze fiets',
      filename: 'foto.jpg',
    });
    const bytes = Buffer.from((await download(placed?.content.url))?.bytes ?? []);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 80, height: 40, format: 'jpeg' });
    expect(bytes.includes('Telefoon')).toBe(false);
    expect(await download(url)).toBeNull();
    expect(await download(copy)).toBeNull();
    const [kept] = await world.owner`select versleuteld, content_type from politie_kopie where ref = ${ref}`;
    expect(kept?.content_type).toBe('image/jpeg');
    expect(photo.equals(openForPolice(ctx.settings.policeKey, ref, kept?.versleuteld))).toBe(true);
  });

  test('on a photo that has vanished since: the placeholder goes, sender and coordinators hear', async () => {
    const { ref, placeholder } = await heldPhoto();
    await work(world, ctx);
    const copy = (await seen(world, 'baken', world.rooms.coordinatie)).findLast((one) => one.content.url)
      ?.content.url;
    await world.hs.homeserver(DIENST).deleteMedia(mxcUri(String(copy)));
    await tapOn(world, ctx, 'baken', await cardOf(world, ref), '✅');
    await work(world, ctx);
    expect(await inMelding(placeholder)).toBe(false);
    expect(await answersTo(placeholder)).toEqual([]);
    expect(await lastIn('zeil')).toBe(
      'De coördinator wilde je foto in de groep plaatsen, maar dit is er niet meer. Stuur het gerust nog een keer.',
    );
    await expect(cardOf(world, ref)).rejects.toThrow('no card');
    const room = await seen(world, 'baken', world.rooms.coordinatie);
    expect(room.at(-1)?.content.body).toContain('niet geplaatst, want dit is er niet meer');
  });

  test('keeps the thread of a message that was edited, as the edit does not name it', async () => {
    const thread = { rel_type: 'm.thread', event_id: `$${'w'.repeat(43)}` };
    const edited = await world.hs.person('zeil').send(world.rooms.melding, 'm.room.message', {
      msgtype: 'm.text',
      body: 'eerst',
      'm.relates_to': thread,
    });
    const { ref } = await hold(world, ctx, TEXT, { kind: 'text', editOf: edited });
    await work(world, ctx);
    await tapOn(world, ctx, 'baken', await cardOf(world, ref), '✅');
    await work(world, ctx);
    const [answer] = await answersTo(edited);
    expect(answer?.content['m.relates_to']).toMatchObject(thread);
  });

  test('keeps the thread, and of a held edit answers the message that was edited', async () => {
    const thread = { rel_type: 'm.thread', event_id: '$wortel' };
    const one = await hold(world, ctx, { ...TEXT, 'm.relates_to': thread }, { kind: 'text' });
    const edited = await world.hs
      .person('zeil')
      .send(world.rooms.melding, 'm.room.message', { msgtype: 'm.text', body: 'eerst' });
    const two = await hold(world, ctx, TEXT, { kind: 'text', editOf: edited });
    await work(world, ctx);
    for (const { ref } of [one, two]) await tapOn(world, ctx, 'baken', await cardOf(world, ref), '✅');
    await work(world, ctx);
    const [inThread] = await answersTo(one.placeholder);
    expect(inThread?.content['m.relates_to']).toMatchObject(thread);
    const [answer] = await answersTo(edited);
    expect(answer?.content.body).toBe(`Jan (gewijzigd): ${TEXT.body}`);
  });
});

describe('a coordinator’s ❌', () => {
  test('drops it: the placeholder goes, the sender hears, the upload goes', async () => {
    const { ref, placeholder, url } = await heldPhoto();
    await work(world, ctx);
    await tapOn(world, ctx, 'baken', await cardOf(world, ref), '❌');
    await work(world, ctx);
    await removeMedia(world);
    expect(await inMelding(placeholder)).toBe(false);
    expect(await answersTo(placeholder)).toEqual([]);
    expect(await lastIn('zeil')).toContain('plaatst dit niet');
    expect(await download(url)).toBeNull();
    const left = await world.owner`select 1 from politie_kopie where ref = ${ref}`;
    expect(left).toHaveLength(0);
    expect((await auditOf(ref)).map((row) => row.action)).toEqual(['zaak.afwijzen']);
  });
});

describe('taps', () => {
  test('of two coordinators at once, at two processes: one outcome', async () => {
    const other = await world.process();
    for (const first of ['✅', '❌']) {
      const { ref, placeholder } = await heldText();
      await work(world, ctx);
      const card = await cardOf(world, ref);
      const second = first === '✅' ? '❌' : '✅';
      await Promise.all([
        tapOn(world, ctx, 'baken', card, first),
        tapOn(world, other, 'anker', card, second),
      ]);
      await Promise.all([work(world, ctx), work(world, other)]);
      const state = (await caseByRef(ctx.sql, ref))?.state;
      const placed = await answersTo(placeholder);
      expect([placed.length, await inMelding(placeholder)]).toEqual(
        state === 'geplaatst' ? [1, true] : [0, false],
      );
      expect(await auditOf(ref)).toHaveLength(1);
      const room = await seen(world, 'baken', world.rooms.coordinatie);
      expect(
        room.filter((event) => String(event.content.body).includes('Hierover was al besloten')),
      ).toHaveLength(first === '✅' ? 1 : 2);
    }
  });

  test('of a resident, of the sender, on another message or with another emoji do nothing', async () => {
    const { ref } = await heldText();
    await work(world, ctx);
    const card = await cardOf(world, ref);
    await tapOn(world, ctx, 'baken', card, '👍');
    const note = await world.hs.person('baken').send(world.rooms.coordinatie, 'm.room.message', TEXT);
    await tapOn(world, ctx, 'baken', { ...card, eventId: note }, '✅');
    const own = await hold(world, ctx, TEXT, { kind: 'text' });
    await world.owner`update zaak set afzender = ${world.hs.person('baken').user} where ref = ${own.ref}`;
    await work(world, ctx);
    await tapOn(world, ctx, 'baken', await cardOf(world, own.ref), '✅');
    await work(world, ctx);
    for (const one of [ref, own.ref]) expect((await caseByRef(ctx.sql, one))?.state).toBe('wacht');
    expect(await seen(world, 'anker', world.rooms.coordinatie)).toContainEqual(
      expect.objectContaining({
        content: expect.objectContaining({ body: expect.stringContaining('van jezelf') }),
      }),
    );
  });

  test('on a card whose row does not know its event yet count all the same', async () => {
    const { ref, placeholder } = await heldText();
    await work(world, ctx);
    const card = await cardOf(world, ref);
    await world.owner`update zaak_bericht set event_id = null where ref = ${ref} and stap = 'kaart-1'`;
    await tapOn(world, ctx, 'baken', card, '✅');
    await work(world, ctx);
    expect(await answersTo(placeholder)).toHaveLength(1);
    await expect(cardOf(world, ref)).rejects.toThrow('no card');
  });
});
