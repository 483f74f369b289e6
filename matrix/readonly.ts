import type { EventId, RoomAlias, RoomId, UserId } from '#basis/matrix-ids.ts';
import { eventId, mxcUri, roomId, userId } from '#basis/matrix-ids.ts';
import { ROOM_VERSION } from '#basis/rooms.ts';
import { creationContent, initialRoomState, sameContent } from './content.ts';
import type { Content, Homeserver, Rooms, StateEvent, StateInput } from './homeserver.ts';
import { HomeserverError } from './homeserver.ts';

/** A call that a real run would have made: what, where and about whom, without texts, passwords or files. */
export type RecordedWrite = {
  readonly call: Exclude<keyof Homeserver, 'serverName' | 'self'>;
  readonly room?: RoomId;
  readonly user?: UserId;
  readonly alias?: RoomAlias;
  /** Event type. */
  readonly type?: string;
};
export type DryRun = { readonly homeserver: Homeserver; readonly writes: readonly RecordedWrite[] };

/**
 * A port for a dry run on a real homeserver: what is read comes from there, what would be written is recorded and not done.
 * Later reads show rooms and aliases as they would then be, so that a whole apply can be gone through. A write of what
 * stands already is not recorded, but for users, whose names the port cannot read.
 */
export function dryRun(real: Homeserver): DryRun {
  const writes: RecordedWrite[] = [];
  const overlay = overlayOn(real);
  const record = async (write: RecordedWrite): Promise<void> => void writes.push(write);
  const homeserver: Homeserver = {
    ...real,
    prepare: () => record({ call: 'prepare' }),
    ...overlay.reads,
    ...roomWrites(overlay, record),
    ...userWrites(real, overlay, record),
    ...placeWrites(overlay, record),
    ...mediaWrites(real, overlay, record),
  };
  return { homeserver, writes };
}

type Record_ = (write: RecordedWrite) => Promise<void>;
type Overlay = ReturnType<typeof overlayOn>;

/** The real homeserver with changes laid over it that only this run sees. */
function overlayOn(real: Homeserver) {
  const rooms = new Map<RoomId, StateEvent[] | null>();
  const aliases = new Map<RoomAlias, RoomId | null>();
  let made = 0;
  const stateEvent = (state: StateInput, sender: UserId): StateEvent => ({
    ...state,
    sender,
    eventId: nextEvent(),
    originServerTs: 0,
  });
  const nextEvent = (): EventId => eventId(`$proef${++made}`);
  const readState = async (room: RoomId): Promise<readonly StateEvent[] | null> => {
    const changed = rooms.get(room);
    return changed === undefined ? real.readState(room) : changed;
  };
  return {
    reads: {
      readState,
      resolveAlias: async (alias: RoomAlias) => {
        const changed = aliases.get(alias);
        return changed === undefined ? real.resolveAlias(alias) : changed;
      },
      joinedRooms: async () => {
        const there = (await real.joinedRooms()).filter((room) => rooms.get(room) !== null);
        const fresh = [...rooms].filter(([, state]) => state !== null).map(([room]) => room);
        return [...new Set([...there, ...fresh])];
      },
    } satisfies Partial<Rooms>,
    nextEvent,
    nextRoom: (): RoomId => roomId(`!proef${++made}`),
    nextMedia: () => mxcUri(`mxc://${real.serverName}/proef${++made}`),
    /** Puts state over what stands; throws M_FORBIDDEN where the service is not in the room. */
    async put(room: RoomId, state: StateInput, sender: UserId = real.self): Promise<EventId> {
      const standing = await readState(room);
      if (!standing) throw new HomeserverError('fail', 'M_FORBIDDEN', `not in ${room}`);
      const event = stateEvent(state, sender);
      const others = standing.filter((one) => one.type !== state.type || one.stateKey !== state.stateKey);
      rooms.set(room, [...others, event]);
      return event.eventId;
    },
    addRoom: (room: RoomId, states: readonly StateInput[]) => {
      rooms.set(
        room,
        states.map((state) => stateEvent(state, real.self)),
      );
    },
    dropRoom: (room: RoomId) => void rooms.set(room, null),
    setAlias: (alias: RoomAlias, room: RoomId | null) => void aliases.set(alias, room),
    self: real.self,
  };
}

async function stateThat(
  overlay: Overlay,
  room: RoomId,
  type: string,
  key: string,
): Promise<StateEvent | null> {
  const state = await overlay.reads.readState(room);
  return state?.find((event) => event.type === type && event.stateKey === key) ?? null;
}

function roomWrites(
  overlay: Overlay,
  record: Record_,
): Pick<Homeserver, 'setState' | 'sendEvent' | 'redact'> {
  return {
    async setState(room, state) {
      const standing = await stateThat(overlay, room, state.type, state.stateKey);
      if (standing && sameContent(standing.content, state.content)) return standing.eventId;
      const event = await overlay.put(room, state);
      await record({ call: 'setState', room, type: state.type });
      return event;
    },
    async sendEvent(room, type) {
      await record({ call: 'sendEvent', room, type });
      return overlay.nextEvent();
    },
    redact: (room) => record({ call: 'redact', room }),
  };
}

type UserWrites =
  | 'becomeAdmin'
  | 'ensureUser'
  | 'setPassword'
  | 'setDisplayName'
  | 'sendAsTrial'
  | 'deactivateUser';

function userWrites(real: Homeserver, overlay: Overlay, record: Record_): Pick<Homeserver, UserWrites> {
  return {
    async becomeAdmin() {
      if (!(await real.isAdmin())) await record({ call: 'becomeAdmin' });
    },
    async ensureUser({ localpart }) {
      const user = userId(`@${localpart}:${real.serverName}`);
      await record({ call: 'ensureUser', user });
      return user;
    },
    setPassword: (user) => record({ call: 'setPassword', user }),
    setDisplayName: (user) => record({ call: 'setDisplayName', user }),
    async sendAsTrial(user, room, type) {
      await record({ call: 'sendAsTrial', user, room, type });
      return overlay.nextEvent();
    },
    deactivateUser: (user) => record({ call: 'deactivateUser', user }),
  };
}

type PlaceWrites = 'createRoom' | 'setAlias' | 'deleteAlias' | 'joinUser' | 'kickUser' | 'deleteRoom';

function placeWrites(overlay: Overlay, record: Record_): Pick<Homeserver, PlaceWrites> {
  const taken = (alias: RoomAlias) =>
    new HomeserverError('fail', 'M_ROOM_IN_USE', `the alias ${alias} is taken`);
  const member = (user: UserId, content: Content): StateInput => ({
    type: 'm.room.member',
    stateKey: user,
    content,
  });
  return {
    async createRoom(spec) {
      if (await overlay.reads.resolveAlias(spec.alias)) throw taken(spec.alias);
      const room = overlay.nextRoom();
      overlay.addRoom(room, [
        {
          type: 'm.room.create',
          stateKey: '',
          content: { room_version: ROOM_VERSION, ...creationContent(spec) },
        },
        member(overlay.self, { membership: 'join' }),
        { type: 'm.room.canonical_alias', stateKey: '', content: { alias: spec.alias } },
      ]);
      for (const state of initialRoomState(spec)) await overlay.put(room, state);
      overlay.setAlias(spec.alias, room);
      await record({ call: 'createRoom', room, alias: spec.alias });
      return room;
    },
    async setAlias(alias, room) {
      const standing = await overlay.reads.resolveAlias(alias);
      if (standing === room) return;
      if (standing) throw taken(alias);
      overlay.setAlias(alias, room);
      await record({ call: 'setAlias', alias, room });
    },
    async deleteAlias(alias) {
      if ((await overlay.reads.resolveAlias(alias)) === null) return;
      overlay.setAlias(alias, null);
      await record({ call: 'deleteAlias', alias });
    },
    async joinUser(room, user) {
      const standing = await stateThat(overlay, room, 'm.room.member', user);
      if (standing?.content.membership === 'join') return;
      await overlay.put(room, member(user, { membership: 'join' }), user);
      await record({ call: 'joinUser', room, user });
    },
    async kickUser(room, user, reason) {
      const standing = await stateThat(overlay, room, 'm.room.member', user);
      const membership = standing?.content.membership;
      if (membership !== 'join' && membership !== 'invite' && membership !== 'knock') return;
      await overlay.put(room, member(user, { membership: 'leave', reason }));
      await record({ call: 'kickUser', room, user });
    },
    async deleteRoom(room) {
      overlay.dropRoom(room);
      await record({ call: 'deleteRoom', room });
    },
  };
}

type MediaWrites =
  | 'reserveMedia'
  | 'uploadMedia'
  | 'downloadMedia'
  | 'deleteMedia'
  | 'pingAppservice'
  | 'removeReport'
  | 'clearLinks';

function mediaWrites(real: Homeserver, overlay: Overlay, record: Record_): Pick<Homeserver, MediaWrites> {
  return {
    async reserveMedia() {
      await record({ call: 'reserveMedia' });
      return overlay.nextMedia();
    },
    uploadMedia: () => record({ call: 'uploadMedia' }),
    downloadMedia: real.downloadMedia,
    deleteMedia: () => record({ call: 'deleteMedia' }),
    pingAppservice: () => record({ call: 'pingAppservice' }),
    removeReport: () => record({ call: 'removeReport' }),
    clearLinks: (user) => record({ call: 'clearLinks', user }),
  };
}
