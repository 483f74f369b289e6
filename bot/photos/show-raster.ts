import { z } from 'zod';
import { FILE_NAMES_NL } from '#basis/catalogue/cases.nl.ts';
import { PHOTO_NL, PHOTO_TAPS_NL } from '#basis/catalogue/fotos.nl.ts';
import type { MxcUri } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { Zaak } from '#store/case-row.ts';
import { caseByRef } from '#store/cases.ts';
import { forgetPreview, keepPreview, previewMedia } from '#store/photo-previews.ts';
import { photoByRef } from '#store/photos.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import { shownCopy } from '../cases/upload.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { photoSize } from '../media/clean-photo.ts';
import { fillMedia } from '../media/fill-media.ts';
import { editMessage, sendWithTaps } from '../messages/send.ts';
import { numbersOf } from './cells.ts';
import { causeOf, STEPS } from './messages.ts';
import { withGrid } from './obscure.ts';

const payloadOf = z.object({ ref: z.string() });
const PHOTO_TYPE = 'image/jpeg';

/**
 * Shows the coordinators a photo in nine numbered parts, to tap on what should be unrecognisable, and what is chosen now. The first
 * message always shows the photo with nothing chosen; each choice edits it, so that a repeat sends the same.
 */
export const showRaster: BotJob = {
  name: 'show-raster',
  run: untilAllowed(async (payload, ctx) => {
    const { ref } = payloadOf.parse(payload);
    const zaak = await caseByRef(ctx.sql, ref);
    const photo = await photoByRef(ctx.sql, ref);
    const room = zaak && ctx.directory.roomOf(zaak.gebied, 'coordinatie');
    if (zaak?.state !== 'wacht' || !photo || !room) return;
    const copy = await shownCopy(ctx, zaak);
    if (copy === null) return;
    const message = { cause: causeOf(photo), step: `${STEPS.raster}${zaak.version}`, room };
    const { cells, all, place } = PHOTO_TAPS_NL;
    // Element shows the first eight, and the others behind "Alles tonen": what ends it comes first.
    const bare = await rasterContent(ctx, zaak, copy, 0);
    const event = await sendWithTaps(ctx, message, bare, [place, all, ...cells]);
    if (photo.cellsTurn === 0 || photo.cellsVersion !== zaak.version) return;
    const chosen = await rasterContent(ctx, zaak, copy, photo.cells);
    await editMessage(ctx, message, event, photo.cellsTurn, chosen);
  }),
};

async function rasterContent(ctx: BotContext, zaak: Zaak, copy: Uint8Array, cells: number): Promise<Content> {
  const bytes = await withGrid(copy, cells);
  const it = { ref: zaak.ref, version: zaak.version, cells };
  const place = {
    find: () => previewMedia(ctx.sql, it),
    keep: (reserved: MxcUri) => keepPreview(ctx.sql, it, reserved),
    forget: () => forgetPreview(ctx.sql, it),
  };
  const name = `${FILE_NAMES_NL.image}.jpg`;
  const url = await fillMedia(ctx, place, { bytes, contentType: PHOTO_TYPE, name });
  const info = { mimetype: PHOTO_TYPE, ...(await photoSize(bytes)), size: bytes.byteLength };
  return { msgtype: 'm.image', body: PHOTO_NL.raster(numbersOf(cells)), filename: name, url, info };
}
