import type { Cause } from '#store/bot-messages.ts';
import { messagesOfCause } from '#store/bot-messages.ts';
import type { Photo } from '#store/photos.ts';
import type { BotContext } from '../context.ts';
import { removeMessage } from '../messages/send.ts';

/** What the bot says about an upload, by step. */
export const STEPS = {
  /** The photo in nine parts, with the version of the zaak behind it. */
  raster: 'raster-',
  call: 'geroepen',
  /** To its sender: describe it in words meanwhile. */
  offer: 'aanbod',
  /** To its sender: it can't be placed, with the version of the zaak behind it. */
  unplaceable: 'onplaatsbaar-',
  /** The line that stays in `coordinatie`. */
  outcome: 'uitkomst',
  takenAway: 'weggehaald',
} as const;

const RASTER_STEP = /^raster-(\d+)$/;

/** What taps on these messages are about (bot/messages/table.ts). */
export function causeOf(photo: Pick<Photo, 'id'>): Cause {
  return `foto:${photo.id}`;
}

/** The version that a raster shows; null for another message. */
export function rasterVersion(step: string): number | null {
  const found = RASTER_STEP.exec(step)?.[1];
  return found === undefined ? null : Number(found);
}

/** Takes rasters of earlier versions than this one back. */
export async function removeRasters(ctx: BotContext, photo: Photo, before: number): Promise<void> {
  for (const message of await messagesOfCause(ctx.sql, causeOf(photo)))
    if ((rasterVersion(message.step) ?? before) < before) await removeMessage(ctx, message);
}

/** Takes back what asked the coordinators something: it is decided. */
export async function removeQuestions(ctx: BotContext, photo: Photo): Promise<void> {
  for (const message of await messagesOfCause(ctx.sql, causeOf(photo)))
    if (message.step === STEPS.call || rasterVersion(message.step) !== null)
      await removeMessage(ctx, message);
}
