import { NEUTRAL_REACTION, PLACEHOLDERS_NL } from '#basis/catalogue/bot.nl.ts';
import type { Content, Json } from '#matrix/homeserver.ts';
import { isObject, textOf } from './json.ts';
import { isMxc, readInfo } from './media.ts';
import type { Reading } from './reading.ts';
import { Leftovers } from './reading.ts';
import { readRelation } from './relation.ts';
import type { Words } from './words.ts';
import { addExtensible, EXTENSIBLE_KEYS, extensibleWords } from './words.ts';

const REACTION_KEYS = new Set(['m.relates_to']);
const STICKER_KEYS = new Set<string>([
  'body',
  'url',
  'info',
  'm.relates_to',
  'm.mentions',
  ...EXTENSIBLE_KEYS,
]);
const TOPIC_KEYS = new Set(['topic', 'm.topic', 'org.matrix.msc3765.topic']);
const NAME_KEYS = new Set(['name']);
const VOTE_KEYS = new Set(['m.relates_to', 'm.selections', 'org.matrix.msc3381.poll.response']);
const END_KEYS = new Set<string>([
  'm.relates_to',
  'm.poll.end',
  'org.matrix.msc3381.poll.end',
  'body',
  ...EXTENSIBLE_KEYS,
]);

/** `m.reaction`: its key is shown as a button, with any words that are in it. */
export function readReaction(content: Content): Reading {
  const left = new Leftovers();
  const relation = readRelation(content, left, 'reaction') ?? {};
  left.addUnknown(content, REACTION_KEYS, false);
  const given = content['m.relates_to'];
  const key = isObject(given) ? (textOf(given.key) ?? '') : '';
  // A picture as a key: clients that know custom emoji show it.
  if (/^\s*mxc:/i.test(key)) left.unsound = true;
  const keyed = (text: string): Content => ({ 'm.relates_to': { ...relation, key: text } });
  return {
    ...common(left),
    kind: 'reaction',
    main: key,
    words: [],
    rebuild: (show) => keyed(key !== '' && show(key) === key && !/mxc:/i.test(key) ? key : NEUTRAL_REACTION),
    placeholder: () => keyed(NEUTRAL_REACTION),
  };
}

/** `m.sticker`: a picture with a description. */
export function readSticker(content: Content): Reading {
  const left = new Leftovers();
  const words: Words = { shown: [], quotes: [] };
  const relation = readRelation(content, left);
  left.addUnknown(content, STICKER_KEYS, true);
  left.add(content['m.mentions']);
  extensibleWords(content.body, left, words);
  addExtensible(content, left, words);
  readInfo(content, left);
  const body = textOf(content.body) ?? '';
  const url = content.url;
  const related = relation ? { 'm.relates_to': relation } : {};
  return {
    ...common(left),
    kind: 'sticker',
    main: '',
    words: words.shown,
    canWait: true,
    rebuild: (show) => ({
      body: show(body),
      info: {},
      ...(url !== undefined && isMxc(url) ? { url } : {}),
      ...related,
    }),
    placeholder: () => ({ msgtype: 'm.notice', body: PLACEHOLDERS_NL.sticker, info: {}, ...related }),
  };
}

/** `m.room.topic`, with its formatted form (MSC3765, Matrix 1.15). */
export function readTopic(content: Content): Reading {
  const left = new Leftovers();
  const words: Words = { shown: [], quotes: [] };
  left.addUnknown(content, TOPIC_KEYS, false);
  for (const key of ['m.topic', 'org.matrix.msc3765.topic']) extensibleWords(content[key], left, words);
  return stateText('topic', content.topic, left, words);
}

/** `m.room.name`. */
export function readName(content: Content): Reading {
  const left = new Leftovers();
  left.addUnknown(content, NAME_KEYS, false);
  return stateText('name', content.name, left, { shown: [], quotes: [] });
}

function stateText(key: 'topic' | 'name', value: Json | undefined, left: Leftovers, words: Words): Reading {
  const text = textOf(value);
  if (text === undefined && value !== undefined) left.addUnsound(value);
  return {
    ...common(left),
    kind: key,
    main: text ?? '',
    words: words.shown,
    rebuild: (show) => ({ [key]: show(text ?? '') }),
    placeholder: () => ({ [key]: '' }),
  };
}

/** A vote: the ids of answers. No client shows them, but somebody chose them. */
export function readVote(content: Content): Reading {
  const left = new Leftovers();
  const relation = readRelation(content, left);
  left.addUnknown(content, VOTE_KEYS, false);
  left.add(content['m.selections']);
  left.add(content['org.matrix.msc3381.poll.response']);
  const none = (): Content => ({
    ...(relation && { 'm.relates_to': relation }),
    'm.selections': [],
    'org.matrix.msc3381.poll.response': { answers: [] },
  });
  return { ...common(left), kind: 'poll', main: '', words: [], rebuild: none, placeholder: none };
}

/** The end of a poll, with a text for clients that know no polls. */
export function readPollEnd(type: string, content: Content): Reading {
  const left = new Leftovers();
  const words: Words = { shown: [], quotes: [] };
  const relation = readRelation(content, left);
  left.addUnknown(content, END_KEYS, false);
  for (const key of ['m.poll.end', 'org.matrix.msc3381.poll.end']) left.add(content[key]);
  extensibleWords(content.body, left, words);
  addExtensible(content, left, words);
  const stable = type.startsWith('m.');
  const text = words.shown[0] ?? '';
  const again = (body: string): Content => ({
    ...(relation && { 'm.relates_to': relation }),
    ...(stable
      ? { 'm.poll.end': {}, 'm.text': [{ body }] }
      : { 'org.matrix.msc3381.poll.end': {}, 'org.matrix.msc1767.text': body }),
  });
  return {
    ...common(left),
    kind: 'poll',
    main: text,
    words: words.shown.slice(1),
    rebuild: (show) => again(show(text)),
    placeholder: () => again(''),
  };
}

/** Any other event: all its text is in places that nobody knows. */
export function readUnknown(content: Content): Reading {
  const left = new Leftovers();
  const relation = readRelation(content, left);
  left.addUnknown(content, REACTION_KEYS, true);
  const bare = (): Content => (relation ? { 'm.relates_to': relation } : {});
  return { ...common(left), kind: 'text', main: '', words: [], rebuild: bare, placeholder: bare };
}

function common(left: Leftovers): Pick<Reading, 'quotes' | 'hidden' | 'unsound' | 'canWait'> {
  return {
    quotes: [],
    hidden: left.hidden,
    unsound: left.unsound,
    canWait: false,
  };
}
