import { PHOTOS } from '#basis/catalogue/person/fotos.ts';
import { LANGUAGES } from '#basis/language.ts';
import type { Zaak } from '#store/case-row.ts';
import type { Photo } from '#store/photos.ts';
import type { BotContext } from '../context.ts';
import { sendWithTaps } from '../messages/send.ts';
import { isTap } from './cells.ts';
import { needsNoTip } from './direct.ts';
import { causeOf, STEPS } from './messages.ts';

/** Offers who sent a photo in an open melding to describe it in words while it waits: neighbours may need to know now. Once. */
export async function offerDescription(ctx: BotContext, zaak: Zaak, photo: Photo): Promise<void> {
  if (!mayDescribe(zaak, photo)) return;
  const room = ctx.directory.ownRoom(zaak.sender, zaak.gebied);
  if (!room) return;
  const text = PHOTOS[ctx.directory.language(zaak.sender)];
  const message = { cause: causeOf(photo), step: STEPS.offer, room };
  // The tip says that it waits, and rings; without that this does.
  const msgtype = (await needsNoTip(ctx, zaak)) ? 'm.text' : 'm.notice';
  await sendWithTaps(ctx, message, { msgtype, body: text.offer }, [text.offerTap]);
}

/** Whether its sender can help the neighbours with words meanwhile. */
export function mayDescribe(zaak: Zaak, photo: Photo): boolean {
  return zaak.kind === 'image' && photo.melding?.isOpen === true && zaak.senderRole === 'resident';
}

/** True for the tap that takes the offer, in whatever language it was made. */
export function isOfferTap(key: string): boolean {
  return LANGUAGES.some((language) => isTap(key, PHOTOS[language].offerTap));
}
