import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PHOTO_TAPS_NL } from '#basis/catalogue/fotos.nl.ts';
import type { Content, TimelineEvent } from '#matrix/homeserver.ts';
import { caseByRef, replaceHeldOriginal } from '#store/cases.ts';
import { cardOf, hold, removeMedia } from './cases-world.ts';
import type { PhotoWorld } from './photos-world.ts';
import { startPhotos } from './photos-world.ts';

let it: PhotoWorld;
let stripes: Buffer;
beforeAll(async () => {
  it = await startPhotos();
  const [width, height] = [300, 300];
  const raw = Buffer.from(
    Array.from({ length: width * height * 3 }, (_one, i) => (Math.floor(i / 3 / 5) % 2) * 255),
  );
  stripes = await sharp(raw, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
});
afterAll(() => it?.stop());
beforeEach(() => it.settings({}));

const { blur, cells, all, place } = PHOTO_TAPS_NL;
const key = (number: number): string => String(cells[number - 1]);

/** A photo that waits and of which Petra asked to make a part unrecognisable: its card and its photo in nine parts. */
async function rasterOf() {
  const photo = await it.photo({ bytes: stripes });
  await it.work();
  const card = await cardOf(it.world, photo.ref);
  await it.tap('baken', card, blur);
  await it.work();
  const raster = await it.message('baken', it.rooms.coordinatie, 'in negen vakken');
  return { ...photo, card, raster };
}

/** What the coordinators see now: the words and the photo of the latest change. */
async function shown(raster: TimelineEvent): Promise<{ body: string; hidden: readonly number[] }> {
  const now = (await it.ctx.rooms.getEvent(raster.roomId, raster.eventId))?.content;
  return { body: String(now?.body), hidden: await hiddenIn(now) };
}

/** Numbers of the parts in which nothing of the stripes is left. */
async function hiddenIn(content: Content | undefined): Promise<readonly number[]> {
  const { data, info } = await sharp(Buffer.from((await it.download(content?.url)) ?? []))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 300, height: 300 });
  return Array.from({ length: 9 }, (_one, index) => index + 1).filter((number) => {
    const at = (Math.floor((number - 1) / 3) * 100 + 80) * 300 + ((number - 1) % 3) * 100;
    const row = data.subarray(at + 40, at + 80);
    return Math.max(...row) - Math.min(...row) < 40;
  });
}

test('only the card of a photo can be tapped for it', async () => {
  const { card } = await rasterOf();
  expect(await it.offered('baken', card)).toEqual(['✅', '❌', blur, blur]);
  const { ref } = await hold(it.world, it.ctx, { msgtype: 'm.text', body: 'Ik sla hem' }, { kind: 'text' });
  await it.work();
  expect(await it.offered('baken', await cardOf(it.world, ref))).toEqual(['✅', '❌']);
});

test('taps make parts unrecognisable and a tap taken away brings one back, in one message that is changed', async () => {
  const { raster, placeholder, ref } = await rasterOf();
  expect(await it.offered('baken', raster)).toEqual([place, all, ...cells]);
  expect(await shown(raster)).toMatchObject({
    body: expect.stringContaining('Nu is er niets onherkenbaar'),
    hidden: [],
  });
  const five = await it.tap('baken', raster, key(5));
  await it.tap('anker', raster, key(9));
  await it.tap('anker', raster, key(5));
  await it.work();
  expect(await shown(raster)).toMatchObject({
    body: expect.stringContaining('Nu onherkenbaar: 5, 9.'),
    hidden: [5, 9],
  });
  await it.untap('baken', five);
  await it.work();
  // Kees wants it too.
  expect((await shown(raster)).hidden).toEqual([5, 9]);
  const everything = await it.tap('baken', raster, all);
  await it.work();
  expect(await shown(raster)).toMatchObject({
    body: expect.stringContaining('Nu is alles onherkenbaar'),
    hidden: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  });
  await it.untap('baken', everything);
  await it.work();
  expect((await shown(raster)).hidden).toEqual([5, 9]);
  await it.tap('baken', raster, place);
  await it.work();
  const placed = await it.placed(placeholder);
  expect(await hiddenIn(placed?.content)).toEqual([5, 9]);
  expect((await caseByRef(it.ctx.sql, ref))?.state).toBe('geplaatst');
  const line = await it.message('baken', it.rooms.coordinatie, 'geplaatst door Petra');
  expect(line.content.body).toContain('Een deel is onherkenbaar gemaakt');
});

test('the previews and what asked for taps go once it is decided', async () => {
  const { raster, ref } = await rasterOf();
  await it.tap('baken', raster, key(1));
  await it.work();
  const previews = await it.owner<{ mxc: string }[]>`select mxc from foto_raster where ref = ${ref}`;
  expect(previews).toHaveLength(2);
  await it.tap('anker', raster, place);
  await it.work();
  await removeMedia(it.world);
  for (const { mxc } of previews) expect(await it.download(mxc)).toBeNull();
  expect(await it.owner`select 1 from foto_raster where ref = ${ref}`).toHaveLength(0);
  expect(
    (await it.inRoom('baken', it.rooms.coordinatie)).filter((one) => one.eventId === raster.eventId),
  ).toEqual([]);
});

test('of two coordinators who decide at once one counts, and ✅ on the card places what was chosen', async () => {
  const other = await it.world.process();
  const { raster, card, placeholder, id } = await rasterOf();
  await it.tap('baken', raster, key(7));
  await Promise.all([it.tap('baken', raster, place), it.tap('anker', card, '✅', other)]);
  await it.tap('anker', raster, key(8), other);
  await it.work();
  expect(await hiddenIn((await it.placed(placeholder))?.content)).toEqual([7]);
  expect((await it.audit(id)).map((row) => row.action)).toEqual(['zaak.plaatsen']);
});

test('a resident, the sender and a tap on an earlier version change nothing', async () => {
  const { raster, ref, placeholder, url } = await rasterOf();
  await it.owner`update zaak set afzender = ${it.world.hs.person('anker').user} where ref = ${ref}`;
  for (const choice of [key(2), place]) await it.tap('anker', raster, choice);
  await it.work();
  expect((await shown(raster)).hidden).toEqual([]);
  await it.message('baken', it.rooms.coordinatie, 'van jezelf');
  await it.owner`update zaak set afzender = ${it.world.hs.person('zeil').user} where ref = ${ref}`;
  await it.tap('baken', raster, key(3));
  await it.work();
  const zaak = await caseByRef(it.ctx.sql, ref);
  await it.ctx.sql.begin((tx) =>
    replaceHeldOriginal(tx, ref, {
      ...{
        sender: it.world.hs.person('zeil').user,
        kind: 'image',
        findings: zaak?.findings ?? [],
        emergency: false,
      },
      original: { type: 'm.room.message', content: { msgtype: 'm.image', body: 'anders.jpg', url } },
      replacement: { type: 'm.room.message', content: { msgtype: 'm.notice', body: 'wacht' } },
      at: it.ctx.clock(),
    }),
  );
  await it.tap('baken', raster, key(4));
  await it.tap('baken', raster, place);
  await it.work();
  expect((await caseByRef(it.ctx.sql, ref))?.state).toBe('wacht');
  expect(
    (await it.inRoom('baken', it.rooms.coordinatie)).filter((one) => one.eventId === raster.eventId),
  ).toEqual([]);
  await it.tap('baken', await cardOf(it.world, ref), '✅');
  await it.work();
  // What was chosen on the former photo says nothing about this one.
  expect(await hiddenIn((await it.placed(placeholder))?.content)).toEqual([]);
});

test('a tap on a card, or on the parts, whose row does not know its event yet counts all the same', async () => {
  const { ref } = await it.photo({ bytes: stripes });
  await it.work();
  const card = await cardOf(it.world, ref);
  await it.owner`update zaak_bericht set event_id = null where ref = ${ref} and stap = 'kaart-1'`;
  await it.tap('baken', card, blur);
  await it.work();
  const raster = await it.message('baken', it.rooms.coordinatie, 'in negen vakken');
  await it.owner`update bericht set event_id = null where event_id = ${raster.eventId}`;
  await it.tap('baken', raster, key(6));
  await it.work();
  expect((await shown(raster)).hidden).toEqual([6]);
});
