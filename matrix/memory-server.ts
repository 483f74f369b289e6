import type { EventId, MxcUri, RoomAlias, RoomId, UserId } from '#basis/matrix-ids.ts';
import { mxcUri, roomId } from '#basis/matrix-ids.ts';
import { ROOM_VERSION } from '#basis/rooms.ts';
import type { Clock } from '#basis/time.ts';
import { creationContent, initialRoomState } from './content.ts';
import type { Content, Report, RoomSpec, StateInput, TimelineEvent } from './homeserver.ts';
import { HomeserverError } from './homeserver.ts';
import type { MemoryEvent, MemoryRoom, Statement } from './memory-room.ts';
import {
  addToTimeline,
  empty,
  emptyState,
  eventIdOf,
  membership,
  powerFor,
  powerOf,
  putState,
  timelineEvent,
} from './memory-room.ts';

type MemoryUser = {
  displayName: string;
  admin: boolean;
  deactivated: boolean;
  erased: boolean;
  /** Identities and addresses elsewhere. */
  links: number;
  hasDevice: boolean;
  password: string | undefined;
  /** The membership of whoever is joined by this name, the same in every room. */
  joined?: Statement;
};

/** A content URI that somebody reserved, and what fills it. */
export type MemoryUpload = {
  readonly uploader: UserId;
  readonly file: { bytes: Uint8Array; contentType: string; fileName: string } | null;
};

/** All that the in-memory homeserver holds. */
export type MemoryData = {
  readonly serverName: string;
  readonly clock: Clock;
  /** Milliseconds since 1970 from which the stored times count. */
  readonly epoch: number;
  readonly users: Map<UserId, MemoryUser>;
  readonly rooms: Map<RoomId, MemoryRoom>;
  readonly aliases: Map<RoomAlias, RoomId>;
  readonly media: Map<MxcUri, MemoryUpload>;
  readonly transactions: Map<string, EventId>;
  readonly reports: Map<string, Report>;
  readonly openIdTokens: Map<string, UserId>;
  readonly listeners: Set<(event: TimelineEvent) => void>;
  /** One object for each statement that rooms may have in common. */
  readonly common: Map<string, Statement>;
  serial: number;
};

export const forbidden = (message: string) => new HomeserverError('fail', 'M_FORBIDDEN', message);
export const notFound = (message: string) => new HomeserverError('fail', 'M_NOT_FOUND', message);

export function emptyServer(serverName: string, clock: Clock): MemoryData {
  return {
    ...{ serverName, clock, epoch: clock().getTime(), serial: 0 },
    users: new Map(),
    rooms: new Map(),
    aliases: new Map(),
    media: new Map(),
    transactions: new Map(),
    reports: new Map(),
    openIdTokens: new Map(),
    listeners: new Set(),
    common: new Map(),
  };
}

const now = (data: MemoryData): number => data.clock().getTime() - data.epoch;

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

/** A copy that nobody can change, of which rooms that say the same share one. */
function statement(data: MemoryData, sender: UserId, { type, stateKey, content }: StateInput): Statement {
  // Each room has another alias: nothing to share.
  if (type === 'm.room.canonical_alias') return frozen({ type, stateKey, content: copy(content), sender });
  const key = JSON.stringify([type, stateKey, sender, content]);
  const known = data.common.get(key);
  if (known) return known;
  const said = frozen({ type, stateKey, content: copy(content), sender });
  data.common.set(key, said);
  return said;
}

const copy = (content: Content): Content => JSON.parse(JSON.stringify(content)) as Content;

/** The room, if the user is in it; throws M_FORBIDDEN otherwise, as Synapse does for rooms that there are not. */
export function roomOf(data: MemoryData, room: RoomId, user: UserId): MemoryRoom {
  const found = data.rooms.get(room);
  if (!found || membership(found, user) !== 'join') throw forbidden(`${user} is not in ${room}`);
  return found;
}

function tell(data: MemoryData, room: MemoryRoom, event: Omit<MemoryEvent, 'redacted'>): void {
  if (data.listeners.size === 0) return;
  const { serial, ts, ...rest } = event;
  const told = { ...rest, roomId: room.id, eventId: eventIdOf(serial), originServerTs: data.epoch + ts };
  for (const listener of data.listeners) listener(told);
}

/** Puts state in a room and tells the listeners; gives the event's ID. */
export function applyState(data: MemoryData, room: MemoryRoom, sender: UserId, state: StateInput): EventId {
  const said = statement(data, sender, state);
  const event = { ...said, serial: ++data.serial, ts: now(data) };
  putState(room, said, event.serial, event.ts);
  addToTimeline(room, event);
  tell(data, room, event);
  return eventIdOf(event.serial);
}

/** Puts what has no place in the timeline: memberships and what a room is made with. */
function applyQuietly(data: MemoryData, room: MemoryRoom, said: Statement): void {
  const [serial, ts] = [++data.serial, now(data)];
  putState(room, said, serial, ts);
  if (data.listeners.size > 0) tell(data, room, { ...said, serial, ts });
}

/** Changes a membership; the display name goes along with a join, as Synapse does. */
export function applyMembership(
  data: MemoryData,
  room: MemoryRoom,
  sender: UserId,
  user: UserId,
  content: Content,
): void {
  const known = data.users.get(user);
  const said = (full: Content) => frozen({ type: 'm.room.member', stateKey: user, content: full, sender });
  if (content.membership !== 'join' || !known) {
    applyQuietly(data, room, said({ ...content }));
    return;
  }
  const { displayName } = known;
  if (known.joined?.content.displayname !== (displayName || undefined)) delete known.joined;
  known.joined ??= said({ ...content, ...(displayName ? { displayname: displayName } : {}) });
  applyQuietly(data, room, known.joined);
}

/** Sends what is not state, if the sender may. A redaction empties its target. */
export function applyEvent(
  data: MemoryData,
  room: MemoryRoom,
  sender: UserId,
  type: string,
  content: Content,
): EventId {
  const redacts = type === 'm.room.redaction' ? (content.redacts as EventId) : undefined;
  const target = redacts && timelineEvent(room, redacts);
  if (powerOf(room, sender) < powerFor(room, { type, isState: false })) {
    throw forbidden(`${sender} may not send ${type}`);
  }
  if (redacts && target?.sender !== sender && powerOf(room, sender) < powerFor(room, 'redact')) {
    throw forbidden(`${sender} may not redact what others sent`);
  }
  const event: MemoryEvent = {
    type,
    content: frozen(copy(content)),
    serial: ++data.serial,
    sender,
    ts: now(data),
  };
  addToTimeline(room, event);
  if (target) empty(target);
  if (redacts) {
    const originServerTs = data.epoch + event.ts;
    emptyState(room, redacts, { eventId: eventIdOf(event.serial), sender, originServerTs });
  }
  tell(data, room, event);
  return eventIdOf(event.serial);
}

export type CreationStage = 'alias' | 'creator' | 'whole';

/**
 * Makes a room as far as `stage`: `alias`, the alias leads to a room that has no events yet; `creator`, there is nobody and
 * nothing but its creator. Those are what a crash of Synapse in the midst of a createRoom leaves.
 */
export function makeRoom(
  data: MemoryData,
  creator: UserId,
  spec: RoomSpec,
  stage: CreationStage = 'whole',
): RoomId {
  if (data.aliases.has(spec.alias)) {
    throw new HomeserverError('fail', 'M_ROOM_IN_USE', `the alias ${spec.alias} is taken`);
  }
  const initial = initialRoomState(spec);
  const id = roomId(`!m${++data.serial}`);
  data.aliases.set(spec.alias, id);
  if (stage === 'alias') return id;
  const room: MemoryRoom = { id, creator, state: [] };
  data.rooms.set(id, room);
  const put = (state: StateInput) => applyQuietly(data, room, statement(data, creator, state));
  const content = { room_version: ROOM_VERSION, ...creationContent(spec) };
  put({ type: 'm.room.create', stateKey: '', content });
  applyMembership(data, room, creator, creator, { membership: 'join' });
  if (stage === 'creator') return id;
  // Refused only now, as Synapse does: what it made so far stays.
  checkCreator(initial, creator);
  const canonical = { type: 'm.room.canonical_alias', stateKey: '', content: { alias: spec.alias } };
  const own = initial.some((state) => state.type === canonical.type);
  for (const state of own ? initial : [canonical, ...initial]) put(state);
  return id;
}

function checkCreator(initial: readonly StateInput[], creator: UserId): void {
  const levels = initial.find((state) => state.type === 'm.room.power_levels')?.content;
  if (Object.hasOwn((levels?.users ?? {}) as Content, creator)) {
    throw forbidden('the creator may not be in the power levels (room version 12)');
  }
}

export function reserveUri(data: MemoryData, uploader: UserId): MxcUri {
  const uri = mxcUri(`mxc://${data.serverName}/m${++data.serial}`);
  data.media.set(uri, { uploader, file: null });
  return uri;
}

type WithoutId<T> = T extends unknown ? Omit<T, 'id' | 'receivedAt'> : never;

/** Keeps what somebody reports. */
export function keepReport(data: MemoryData, it: WithoutId<Report>): void {
  const report = { ...it, id: ++data.serial, receivedAt: data.clock() } as Report;
  data.reports.set(`${report.about} ${report.id}`, report);
}
