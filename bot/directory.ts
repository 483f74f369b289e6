import type { GebiedCode } from '#basis/cbs.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { GebiedRoomKind, RoomKind } from '#basis/rooms.ts';
import type { DirectoryRows } from '#store/directory.ts';

/** A room that provisioning made. `owner` is set for a `bewoner` room only. */
export type KnownRoom = {
  readonly roomId: RoomId;
  readonly soort: RoomKind;
  readonly gebied: GebiedCode;
  readonly owner?: UserId;
};
export type KnownPerson = {
  /** Random id, for the audit log. */
  readonly personId: string;
  readonly userId: UserId;
  readonly displayName: string;
};

/** Rooms, people and roles as the database has them, in memory: a question to it costs no I/O. */
export type Directory = {
  room(roomId: RoomId): KnownRoom | undefined;
  person(userId: UserId): KnownPerson | undefined;
  /** The role that somebody holds in a gebied now. */
  role(userId: UserId, gebied: GebiedCode): GebiedRole | undefined;
  roomOf(gebied: GebiedCode, soort: GebiedRoomKind): RoomId | undefined;
  /** A resident's own room with the bot; the one of `gebied` if they have more. */
  ownRoom(userId: UserId, gebied?: GebiedCode): RoomId | undefined;
  /** Who holds this role in a gebied now, in a stable order. */
  holders(gebied: GebiedCode, role: GebiedRole): readonly UserId[];
  /** The two services: never judged, never answered. */
  isService(userId: UserId): boolean;
};

/** A directory of rows as the database gave them. Pure. */
export function directoryOf(rows: DirectoryRows, services: readonly UserId[]): Directory {
  const rooms = new Map<string, KnownRoom>();
  const roomsOfGebied = new Map<string, RoomId>();
  const ownRooms = new Map<string, RoomId>();
  for (const { roomId, soort, gebied, owner } of rows.rooms) {
    rooms.set(roomId, { roomId, soort, gebied, ...(owner !== null && { owner }) });
    if (soort !== 'bewoner') roomsOfGebied.set(`${gebied} ${soort}`, roomId);
    else if (owner !== null) {
      ownRooms.set(`${owner} ${gebied}`, roomId);
      if (!ownRooms.has(owner)) ownRooms.set(owner, roomId);
    }
  }
  const people = new Map<string, KnownPerson>(rows.people.map((person) => [person.userId, person]));
  const roles = new Map<string, GebiedRole>();
  const holders = new Map<string, UserId[]>();
  for (const { userId, gebied, role } of rows.roles) {
    roles.set(`${userId} ${gebied}`, role);
    const key = `${gebied} ${role}`;
    const known = holders.get(key);
    if (known) known.push(userId);
    else holders.set(key, [userId]);
  }
  const serviceUsers = new Set<string>(services);
  return {
    room: (roomId) => rooms.get(roomId),
    person: (userId) => people.get(userId),
    role: (userId, gebied) => roles.get(`${userId} ${gebied}`),
    roomOf: (gebied, soort) => roomsOfGebied.get(`${gebied} ${soort}`),
    ownRoom: (userId, gebied) => (gebied && ownRooms.get(`${userId} ${gebied}`)) ?? ownRooms.get(userId),
    holders: (gebied, role) => holders.get(`${gebied} ${role}`) ?? [],
    isService: (userId) => serviceUsers.has(userId),
  };
}
