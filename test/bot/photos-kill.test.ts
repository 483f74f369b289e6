/**
 * The bot is cut off at each call that it makes to the homeserver, before it and after it: while it places a photo at once, while a part
 * is made unrecognisable, and while what is too old is deleted. Whatever the moment: one outcome, each message once, nothing left.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PHOTO_TAPS_NL } from '#basis/catalogue/fotos.nl.ts';
import { sweepDeputies } from '#bot/photos/call-deputy.ts';
import { erasePhotos } from '#bot/photos/erase-photos.ts';
import { caseByRef } from '#store/cases.ts';
import { cardOf, removeMedia } from './cases-world.ts';
import type { Cut } from './cutting.ts';
import { cutting } from './cutting.ts';
import type { PhotoWorld } from './photos-world.ts';
import { startPhotos } from './photos-world.ts';

let it: PhotoWorld;
beforeAll(async () => {
  it = await startPhotos();
});
afterAll(() => it?.stop());

/** Some sixty runs each, with a queue and a database. */
const MANY_RUNS_MS = 400_000;
const messages = async () => ({
  coordinatie: (await it.inRoom('baken', it.rooms.coordinatie)).filter((event) => !isEdit(event.content))
    .length,
  sender: (await it.inRoom('zeil', it.rooms.own('zeil'))).length,
});
const isEdit = (content: object): boolean => JSON.stringify(content).includes('m.replace');

/** What became of a photo that was sent, and what was said since `before`. */
async function outcome(
  photo: Awaited<ReturnType<PhotoWorld['photo']>>,
  before: Awaited<ReturnType<typeof messages>>,
) {
  await removeMedia(it.world);
  const placed = await it.placed(photo.placeholder);
  const { ref } = photo;
  const rows = async (table: string) =>
    (await it.owner`select 1 from ${it.owner(table)} where ref = ${ref}`).length;
  const now = await messages();
  const zaak = await caseByRef(it.ctx.sql, ref);
  return {
    state: zaak?.state,
    finished: zaak?.finishedAt !== null,
    coordinatie: now.coordinatie - before.coordinatie,
    sender: now.sender - before.sender,
    placed: placed !== undefined,
    photoThere: placed !== undefined && (await it.download(placed.content.url)) !== null,
    originalThere: (await it.download(photo.url)) !== null,
    police: await rows('politie_kopie'),
    previews: await rows('foto_raster'),
    acts: (await it.audit(photo.id)).map((row) => row.action),
  };
}

const FLOWS = {
  async direct(cut: Cut | null) {
    await it.owner`update melding set toestand = 'open', uitkomst = null, gesloten_op = null`;
    const before = await messages();
    const bot = cutting(it.world, cut);
    const photo = await it.photo();
    await it.work();
    bot.end();
    return { calls: bot.calls(), wasCut: bot.wasCut(), result: await outcome(photo, before) };
  },
  async blurred(cut: Cut | null) {
    await it.owner`update melding set toestand = 'gesloten', uitkomst = 'onbekend', gesloten_op = ${it.ctx.clock()}`;
    const photo = await it.photo();
    await it.work();
    const before = await messages();
    const card = await cardOf(it.world, photo.ref);
    const bot = cutting(it.world, cut);
    await it.tap('baken', card, PHOTO_TAPS_NL.blur);
    await it.work();
    const raster = await it.message('baken', it.rooms.coordinatie, 'in negen vakken');
    await it.tap('baken', raster, String(PHOTO_TAPS_NL.cells[4]));
    await it.work();
    await it.tap('anker', raster, PHOTO_TAPS_NL.place);
    await it.work();
    bot.end();
    return { calls: bot.calls(), wasCut: bot.wasCut(), result: await outcome(photo, before) };
  },
  async erased(cut: Cut | null) {
    // Those of former runs.
    await it.owner`update foto set gewist_op = ${it.ctx.clock()} where gewist_op is null`;
    await it.owner`update melding set toestand = 'open', uitkomst = null, gesloten_op = null`;
    const photo = await it.photo();
    await it.work();
    const before = await messages();
    await it.owner`update melding set toestand = 'gesloten', uitkomst = 'onbekend', gesloten_op = ${it.ctx.clock()}`;
    it.world.later(7 * 24);
    const bot = cutting(it.world, cut);
    await erasePhotos.job.run({}, it.ctx);
    await it.work();
    bot.end();
    return { calls: bot.calls(), wasCut: bot.wasCut(), result: await outcome(photo, before) };
  },
  async called(cut: Cut | null) {
    await it.owner`update melding set toestand = 'open', uitkomst = null, gesloten_op = null`;
    const before = await messages();
    const bot = cutting(it.world, cut);
    const photo = await it.photo({ bytes: Buffer.from('geen foto') });
    await it.work();
    it.minutes(15);
    await sweepDeputies.job.run({}, it.ctx);
    await it.work();
    bot.end();
    const result = await outcome(photo, before);
    await it.tap('baken', await cardOf(it.world, photo.ref), '❌');
    await it.work();
    return { calls: bot.calls(), wasCut: bot.wasCut(), result };
  },
} as const;

const PLACED = {
  ...{ state: 'geplaatst', finished: true, coordinatie: 1, sender: 1, placed: true, photoThere: true },
  ...{ originalThere: false, police: 1, previews: 0 },
};
const EXPECTED = {
  direct: { ...PLACED, acts: ['zaak.plaatsen_direct'] },
  // The card goes, the line comes; its sender has had the tip.
  blurred: { ...PLACED, coordinatie: -1, acts: ['zaak.plaatsen'] },
  erased: {
    ...PLACED,
    ...{ coordinatie: 0, sender: 0, placed: false, photoThere: false, police: 0 },
    acts: ['zaak.plaatsen_direct', 'foto.wissen'],
  },
  // A card and a call; that it can't be opened, with the offer.
  called: {
    ...{
      ...PLACED,
      state: 'wacht',
      finished: false,
      coordinatie: 2,
      sender: 1,
      placed: false,
      photoThere: false,
    },
    ...{ originalThere: true, police: 0, acts: [] },
  },
} as const;

describe.each(Object.keys(FLOWS) as (keyof typeof FLOWS)[])('a photo that is %s', (flow) => {
  test(
    'comes to the same end wherever the bot is cut off',
    async () => {
      if ((await it.owner`select 1 from melding`).length === 0) await it.openMelding();
      await it.settings({ fotos: 'direct' });
      const whole = await FLOWS[flow](null);
      expect(whole.result).toEqual(EXPECTED[flow]);
      expect(whole.calls).toBeGreaterThan(flow === 'erased' ? 2 : 5);
      for (let nth = 1; nth <= whole.calls; nth++)
        for (const when of ['before', 'after'] as const) {
          const { result, wasCut } = await FLOWS[flow]({ nth, when });
          expect({ nth, when, wasCut, ...result }).toEqual({ nth, when, wasCut: true, ...EXPECTED[flow] });
        }
    },
    MANY_RUNS_MS,
  );
});
