import { JobFailure } from '#basis/errors.ts';
import type { MxcUri } from '#basis/matrix-ids.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import type { BotContext } from '../context.ts';

/** Where a reserved content URI is kept, so that a repeat fills the same one. */
export type MediaPlace = {
  find(): Promise<MxcUri | null>;
  /** Gives the URI that stands, which may be another's. */
  keep(reserved: MxcUri): Promise<MxcUri>;
  forget(): Promise<void>;
};
type File = { readonly bytes: Uint8Array; readonly contentType: string; readonly name: string };

/** Uploads a file under a content URI of the bot's own, once, however often it is called. */
export async function fillMedia(ctx: BotContext, place: MediaPlace, file: File): Promise<MxcUri> {
  const uri = (await place.find()) ?? (await place.keep(await ctx.rooms.reserveMedia()));
  try {
    await ctx.rooms.uploadMedia(uri, file.bytes, file.contentType, file.name);
  } catch (error) {
    if (!(error instanceof HomeserverError) || error.errcode !== 'M_NOT_FOUND') throw error;
    await place.forget();
    throw new JobFailure('retry', 'reserved so long ago that the homeserver forgot it', { cause: error });
  }
  return uri;
}
