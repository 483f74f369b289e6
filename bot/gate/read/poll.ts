import { PLACEHOLDERS_NL } from '#basis/catalogue/bot.nl.ts';
import type { Content, Json } from '#matrix/homeserver.ts';
import { isArray, isObject, textOf } from './json.ts';
import type { Reading, Show } from './reading.ts';
import { Leftovers } from './reading.ts';
import { readRelation } from './relation.ts';
import type { Words } from './words.ts';
import { addExtensible, EXTENSIBLE_KEYS, extensibleWords } from './words.ts';

/** Polls are sent with the names of MSC3381 today, and with stable ones by some; each kind of event has its keys. */
const NAMES = {
  stable: { start: 'm.poll', answerId: 'm.id', text: 'm.text', kinds: ['m.disclosed', 'm.undisclosed'] },
  unstable: {
    start: 'org.matrix.msc3381.poll.start',
    answerId: 'id',
    text: 'org.matrix.msc1767.text',
    kinds: ['org.matrix.msc3381.poll.disclosed', 'org.matrix.msc3381.poll.undisclosed'],
  },
} as const;
type Names = (typeof NAMES)[keyof typeof NAMES];

/** As many answers as the specification allows. */
const MAX_ANSWERS = 20;
const ENVELOPE = ['m.relates_to', 'm.new_content', 'body', 'msgtype', ...EXTENSIBLE_KEYS];
const POLL_KEYS = new Set(['question', 'answers', 'kind', 'max_selections']);

type Answer = { readonly id: string; readonly text: string };

/** `m.poll.start` or MSC3381's. `type` is the event's. */
export function readPoll(type: string, content: Content): Reading {
  const names = type.startsWith('m.') ? NAMES.stable : NAMES.unstable;
  const left = new Leftovers();
  const words: Words = { shown: [], quotes: [] };
  const relation = readRelation(content, left);
  left.addUnknown(content, new Set([...ENVELOPE, NAMES.stable.start, NAMES.unstable.start]), false);
  addExtensible(content, left, words);
  extensibleWords(content.body, left, words);
  left.add(content.msgtype);
  if (content['m.new_content'] !== undefined) left.addUnsound(content['m.new_content']);
  for (const each of Object.values(NAMES)) readStart(content[each.start], left, words);
  const own = content[names.start];
  const poll = isObject(own) ? own : {};
  const question = firstWords(poll.question);
  const answers = answersOf(poll);
  return {
    kind: 'poll',
    main: question,
    words: words.shown.filter((text) => text.trim() !== ''),
    quotes: [],
    hidden: left.hidden,
    unsound: left.unsound,
    canWait: true,
    rebuild: (show) => ({
      ...showPoll(names, poll, question, answers, show),
      ...(relation && { 'm.relates_to': relation }),
    }),
    placeholder: () => ({
      ...showPoll(
        names,
        {},
        PLACEHOLDERS_NL.poll,
        [{ id: '1', text: PLACEHOLDERS_NL.pollAnswer }],
        (text) => text,
      ),
      ...(relation && { 'm.relates_to': relation }),
    }),
  };
}

function readStart(value: Json | undefined, left: Leftovers, words: Words): void {
  if (!isObject(value)) {
    left.add(value);
    return;
  }
  left.addUnknown(value, POLL_KEYS, false);
  extensibleWords(value.question, left, words);
  if (!isKind(value.kind)) left.add(value.kind);
  if (typeof value.max_selections !== 'number') left.add(value.max_selections);
  const answers = value.answers;
  if (!isArray(answers)) {
    left.add(answers);
    return;
  }
  for (const answer of answers) {
    if (!isObject(answer)) {
      left.add(answer);
      continue;
    }
    const { id, 'm.id': stableId, ...rest } = answer;
    left.add(id);
    left.add(stableId);
    extensibleWords(rest, left, words);
  }
}

function isKind(value: Json | undefined): boolean {
  return (
    typeof value === 'string' &&
    Object.values(NAMES).some(({ kinds }) => kinds.some((kind) => kind === value))
  );
}

function answersOf(poll: Content): Answer[] {
  const answers = poll.answers;
  if (!isArray(answers)) return [];
  return answers
    .slice(0, MAX_ANSWERS)
    .filter(isObject)
    .map((answer, at) => ({
      id: textOf(answer.id) ?? textOf(answer['m.id']) ?? String(at + 1),
      text: firstWords(answer),
    }));
}

/** The text that a client would show of an extensible form. */
function firstWords(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return '';
  const { id: _id, 'm.id': _stableId, ...rest } = value;
  const words: Words = { shown: [], quotes: [] };
  extensibleWords(rest, new Leftovers(), words);
  return words.shown.find((text) => text.trim() !== '') ?? '';
}

function showPoll(
  names: Names,
  poll: Content,
  question: string,
  answers: readonly Answer[],
  show: Show,
): Content {
  const text = (words: string): Content =>
    names === NAMES.stable
      ? { 'm.text': [{ body: words, mimetype: 'text/plain' }] }
      : { 'org.matrix.msc1767.text': words, body: words, msgtype: 'm.text' };
  const lines = [show(question), ...answers.map((answer, at) => `${at + 1}. ${show(answer.text)}`)].join(
    '\n',
  );
  const max = poll.max_selections;
  return {
    ...(names === NAMES.stable
      ? { 'm.text': [{ body: lines, mimetype: 'text/plain' }] }
      : { 'org.matrix.msc1767.text': lines }),
    [names.start]: {
      kind: isKind(poll.kind) ? (poll.kind ?? names.kinds[0]) : names.kinds[0],
      max_selections:
        typeof max === 'number' && Number.isInteger(max) && max > 0 ? Math.min(max, MAX_ANSWERS) : 1,
      question: text(show(question)),
      answers: answers.map((answer, at) => ({
        // An answer's id is chosen by its sender. One with an unfit word in it becomes its number.
        [names.answerId]: show(answer.id) === answer.id ? answer.id : String(at + 1),
        ...text(show(answer.text)),
      })),
    },
  };
}
