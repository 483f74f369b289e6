import type { Phones } from '#basis/catalogue/rooms.nl.ts';
import { ROOMS_NL, WIDGET_NAME_NL } from '#basis/catalogue/rooms.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import type { JsonObject } from '#basis/json.ts';
import type { MxcUri, RoomAlias, RoomId, UserId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { RoomKind } from '#basis/rooms.ts';
import { MARKER_EVENT_TYPE, POWER, ROOM_KINDS } from '#basis/rooms.ts';
import type { RoomSpec, StateInput } from '#matrix/homeserver.ts';
import { DIENST } from '#matrix/synapse-config.ts';
import type { KnownGebied, Member } from '#store/room-types.ts';
import { pathTo } from '#web/paths.ts';

/** Who belongs in which room; the bot is in all, the service made all. design.md, "Rooms of a wijk". */
export const ROLES_IN = {
  ruimte: ['resident', 'coordinator', 'wijkagent', 'gemeente'],
  melding: ['resident', 'coordinator', 'wijkagent', 'gemeente'],
  buurtpraat: ['resident', 'coordinator'],
  coordinatie: ['coordinator'],
  overleg: ['coordinator', 'wijkagent', 'gemeente'],
  // Of residents only those who walk: see `isIn`.
  surveillance: ['resident', 'coordinator', 'wijkagent'],
  // Who writes in the groups can be tipped, and hears what became of what they reported.
  bewoner: ['resident', 'coordinator', 'wijkagent', 'gemeente'],
} as const satisfies Readonly<Record<RoomKind, readonly GebiedRole[]>>;

/** True if this role belongs in rooms of this kind. */
export function belongs(role: GebiedRole, soort: RoomKind): boolean {
  return (ROLES_IN[soort] as readonly GebiedRole[]).includes(role);
}

/** Rooms in which the spelregels stand pinned: where residents write to each other. */
const PINNED: readonly RoomKind[] = ['melding', 'buurtpraat'];
/** Rooms in which a read-only person is silent. In their own room with the bot they can still ask for help. */
const SILENT: readonly RoomKind[] = ['melding', 'buurtpraat', 'surveillance'];

export type DesiredContext = {
  readonly now: Date;
  readonly serverName: string;
  readonly bot: UserId;
  readonly phones: Phones;
  /** Pictures that are uploaded; a kind without one gets none yet. */
  readonly avatars: ReadonlyMap<RoomKind, MxcUri>;
  /** Where the pages are, if Element shows the page of a wijk in its coordinators' room; absent: it does not. */
  readonly widgetBase?: string | undefined;
};

/** A room as it should be. Links to other rooms follow when their IDs are known: see {@link settingsOf}. */
export type DesiredRoom = {
  readonly gebied: GebiedCode;
  readonly soort: RoomKind;
  readonly persoonId: string | null;
  readonly name: string;
  readonly topic: string;
  readonly avatar: MxcUri | null;
  readonly powerLevels: JsonObject;
  /** Who should be joined; null for the bot, else the person. */
  readonly members: ReadonlyMap<UserId, Member | null>;
  readonly pinned: boolean;
  /** Address of the page that Element shows in the room; null for none. */
  readonly widget: string | null;
  /** False for a room that is in use no longer (switched off): it stays, empty, and out of the Space. */
  readonly open: boolean;
};

/**
 * The rooms that a gebied should have: what is switched on, and what was made before and is now switched off, empty. Pure.
 * Ordered as made: the Space first.
 */
export function desiredRooms(known: KnownGebied, context: DesiredContext): DesiredRoom[] {
  const rooms: DesiredRoom[] = [];
  for (const soort of ROOM_KINDS) {
    if (soort === 'bewoner') continue;
    const open = known.on && isWanted(known, soort);
    const made = known.kamers.some((kamer) => kamer.soort === soort);
    if (open || made) rooms.push(desiredRoom(known, soort, null, open, context));
  }
  rooms.push(...ownRooms(known, context));
  return rooms;
}

/** Whether a gebied with a group has this room: of chatter by its choice, of surveillance while somebody walks. */
function isWanted(known: KnownGebied, soort: RoomKind): boolean {
  if (soort === 'buurtpraat') return known.buurtpraat;
  return soort !== 'surveillance' || known.members.some(({ isVolunteer }) => isVolunteer);
}

/** Whether this very member is in the room of their role: a resident is in that of surveillance while they walk. */
function isIn(member: Member, soort: RoomKind): boolean {
  return (
    belongs(member.role, soort) &&
    (soort !== 'surveillance' || member.role !== 'resident' || member.isVolunteer)
  );
}

function ownRooms(known: KnownGebied, context: DesiredContext): DesiredRoom[] {
  const text = textOf('bewoner', known.naam, context.phones);
  const avatar = context.avatars.get('bewoner') ?? null;
  const powerLevels = powerLevelsOf('bewoner', [], context);
  const common = {
    gebied: known.code,
    soort: 'bewoner',
    ...text,
    avatar,
    powerLevels,
    pinned: false,
    widget: null,
  } as const;
  const rooms: DesiredRoom[] = [];
  const inside = new Set<string>();
  for (const member of known.on ? known.members : []) {
    if (!belongs(member.role, 'bewoner')) continue;
    inside.add(member.persoonId);
    const members = new Map<UserId, Member | null>([
      [context.bot, null],
      [member.userId, member],
    ]);
    rooms.push({ ...common, persoonId: member.persoonId, members, open: true });
  }
  // The decision about a removal is heard, and appealed against, in one's own room: it stays as it is for the term of that.
  for (const former of known.on ? known.appealing : []) {
    const isMade = known.kamers.some(
      (kamer) => kamer.persoonId === former.persoonId && kamer.roomId !== null,
    );
    if (!isMade || former.until <= context.now || inside.has(former.persoonId)) continue;
    inside.add(former.persoonId);
    const members = new Map<UserId, Member | null>([
      [context.bot, null],
      [former.userId, former],
    ]);
    rooms.push({ ...common, persoonId: former.persoonId, members, open: true });
  }
  const alone: ReadonlyMap<UserId, null> = new Map([[context.bot, null]]);
  for (const kamer of known.kamers) {
    if (kamer.persoonId === null || inside.has(kamer.persoonId) || kamer.roomId === null || kamer.orphan)
      continue;
    rooms.push({ ...common, persoonId: kamer.persoonId, members: alone, open: false });
  }
  return rooms;
}

function desiredRoom(
  known: KnownGebied,
  soort: RoomKind,
  persoonId: string | null,
  open: boolean,
  context: DesiredContext,
): DesiredRoom {
  const members = new Map<UserId, Member | null>([[context.bot, null]]);
  for (const member of open ? known.members : []) if (isIn(member, soort)) members.set(member.userId, member);
  return {
    gebied: known.code,
    soort,
    persoonId,
    ...textOf(soort, known.naam, context.phones),
    avatar: context.avatars.get(soort) ?? null,
    powerLevels: powerLevelsOf(soort, [...members.values()], context),
    members,
    pinned: open && PINNED.includes(soort),
    widget: open && soort === 'coordinatie' ? widgetOf(known.code, context) : null,
    open,
  };
}

function widgetOf(gebied: GebiedCode, { widgetBase }: DesiredContext): string | null {
  return widgetBase === undefined ? null : `${widgetBase}${pathTo('element', { gebied })}`;
}

/** CBS calls a wijk "Wijk 00 Harlingen"; nobody who lives there does. */
const spoken = (naam: string): string => naam.replace(/^Wijk \d{2} (?=\S)/, '');

function textOf(soort: RoomKind, naam: string, phones: Phones): { name: string; topic: string } {
  return { name: ROOMS_NL[soort].name(spoken(naam)), topic: ROOMS_NL[soort].topic(phones) };
}

/**
 * Content of m.room.power_levels (client-server API). The service made the room and stands above all (room version 12), so it
 * is not listed. −1 for reactions and for taking one's own message or reaction back, so that somebody who may only read can still
 * tap "112 gebeld" and undo it. Nobody writes in the Space: no app shows it, so nobody would see what stood there.
 */
export function powerLevelsOf(
  soort: RoomKind,
  members: readonly (Member | null)[],
  context: Pick<DesiredContext, 'now' | 'bot'>,
): JsonObject {
  const users: Record<string, number> = { [context.bot]: POWER.bot };
  for (const member of members) {
    if (member === null) continue;
    const silent = member.readOnlyUntil !== null && member.readOnlyUntil > context.now;
    if (silent && SILENT.includes(soort)) users[member.userId] = POWER.readOnly;
    else if (member.role === 'coordinator') users[member.userId] = POWER.coordinator;
  }
  return { ...LEVELS, events_default: soort === 'ruimte' ? 100 : 0, users };
}

const LEVELS = {
  users_default: POWER.resident,
  state_default: 100,
  invite: 50,
  kick: 50,
  ban: 50,
  redact: 50,
  events: {
    'm.room.name': 50,
    'm.room.topic': 50,
    'm.room.pinned_events': 50,
    'm.reaction': POWER.readOnly,
    'm.room.redaction': POWER.readOnly,
    'm.room.encryption': 100,
    'm.room.tombstone': 100,
    'm.room.server_acl': 100,
    'm.room.power_levels': 100,
    'm.room.history_visibility': 100,
  },
  notifications: { room: 50 },
} as const;

const INVITE_ONLY: StateInput = {
  type: 'm.room.join_rules',
  stateKey: '',
  content: { join_rule: 'invite' },
};
const NO_GUESTS: StateInput = {
  type: 'm.room.guest_access',
  stateKey: '',
  content: { guest_access: 'forbidden' },
};
const FROM_JOINING: StateInput = {
  type: 'm.room.history_visibility',
  stateKey: '',
  content: { history_visibility: 'joined' },
};

/** Rooms of the same gebied that a room is linked to. */
export type Links = {
  readonly ruimte: RoomId | null;
  /** Rooms shown in the Space. Residents' own rooms are not: a list of them is nobody's business. */
  readonly children: ReadonlyMap<RoomId, boolean>;
};

/** Every setting of a room but its name, topic, power levels and alias, which createRoom takes apart. Pure. */
function otherSettings(room: DesiredRoom, links: Links, serverName: string): StateInput[] {
  const settings: StateInput[] = [
    {
      type: MARKER_EVENT_TYPE,
      stateKey: '',
      content: { gebied: room.gebied, soort: room.soort },
    },
    INVITE_ONLY,
    NO_GUESTS,
    FROM_JOINING,
  ];
  if (room.avatar !== null)
    settings.push({ type: 'm.room.avatar', stateKey: '', content: { url: room.avatar } });
  if (room.widget !== null) settings.push(widgetSetting(room.widget, serverName));
  const via = [serverName];
  if (room.soort === 'ruimte') {
    for (const [child, shown] of links.children)
      settings.push({ type: 'm.space.child', stateKey: child, content: shown ? { via } : {} });
  } else if (links.ruimte !== null) {
    settings.push({ type: 'm.space.parent', stateKey: links.ruimte, content: { via, canonical: true } });
  }
  return settings;
}

/** A widget as Element knows it (MSC1236: `im.vector.modular.widgets`; `m.widget` never came into the specification). */
export const WIDGET = { type: 'im.vector.modular.widgets', stateKey: 'buurtbaken' } as const;

function widgetSetting(url: string, serverName: string): StateInput {
  const creatorUserId = `@${DIENST.localpart}:${serverName}`;
  const about = { name: WIDGET_NAME_NL, data: { title: '' } };
  return { ...WIDGET, content: { id: WIDGET.stateKey, type: 'm.custom', url, creatorUserId, ...about } };
}

/** Every setting (state event) that a room should have, alias, members and pins apart. The same for all residents' own rooms. Pure. */
export function settingsOf(room: DesiredRoom, links: Links, serverName: string): StateInput[] {
  return [
    { type: 'm.room.name', stateKey: '', content: { name: room.name } },
    { type: 'm.room.topic', stateKey: '', content: { topic: room.topic } },
    { type: 'm.room.power_levels', stateKey: '', content: room.powerLevels },
    ...otherSettings(room, links, serverName),
  ];
}

/** What createRoom is asked: the room with all its settings at once, so that none exists without them. Pure. */
export function specOf(room: DesiredRoom, alias: RoomAlias, links: Links, serverName: string): RoomSpec {
  return {
    alias,
    name: room.name,
    topic: room.topic,
    isSpace: room.soort === 'ruimte',
    powerLevels: room.powerLevels,
    initialState: otherSettings(room, links, serverName),
  };
}
