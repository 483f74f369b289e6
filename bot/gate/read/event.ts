import type { Content } from '#matrix/homeserver.ts';
import type { MessageKind } from '#spelregels/types.ts';
import { isObject, textOf } from './json.ts';
import { readMessage } from './message.ts';
import {
  readName,
  readPollEnd,
  readReaction,
  readSticker,
  readTopic,
  readUnknown,
  readVote,
} from './other.ts';
import { readPoll } from './poll.ts';
import type { Reading } from './reading.ts';
import { Leftovers } from './reading.ts';
import { editTarget, readRelation } from './relation.ts';

type Reader = (type: string, content: Content) => Reading;

/** Every type of event in which people's words are looked for. The same list as the module's `event_types.py`. */
const READERS: Readonly<Record<string, Reader>> = {
  'm.room.message': editable((_type, content) => readMessage(content)),
  'm.poll.start': editable(readPoll),
  'org.matrix.msc3381.poll.start': editable(readPoll),
  'm.poll.response': (_type, content) => readVote(content),
  'org.matrix.msc3381.poll.response': (_type, content) => readVote(content),
  'm.poll.end': readPollEnd,
  'org.matrix.msc3381.poll.end': readPollEnd,
  'm.sticker': (_type, content) => readSticker(content),
  'm.reaction': (_type, content) => readReaction(content),
  'm.room.topic': (_type, content) => readTopic(content),
  'm.room.name': (_type, content) => readName(content),
};

export function isJudgedType(type: string): boolean {
  return Object.hasOwn(READERS, type);
}

/** Finds all text in an event, wherever it hides. Pure; never throws, whatever the content. */
export function readEvent(type: string, content: Content): Reading {
  const reader = isJudgedType(type) ? READERS[type] : undefined;
  return reader ? reader(type, content) : readUnknown(content);
}

const UPLOADS: ReadonlySet<MessageKind> = new Set(['image', 'video', 'file', 'audio', 'voice']);

/**
 * An edit says everything twice: in `m.new_content`, and in the event itself for clients that know no edits (Matrix
 * specification, "Event replacements"). Both are read; what is shown again is made from the new content.
 */
function editable(read: Reader): Reader {
  return (type, content) => {
    const target = editTarget(content);
    const inner = content['m.new_content'];
    if (target === undefined || !isObject(inner)) return read(type, content);
    const { 'm.new_content': _new, ...fallback } = content;
    const outer = read(type, fallback);
    const edit = read(type, inner);
    const relation = readRelation(content, new Leftovers()) ?? {};
    const repeated = withoutStar(outer.main) === edit.main ? [] : [withoutStar(outer.main)];
    return {
      ...edit,
      kind: UPLOADS.has(outer.kind) && !UPLOADS.has(edit.kind) ? outer.kind : edit.kind,
      words: [...edit.words, ...repeated, ...outer.words.map(withoutStar)],
      quotes: [...edit.quotes, ...outer.quotes],
      hidden: [...edit.hidden, ...outer.hidden],
      unsound: edit.unsound || outer.unsound,
      rebuild: (show) => editWith(edit.rebuild(show), relation),
      placeholder: (show) => editWith(edit.placeholder(show), relation),
    };
  };
}

const withoutStar = (text: string): string => text.replace(/^\s*\* /, '');

/** The content of an edit that shows `shown`. An edit's new content has no relation of its own. */
export function editWith(shown: Content, relation: Content): Content {
  const { 'm.relates_to': _relation, 'm.new_content': _new, ...inner } = shown;
  const body = textOf(inner.body);
  return {
    ...inner,
    ...(body !== undefined && { body: `* ${body}` }),
    'm.new_content': inner,
    'm.relates_to': relation,
  };
}
