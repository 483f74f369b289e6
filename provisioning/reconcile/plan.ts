import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import type { RoomKind } from '#basis/rooms.ts';
import { sameContent } from '#matrix/content.ts';
import type { Decision, Departure, DriftPolicy, Former, Kamer, KnownGebied } from '#store/room-types.ts';
import type { DesiredContext, DesiredRoom, Links } from './desired.ts';
import { desiredRooms } from './desired.ts';
import { extraMembers, planMembers } from './plan-members.ts';
import type { Wanted } from './plan-settings.ts';
import { planSettings, wantedSettings, whoAndWhen } from './plan-settings.ts';
import type { FoundDrift, GebiedPlan, RealRoom, RoomPlan } from './plan-types.ts';
import { stateKeyOf } from './plan-types.ts';
import type { DriftPolicies, PolicyOf } from './settings.ts';

export type PlanContext = DesiredContext & {
  readonly self: UserId;
  readonly policy: DriftPolicies;
  /** Share of the members (0 to 1) that one plan may remove without a yes. */
  readonly removalLimit: number;
  /** Spelregels posted before this moment are posted again. */
  readonly repostBefore: Date;
};

/** What the homeserver has of a gebied: by kamer id; a room that it does not show is null. */
export type RealRooms = ReadonlyMap<string, RealRoom | null>;

const NOTHING_TO_DO = {
  make: false,
  setAlias: false,
  settings: [],
  joins: [],
  removals: [],
  pins: 'keep',
  departures: [],
  returned: [],
  drift: [],
} as const;

/** What a planner asks over and over of a gebied, looked up once. */
export type GebiedIndex = {
  readonly desired: readonly DesiredRoom[];
  readonly kamerOf: (room: DesiredRoom) => Kamer | null;
  readonly links: Links;
  readonly decisions: ReadonlyMap<string, ReadonlyMap<string, Decision>>;
  readonly departures: ReadonlyMap<string, ReadonlyMap<string, Departure>>;
  /** The settings of the rooms of each kind. */
  readonly settings: ReadonlyMap<RoomKind, readonly Wanted[]>;
  /** What officials want done, by kamer and key. */
  readonly orders: ReadonlyMap<string, ReadonlyMap<string, DriftPolicy>>;
};

/** Looks up what a gebied should be and how its rooms hang together. Pure. */
export function indexGebied(known: KnownGebied, context: DesiredContext): GebiedIndex {
  const desired = desiredRooms(known, context);
  const kamers = new Map<string, Kamer>();
  for (const kamer of known.kamers) kamers.set(kamer.persoonId ?? kamer.soort, kamer);
  const kamerOf = (room: DesiredRoom): Kamer | null => kamers.get(room.persoonId ?? room.soort) ?? null;
  const decisions = new Map<string, Map<string, Decision>>();
  for (const it of known.decisions) group(decisions, it.kamerId).set(it.key, it);
  const orders = new Map<string, Map<string, DriftPolicy>>();
  for (const it of known.openDrift) if (it.order !== null) group(orders, it.kamerId).set(it.key, it.order);
  const departures = new Map<string, Map<string, Departure>>();
  for (const it of known.departures) group(departures, it.kamerId).set(it.persoonId, it);
  const links = linksOf(desired, kamerOf);
  const settings = new Map<RoomKind, readonly Wanted[]>();
  for (const room of desired)
    if (!settings.has(room.soort)) settings.set(room.soort, wantedSettings(room, links, context.serverName));
  return { desired, kamerOf, links, settings, decisions, departures, orders };
}

function linksOf(desired: readonly DesiredRoom[], kamerOf: GebiedIndex['kamerOf']): Links {
  let ruimte: RoomId | null = null;
  const children = new Map<RoomId, boolean>();
  for (const room of desired) {
    if (room.soort === 'bewoner') break;
    const id = kamerOf(room)?.roomId ?? null;
    if (room.soort === 'ruimte') ruimte = id;
    else if (id !== null) children.set(id, room.open);
  }
  return { ruimte, children };
}

function group<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = new Map<string, V>();
  map.set(key, made);
  return made;
}

/** Users in the gebied's rooms who should not be where they are: of those the planner must know whether they ever belonged. */
export function strangersIn(index: GebiedIndex, real: RealRooms, self: UserId): UserId[] {
  const found = new Set<UserId>();
  for (const room of index.desired) {
    const kamer = index.kamerOf(room);
    const there = kamer === null ? undefined : real.get(kamer.id);
    if (there) for (const user of extraMembers(room, there, self)) found.add(user);
  }
  return [...found];
}

/**
 * The difference between what a gebied should be and what it is. Pure: the same in, the same out.
 *
 * `formers`: of those that {@link strangersIn} named, who belonged before.
 */
export function planGebied(
  known: KnownGebied,
  index: GebiedIndex,
  real: RealRooms,
  formers: ReadonlyMap<UserId, Former>,
  context: PlanContext,
): GebiedPlan {
  const rooms: RoomPlan[] = [];
  const unreadable: Kamer[] = [];
  for (const desired of index.desired) {
    const kamer = index.kamerOf(desired);
    const there = kamer?.roomId == null ? undefined : real.get(kamer.id);
    if (kamer !== null && there === null) unreadable.push(kamer);
    else rooms.push(planRoom(desired, kamer, there ?? null, index, formers, context));
  }
  const orphans = known.kamers.filter((kamer) => kamer.orphan);
  const waiting = waitingFor(rooms, real, known, context);
  const doing = waiting === null ? rooms : rooms.map(withoutPeople);
  return {
    gebied: known.code,
    accounts:
      waiting === null && known.on ? known.members.filter((it) => it.accountName !== it.displayName) : [],
    rooms: doing.filter(hasWork),
    orphans,
    unreadable,
    waiting,
  };
}

/** What one room lacks; `real` null for a room that is to be made. Pure. */
export function planRoom(
  desired: DesiredRoom,
  kamer: Kamer | null,
  real: RealRoom | null,
  index: GebiedIndex,
  formers: ReadonlyMap<UserId, Former>,
  context: PlanContext,
): RoomPlan {
  if (kamer === null || real === null) return { ...NOTHING_TO_DO, desired, kamer, make: true };
  const { self } = context;
  const orders = index.orders.get(kamer.id);
  const policyOf: PolicyOf = (kind, key) => orders?.get(key) ?? context.policy[kind];
  const decisions = index.decisions.get(kamer.id) ?? EMPTY;
  const departures = index.departures.get(kamer.id) ?? EMPTY;
  const wanted = index.settings.get(desired.soort) ?? [];
  const { links } = index;
  const settings = planSettings(desired, kamer, real, { self, links, wanted, policyOf, decisions });
  const members = planMembers(desired, kamer, real, { self, policyOf, decisions, departures, formers });
  const pins = planPins(desired, kamer, real, { ...context, policyOf, decision: decisions.get(PINS) });
  return {
    ...{ desired, kamer, make: false },
    ...settings,
    ...members,
    pins: pins.pins,
    drift: [...settings.drift, ...members.drift, ...pins.drift],
  };
}
const EMPTY: ReadonlyMap<string, never> = new Map<string, never>();

/** Whether the spelregels must be posted or pinned. Other pins, put there by a coordinator, are theirs. */
function planPins(
  desired: DesiredRoom,
  kamer: Kamer,
  real: RealRoom,
  context: PlanContext & { readonly policyOf: PolicyOf; readonly decision: Decision | undefined },
): { pins: RoomPlan['pins']; drift: readonly FoundDrift[] } {
  if (!desired.pinned) return { pins: 'keep', drift: [] };
  if (kamer.spelregels === null || kamer.spelregels.op < context.repostBefore)
    return { pins: 'post', drift: [] };
  const event = real.state.get('m.room.pinned_events');
  const pinned = event?.content.pinned;
  if (Array.isArray(pinned) && pinned.includes(kamer.spelregels.event)) return { pins: 'keep', drift: [] };
  if (event === undefined || whoAndWhen(event).by === context.self) return { pins: 'pin', drift: [] };
  if (context.decision !== undefined && sameContent(context.decision.content, event.content))
    return { pins: 'keep', drift: [] };
  const policy = context.policyOf('vastgezet', PINS);
  const wanted = { pinned: [kamer.spelregels.event] };
  const drift = { key: PINS, ...whoAndWhen(event), found: event.content, wanted, policy };
  return { pins: policy === 'herstellen' ? 'pin' : 'keep', drift: [{ kind: 'vastgezet', ...drift }] };
}
const PINS = stateKeyOf('m.room.pinned_events', '');

/** True if carrying the plan out changes the homeserver or the books. */
export function hasWork(plan: RoomPlan): boolean {
  return (
    plan.make ||
    plan.setAlias ||
    plan.pins !== 'keep' ||
    plan.settings.length +
      plan.joins.length +
      plan.removals.length +
      plan.departures.length +
      plan.returned.length +
      plan.drift.length >
      0
  );
}

/** While a plan waits for a yes nobody is let in or taken out, strangers and the bot excepted; settings are still kept right. */
export function withoutPeople(plan: RoomPlan): RoomPlan {
  return {
    ...plan,
    joins: plan.joins.filter((it) => it.member === null),
    removals: plan.removals.filter((it) => it.persoonId === null),
    drift: plan.drift.filter((it) => it.kind !== 'lid-verwijderd' || it.policy !== 'herstellen'),
  };
}

/** A member is removed if no room of the gebied is left to them; their own room with the bot does not count. */
function waitingFor(
  rooms: readonly RoomPlan[],
  real: RealRooms,
  known: KnownGebied,
  context: PlanContext,
): GebiedPlan['waiting'] {
  const leaving = new Map<UserId, { persoonId: string; rooms: number }>();
  for (const { desired, removals } of rooms) {
    if (desired.soort === 'bewoner') continue;
    for (const { userId, persoonId } of removals) {
      if (persoonId === null) continue;
      leaving.set(userId, { persoonId, rooms: (leaving.get(userId)?.rooms ?? 0) + 1 });
    }
  }
  if (leaving.size === 0) return null;
  const joined = joinedCounts(rooms, real, context);
  const removals = [...leaving].filter(([user, it]) => it.rooms >= (joined.get(user) ?? 0));
  const ids = removals.map(([, it]) => it.persoonId).sort();
  if (ids.length <= joined.size * context.removalLimit) return null;
  if (ids.every((id) => known.agreed.has(id))) return null;
  return { removals: ids, members: joined.size };
}

/** In how many of the gebied's rooms each member is now; strangers are no members. */
function joinedCounts(
  rooms: readonly RoomPlan[],
  real: RealRooms,
  context: PlanContext,
): Map<UserId, number> {
  const counts = new Map<UserId, number>();
  for (const { desired, kamer, drift } of rooms) {
    if (desired.soort === 'bewoner' || kamer === null) continue;
    const strangers = new Set(drift.filter((it) => it.kind === 'vreemde').map((it) => it.key));
    for (const [user, event] of real.get(kamer.id)?.members ?? []) {
      if (event.content.membership !== 'join' || user === context.self || user === context.bot) continue;
      if (!strangers.has(`m.room.member\n${user}`)) counts.set(user, (counts.get(user) ?? 0) + 1);
    }
  }
  return counts;
}
