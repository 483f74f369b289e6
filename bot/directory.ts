import type { GebiedCode } from '#basis/cbs.ts';
import type { Language } from '#basis/language.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { GebiedRoomKind, RoomKind } from '#basis/rooms.ts';
import type { WijkSettings } from '#basis/wijk-settings.ts';
import { DEFAULT_WIJK_SETTINGS } from '#basis/wijk-settings.ts';
import type { DirectoryPerson, DirectoryRole, DirectoryRoom, DirectoryRows } from '#store/directory.ts';
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
  /** Every room of a kind, with the gebied that it is of, in a stable order. */
  roomsOf(soort: GebiedRoomKind): readonly { readonly gebied: GebiedCode; readonly room: RoomId }[];
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

/** A directory whose gebieden can be read anew, each by itself: a change to one costs nothing for the others. */
export type ReplaceableDirectory = Directory & {
  /** What `rows` says of these gebieden takes the place of what was known of them; of others `rows` may say nothing. */
  replace(gebieden: readonly GebiedCode[], rows: DirectoryRows): void;
};

type Room = KnownRoom & { readonly madeAt: number };
type Part = {
  readonly rooms: Room[];
  readonly people: UserId[];
  readonly roles: DirectoryRole[];
  readonly settings: WijkSettings | undefined;
  readonly exceptions: readonly Exception[];
  readonly openMeldingen: readonly string[];
};
type Someone = {
  person: KnownPerson;
  /** In how many gebieden they are known, with or without a role now. */
  parts: number;
  roles: readonly DirectoryRole[];
  ownRooms: readonly Room[];
};
type Known = {
  readonly rooms: Map<string, Room>;
  readonly people: Map<string, Someone>;
  readonly parts: Map<GebiedCode, Part>;
};

/** A directory of rows as the database gave them. Pure. */
export function directoryOf(rows: DirectoryRows, services: readonly UserId[]): ReplaceableDirectory {
  const directory = emptyDirectory(services);
  const named = [...rows.rooms, ...rows.people, ...rows.roles].map((row) => row.gebied);
  const keyed = [...rows.settings.keys(), ...rows.exceptions.keys(), ...rows.openMeldingen.keys()];
  directory.replace([...new Set([...named, ...keyed])], rows);
  return directory;
}

/** A directory in which nobody is known yet but the services. */
export function emptyDirectory(services: readonly UserId[]): ReplaceableDirectory {
  const known: Known = { rooms: new Map(), people: new Map(), parts: new Map() };
  const { rooms, people, parts } = known;
  const serviceUsers = new Set<string>(services);
  const roleIn = (userId: UserId, gebied: GebiedCode) =>
    people.get(userId)?.roles.find((role) => role.gebied === gebied);
  return {
    room: (roomId) => rooms.get(roomId),
    person: (userId) => people.get(userId)?.person,
    role: (userId, gebied) => roleIn(userId, gebied)?.role,
    gebiedenOf: (userId) => people.get(userId)?.roles.map((role) => role.gebied) ?? [],
    roomOf: (gebied, soort) => parts.get(gebied)?.rooms.find((room) => room.soort === soort)?.roomId,
    roomsOf: (soort) =>
      [...parts].flatMap(([gebied, part]) =>
        part.rooms.filter((room) => room.soort === soort).map(({ roomId }) => ({ gebied, room: roomId })),
      ),
    ownRoom(userId, gebied) {
      const own = people.get(userId)?.ownRooms ?? [];
      return (own.find((room) => room.gebied === gebied) ?? own[0])?.roomId;
    },
    holders: (gebied, role) =>
      parts.get(gebied)?.roles.flatMap((held) => (held.role === role ? [held.userId] : [])) ?? [],
    readOnlyUntil: (userId, gebied) => roleIn(userId, gebied)?.readOnlyUntil ?? null,
    language: (userId) => people.get(userId)?.person.language ?? 'nl',
    settings: (gebied) => parts.get(gebied)?.settings ?? DEFAULT_WIJK_SETTINGS,
    exceptions: (gebied) => parts.get(gebied)?.exceptions ?? [],
    openMeldingen: (gebied) => parts.get(gebied)?.openMeldingen ?? [],
    isService: (userId) => serviceUsers.has(userId),
    replace(gebieden, rows) {
      const before = gebieden.flatMap((gebied) => parts.get(gebied) ?? []);
      for (const gebied of gebieden) {
        takeOut(known, gebied);
        parts.set(gebied, emptyPart(gebied, rows));
      }
      fillRooms(known, rows.rooms, before);
      fillPeople(known, rows.people);
      fillRoles(known, rows.roles, before);
      for (const userId of before.flatMap((part) => part.people))
        if (people.get(userId)?.parts === 0) people.delete(userId);
    },
  };
}

const emptyPart = (gebied: GebiedCode, rows: DirectoryRows): Part => ({
  rooms: [],
  people: [],
  roles: [],
  settings: rows.settings.get(gebied),
  exceptions: rows.exceptions.get(gebied) ?? [],
  openMeldingen: rows.openMeldingen.get(gebied) ?? [],
});

/** Who is in no gebied any more stays for the moment: they may be put back in. */
function takeOut({ rooms, people, parts }: Known, gebied: GebiedCode): void {
  const part = parts.get(gebied);
  for (const { roomId } of part?.rooms ?? []) rooms.delete(roomId);
  for (const userId of part?.people ?? []) {
    const someone = people.get(userId);
    if (!someone) continue;
    someone.parts -= 1;
    someone.roles = someone.roles.filter((role) => role.gebied !== gebied);
    someone.ownRooms = someone.ownRooms.filter((room) => room.gebied !== gebied);
  }
}

// What is as it was keeps its object: tens of thousands of new ones at each change would let the process grow.

function fillRooms({ rooms, parts }: Known, rows: readonly DirectoryRoom[], before: readonly Part[]): void {
  const old = new Map(before.flatMap((part) => part.rooms.map((room) => [room.roomId, room])));
  for (const { roomId, soort, gebied, owner, madeAt } of rows) {
    const was = old.get(roomId);
    const isSame = was?.gebied === gebied && (was.owner ?? null) === owner && was.madeAt === madeAt;
    const room =
      isSame && was.soort === soort
        ? was
        : { roomId, soort, gebied, ...(owner !== null && { owner }), madeAt };
    rooms.set(roomId, room);
    parts.get(gebied)?.rooms.push(room);
  }
}

function fillPeople({ people, parts }: Known, rows: readonly DirectoryPerson[]): void {
  for (const { gebied, ...person } of rows) {
    const someone = people.get(person.userId) ?? { person, parts: 0, roles: [], ownRooms: [] };
    people.set(person.userId, someone);
    if (!isSamePerson(someone.person, person)) someone.person = person;
    someone.parts += 1;
    parts.get(gebied)?.people.push(someone.person.userId);
  }
  for (const gebied of new Set(rows.map((row) => row.gebied)))
    for (const room of parts.get(gebied)?.rooms ?? []) {
      const someone = room.owner === undefined ? undefined : people.get(room.owner);
      if (someone) someone.ownRooms = withOne(someone.ownRooms, room, (it) => it.madeAt);
    }
}

const isSamePerson = (a: KnownPerson, b: KnownPerson): boolean =>
  a.personId === b.personId && a.displayName === b.displayName && a.language === b.language;

function fillRoles({ people, parts }: Known, rows: readonly DirectoryRole[], before: readonly Part[]): void {
  const old = new Map(
    before.flatMap((part) => part.roles.map((role) => [`${role.userId} ${role.gebied}`, role])),
  );
  for (const row of rows) {
    const was = old.get(`${row.userId} ${row.gebied}`);
    const role = was && isSameRole(was, row) ? was : row;
    parts.get(role.gebied)?.roles.push(role);
    const someone = people.get(role.userId);
    if (someone) someone.roles = withOne(someone.roles, role, (it) => it.since);
  }
}

const isSameRole = (a: DirectoryRole, b: DirectoryRole): boolean =>
  a.role === b.role && a.since === b.since && a.readOnlyUntil?.getTime() === b.readOnlyUntil?.getTime();

/**
 * One more, the longest known first, whichever gebied was read last. By `concat`, which makes a list of the length it needs: spread into a
 * literal, each of tens of thousands of lists of one keeps room for sixteen more.
 */
function withOne<T>(items: readonly T[], one: T, at: (item: T) => number): readonly T[] {
  const all = items.concat([one]);
  return all.length < 2 ? all : all.sort((a, b) => at(a) - at(b));
}
