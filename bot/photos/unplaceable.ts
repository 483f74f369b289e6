import { PHOTOS } from '#basis/catalogue/person/fotos.ts';
import type { Zaak } from '#store/case-row.ts';
import type { Photo } from '#store/photos.ts';
import type { Shown } from '../cases/upload.ts';
import type { BotContext } from '../context.ts';
import { sendWithTaps } from '../messages/send.ts';
import { causeOf, STEPS } from './messages.ts';
import { mayDescribe } from './offer.ts';

const MEGABYTE = 1024 * 1024;

/**
 * Tells the sender of what nobody can open or place that it will not come, while it may still matter: they can send it anew, or say it in
 * words, with help. Once a version.
 */
export async function tellUnplaceable(
  ctx: BotContext,
  zaak: Zaak,
  photo: Photo,
  shown: Shown,
): Promise<void> {
  const room = ctx.directory.ownRoom(zaak.sender, zaak.gebied);
  if (!room) return;
  const texts = PHOTOS[ctx.directory.language(zaak.sender)];
  const body =
    shown.is === 'too-large'
      ? texts.tooLarge(Math.floor(ctx.settings.mediaMaxBytes / MEGABYTE))
      : texts.unreadable;
  const step = `${STEPS.unplaceable}${zaak.version}`;
  const taps = mayDescribe(zaak, photo) ? [texts.offerTap] : [];
  await sendWithTaps(ctx, { cause: causeOf(photo), step, room }, { msgtype: 'm.text', body }, taps);
}
