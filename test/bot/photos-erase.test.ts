import { afterAll, beforeAll, expect, test } from 'vitest';
import { expireOriginals } from '#bot/jobs/expire-originals.ts';
import { erasePhotos } from '#bot/photos/erase-photos.ts';
import { cardOf, removeMedia } from './cases-world.ts';
import type { PhotoWorld } from './photos-world.ts';
import { startPhotos } from './photos-world.ts';

let it: PhotoWorld;
beforeAll(async () => {
  it = await startPhotos();
});
afterAll(() => it?.stop());

const DAYS = 24;

/** A photo that Petra placed, and its address. */
async function placedPhoto(caption?: string) {
  const photo = await it.photo(caption === undefined ? {} : { caption });
  await it.work();
  await it.tap('baken', await cardOf(it.world, photo.ref), '✅');
  await it.work();
  const placed = await it.placed(photo.placeholder);
  return { ...photo, uri: placed?.content.url };
}

/** What the nightly work does, and provisioning after it. */
async function clean(): Promise<void> {
  await erasePhotos.job.run({}, it.ctx);
  await expireOriginals.job.run({}, it.ctx);
  await it.work();
  await removeMedia(it.world);
}

/** What there is of a photo: in the room, on the server, for the police. */
async function left(photo: Awaited<ReturnType<typeof placedPhoto>>) {
  const room = await it.inRoom('boei', it.rooms.melding);
  return {
    inRoom: (await it.placed(photo.placeholder)) !== undefined,
    placeholder: room.some((event) => event.eventId === photo.placeholder),
    onServer: (await it.download(photo.uri)) !== null,
    police: (await it.owner`select 1 from politie_kopie where ref = ${photo.ref}`).length > 0,
    media: (await it.owner`select 1 from zaak_media where ref = ${photo.ref} and verwijderd_op is null`)
      .length,
  };
}
const THERE = { inRoom: true, placeholder: true, onServer: true, police: true, media: 1 };
const GONE = { inRoom: false, placeholder: false, onServer: false, police: false, media: 0 };

test('seven days after a melding closes its photos are gone everywhere; one that was opened again keeps them', async () => {
  await it.settings({});
  const melding = await it.openMelding();
  const photo = await placedPhoto();
  const withWords = await placedPhoto('Deze man');
  it.world.later(20 * DAYS);
  await clean();
  expect(await left(photo)).toEqual(THERE);
  await it.closeMelding(melding.id);
  it.world.later(6 * DAYS);
  await it.reopenMelding(melding.id);
  it.world.later(2 * DAYS);
  await clean();
  expect(await left(photo)).toEqual(THERE);
  await it.closeMelding(melding.id);
  it.world.later(7 * DAYS - 1);
  await clean();
  expect(await left(photo)).toEqual(THERE);
  it.world.later(1);
  await clean();
  expect(await left(photo)).toEqual(GONE);
  // Its words were judged and shown: only the photo goes.
  expect(await left(withWords)).toEqual({ ...GONE, placeholder: true });
  expect((await it.audit(photo.id)).at(-1)).toMatchObject({
    actor: 'service:bot',
    action: 'foto.wissen',
    detail: { melding: melding.id, dagen: 7 },
  });
  await clean();
  expect((await it.audit(photo.id)).filter((row) => row.action === 'foto.wissen')).toHaveLength(1);
});

test('outside a melding the seven days count from placing', async () => {
  const photo = await placedPhoto();
  it.world.later(7 * DAYS - 1);
  await clean();
  expect(await left(photo)).toEqual(THERE);
  it.world.later(2);
  await clean();
  expect(await left(photo)).toEqual(GONE);
});

test('a photo of a melding that was joined to another goes with that one', async () => {
  const [joined, whole] = [await it.openMelding(), await it.openMelding()];
  await it.closeMelding(whole.id);
  const photo = await placedPhoto();
  await it.reopenMelding(whole.id);
  await it.owner`update melding set toestand = 'samengevoegd', samengevoegd_met = ${whole.id}, gesloten_op = ${it.ctx.clock()}
    where id = ${joined.id}`;
  it.world.later(10 * DAYS);
  await clean();
  expect(await left(photo)).toEqual(THERE);
  await it.closeMelding(whole.id);
  it.world.later(7 * DAYS);
  await clean();
  expect(await left(photo)).toEqual(GONE);
});

test('a photo whose own words became a melding goes with that one', async () => {
  const photo = await placedPhoto('Melding: deze man voelt aan deuren');
  const [melding] = await it.owner<{ id: string }[]>`
    select id from melding where bron_event_id = ${photo.placeholder}`;
  if (!melding) throw new Error('no melding for the words of the photo');
  it.world.later(10 * DAYS);
  await clean();
  expect(await left(photo)).toEqual(THERE);
  await it.closeMelding(melding.id);
  it.world.later(7 * DAYS);
  await clean();
  expect(await left(photo)).toMatchObject({ inRoom: false, onServer: false, police: false });
});

test('what waits or was not placed is left to its own terms', async () => {
  const waits = await it.photo();
  await it.work();
  await erasePhotos.job.run({}, it.ctx);
  it.world.later(30 * DAYS);
  await erasePhotos.job.run({}, it.ctx);
  expect(await it.owner`select 1 from foto where ref = ${waits.ref} and gewist_op is not null`).toHaveLength(
    0,
  );
});
