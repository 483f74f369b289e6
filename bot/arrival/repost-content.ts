import { ARRIVAL_NL } from '#basis/catalogue/bot.nl.ts';
import type { EventId } from '#basis/matrix-ids.ts';
import { REF_KEY } from '#basis/rooms.ts';
import type { Content } from '#matrix/homeserver.ts';
import type { MessageKind } from '#spelregels/types.ts';
import { barePlaceholder } from '../gate/content.ts';
import { readEvent } from '../gate/read/event.ts';
import { isObject } from '../gate/read/json.ts';

/** What the bot posts in the place of somebody's message that it took back. Null: nothing (of a reaction, only the taking back). */
export type Repost =
  | { readonly as: 'event'; readonly type: string; readonly content: Content }
  | { readonly as: 'state'; readonly type: string; readonly content: Content };

/**
 * The replacement of a message as the bot says it: with the sender's name, where the message stood (thread, reply), ringing no
 * phone a second time. An edit can't be made in another's name: it becomes an answer to what was edited.
 */
export function repostContent(it: {
  readonly type: string;
  /** What may be shown: a replacement of the gate's making. */
  readonly replacement: Content;
  readonly isHeld: boolean;
  readonly kind: MessageKind;
  readonly name: string;
  readonly editOf: EventId | null;
  /** What the edited message says now, if it can be had: an edit does not name the thread that it stands in. */
  readonly edited?: Content | undefined;
  readonly ref?: string;
}): Repost | null {
  const { type, replacement, name, editOf } = it;
  if (type === 'm.room.topic' || type === 'm.room.name') return { as: 'state', type, content: replacement };
  if (type === 'm.reaction' || type.includes('poll.response') || type.includes('poll.end')) return null;
  const isMessage = type === 'm.room.message';
  const inner = replacement['m.new_content'];
  const shown = isObject(inner) && editOf !== null ? inner : replacement;
  const basis = it.isHeld && !isMessage ? barePlaceholder(it.kind) : shown;
  const newType = it.isHeld ? 'm.room.message' : type;
  const relation = editOf === null ? relationOf(replacement) : answerTo(editOf, it.edited);
  const say = editOf === null ? ARRIVAL_NL.said : ARRIVAL_NL.changed;
  return {
    as: 'event',
    type: newType,
    content: {
      ...named(newType, basis, (text) => say(name, text), name),
      'm.mentions': {},
      ...(relation && { 'm.relates_to': relation }),
      ...(it.ref !== undefined && { [REF_KEY]: it.ref }),
    },
  };
}

/** The content with the name before its main words; an upload without words gets the name as its caption. */
function named(type: string, content: Content, say: (text: string) => string, name: string): Content {
  const { 'm.relates_to': _relation, 'm.mentions': _mentions, ...rest } = content;
  const reading = readEvent(type, rest);
  if (reading.main === '') {
    const body = typeof rest.body === 'string' ? rest.body : '';
    return typeof rest.url === 'string' && type === 'm.room.message'
      ? { ...rest, filename: body, body: name }
      : { ...rest, body: say(body) };
  }
  return reading.rebuild((text) => (text === reading.main ? say(text) : text));
}

function relationOf(content: Content): Content | undefined {
  const relation = content['m.relates_to'];
  return isObject(relation) && relation.rel_type !== 'm.replace' ? relation : undefined;
}

/** An answer to a message, in the thread that it stands in. */
function answerTo(event: EventId, standing: Content | undefined): Content {
  const reply = { 'm.in_reply_to': { event_id: event } };
  const relation = standing && relationOf(standing);
  return relation?.rel_type === 'm.thread' ? { ...relation, is_falling_back: false, ...reply } : reply;
}
