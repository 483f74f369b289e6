import type { EventId, MxcUri, RoomId, UserId } from '#basis/matrix-ids.ts';
import { userId } from '#basis/matrix-ids.ts';
import type { Clock } from '#basis/time.ts';
import type { Content, Homeserver, RoomSpec, Rooms, StateInput, TimelineEvent } from './homeserver.ts';
import {
  adminCalls,
  checkState,
  inviteTo,
  kickFrom,
  membersOf,
  newUser,
  roomCalls,
  roomsOf,
} from './memory-ports.ts';
import { eventFor, membership, timelineFor } from './memory-room.ts';
import type { CreationStage, MemoryData } from './memory-server.ts';
import {
  applyEvent,
  applyMembership,
  applyState,
  emptyServer,
  forbidden,
  keepReport,
  makeRoom,
  notFound,
  reserveUri,
  roomOf,
} from './memory-server.ts';

/** Somebody with an app in hand: what tests do as a resident or a coordinator. */
export type Person = {
  readonly user: UserId;
  send(room: RoomId, type: string, content: Content): Promise<EventId>;
  setState(room: RoomId, state: StateInput): Promise<EventId>;
  redact(room: RoomId, event: EventId): Promise<void>;
  invite(room: RoomId, user: UserId): Promise<void>;
  /** Accepts an invitation. */
  join(room: RoomId): Promise<void>;
  leave(room: RoomId): Promise<void>;
  kick(room: RoomId, user: UserId): Promise<void>;
  /** Element's "Report content" on a message that this person sees. */
  report(room: RoomId, event: EventId, reason: string): Promise<void>;
  /** The same on a person. */
  reportUser(user: UserId, reason: string): Promise<void>;
  /** What this person sees said and changed in a room, oldest first, without what was there at its making and without memberships. */
  timeline(room: RoomId): Promise<readonly TimelineEvent[]>;
  joinedRooms(): Promise<readonly RoomId[]>;
  upload(bytes: Uint8Array, contentType: string): Promise<MxcUri>;
  /** By which somebody else, such as a widget, learns from the homeserver who this is. */
  openIdToken(): Promise<string>;
};

type CallName = Exclude<keyof Homeserver, 'serverName' | 'self'>;
/** `nth` counts all calls of the services from 1; `after` comes when the homeserver has done the call. */
export type CallMoment = {
  readonly name: CallName;
  readonly nth: number;
  readonly when: 'before' | 'after';
  readonly self: UserId;
};
type Counts = Readonly<Partial<Record<CallName, number>>>;

export type MemoryHomeserver = {
  readonly serverName: string;
  /** The port of provisioning's user, `@dienst`. Not an admin until `becomeAdmin`. */
  homeserver(self: UserId): Homeserver;
  /** The port of the bot's user. */
  rooms(self: UserId): Rooms;
  /** A user as who a test acts; made if absent, with the localpart as display name. */
  person(localpart: string): Person;
  /** Joined members, without a call being counted. */
  members(room: RoomId): readonly UserId[];
  /** Whether this password opens an account. */
  isPassword(user: UserId, password: string): boolean;
  /** How each event that anybody sends reaches an appservice. Gives a function that ends it. */
  subscribe(listener: (event: TimelineEvent) => void): () => void;
  /** Called before and after each call of the services; what it throws is what the caller gets. */
  onCall(hook: ((moment: CallMoment) => void) | null): void;
  /** Leaves a room made in part, as a homeserver that died in the midst of createRoom does. */
  halfMade(creator: UserId, spec: RoomSpec, stage: Exclude<CreationStage, 'whole'>): RoomId;
  /** Calls so far, by name. A call that may find nothing to do (state that stands, a user that is there) is then a read. */
  counts(): { readonly reads: Counts; readonly writes: Counts };
  resetCounts(): void;
};

/** Calls that count as a write only if they changed something. */
const UNLESS_THERE = [
  'prepare',
  'setState',
  'becomeAdmin',
  'ensureUser',
  'setDisplayName',
  'clearLinks',
] as const satisfies CallName[];
const READS = [
  'readState',
  'getEvent',
  'sentEvent',
  'happenedAfter',
  'joinedRooms',
  'resolveAlias',
  'downloadMedia',
  'isAdmin',
  'condition',
  'pingAppservice',
  'reports',
  'roomsOfUser',
  'saidBy',
  'writtenBy',
  'editsOf',
  'mediaOf',
  'isLoggedIn',
  'accountOf',
  'backgroundUpdates',
  'userOfOpenIdToken',
] as const satisfies CallName[];
const maybeNothing: ReadonlySet<CallName> = new Set(UNLESS_THERE);
const reading: ReadonlySet<CallName> = new Set(READS);

/** A homeserver in memory, with room state, power levels and visibility as Synapse has them. For tests and benchmarks. */
export function memoryHomeserver(options: {
  readonly serverName: string;
  readonly clock: Clock;
  /** What `becomeAdmin` must be given. */
  readonly registrationSharedSecret?: string;
}): MemoryHomeserver {
  const data = emptyServer(options.serverName, options.clock);
  const secret = options.registrationSharedSecret ?? 'shared secret of the in-memory homeserver';
  const meter = callMeter();
  return {
    serverName: data.serverName,
    homeserver: (self) => {
      const calls = { ...roomCalls(data, self, meter.wrote), ...adminCalls(data, self, secret, meter.wrote) };
      return { serverName: data.serverName, self, ...meter.metered(self, calls) } as Homeserver;
    },
    rooms: (self) => {
      const calls = roomCalls(data, self, meter.wrote);
      return { serverName: data.serverName, self, ...meter.metered(self, calls) } as Rooms;
    },
    person(localpart) {
      const user = userId(`@${localpart}:${data.serverName}`);
      if (!data.users.has(user)) data.users.set(user, newUser(localpart));
      return personOf(data, user);
    },
    isPassword(user, password) {
      const known = data.users.get(user);
      if (known === undefined || known.password !== password) return false;
      known.hasDevice = true;
      return true;
    },
    members: (room) => membersOf(data, room),
    subscribe(listener) {
      data.listeners.add(listener);
      return () => void data.listeners.delete(listener);
    },
    halfMade: (creator, spec, stage) => makeRoom(data, creator, spec, stage),
    ...meter.controls,
  };
}

/** Counts the calls and lets a test break them. */
function callMeter() {
  const counts = { reads: {} as Record<string, number>, writes: {} as Record<string, number> };
  let hook: ((moment: CallMoment) => void) | null = null;
  let nth = 0;
  let changed = false;
  const count = (name: CallName) => {
    const isRead = reading.has(name) || (maybeNothing.has(name) && !changed);
    const kind = isRead ? counts.reads : counts.writes;
    kind[name] = (kind[name] ?? 0) + 1;
  };
  const metered = (self: UserId, calls: object): object =>
    Object.fromEntries(
      Object.entries(calls).map(([key, fn]: [string, (...args: unknown[]) => unknown]) => [
        key,
        async (...args: unknown[]) => {
          const moment = { name: key as CallName, nth: ++nth, self };
          hook?.({ ...moment, when: 'before' });
          changed = false;
          try {
            // No await between here and the count: calls do not overlap.
            return fn(...args);
          } finally {
            count(moment.name);
            hook?.({ ...moment, when: 'after' });
          }
        },
      ]),
    );
  return {
    wrote: () => {
      changed = true;
    },
    metered,
    controls: {
      onCall(next: typeof hook) {
        hook = next;
      },
      counts: () => structuredClone(counts),
      resetCounts() {
        counts.reads = {};
        counts.writes = {};
      },
    },
  };
}

function personOf(data: MemoryData, user: UserId): Person {
  return {
    user,
    async openIdToken() {
      const token = `openid-${++data.serial}-${user.slice(1).replace(':', '-')}`;
      data.openIdTokens.set(token, user);
      return token;
    },
    send: async (room, type, content) => applyEvent(data, roomOf(data, room, user), user, type, content),
    async setState(room, state) {
      const found = roomOf(data, room, user);
      checkState(found, user, state);
      return applyState(data, found, user, state);
    },
    async redact(room, event) {
      applyEvent(data, roomOf(data, room, user), user, 'm.room.redaction', { redacts: event });
    },
    invite: async (room, other) => inviteTo(data, roomOf(data, room, user), user, other),
    async join(room) {
      const found = data.rooms.get(room);
      if (!found || membership(found, user) !== 'invite')
        throw forbidden(`${user} is not invited to ${room}`);
      applyMembership(data, found, user, user, { membership: 'join' });
    },
    async leave(room) {
      applyMembership(data, roomOf(data, room, user), user, user, { membership: 'leave' });
    },
    kick: async (room, other) => kickFrom(data, roomOf(data, room, user), user, other, ''),
    async report(room, event, reason) {
      const found = data.rooms.get(room);
      if (!found || !eventFor(found, user, event, data.epoch))
        throw notFound(`${user} does not see ${event}`);
      keepReport(data, { about: 'event', room, event, reporter: user, reason: reason || null });
    },
    async reportUser(other, reason) {
      if (data.users.has(other))
        keepReport(data, { about: 'user', user: other, reporter: user, reason: reason || null });
    },
    async timeline(room) {
      const found = data.rooms.get(room);
      return found ? timelineFor(found, user, data.epoch) : [];
    },
    joinedRooms: async () => roomsOf(data, user).map((room) => room.id),
    async upload(bytes, contentType) {
      const uri = reserveUri(data, user);
      data.media.set(uri, { uploader: user, file: { bytes, contentType, fileName: 'bestand' } });
      return uri;
    },
  };
}
