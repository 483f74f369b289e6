import { PLACEHOLDERS_NL } from '#basis/catalogue/bot.nl.ts';
import type { Content, Json } from '#matrix/homeserver.ts';
import type { MessageKind } from '#spelregels/types.ts';
import { isObject, textOf } from './json.ts';
import { readLocation } from './location.ts';
import { isMxc, readInfo, showMedia } from './media.ts';
import type { Reading, Show } from './reading.ts';
import { Leftovers } from './reading.ts';
import { isReply, readMentions, readRelation } from './relation.ts';
import type { Words } from './words.ts';
import { addExtensible, EXTENSIBLE_KEYS, htmlWords, splitFallback } from './words.ts';

const HTML_FORMAT = 'org.matrix.custom.html';
const VOICE_KEYS = ['org.matrix.msc3245.voice', 'org.matrix.msc3245.voice.v2', 'm.voice'] as const;
const KINDS: Readonly<Record<string, MessageKind>> = {
  'm.text': 'text',
  'm.emote': 'emote',
  'm.notice': 'notice',
  'm.image': 'image',
  'm.video': 'video',
  'm.file': 'file',
  'm.audio': 'audio',
  'm.location': 'location',
};
const MEDIA_KINDS: ReadonlySet<MessageKind> = new Set([
  'image',
  'video',
  'file',
  'audio',
  'voice',
  'sticker',
]);

const KEYS = new Set<string>([
  ...['msgtype', 'body', 'format', 'formatted_body', 'm.mentions', 'm.relates_to', 'm.new_content'],
  ...EXTENSIBLE_KEYS,
]);
const MEDIA_KEYS = new Set<string>([...KEYS, 'url', 'info', 'filename']);
const LOCATION_KEYS = new Set<string>([
  ...KEYS,
  ...['geo_uri', 'm.location', 'org.matrix.msc3488.location', 'm.asset', 'org.matrix.msc3488.asset'],
  ...['m.ts', 'org.matrix.msc3488.ts'],
]);

/** `m.room.message` that is no edit, or the new content of one (Matrix specification, client-server API, "Instant messaging"). */
export function readMessage(content: Content): Reading {
  const left = new Leftovers();
  const kind = kindOf(content);
  const isMedia = MEDIA_KINDS.has(kind);
  const words: Words = { shown: [], quotes: [] };
  const relation = readRelation(content, left);
  const mentions = readMentions(content, left);
  if (content['m.new_content'] !== undefined) left.addUnsound(content['m.new_content']);
  const body = textOf(content.body) ?? '';
  if (content.body !== undefined && typeof content.body !== 'string') left.addUnsound(content.body);
  const fileName = content.filename;
  if (isMedia && fileName !== undefined && typeof fileName !== 'string') left.addUnsound(fileName);
  const { quote, text } = isReply(content) ? splitFallback(body) : { quote: '', text: body };
  if (quote !== '') words.quotes.push(quote);
  const main = isMedia ? readCaption(content, text, words) : text;
  readFormatted(content, left, words);
  addExtensible(content, left, words);
  const known = isMedia ? MEDIA_KEYS : kind === 'location' ? LOCATION_KEYS : KEYS;
  left.addUnknown(content, known, isMedia);
  readMsgtype(content, left);
  const location = kind === 'location' ? readLocation(content, left, words) : undefined;
  if (isMedia) readInfo(content, left);
  const envelope = {
    ...(mentions && { 'm.mentions': mentions }),
    ...(relation && { 'm.relates_to': relation }),
  };
  const showBody = (show: Show): string => (quote === '' ? show(text) : `${show(quote)}\n\n${show(text)}`);
  return {
    kind,
    main,
    words: words.shown.filter((one) => one.trim() !== ''),
    quotes: words.quotes,
    hidden: left.hidden,
    unsound: left.unsound,
    canWait: true,
    rebuild: (show) => {
      if (isMedia) return { ...showMedia(content, kind, main, show), ...envelope };
      const msgtype = kind === 'emote' ? 'm.emote' : kind === 'notice' ? 'm.notice' : 'm.text';
      if (location) return { msgtype: 'm.location', body: show(text), ...location(show), ...envelope };
      return { msgtype, body: showBody(show), ...envelope };
    },
    placeholder: (show) => ({
      ...waiting(kind, isMedia ? main : '', show),
      ...(show && main.trim() !== '' && isMedia && mentions ? { 'm.mentions': mentions } : {}),
      ...(relation && { 'm.relates_to': relation }),
    }),
  };
}

/** Without words an `m.notice`, so that no phone rings; words that came with media may be urgent, and do ring. */
export function waiting(kind: MessageKind, caption: string, show: Show | null): Content {
  const text = Object.hasOwn(PLACEHOLDERS_NL, kind)
    ? PLACEHOLDERS_NL[kind as keyof typeof PLACEHOLDERS_NL]
    : PLACEHOLDERS_NL.text;
  if (!show || caption.trim() === '') return { msgtype: 'm.notice', body: text };
  return { msgtype: 'm.text', body: `${show(caption)}\n\n${text}` };
}

function kindOf(content: Content): MessageKind {
  const msgtype = textOf(content.msgtype) ?? '';
  const kind = Object.hasOwn(KINDS, msgtype) ? KINDS[msgtype] : undefined;
  if (kind === 'audio' && VOICE_KEYS.some((key) => content[key] !== undefined)) return 'voice';
  if (kind) return kind;
  // Clients show an unknown kind of message with an upload in it as a file.
  return isMxc(content.url) || isObject(content.file) ? 'file' : 'text';
}

/** The caption: `body`, where there is a `filename` that differs (Matrix 1.10, "Media captions"). Else `body` is the name. */
function readCaption(content: Content, body: string, words: Words): string {
  const fileName = textOf(content.filename);
  if (fileName === undefined || fileName === body) {
    words.shown.push(body);
    return '';
  }
  words.shown.push(fileName);
  return body;
}

function readFormatted(content: Content, left: Leftovers, words: Words): void {
  htmlWords(content.formatted_body, left, words);
  const format: Json | undefined = content.format;
  if (format !== undefined && format !== HTML_FORMAT) left.add(format);
}

function readMsgtype(content: Content, left: Leftovers): void {
  const msgtype = content.msgtype;
  if (typeof msgtype === 'string' && Object.hasOwn(KINDS, msgtype)) return;
  left.add(msgtype);
}
