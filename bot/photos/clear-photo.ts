import { z } from 'zod';
import { OUTCOME_NL } from '#basis/catalogue/cases.nl.ts';
import { PHOTO_NL } from '#basis/catalogue/fotos.nl.ts';
import { PHOTOS } from '#basis/catalogue/person/fotos.ts';
import { findMessage } from '#store/bot-messages.ts';
import type { Zaak } from '#store/case-row.ts';
import { messagesOf } from '#store/case-work.ts';
import { caseByRef } from '#store/cases.ts';
import type { Photo } from '#store/photos.ts';
import { photoByRef } from '#store/photos.ts';
import { moment, nameOf, takeBack } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import { uploadOf } from '../cases/words.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { editMessage, send } from '../messages/send.ts';
import { standingCaption } from './caption.ts';
import { causeOf, STEPS } from './messages.ts';

const payloadOf = z.object({ ref: z.string() });

/**
 * Takes a placed upload out of the room, since a coordinator took it away or its time has passed: the message itself, and the line that
 * it was being waited for. Of what a coordinator took away, its sender and the other coordinators hear.
 */
export const clearPhoto: BotJob = {
  name: 'clear-photo',
  run: untilAllowed(async (payload, ctx) => {
    const { ref } = payloadOf.parse(payload);
    const zaak = await caseByRef(ctx.sql, ref);
    const photo = await photoByRef(ctx.sql, ref);
    if (zaak?.state !== 'geplaatst' || !photo) return;
    const placed = (await messagesOf(ctx.sql, ref)).find((message) => message.step === 'geplaatst');
    if (placed) await takeBack(ctx, placed);
    // With words in it, it is more than a line that something waits.
    if ((await standingCaption(ctx, zaak, zaak.placeholder)) === '')
      await ctx.rooms.redact(zaak.room, zaak.placeholder, `zaak-${ref}-plek-weg`);
    if (photo.takenAway) await tellTakenAway(ctx, zaak, photo, photo.takenAway);
  }),
};

async function tellTakenAway(
  ctx: BotContext,
  zaak: Zaak,
  photo: Photo,
  { by, at }: NonNullable<Photo['takenAway']>,
): Promise<void> {
  const cause = causeOf(photo);
  const line = await findMessage(ctx.sql, cause, STEPS.outcome);
  if (line?.eventId && !line.removed) {
    const what = OUTCOME_NL.what(nameOf(ctx, zaak.sender), zaak.kind);
    const body = PHOTO_NL.takenAway({ what, by: nameOf(ctx, by), when: moment(at) });
    await editMessage(ctx, line, line.eventId, 1, { msgtype: 'm.notice', body });
  }
  const room = ctx.directory.ownRoom(zaak.sender, zaak.gebied);
  if (!room || by === zaak.sender) return;
  const text = PHOTOS[ctx.directory.language(zaak.sender)];
  const body = uploadOf(zaak.kind) === 'photo' ? text.takenAwayPhoto : text.takenAway;
  await send(ctx, { cause, step: STEPS.takenAway, room }, { msgtype: 'm.text', body });
}
