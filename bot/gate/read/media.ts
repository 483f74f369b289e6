import { mxcUri } from '#basis/matrix-ids.ts';
import type { Content, Json } from '#matrix/homeserver.ts';
import type { MessageKind } from '#spelregels/types.ts';
import { isArray, isObject, textOf } from './json.ts';
import type { Leftovers, Show } from './reading.ts';

const MSGTYPES: Partial<Record<MessageKind, string>> = {
  image: 'm.image',
  video: 'm.video',
  file: 'm.file',
  audio: 'm.audio',
  voice: 'm.audio',
};
const MIME_TYPE = /^[a-z]+\/[a-z0-9.+-]{1,60}$/;
const BLURHASH_KEYS = new Set(['xyz.amorgan.blurhash', 'blurhash']);
/** Of what Element sends about an upload; another key is text as any. */
const INFO_KEYS = new Set([
  ...['w', 'h', 'size', 'duration', 'mimetype', 'thumbnail_url', 'thumbnail_info', 'thumbnail_file'],
  ...BLURHASH_KEYS,
]);
const AUDIO_KEY = 'org.matrix.msc1767.audio';
const MAX_WAVEFORM = 200;

export function isMxc(value: Json | undefined): boolean {
  if (typeof value !== 'string') return false;
  try {
    return mxcUri(value) === value;
  } catch {
    return false;
  }
}

/** Text in what should be sizes, types and addresses. */
export function readInfo(content: Content, left: Leftovers): void {
  if (content.url !== undefined && !isMxc(content.url)) left.addUnsound(content.url);
  const info = content.info;
  if (info !== undefined && !isObject(info)) left.add(info, true);
  if (!isObject(info)) return;
  for (const [key, value] of Object.entries(info)) {
    if (!INFO_KEYS.has(key)) left.hidden.push(key);
    if (typeof value === 'number' || typeof value === 'boolean' || BLURHASH_KEYS.has(key)) continue;
    if (key === 'thumbnail_url' && isMxc(value)) continue;
    if (key === 'mimetype' && typeof value === 'string' && MIME_TYPE.test(value)) continue;
    left.add(value, true);
  }
}

/** An upload again, with its caption or its name through `show`; what has no upload any more is text. */
export function showMedia(content: Content, kind: MessageKind, caption: string, show: Show): Content {
  const fileName = textOf(content.filename) ?? textOf(content.body) ?? '';
  const url = content.url;
  if (url === undefined || !isMxc(url))
    return { msgtype: 'm.text', body: show(caption === '' ? fileName : caption) };
  return {
    msgtype: MSGTYPES[kind] ?? 'm.file',
    body: show(caption === '' ? fileName : caption),
    ...(caption === '' ? {} : { filename: show(fileName) }),
    url,
    info: showInfo(content.info),
    ...(kind === 'voice' ? { 'org.matrix.msc3245.voice': {}, ...showWaveform(content[AUDIO_KEY]) } : {}),
  };
}

function showInfo(info: Json | undefined): Content {
  if (!isObject(info)) return {};
  const kept: Record<string, Json> = {};
  for (const key of ['w', 'h', 'size', 'duration'] as const)
    if (typeof info[key] === 'number') kept[key] = info[key];
  if (typeof info.mimetype === 'string' && MIME_TYPE.test(info.mimetype)) kept.mimetype = info.mimetype;
  const thumbnail = info.thumbnail_url;
  if (thumbnail !== undefined && isMxc(thumbnail)) {
    kept.thumbnail_url = thumbnail;
    kept.thumbnail_info = showInfo(info.thumbnail_info);
  }
  return kept;
}

function showWaveform(audio: Json | undefined): Content {
  if (!isObject(audio)) return {};
  const wave = audio.waveform;
  return {
    [AUDIO_KEY]: {
      ...(typeof audio.duration === 'number' && { duration: audio.duration }),
      ...(isArray(wave) && {
        waveform: wave.slice(0, MAX_WAVEFORM).filter((one) => typeof one === 'number'),
      }),
    },
  };
}
