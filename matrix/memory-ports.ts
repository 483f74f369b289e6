import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import { ROOM_VERSION } from '#basis/rooms.ts';
import { isTrialUser, sameContent } from './content.ts';
import type { Content, Happened, Homeserver, Rooms, StateInput } from './homeserver.ts';
import { HomeserverError } from './homeserver.ts';
import { erasureCalls } from './memory-erasure.ts';
import type { MemoryRoom } from './memory-room.ts';
import {
  eventFor,
  eventIdOf,
  happenedIn,
  joinedUsers,
  membership,
  powerFor,
  powerOf,
  sentEventFor,
  stateContent,
  stateEventId,
  stateEvents,
} from './memory-room.ts';
import type { MemoryData } from './memory-server.ts';
import {
  applyEvent,
  applyMembership,
  applyState,
  forbidden,
  makeRoom,
  notFound,
  reserveUri,
  roomOf,
} from './memory-server.ts';

/** The same call without a promise; `wrote` is called by what really changes something. */
type Plain<P> = {
  [K in keyof P]: P[K] extends (...args: infer A) => Promise<infer R> ? (...args: A) => R : never;
};
export type RoomCalls = Plain<Omit<Rooms, 'serverName' | 'self'>>;
export type HomeserverCalls = Plain<Omit<Homeserver, 'serverName' | 'self'>>;

/** Says that a call which may find nothing to do has changed something. */
export type Wrote = () => void;

/** {@link Rooms} as `self`. */
export function roomCalls(data: MemoryData, self: UserId, wrote: Wrote): RoomCalls {
  return {
    prepare() {
      const user = ownUser(data, self);
      if (user.hasDevice) return;
      user.hasDevice = true;
      wrote();
    },
    readState(room) {
      const found = data.rooms.get(room);
      return found && membership(found, self) === 'join' ? stateEvents(found, data.epoch) : null;
    },
    getEvent(room, event) {
      const found = data.rooms.get(room);
      return found ? eventFor(found, self, event, data.epoch) : null;
    },
    sentEvent(room, event) {
      const found = data.rooms.get(room);
      return found ? sentEventFor(found, self, event, data.epoch) : null;
    },
    happenedAfter: (place) => happenedAfter(data, self, place),
    joinedRooms: () => roomsOf(data, self).map((room) => room.id),
    resolveAlias: (alias) => data.aliases.get(alias) ?? null,
    setState(room, state) {
      const found = roomOf(data, room, self);
      const standing = stateEventId(found, state.type, state.stateKey);
      if (standing && sameContent(stateContent(found, state.type, state.stateKey), state.content))
        return standing;
      checkState(found, self, state);
      wrote();
      return applyState(data, found, self, state);
    },
    sendEvent: (room, type, content, txnId) =>
      once(data, room, self, txnId, (found) => applyEvent(data, found, self, type, content)),
    redact(room, event, txnId, reason) {
      const content = reason === undefined ? { redacts: event } : { redacts: event, reason };
      once(data, room, self, `redact-${txnId}`, (found) =>
        applyEvent(data, found, self, 'm.room.redaction', content),
      );
    },
    ...mediaCalls(data, self),
    pingAppservice: () => undefined,
  };
}

/** As many as the module in Synapse gives at once. */
const HAPPENED_PAGE = 500;

function happenedAfter(data: MemoryData, self: UserId, place: number | null): Happened {
  if (place === null || place >= data.serial) return { events: [], place: data.serial, more: false };
  const all = roomsOf(data, self)
    .flatMap((room) => happenedIn(room, self, place).map((it) => ({ ...it, roomId: room.id })))
    .sort((a, b) => a.serial - b.serial);
  const page = all.slice(0, HAPPENED_PAGE);
  const more = all.length > page.length;
  return {
    events: page.map(({ serial, ts, roomId }) => ({
      eventId: eventIdOf(serial),
      roomId,
      originServerTs: data.epoch + ts,
    })),
    place: more ? (page.at(-1)?.serial ?? place) : data.serial,
    more,
  };
}

function mediaCalls(
  data: MemoryData,
  self: UserId,
): Pick<RoomCalls, 'reserveMedia' | 'uploadMedia' | 'downloadMedia'> {
  return {
    reserveMedia: () => reserveUri(data, self),
    uploadMedia(uri, bytes, contentType, fileName) {
      const held = data.media.get(uri);
      if (held === undefined) throw notFound(`never reserved: ${uri}`);
      if (held.file) return;
      data.media.set(uri, { ...held, file: { bytes: Uint8Array.from(bytes), contentType, fileName } });
    },
    downloadMedia(uri, maxBytes) {
      const held = data.media.get(uri)?.file;
      if (!held) return null;
      if (held.bytes.byteLength > maxBytes) {
        throw new HomeserverError('fail', 'M_TOO_LARGE', `more than ${maxBytes} bytes: ${uri}`);
      }
      return { bytes: held.bytes, contentType: held.contentType };
    },
  };
}

/** What only an admin does, as `self`; each is refused while `self` is none. */
export function adminCalls(
  data: MemoryData,
  self: UserId,
  sharedSecret: string,
  wrote: Wrote,
): Omit<HomeserverCalls, keyof RoomCalls> {
  const admin = () => {
    if (!data.users.get(self)?.admin) throw forbidden(`${self} is not a server admin`);
  };
  return {
    becomeAdmin(secret) {
      const user = ownUser(data, self);
      if (user.admin && user.hasDevice) return;
      if (!user.admin && secret !== sharedSecret) throw forbidden('HMAC incorrect');
      Object.assign(user, { admin: true, hasDevice: true });
      wrote();
    },
    isAdmin: () => data.users.get(self)?.admin ?? false,
    backgroundUpdates() {
      admin();
      return { enabled: true, current: [] };
    },
    condition() {
      admin();
      return {
        version: '1.163.2',
        updates: [],
        roomVersions: data.rooms.size === 0 ? [] : [ROOM_VERSION],
        seesClients: Promise.resolve(true),
        loginsUntilRefused: 11,
      };
    },
    userOfOpenIdToken: (token) => data.openIdTokens.get(token) ?? null,
    ensureUser({ localpart, displayName, password }) {
      admin();
      const user = userId(`@${localpart}:${data.serverName}`);
      const known = data.users.get(user);
      if (known) {
        if (rename(data, user, displayName)) wrote();
        return user;
      }
      data.users.set(user, newUser(displayName, password));
      wrote();
      return user;
    },
    setPassword(user, password) {
      admin();
      const known = data.users.get(user);
      if (!known) throw notFound(`no such user: ${user}`);
      if (known.deactivated)
        throw new HomeserverError('fail', 'M_USER_DEACTIVATED', `${user} has been deactivated`);
      // Whoever was logged in is not any more.
      Object.assign(known, { password, hasDevice: false });
    },
    isLoggedIn(user) {
      admin();
      return data.users.get(user)?.hasDevice ?? false;
    },
    setDisplayName(user, displayName) {
      admin();
      if (rename(data, user, displayName)) wrote();
    },
    sendAsTrial(user, room, type, content, txnId) {
      if (!isTrialUser(user)) throw forbidden(`${user} was not made to try the line with`);
      return once(data, room, user, txnId, (found) => applyEvent(data, found, user, type, content));
    },
    deactivateUser(user, erase) {
      admin();
      const known = data.users.get(user);
      if (!known) throw notFound(`no such user: ${user}`);
      Object.assign(known, { deactivated: true, displayName: '', password: undefined });
      if (erase) known.erased = true;
      for (const room of roomsOf(data, user))
        applyMembership(data, room, user, user, { membership: 'leave' });
    },
    createRoom(spec) {
      if (!spec.alias.endsWith(`:${data.serverName}`)) {
        throw new HomeserverError('fail', 'M_INVALID_PARAM', `${spec.alias} is not of ${data.serverName}`);
      }
      return makeRoom(data, self, spec);
    },
    ...placeCalls(data, self, admin),
    ...erasureCalls(data, admin),
  };
}

/** Aliases, members and the removal of rooms. */
function placeCalls(
  data: MemoryData,
  self: UserId,
  admin: () => void,
): Pick<
  HomeserverCalls,
  | 'setAlias'
  | 'deleteAlias'
  | 'joinUser'
  | 'kickUser'
  | 'deleteRoom'
  | 'deleteMedia'
  | 'reports'
  | 'removeReport'
> {
  return {
    setAlias(alias, room) {
      if (!data.rooms.has(room)) throw notFound(`no such room: ${room}`);
      if ((data.aliases.get(alias) ?? room) !== room) {
        throw new HomeserverError('fail', 'M_ROOM_IN_USE', `the alias ${alias} is taken`);
      }
      data.aliases.set(alias, room);
    },
    deleteAlias: (alias) => void data.aliases.delete(alias),
    joinUser(room, user) {
      admin();
      if (!data.users.has(user)) throw notFound(`no such user: ${user}`);
      const found = roomOf(data, room, self);
      const was = membership(found, user);
      if (was === 'join') return;
      if (was === 'ban') throw forbidden(`${user} is banned`);
      inviteTo(data, found, self, user);
      applyMembership(data, found, user, user, { membership: 'join' });
    },
    kickUser: (room, user, reason) => kickFrom(data, roomOf(data, room, self), self, user, reason),
    deleteRoom(room) {
      admin();
      for (const [alias, target] of data.aliases) if (target === room) data.aliases.delete(alias);
      data.rooms.delete(room);
    },
    deleteMedia(uri, uploader) {
      admin();
      if (uploader !== undefined && data.media.get(uri)?.uploader !== uploader) return;
      data.media.delete(uri);
    },
    reports() {
      admin();
      return [...data.reports.values()].sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
    },
    removeReport({ about, id }) {
      admin();
      data.reports.delete(`${about} ${id}`);
    },
  };
}

export function newUser(displayName: string, password?: string) {
  return {
    displayName,
    password,
    admin: false,
    deactivated: false,
    erased: false,
    links: 0,
    hasDevice: false,
  };
}

function ownUser(data: MemoryData, self: UserId) {
  const user = data.users.get(self) ?? newUser(self.slice(1, self.indexOf(':')));
  data.users.set(self, user);
  return user;
}

export function roomsOf(data: MemoryData, user: UserId): MemoryRoom[] {
  return [...data.rooms.values()].filter((room) => membership(room, user) === 'join');
}

function rename(data: MemoryData, user: UserId, displayName: string): boolean {
  const known = data.users.get(user);
  if (!known) throw notFound(`no such user: ${user}`);
  if (known.deactivated) {
    throw new HomeserverError(
      'fail',
      'M_USER_DEACTIVATED',
      `${user} has been deactivated and does not come back`,
    );
  }
  if (known.displayName === displayName) return false;
  known.displayName = displayName;
  for (const room of roomsOf(data, user)) applyMembership(data, room, user, user, { membership: 'join' });
  return true;
}

/** Sends unless this transaction has been done; Synapse knows one by room, device and ID. */
function once(
  data: MemoryData,
  room: RoomId,
  self: UserId,
  txnId: string,
  send: (room: MemoryRoom) => ReturnType<typeof applyEvent>,
) {
  const found = roomOf(data, room, self);
  const key = `${room}\n${self}\n${txnId}`;
  const done = data.transactions.get(key) ?? send(found);
  data.transactions.set(key, done);
  return done;
}

/** Throws M_FORBIDDEN unless `sender` may set this state (client-server API, "Permissions"; room version 12). */
export function checkState(room: MemoryRoom, sender: UserId, state: StateInput): void {
  const own = powerOf(room, sender);
  if (own < powerFor(room, { type: state.type, isState: true })) {
    throw forbidden(`${sender} may not set ${state.type}`);
  }
  if (state.stateKey.startsWith('@') && state.stateKey !== sender) {
    throw forbidden(`${sender} may not set the state of ${state.stateKey}`);
  }
  if (state.type === 'm.room.server_acl') checkAcl(sender, state.content);
  if (state.type !== 'm.room.power_levels') return;
  const users = (state.content.users ?? {}) as Content;
  if (Object.hasOwn(users, room.creator)) throw forbidden('the creator may not be in the power levels');
  if (Object.values(users).some((level) => typeof level === 'number' && level > own)) {
    throw forbidden(`${sender} may not give more power than the own`);
  }
}

/** Synapse takes no list that shuts out its own server, such as an empty one. Of patterns this knows `*` alone. */
function checkAcl(sender: UserId, { allow }: Content): void {
  const own = sender.slice(sender.indexOf(':') + 1);
  const isIn = Array.isArray(allow) && (allow.includes('*') || allow.includes(own));
  if (!isIn) throw new HomeserverError('fail', 'M_UNKNOWN', 'the list denies the own server');
}

export function inviteTo(data: MemoryData, room: MemoryRoom, sender: UserId, user: UserId): void {
  if (powerOf(room, sender) < powerFor(room, 'invite')) throw forbidden(`${sender} may not invite`);
  const was = membership(room, user);
  if (was === 'join' || was === 'ban') throw forbidden(`${user} cannot be invited (${was})`);
  if (was !== 'invite') applyMembership(data, room, sender, user, { membership: 'invite' });
}

export function kickFrom(
  data: MemoryData,
  room: MemoryRoom,
  sender: UserId,
  user: UserId,
  reason: string,
): void {
  const was = membership(room, user);
  if (was !== 'join' && was !== 'invite' && was !== 'knock') return;
  const own = powerOf(room, sender);
  if (own < powerFor(room, 'kick') || own <= powerOf(room, user)) {
    throw forbidden(`${sender} may not remove ${user}`);
  }
  applyMembership(data, room, sender, user, { membership: 'leave', reason });
}

/** Users that are joined to a room; none for a room that there is not. */
export function membersOf(data: MemoryData, room: RoomId): UserId[] {
  const found = data.rooms.get(room);
  return found ? joinedUsers(found) : [];
}
