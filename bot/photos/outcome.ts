import { PHOTO_NL, PHOTO_TAPS_NL } from '#basis/catalogue/fotos.nl.ts';
import type { RoomId } from '#basis/matrix-ids.ts';
import type { Zaak } from '#store/case-row.ts';
import { hasPoliceCopy } from '#store/case-work.ts';
import type { Photo } from '#store/photos.ts';
import { dropPreviews } from '#store/photos.ts';
import { moment } from '../cases/messages.ts';
import type { BotContext } from '../context.ts';
import { sendWithTaps } from '../messages/send.ts';
import { isPlacedByService } from './direct.ts';
import { causeOf, removeQuestions, STEPS } from './messages.ts';

/** What is made unrecognisable when this version is placed. */
export function cellsToHide(zaak: Zaak, photo: Photo | null): number {
  return photo?.cellsVersion === zaak.version ? photo.cells : 0;
}

/** It is decided: what the coordinators were asked about it goes, with the previews that they saw. */
export async function closeQuestions(ctx: BotContext, photo: Photo): Promise<void> {
  await removeQuestions(ctx, photo);
  await ctx.sql.begin((tx) => dropPreviews(tx, photo.ref));
}

/** The line that stays in `coordinatie` about an upload that was placed, with what can be tapped on it. `line`: by whom, if by a tap. */
export async function tellPlaced(
  ctx: BotContext,
  it: {
    readonly zaak: Zaak;
    readonly photo: Photo;
    readonly room: RoomId;
    readonly what: string;
    readonly line: string;
  },
): Promise<void> {
  const { zaak, photo, room, what } = it;
  const hasPolice = await hasPoliceCopy(ctx.sql, photo.ref);
  const when = moment(zaak.stateSince);
  const line = isPlacedByService(ctx, zaak)
    ? PHOTO_NL.placedDirectly({ what, when, melding: photo.melding?.number ?? null })
    : it.line;
  const blurred = cellsToHide(zaak, photo) === 0 ? '' : PHOTO_NL.placedBlurred;
  const body = `${line}${blurred}\n\n${PHOTO_NL.tapHint(hasPolice)}`;
  const { police, takeAway } = PHOTO_TAPS_NL;
  const taps = hasPolice ? [police, takeAway] : [takeAway];
  await sendWithTaps(
    ctx,
    { cause: causeOf(photo), step: STEPS.outcome, room },
    { msgtype: 'm.notice', body },
    taps,
  );
}
