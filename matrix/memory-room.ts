import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import { editedContent, wordsOf } from './content.ts';
import type {
  Content,
  Json,
  Membership,
  Said,
  StateEvent,
  StateInput,
  TimelineEvent,
  Written,
} from './homeserver.ts';

/** What a state event says, and who says it; one object for all rooms in which it is the same. */
export type Statement = StateInput & {
  readonly sender: UserId;
  /** The redaction that emptied it. */
  readonly emptiedBy?: NonNullable<StateEvent['redacted']>;
};

/**
 * A room of the in-memory homeserver. A gemeente has tens of thousands of them with a dozen state events each, so that state
 * is kept flat, {@link STRIDE} slots an event in one array (statement, serial, milliseconds since the server's start), and is
 * made into objects only when read.
 */
export type MemoryRoom = {
  readonly id: RoomId;
  readonly creator: UserId;
  readonly state: (Statement | number)[];
  /** What was said and changed since the room was made, without membership; absent while empty. */
  timeline?: MemoryEvent[];
  /** Serial of joining of those whose membership event changed after it; absent while nobody's has. */
  since?: Map<string, number>;
  /** When those who have been away were in the room: serials from and up to. */
  past?: Map<string, [from: number, to: number][]>;
};

export type MemoryEvent = {
  readonly serial: number;
  readonly type: string;
  readonly sender: UserId;
  readonly ts: number;
  content: Content;
  readonly stateKey?: string;
  redacted?: true;
};

const STRIDE = 3;
const SERIAL = 1;
const TS = 2;

const NO_CONTENT: Content = Object.freeze({});

/** Event IDs are made from serials when asked for, rather than kept; unchecked, as half a million may be asked for at once. */
export const eventIdOf = (serial: number): EventId => `$m${String(serial).padStart(42, '0')}` as EventId;
const serialOf = (event: EventId): number => Number(event.slice(2));

/** Where a state event stands, or -1. */
function find(room: MemoryRoom, type: string, stateKey: string): number {
  const { state } = room;
  for (let i = 0; i < state.length; i += STRIDE) {
    const said = state[i] as Statement;
    if (said.type === type && said.stateKey === stateKey) return i;
  }
  return -1;
}

const saidAt = (room: MemoryRoom, at: number): Statement => room.state[at] as Statement;
const serialAt = (room: MemoryRoom, at: number): number => room.state[at + SERIAL] as number;
const joinsAt = (room: MemoryRoom, at: number): boolean => {
  const { type, content } = saidAt(room, at);
  return type === 'm.room.member' && content.membership === 'join';
};

/** The content that stands, or undefined. */
export function stateContent(room: MemoryRoom, type: string, stateKey: string): Content | undefined {
  const at = find(room, type, stateKey);
  return at < 0 ? undefined : saidAt(room, at).content;
}

export function membership(room: MemoryRoom, user: UserId): Membership | undefined {
  return stateContent(room, 'm.room.member', user)?.membership as Membership | undefined;
}

/** Event ID of the state that stands, or undefined. */
export function stateEventId(room: MemoryRoom, type: string, stateKey: string): EventId | undefined {
  const at = find(room, type, stateKey);
  return at < 0 ? undefined : eventIdOf(serialAt(room, at));
}

/** Sets state without asking whether that is allowed; `ts` in milliseconds since the server's start. */
export function putState(room: MemoryRoom, said: Statement, serial: number, ts: number): void {
  const at = find(room, said.type, said.stateKey);
  if (at < 0) {
    room.state.push(said, serial, ts);
    return;
  }
  if (joinsAt(room, at)) keepPresence(room, said, at, serial);
  room.state[at] = said;
  room.state[at + SERIAL] = serial;
  room.state[at + TS] = ts;
}

/** A member's event is about to be replaced: remembers since when, or until when, the member was in the room. */
function keepPresence(
  room: MemoryRoom,
  { stateKey: user, content }: Statement,
  at: number,
  serial: number,
): void {
  const since = room.since?.get(user) ?? serialAt(room, at);
  if (content.membership === 'join') {
    room.since ??= new Map();
    room.since.set(user, since);
    return;
  }
  room.since?.delete(user);
  room.past ??= new Map();
  room.past.set(user, [...(room.past.get(user) ?? []), [since, serial]]);
}

/** State that keeps its content when it is redacted (client-server API, room version 11, "Redactions"). */
const KEPT_WHEN_REDACTED: ReadonlySet<string> = new Set([
  'm.room.create',
  'm.room.power_levels',
  'm.room.join_rules',
  'm.room.history_visibility',
]);

/** Empties state that stands, as a redaction does; nothing if the event is no state or stands no more. */
export function emptyState(
  room: MemoryRoom,
  event: EventId,
  emptiedBy: NonNullable<StateEvent['redacted']>,
): void {
  const serial = serialOf(event);
  for (let i = 0; i < room.state.length; i += STRIDE) {
    if (serialAt(room, i) !== serial) continue;
    const said = saidAt(room, i);
    room.state[i] = { ...said, content: keptContent(said), emptiedBy };
  }
}

/** What a redaction leaves of state; of a membership not the name. */
function keptContent({ type, content }: Statement): Content {
  if (type === 'm.room.member') return { membership: content.membership ?? null };
  return KEPT_WHEN_REDACTED.has(type) ? content : NO_CONTENT;
}

/** What a user said in the room: what stands, and how much was emptied. Of memberships only the last is kept. */
export function saidIn(room: MemoryRoom, user: UserId): Said {
  const said = (room.timeline ?? []).filter(
    (event) => event.sender === user && event.stateKey === undefined && event.type !== 'm.room.redaction',
  );
  const standing = said.filter((event) => event.redacted !== true && Object.keys(event.content).length > 0);
  const at = find(room, 'm.room.member', user);
  const member = at < 0 ? undefined : saidAt(room, at);
  const named = member?.sender === user && member.content.displayname !== undefined;
  return {
    standing: [...standing.map(({ serial }) => serial), ...(named ? [serialAt(room, at)] : [])].map(
      eventIdOf,
    ),
    redacted:
      said.filter((event) => event.redacted === true).length + (member?.emptiedBy === undefined ? 0 : 1),
  };
}

/** Users that are joined. */
export function joinedUsers(room: MemoryRoom): UserId[] {
  const users: UserId[] = [];
  for (let i = 0; i < room.state.length; i += STRIDE) {
    if (joinsAt(room, i)) users.push(saidAt(room, i).stateKey as UserId);
  }
  return users;
}

/** The room's state; `epoch` is the moment that the server counts from. */
export function stateEvents(room: MemoryRoom, epoch: number): StateEvent[] {
  const events: StateEvent[] = [];
  for (let i = 0; i < room.state.length; i += STRIDE) {
    const { type, stateKey, content, sender, emptiedBy } = saidAt(room, i);
    const originServerTs = epoch + (room.state[i + TS] as number);
    const event = { type, stateKey, content, sender, eventId: eventIdOf(serialAt(room, i)), originServerTs };
    events.push(emptiedBy === undefined ? event : { ...event, redacted: emptiedBy });
  }
  return events;
}

/** Whether `user` hears what has this serial: history is visible to those who were in the room. */
function hears(room: MemoryRoom, user: UserId, serial: number): boolean {
  const at = find(room, 'm.room.member', user);
  if (at >= 0 && joinsAt(room, at) && (room.since?.get(user) ?? serialAt(room, at)) <= serial) return true;
  return (room.past?.get(user) ?? []).some(([from, to]) => from <= serial && serial <= to);
}

function shown(room: MemoryRoom, event: MemoryEvent, epoch: number): TimelineEvent {
  return {
    type: event.type,
    eventId: eventIdOf(event.serial),
    roomId: room.id,
    sender: event.sender,
    originServerTs: epoch + event.ts,
    content: event.content,
    ...(event.stateKey === undefined ? {} : { stateKey: event.stateKey }),
  };
}

/** What `user` sees said in the room, oldest first, each event as it was sent (edits stand apart). */
export function timelineFor(room: MemoryRoom, user: UserId, epoch: number): TimelineEvent[] {
  return (room.timeline ?? [])
    .filter((event) => hears(room, user, event.serial))
    .map((event) => shown(room, event, epoch));
}

/** One event of the timeline with its latest edit, or null if `user` may not see it or it is redacted. */
export function eventFor(
  room: MemoryRoom,
  user: UserId,
  wanted: EventId,
  epoch: number,
): TimelineEvent | null {
  const event = timelineEvent(room, wanted);
  if (!event || event.redacted || !hears(room, user, event.serial)) return null;
  const edit = room.timeline?.findLast(
    (later) => later.sender === event.sender && later.type === event.type && replaces(later, wanted),
  );
  return { ...shown(room, event, epoch), content: editedContent(event.content, edit?.content) };
}

/** One event as it was sent, of the timeline or of the state that stands, or null if `user` may not see it. */
export function sentEventFor(
  room: MemoryRoom,
  user: UserId,
  wanted: EventId,
  epoch: number,
): TimelineEvent | null {
  if (!hears(room, user, serialOf(wanted))) return null;
  const event = timelineEvent(room, wanted);
  if (event) return shown(room, event, epoch);
  const state = stateEvents(room, epoch).find((one) => one.eventId === wanted);
  if (!state) return null;
  const { type, eventId, sender, originServerTs, content, stateKey } = state;
  return { type, eventId, roomId: room.id, sender, originServerTs, content, stateKey };
}

/** What happened after a serial, since `user` is in the room; nothing if they are not. Of memberships the last of each. */
export function happenedIn(room: MemoryRoom, user: UserId, after: number): { serial: number; ts: number }[] {
  const at = find(room, 'm.room.member', user);
  if (at < 0 || !joinsAt(room, at)) return [];
  const from = Math.max(after, serialAt(room, at));
  const found = new Map((room.timeline ?? []).map(({ serial, ts }) => [serial, ts]));
  for (let i = 0; i < room.state.length; i += STRIDE)
    found.set(serialAt(room, i), room.state[i + TS] as number);
  return [...found].filter(([serial]) => serial > from).map(([serial, ts]) => ({ serial, ts }));
}

export function timelineEvent(room: MemoryRoom, wanted: EventId): MemoryEvent | undefined {
  const serial = serialOf(wanted);
  return room.timeline?.find((event) => event.serial === serial);
}

function replaces(event: MemoryEvent, target: EventId): boolean {
  const relation = event.content['m.relates_to'];
  if (typeof relation !== 'object' || relation === null || Array.isArray(relation)) return false;
  const { rel_type, event_id } = relation as Content;
  return rel_type === 'm.replace' && event_id === target;
}

/** What a user wrote and stands, newest first. */
export function writtenIn(room: MemoryRoom, user: UserId, epoch: number): Written[] {
  return (room.timeline ?? [])
    .filter(({ sender, stateKey, type, redacted }) => {
      const isOwn = sender === user && stateKey === undefined;
      return isOwn && type !== 'm.room.redaction' && redacted !== true;
    })
    .map(({ ts, type, content }) => ({ at: new Date(epoch + ts), type, words: wordsOf(content) }))
    .reverse();
}

/** Edits of an event that were not emptied. */
export function editsIn(room: MemoryRoom, target: EventId): EventId[] {
  return (room.timeline ?? [])
    .filter((event) => replaces(event, target))
    .map(({ serial }) => eventIdOf(serial));
}

/** Adds what was said or changed. */
export function addToTimeline(room: MemoryRoom, event: MemoryEvent): void {
  if (room.timeline) room.timeline.push(event);
  else room.timeline = [event];
}

/** Empties an event, as a redaction does. */
export function empty(event: MemoryEvent): void {
  event.content = NO_CONTENT;
  event.redacted = true;
}

const numberOr = (value: Json | undefined, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;
const objectOf = (value: Json | undefined): Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Content) : NO_CONTENT;

/** A user's power level; the creator stands above all (room version 12). */
export function powerOf(room: MemoryRoom, user: UserId): number {
  if (user === room.creator) return Number.POSITIVE_INFINITY;
  const levels = stateContent(room, 'm.room.power_levels', '') ?? NO_CONTENT;
  return numberOr(objectOf(levels.users)[user], numberOr(levels.users_default, 0));
}

/** The level that sending an event of a type takes, or that one of the acts takes. */
export function powerFor(
  room: MemoryRoom,
  what: { type: string; isState: boolean } | 'invite' | 'kick' | 'redact',
): number {
  const levels = stateContent(room, 'm.room.power_levels', '') ?? NO_CONTENT;
  if (what === 'invite') return numberOr(levels.invite, 0);
  if (what === 'kick' || what === 'redact') return numberOr(levels[what], 50);
  const general = what.isState ? numberOr(levels.state_default, 50) : numberOr(levels.events_default, 0);
  return numberOr(objectOf(levels.events)[what.type], general);
}
