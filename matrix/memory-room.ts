import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import { eventId } from '#basis/matrix-ids.ts';
import { editedContent } from './content.ts';
import type { Content, Json, Membership, StateEvent, TimelineEvent } from './homeserver.ts';

/**
 * A room of the in-memory homeserver. A gemeente has tens of thousands of them with a dozen state events each, so that state
 * is kept flat, {@link STRIDE} slots an event in one array, and is made into objects only when read: a third of the memory.
 * A slot each for: type, state key, content, serial, sender, milliseconds since the server's start, serial of joining.
 */
export type MemoryRoom = {
  readonly id: RoomId;
  readonly creator: UserId;
  readonly state: Slot[];
  /** What was said and changed since the room was made, without membership; absent while empty. */
  timeline?: MemoryEvent[];
  /** When those who have been away were in the room: serials from and up to. */
  past?: Map<UserId, [from: number, to: number][]>;
};
type Slot = string | number | Content;

export type MemoryEvent = {
  readonly serial: number;
  readonly type: string;
  readonly sender: UserId;
  readonly ts: number;
  content: Content;
  readonly stateKey?: string;
  redacted?: true;
};

export type StateChange = {
  readonly type: string;
  readonly stateKey: string;
  readonly content: Content;
  readonly serial: number;
  readonly sender: UserId;
  readonly ts: number;
};

const STRIDE = 7;
const TYPE = 0;
const KEY = 1;
const CONTENT = 2;
const SERIAL = 3;
const SENDER = 4;
const TS = 5;
const SINCE = 6;

const NO_CONTENT: Content = Object.freeze({});

/** Event IDs are made from serials when asked for, rather than kept. */
export const eventIdOf = (serial: number): EventId => eventId(`$m${serial}`);
const serialOf = (event: EventId): number => Number(event.slice(2));

function find(room: MemoryRoom, type: string, stateKey: string): number {
  const { state } = room;
  for (let i = 0; i < state.length; i += STRIDE) {
    if (state[i + TYPE] === type && state[i + KEY] === stateKey) return i;
  }
  return -1;
}

/** The content that stands, or undefined. */
export function stateContent(room: MemoryRoom, type: string, stateKey: string): Content | undefined {
  const at = find(room, type, stateKey);
  return at < 0 ? undefined : (room.state[at + CONTENT] as Content);
}

export function membership(room: MemoryRoom, user: UserId): Membership | undefined {
  return stateContent(room, 'm.room.member', user)?.membership as Membership | undefined;
}

/** Event ID of the state that stands, or undefined. */
export function stateEventId(room: MemoryRoom, type: string, stateKey: string): EventId | undefined {
  const at = find(room, type, stateKey);
  return at < 0 ? undefined : eventIdOf(room.state[at + SERIAL] as number);
}

/** Sets state without asking whether that is allowed. */
export function putState(room: MemoryRoom, change: StateChange): void {
  const at = find(room, change.type, change.stateKey);
  const since = change.type === 'm.room.member' ? joinedSince(room, change, at) : 0;
  const slots = [
    change.type,
    change.stateKey,
    change.content,
    change.serial,
    change.sender,
    change.ts,
    since,
  ];
  if (at < 0) room.state.push(...slots);
  else for (let i = 0; i < STRIDE; i++) room.state[at + i] = slots[i] as Slot;
}

/** Serial from which a member hears the room, 0 if not in it; who goes leaves the time there in `past`. */
function joinedSince(room: MemoryRoom, change: StateChange, at: number): number {
  const before = at < 0 ? 0 : (room.state[at + SINCE] as number);
  const joins = change.content.membership === 'join';
  if (joins) return before || change.serial;
  if (before) {
    room.past ??= new Map();
    const user = change.stateKey as UserId;
    room.past.set(user, [...(room.past.get(user) ?? []), [before, change.serial]]);
  }
  return 0;
}

/** Users that are joined. */
export function joinedUsers(room: MemoryRoom): UserId[] {
  const users: UserId[] = [];
  for (let i = 0; i < room.state.length; i += STRIDE) {
    if (room.state[i + SINCE] !== 0) users.push(room.state[i + KEY] as UserId);
  }
  return users;
}

/** The room's state; `epoch` is the moment that the server counts from. */
export function stateEvents(room: MemoryRoom, epoch: number): StateEvent[] {
  const events: StateEvent[] = [];
  for (let i = 0; i < room.state.length; i += STRIDE) {
    events.push({
      type: room.state[i + TYPE] as string,
      stateKey: room.state[i + KEY] as string,
      content: room.state[i + CONTENT] as Content,
      eventId: eventIdOf(room.state[i + SERIAL] as number),
      sender: room.state[i + SENDER] as UserId,
      originServerTs: epoch + (room.state[i + TS] as number),
    });
  }
  return events;
}

/** Whether `user` hears what has this serial: history is visible to those who were in the room. */
function hears(room: MemoryRoom, user: UserId, serial: number): boolean {
  const at = find(room, 'm.room.member', user);
  const since = at < 0 ? 0 : (room.state[at + SINCE] as number);
  if (since !== 0 && since <= serial) return true;
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
