import type { GebiedCode } from '#basis/cbs.ts';
import type { Language } from '#basis/language.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { GebiedRoomKind, RoomKind } from '#basis/rooms.ts';
import type { WijkSettings } from '#basis/wijk-settings.ts';
import { DEFAULT_WIJK_SETTINGS } from '#basis/wijk-settings.ts';
import type { DirectoryRows } from '#store/directory.ts';
import type { Exception } from '#store/wijk-settings.ts';

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
  readonly language: Language;
};

/** Rooms, people and roles as the database has them, in memory: a question to it costs no I/O. */
export type Directory = {
  room(roomId: RoomId): KnownRoom | undefined;
  person(userId: UserId): KnownPerson | undefined;
  /** The role that somebody holds in a gebied now. */
  role(userId: UserId, gebied: GebiedCode): GebiedRole | undefined;
  /** Gebieden in which somebody holds a role now, in a stable order. */
  gebiedenOf(userId: UserId): readonly GebiedCode[];
  roomOf(gebied: GebiedCode, soort: GebiedRoomKind): RoomId | undefined;
  /** A resident's own room with the bot; the one of `gebied` if they have more. */
  ownRoom(userId: UserId, gebied?: GebiedCode): RoomId | undefined;
  /** Who holds this role in a gebied now, in a stable order. */
  holders(gebied: GebiedCode, role: GebiedRole): readonly UserId[];
  /** Until when somebody may only read in a gebied; null if they may write. A moment that has passed counts no longer. */
  readOnlyUntil(userId: UserId, gebied: GebiedCode): Date | null;
  /** The language that the bot speaks to somebody in. */
  language(userId: UserId): Language;
  /** How a gebied wants it; the defaults where it chose nothing. */
  settings(gebied: GebiedCode): WijkSettings;
  /** Wording that passes in a gebied though a rule finds it. */
  exceptions(gebied: GebiedCode): readonly Exception[];
  /** Ids of the meldingen that are open in a gebied, oldest first. */
  openMeldingen(gebied: GebiedCode): readonly string[];
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
  const gebieden = new Map<string, GebiedCode[]>();
  const silenced = new Map<string, Date>();
  const holders = new Map<string, UserId[]>();
  for (const { userId, gebied, role, readOnlyUntil } of rows.roles) {
    roles.set(`${userId} ${gebied}`, role);
    gebieden.set(userId, [...(gebieden.get(userId) ?? []), gebied]);
    if (readOnlyUntil !== null) silenced.set(`${userId} ${gebied}`, readOnlyUntil);
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
    gebiedenOf: (userId) => gebieden.get(userId) ?? [],
    roomOf: (gebied, soort) => roomsOfGebied.get(`${gebied} ${soort}`),
    ownRoom: (userId, gebied) => (gebied && ownRooms.get(`${userId} ${gebied}`)) ?? ownRooms.get(userId),
    holders: (gebied, role) => holders.get(`${gebied} ${role}`) ?? [],
    readOnlyUntil: (userId, gebied) => silenced.get(`${userId} ${gebied}`) ?? null,
    language: (userId) => people.get(userId)?.language ?? 'nl',
    settings: (gebied) => rows.settings.get(gebied) ?? DEFAULT_WIJK_SETTINGS,
    exceptions: (gebied) => rows.exceptions.get(gebied) ?? [],
    openMeldingen: (gebied) => rows.openMeldingen.get(gebied) ?? [],
    isService: (userId) => serviceUsers.has(userId),
  };
}
