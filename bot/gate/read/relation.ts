import { userId } from '#basis/matrix-ids.ts';
import type { Content, Json } from '#matrix/homeserver.ts';
import { isArray, isObject, textOf } from './json.ts';
import type { Leftovers } from './reading.ts';

const RELATIONS = new Set(['m.replace', 'm.thread', 'm.reference']);
const ANNOTATION = 'm.annotation';
const RELATION_KEYS = new Set(['rel_type', 'event_id', 'is_falling_back', 'm.in_reply_to', 'key']);
const REPLY_KEYS = new Set(['event_id']);
const MENTION_KEYS = new Set(['user_ids', 'room']);
/** An event ID of room version 4 and later: a hash, in which no word fits. */
const EVENT_ID = /^\$[A-Za-z0-9_-]{43}$/;

/**
 * `m.relates_to`, made anew of what the specification knows; undefined if nothing is left. A reaction's key is left to its reader;
 * anything else that calls itself one (`of`) loses that: Synapse would want a key, which is text that no client shows.
 */
export function readRelation(
  content: Content,
  left: Leftovers,
  of: 'reaction' | 'other' = 'other',
): Content | undefined {
  const relation = content['m.relates_to'];
  if (relation === undefined) return undefined;
  if (!isObject(relation)) {
    left.addUnsound(relation);
    return undefined;
  }
  left.addUnknown(relation, RELATION_KEYS, false);
  const kept: Record<string, Json> = {};
  const relType = textOf(relation.rel_type);
  const isReaction = of === 'reaction' && relType === ANNOTATION;
  const isKnown = relType !== undefined && (RELATIONS.has(relType) || isReaction);
  if (!isKnown) left.add(relation.rel_type);
  const target = readId(relation.event_id, left);
  if (isKnown && target !== undefined) {
    kept.rel_type = relType;
    kept.event_id = target;
  }
  if (relation.is_falling_back === true || relation.is_falling_back === false)
    kept.is_falling_back = relation.is_falling_back;
  else left.add(relation.is_falling_back);
  const reply = relation['m.in_reply_to'];
  if (isObject(reply)) {
    left.addUnknown(reply, REPLY_KEYS, false);
    const answered = readId(reply.event_id, left);
    if (answered !== undefined) kept['m.in_reply_to'] = { event_id: answered };
  } else left.add(reply);
  if (!isReaction) left.add(relation.key);
  return Object.keys(kept).length > 0 ? kept : undefined;
}

function readId(value: Json | undefined, left: Leftovers): string | undefined {
  const id = textOf(value);
  if (id !== undefined && EVENT_ID.test(id)) return id;
  left.add(value);
  return undefined;
}

/** The event that this content edits, if it is an edit: a replacement relation and new content. */
export function editTarget(content: Content): string | undefined {
  const relation = content['m.relates_to'];
  if (!isObject(relation) || relation.rel_type !== 'm.replace') return undefined;
  const target = textOf(relation.event_id);
  return target !== undefined && EVENT_ID.test(target) && isObject(content['m.new_content'])
    ? target
    : undefined;
}

/** True if the content answers another message: only then can it begin with a reply fallback. */
export function isReply(content: Content): boolean {
  const relation = content['m.relates_to'];
  return isObject(relation) && isObject(relation['m.in_reply_to']);
}

/** `m.mentions`, made anew. Undefined if there are none, or if they are not as the specification says. */
export function readMentions(content: Content, left: Leftovers): Content | undefined {
  const mentions = content['m.mentions'];
  if (mentions === undefined) return undefined;
  if (!isObject(mentions)) {
    left.addUnsound(mentions);
    return undefined;
  }
  left.addUnknown(mentions, MENTION_KEYS, false);
  const kept: Record<string, Json> = {};
  const users = mentions.user_ids;
  if (isArray(users) && users.every(isUserId)) kept.user_ids = users;
  else left.add(users);
  if (typeof mentions.room === 'boolean') kept.room = mentions.room;
  else left.add(mentions.room);
  return kept;
}

function isUserId(value: Json): boolean {
  if (typeof value !== 'string') return false;
  try {
    return userId(value) === value;
  } catch {
    return false;
  }
}
