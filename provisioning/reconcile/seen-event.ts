import type { GebiedCode } from '#basis/cbs.ts';
import type { Json } from '#basis/json.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import type { NewDeparture } from '#store/departures.ts';
import type { NewDrift, WatchedRoom } from '#store/drift.ts';
import type { DriftKind } from '#store/room-types.ts';
import { belongs } from './desired.ts';
import { driftKindOf } from './plan-settings.ts';
import { stateKeyOf } from './plan-types.ts';

export type SeenContext = {
  readonly self: UserId;
  readonly bot: UserId;
  /** By gebied, space, user ID: the membership that they have now. */
  readonly members: ReadonlyMap<string, { readonly persoonId: string; readonly role: GebiedRole }>;
};

/** What one event in a room of ours means. `run`: the gebied must be compared with what it should be. */
export type Seen = {
  readonly gebied: GebiedCode;
  readonly run: boolean;
  readonly drift: readonly NewDrift[];
  readonly departures: readonly NewDeparture[];
  readonly returned: readonly { readonly kamerId: string; readonly persoonId: string; readonly at: Date }[];
};

/** What an event that somebody else sent in a room of ours means. Pure. */
export function seeEvent(event: TimelineEvent, room: WatchedRoom, context: SeenContext): Seen {
  const nothing: Seen = { gebied: room.gebied, run: false, drift: [], departures: [], returned: [] };
  if (event.type === 'm.room.redaction') return { ...nothing, run: mayEmptyState(event, room, context) };
  if (event.stateKey === undefined) return nothing;
  if (event.type === 'm.room.member') return seeMember(event, event.stateKey, room, context, nothing);
  const kind = driftKindOf(event.type);
  if (kind === undefined || isAsWanted(event, room)) return nothing;
  // An alias that is taken from the directory goes from the room in our name: who did it is not told.
  if (event.sender === context.self) return { ...nothing, run: true };
  return { ...nothing, run: true, drift: [driftOf(event, event.stateKey, room, kind)] };
}

/**
 * Whether a redaction may have emptied a setting, such as the marker without which nothing is judged. A resident takes back what is their
 * own and can do no more; what the services take back are messages.
 */
function mayEmptyState(event: TimelineEvent, room: WatchedRoom, context: SeenContext): boolean {
  if (event.sender === context.self || event.sender === context.bot) return false;
  return context.members.get(`${room.gebied} ${event.sender}`)?.role !== 'resident';
}

/** Changes that leave what matters in place. */
function isAsWanted(event: TimelineEvent, room: WatchedRoom): boolean {
  if (event.type === 'm.room.canonical_alias') return event.content.alias === room.alias;
  if (event.type !== 'm.room.pinned_events') return false;
  const { pinned } = event.content;
  return room.spelregels === null || (Array.isArray(pinned) && pinned.includes(room.spelregels));
}

function driftOf(event: TimelineEvent, stateKey: string, room: WatchedRoom, kind: DriftKind): NewDrift {
  // Of a membership the display name is nobody's business here.
  const found: Json =
    event.type === 'm.room.member' ? { membership: event.content.membership ?? null } : event.content;
  return {
    ...{ gebied: room.gebied, kamerId: room.kamerId, kind, key: stateKeyOf(event.type, stateKey) },
    ...{ eventId: event.eventId, by: event.sender, at: new Date(event.originServerTs), found },
    wanted: null,
  };
}

function seeMember(
  event: TimelineEvent,
  user: string,
  room: WatchedRoom,
  context: SeenContext,
  nothing: Seen,
): Seen {
  const { membership } = event.content;
  const member = context.members.get(`${room.gebied} ${user}`);
  const own = room.persoonId === null || room.persoonId === member?.persoonId;
  const person = member !== undefined && own && belongs(member.role, room.soort) ? member.persoonId : null;
  const at = new Date(event.originServerTs);
  const isBot = user === context.bot;
  const drift = (kind: DriftKind): Seen => ({
    ...nothing,
    run: true,
    drift: [driftOf(event, user, room, kind)],
  });
  if (membership === 'join' || membership === 'invite' || membership === 'knock') {
    if (isBot || user === context.self) return nothing;
    if (person === null) return drift('vreemde');
    if (membership !== 'join') return { ...nothing, run: true };
    return { ...nothing, returned: [{ kamerId: room.kamerId, persoonId: person, at }] };
  }
  if (isBot) return drift('bot-verwijderd');
  if (person === null) return nothing;
  const departure = {
    kamerId: room.kamerId,
    gebied: room.gebied,
    persoonId: person,
    cause: event.eventId,
    at,
  };
  if (event.sender === user)
    return { ...nothing, departures: [{ ...departure, reason: 'zelf-vertrokken', by: null }] };
  return drift('lid-verwijderd');
}
