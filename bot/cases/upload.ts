import { FILE_NAMES_NL } from '#basis/catalogue/cases.nl.ts';
import type { Json } from '#basis/json.ts';
import type { MxcUri } from '#basis/matrix-ids.ts';
import { mxcUri } from '#basis/matrix-ids.ts';
import type { Content } from '#matrix/homeserver.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import type { Zaak } from '#store/case-row.ts';
import { forgetOwnMedia, hasPoliceCopy, keepOwnMedia, keepPoliceCopy, ownMedia } from '#store/case-work.ts';
import type { BotContext } from '../context.ts';
import { cleanPhoto, photoSize } from '../media/clean-photo.ts';
import { fillMedia } from '../media/fill-media.ts';
import { sealForPolice } from '../media/police-seal.ts';
import { obscure } from '../photos/obscure.ts';
import { uploadOf } from './words.ts';

/** What the coordinators can be shown of an upload. */
export type Shown =
  | { readonly is: 'nothing' }
  | { readonly is: 'photo' | 'file'; readonly media: Content }
  | { readonly is: 'unreadable' | 'too-large' | 'gone' };

const MSGTYPES: Readonly<Record<string, string>> = {
  image: 'm.image',
  sticker: 'm.image',
  video: 'm.video',
  audio: 'm.audio',
  voice: 'm.audio',
};
const MIME_TYPE = /^[a-z]+\/[a-z0-9.+-]{1,60}$/;
const EXTENSION = /\.([a-z0-9]{1,5})$/i;
const PHOTO_TYPE = 'image/jpeg';
const UNKNOWN_TYPE = 'application/octet-stream';
const DAY_MS = 24 * 60 * 60_000;

/** The content URI of what the sender uploaded; null if it names none, or an encrypted one that the bot can't read. */
function uploadedUri(content: Content): MxcUri | null {
  try {
    return typeof content.url === 'string' ? mxcUri(content.url) : null;
  } catch {
    return null;
  }
}

/**
 * Readies an upload for `coordinatie`: a photo made anew without metadata, under a content URI of the bot's own; anything else as
 * it is. Done again it gives the same.
 */
export async function showUpload(ctx: BotContext, zaak: Zaak): Promise<Shown> {
  const kind = uploadOf(zaak.kind);
  if (kind === 'none' || !zaak.original) return { is: 'nothing' };
  const uri = uploadedUri(zaak.original.content);
  const found = uri === null ? null : await fetchUpload(ctx, uri);
  if (uri === null || found === null) return { is: uri === null ? 'unreadable' : 'gone' };
  if (found === 'too-large') return { is: 'too-large' };
  if (kind === 'file') {
    const info = fileInfo(zaak.original.content, found.bytes.byteLength);
    return { is: 'file', media: mediaContent(zaak, uri, info, '') };
  }
  const photo = await cleanPhoto(found.bytes);
  if (photo === null) return { is: 'unreadable' };
  const copy = await fill(ctx, zaak, 'kopie', photo.bytes, PHOTO_TYPE);
  const info = { mimetype: PHOTO_TYPE, w: photo.width, h: photo.height, size: photo.bytes.byteLength };
  return { is: 'photo', media: mediaContent(zaak, copy, info, '') };
}

/**
 * The upload of a zaak as it is placed, under a content URI of its own, with the caption: the very bytes that the coordinators
 * were shown, of a photo with these cells made unrecognisable. Null if they are not there any more.
 */
export async function placeUpload(
  ctx: BotContext,
  zaak: Zaak,
  caption: string,
  cells: number,
): Promise<Content | null> {
  if (!zaak.original) return null;
  const isPhoto = uploadOf(zaak.kind) === 'photo';
  const found = isPhoto ? await shownCopy(ctx, zaak) : await fetchOriginal(ctx, zaak);
  if (found === null) return null;
  const bytes = isPhoto ? await obscure(found, cells) : found;
  const size = bytes.byteLength;
  const info: Content = isPhoto
    ? { mimetype: PHOTO_TYPE, ...(await photoSize(bytes)), size }
    : fileInfo(zaak.original.content, size);
  const contentType = typeof info.mimetype === 'string' ? info.mimetype : UNKNOWN_TYPE;
  const uri = await fill(ctx, zaak, 'geplaatst', bytes, contentType);
  return mediaContent(zaak, uri, info, caption);
}

/** The bytes of the clean photo that the coordinators were shown; null if they are not there any more. */
export async function shownCopy(ctx: BotContext, zaak: Zaak): Promise<Uint8Array | null> {
  const copy = await ownMedia(ctx.sql, { ref: zaak.ref, purpose: 'kopie', version: zaak.version });
  const found = copy === null ? null : await fetchUpload(ctx, copy);
  return found === null || found === 'too-large' ? null : found.bytes;
}

async function fetchOriginal(ctx: BotContext, zaak: Zaak): Promise<Uint8Array | null> {
  const uri = zaak.original && uploadedUri(zaak.original.content);
  const found = uri ? await fetchUpload(ctx, uri) : null;
  return found === null || found === 'too-large' ? null : found.bytes;
}

/** Keeps the original of a placed upload for the police, encrypted. Where it is gone already there is nothing to keep. */
export async function keepForPolice(ctx: BotContext, zaak: Zaak): Promise<void> {
  const uri = zaak.original && uploadedUri(zaak.original.content);
  if (!uri || (await hasPoliceCopy(ctx.sql, zaak.ref))) return;
  const found = await fetchUpload(ctx, uri);
  if (found === null || found === 'too-large') {
    ctx.log.warn({ zaak: zaak.id }, 'no original to keep for the police');
    return;
  }
  const at = ctx.clock();
  await keepPoliceCopy(ctx.sql, {
    ref: zaak.ref,
    sealed: sealForPolice(ctx.settings.policeKey, zaak.ref, found.bytes, ctx.random),
    contentType: found.contentType,
    at,
    expires: new Date(at.getTime() + ctx.settings.policeCopyDays * DAY_MS),
  });
}

/** Bytes of an upload; null if there is none. */
async function fetchUpload(
  ctx: BotContext,
  uri: MxcUri,
): Promise<{ readonly bytes: Uint8Array; readonly contentType: string } | 'too-large' | null> {
  try {
    return await ctx.rooms.downloadMedia(uri, ctx.settings.mediaMaxBytes);
  } catch (error) {
    if (error instanceof HomeserverError && error.errcode === 'M_TOO_LARGE') return 'too-large';
    throw error;
  }
}

function fill(
  ctx: BotContext,
  zaak: Zaak,
  purpose: 'kopie' | 'geplaatst',
  bytes: Uint8Array,
  contentType: string,
): Promise<MxcUri> {
  const it = { ref: zaak.ref, purpose, version: zaak.version };
  const place = {
    find: () => ownMedia(ctx.sql, it),
    keep: (reserved: MxcUri) => keepOwnMedia(ctx.sql, it, reserved),
    forget: () => forgetOwnMedia(ctx.sql, it),
  };
  return fillMedia(ctx, place, { bytes, contentType, name: fileName(zaak) });
}

function mediaContent(zaak: Zaak, url: MxcUri, info: Content, caption: string): Content {
  const name = fileName(zaak);
  return {
    msgtype: MSGTYPES[zaak.kind] ?? 'm.file',
    body: caption === '' ? name : caption,
    filename: name,
    url,
    info,
    ...(zaak.kind === 'voice' ? { 'org.matrix.msc3245.voice': {} } : {}),
  };
}

/** A name that says what it is, without what the sender or the phone called it. */
function fileName(zaak: Zaak): string {
  const stem = FILE_NAMES_NL[zaak.kind] ?? 'bestand';
  if (uploadOf(zaak.kind) === 'photo') return `${stem}.jpg`;
  const content = zaak.original?.content;
  const given = content?.filename ?? content?.body;
  const extension = typeof given === 'string' ? EXTENSION.exec(given)?.[1] : undefined;
  return extension === undefined ? stem : `${stem}.${extension.toLowerCase()}`;
}

/** Type and measures, and nothing else that a sender can write into them. */
function fileInfo(content: Content, size: number): Content {
  const given = content.info;
  const info: Record<string, Json> = { size };
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return info;
  const from = given as Content;
  for (const key of ['w', 'h', 'duration'] as const) {
    const value = from[key];
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) info[key] = value;
  }
  if (typeof from.mimetype === 'string' && MIME_TYPE.test(from.mimetype)) info.mimetype = from.mimetype;
  return info;
}
