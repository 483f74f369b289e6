import type { GebiedCode } from '#basis/cbs.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { GebiedRoomKind, RoomKind } from '#basis/rooms.ts';

/** A room that provisioning made. `owner` is set for a `bewoner` room only. */
export type KnownRoom = {
  readonly roomId: RoomId;
  readonly soort: RoomKind;
  readonly gebied: GebiedCode;
  readonly owner?: UserId;
};
export type KnownPerson = { readonly userId: UserId; readonly displayName: string };

/** Rooms, people and roles as the database has them, in memory: a question to it costs no I/O. */
export type Directory = {
  room(roomId: RoomId): KnownRoom | undefined;
  person(userId: UserId): KnownPerson | undefined;
  /** The role that somebody holds in a gebied now. */
  role(userId: UserId, gebied: GebiedCode): GebiedRole | undefined;
  roomOf(gebied: GebiedCode, soort: GebiedRoomKind): RoomId | undefined;
  /** A resident's own room with the bot. */
  ownRoom(userId: UserId): RoomId | undefined;
  /** Who holds this role in a gebied now, in a stable order. */
  holders(gebied: GebiedCode, role: GebiedRole): readonly UserId[];
  /** The two services: never judged, never answered. */
  isService(userId: UserId): boolean;
};
