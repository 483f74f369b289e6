import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mxcUri } from '#basis/matrix-ids.ts';
import type { BotContext } from '#bot/context.ts';
import { expireOriginals } from '#bot/jobs/expire-originals.ts';
import { sweepCases } from '#bot/jobs/sweep-cases.ts';
import { openForPolice } from '#bot/media/police-seal.ts';
import type { Content } from '#matrix/homeserver.ts';
import { listAudit } from '#store/audit.ts';
import { caseByRef, replaceHeldOriginal, withdrawCase } from '#store/cases.ts';
import type { World } from './cases-world.ts';
import {
  BOT,
  cardOf,
  hold,
  removeMedia,
  seen,
  startWorld,
  THREAT_FOUND,
  tapOn,
  upload,
  work,
} from './cases-world.ts';

let world: World;
let ctx: BotContext;
let photo: Buffer;
beforeAll(async () => {
  world = await startWorld();
  ctx = await world.process();
  photo = await sharp({ create: { width: 80, height: 40, channels: 3, background: '#336699' } })
    .withExif({ IFD0: { Model: 'Telefoon 12' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 10/1 0/1' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => world.stop());

const TEXT = { msgtype: 'm.text', body: 'Als ik hem zie, ik sla hem!' };
const heldText = () => hold(world, ctx, TEXT, { kind: 'text', findings: [THREAT_FOUND] });
const heldPhoto = async (caption = '') => {
  const url = await upload(world, photo, 'image/jpeg');
  const content = {
    msgtype: 'm.image',
    body: caption || 'IMG_0042.JPG',
    filename: 'IMG_0042.JPG',
    url,
    info: {},
  };
  return { url, ...(await hold(world, ctx, content)) };
};
/** What stands in the group, as Piet reads it, in answer to this placeholder. */
const answersTo = async (placeholder: string) =>
  (await seen(world, 'boei', world.rooms.melding)).filter((event) => {
    const relation = event.content['m.relates_to'] as Content | undefined;
    return (relation?.['m.in_reply_to'] as Content | undefined)?.event_id === placeholder;
  });
const inMelding = async (event: string) =>
  (await seen(world, 'boei', world.rooms.melding)).some((one) => one.eventId === event);
const lastIn = async (localpart: 'zeil', room = world.rooms.own(localpart)) =>
  String((await seen(world, localpart, room)).at(-1)?.content.body);
const download = (uri: unknown) => ctx.rooms.downloadMedia(mxcUri(String(uri)), 10_000_000);
const auditOf = async (ref: string) => {
  const [row] = await world.owner<{ id: string }[]>`select id from zaak where ref = ${ref}`;
  return listAudit(world.owner, { after: 0, limit: 10, subject: `zaak:${row?.id}` });
};

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
    expect(await lastIn('zeil')).toContain('plaatst het niet');
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

describe('the sender', () => {
  test('who changes what waits has a new card; a tap on the old one does not count', async () => {
    const { ref, placeholder, url } = await heldPhoto();
    await work(world, ctx);
    const old = await cardOf(world, ref);
    const sender = world.hs.person('zeil').user;
    const changed = {
      ...{ sender, kind: 'text', findings: [THREAT_FOUND], emergency: false, at: ctx.clock() },
      original: { type: 'm.room.message', content: TEXT },
      replacement: { type: 'm.room.message', content: { msgtype: 'm.notice', body: 'wacht' } },
    };
    await ctx.sql.begin((tx) => replaceHeldOriginal(tx, ref, changed));
    await tapOn(world, ctx, 'baken', old, '✅');
    await work(world, ctx);
    await removeMedia(world);
    const card = await cardOf(world, ref);
    expect(card.content.body).toContain('intussen veranderd');
    expect(card.content.body).toContain(TEXT.body);
    expect((await caseByRef(ctx.sql, ref))?.state).toBe('wacht');
    expect(await download(url)).toBeNull();
    await tapOn(world, ctx, 'baken', card, '✅');
    await work(world, ctx);
    expect((await answersTo(placeholder)).map((event) => event.content.body)).toEqual([`Jan: ${TEXT.body}`]);
  });

  test('who takes it back leaves nothing but a line', async () => {
    const { ref, url } = await heldPhoto();
    await work(world, ctx);
    const card = await cardOf(world, ref);
    const sender = world.hs.person('zeil').user;
    await ctx.sql.begin((tx) => withdrawCase(tx, ref, { sender, how: 'verwijderd', at: ctx.clock() }));
    await work(world, ctx);
    await removeMedia(world);
    await expect(cardOf(world, ref)).rejects.toThrow('no card');
    expect(await download(url)).toBeNull();
    await tapOn(world, ctx, 'baken', card, '✅');
    await work(world, ctx);
    expect((await caseByRef(ctx.sql, ref))?.state).toBe('ingetrokken');
  });
});

test('a photo of somebody else that a message names is not removed with it', async () => {
  const coordinators = world.hs.rooms(world.hs.person('baken').user);
  const url = await coordinators.reserveMedia();
  await coordinators.uploadMedia(url, photo, 'image/jpeg', 'a.jpg');
  const { ref } = await hold(world, ctx, { msgtype: 'm.image', body: 'a.jpg', url });
  await work(world, ctx);
  await tapOn(world, ctx, 'baken', await cardOf(world, ref), '❌');
  await work(world, ctx);
  await removeMedia(world);
  expect(await download(url)).not.toBeNull();
});

describe('time', () => {
  test('what nobody handles in 24 hours is dropped, once, and a later tap is told so', async () => {
    const { ref, placeholder } = await heldText();
    await work(world, ctx);
    const card = await cardOf(world, ref);
    world.later(23);
    await sweepCases.job.run({}, ctx);
    expect((await caseByRef(ctx.sql, ref))?.state).toBe('wacht');
    world.later(1.1);
    await Promise.all([sweepCases.job.run({}, ctx), sweepCases.job.run({}, await world.process())]);
    await work(world, ctx);
    expect(await inMelding(placeholder)).toBe(false);
    expect(await lastIn('zeil')).toContain('Niemand kon op tijd');
    expect((await auditOf(ref)).map((row) => row.action)).toEqual(['zaak.verlopen']);
    await tapOn(world, ctx, 'baken', card, '✅');
    await work(world, ctx);
    expect((await caseByRef(ctx.sql, ref))?.state).toBe('verlopen');
    expect((await seen(world, 'baken', world.rooms.coordinatie)).at(-1)?.content.body).toContain(
      'al besloten',
    );
  });

  test('words go after 30 days, the police’s copy after 7; figures stay', async () => {
    const { ref } = await heldPhoto('Deze fiets');
    await work(world, ctx);
    await tapOn(world, ctx, 'baken', await cardOf(world, ref), '✅');
    await work(world, ctx);
    const copies = () => world.owner`select 1 from politie_kopie where ref = ${ref}`;
    world.later(6 * 24);
    await expireOriginals.job.run({}, ctx);
    expect(await copies()).toHaveLength(1);
    world.later(25);
    await expireOriginals.job.run({}, ctx);
    expect(await copies()).toHaveLength(0);
    expect((await caseByRef(ctx.sql, ref))?.original).not.toBeNull();
    world.later(23 * 24);
    await expireOriginals.job.run({}, ctx);
    expect(await caseByRef(ctx.sql, ref)).toMatchObject({
      state: 'geplaatst',
      codes: ['foto'],
      original: null,
      replacement: null,
      placeText: null,
      findings: [],
    });
  });
});

describe('the tip', () => {
  test('says the rule, what the others see, and that it waits', async () => {
    const before = (await seen(world, 'zeil', world.rooms.own('zeil'))).length;
    await heldText();
    await work(world, ctx);
    const said = (await seen(world, 'zeil', world.rooms.own('zeil'))).slice(before);
    expect(said).toHaveLength(1);
    const body = String(said[0]?.content.body);
    for (const part of [
      'Spelregel 9',
      THREAT_FOUND.message,
      'ik sla hem',
      'De anderen zien nu',
      'Foto wacht',
    ])
      expect(body).toContain(part);
  });

  test('in an emergency waits an hour', async () => {
    world.clock.now = new Date();
    const before = (await seen(world, 'zeil', world.rooms.own('zeil'))).length;
    const { ref } = await hold(world, ctx, TEXT, { kind: 'text', emergency: true });
    await work(world, ctx);
    expect((await cardOf(world, ref)).content.body).toContain('noodgeval');
    const [job] = await world.owner`select run_at from worker_bot._private_jobs`;
    expect(job?.run_at.getTime() - ctx.clock().getTime()).toBe(3_600_000);
    expect((await seen(world, 'zeil', world.rooms.own('zeil'))).length).toBe(before);
  });
});
