import type { UserId } from '#basis/matrix-ids.ts';
import type { StateEvent } from '#matrix/homeserver.ts';
import type { Decision, Departure, Former, Kamer, Member } from '#store/room-types.ts';
import type { DesiredRoom } from './desired.ts';
import { belongs } from './desired.ts';
import { whoAndWhen } from './plan-settings.ts';
import type { FoundDeparture, FoundDrift, Join, RealRoom, Removal } from './plan-types.ts';
import { stateKeyOf } from './plan-types.ts';
import type { PolicyOf } from './settings.ts';

export type MembersContext = {
  readonly self: UserId;
  readonly policyOf: PolicyOf;
  /** Of this room. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Of this room, by person: the departure that stands, else the last that was forgiven. */
  readonly departures: ReadonlyMap<string, Departure>;
  /** Those found in the gebied's rooms who are not meant to be there, if they ever belonged. */
  readonly formers: ReadonlyMap<UserId, Former>;
};

export type MembersPlan = {
  readonly joins: readonly Join[];
  readonly removals: readonly Removal[];
  readonly departures: readonly FoundDeparture[];
  readonly returned: readonly string[];
  readonly drift: readonly FoundDrift[];
};
type Draft = { [K in keyof MembersPlan]: MembersPlan[K][number][] };

const inside = (membership: unknown): boolean =>
  membership === 'join' || membership === 'invite' || membership === 'knock';

/** Users that are in a room and should not be. Pure; for those somebody looks up whether they ever belonged. */
export function extraMembers(desired: DesiredRoom, real: RealRoom, self: UserId): UserId[] {
  const extra: UserId[] = [];
  for (const [user, event] of real.members)
    if (inside(event.content.membership) && user !== self && !desired.members.has(user)) extra.push(user);
  return extra;
}

/** Compares who is in a room with who should be. Who left by choice is not put back. Pure. */
export function planMembers(
  desired: DesiredRoom,
  kamer: Kamer,
  real: RealRoom,
  context: MembersContext,
): MembersPlan {
  if (context.departures.size === 0 && isComplete(desired, real, context.self)) return NOTHING;
  const draft: Draft = { joins: [], removals: [], departures: [], returned: [], drift: [] };
  for (const [user, member] of desired.members) {
    const event = real.members.get(user);
    if (event?.content.membership === 'join') {
      if (member !== null && context.departures.get(member.persoonId)?.forgiven === false)
        draft.returned.push(member.persoonId);
      continue;
    }
    planMissing(user, member, event, context, draft);
  }
  for (const user of extraMembers(desired, real, context.self))
    planExtra(desired, kamer, user, real.members.get(user) as StateEvent, context, draft);
  return draft;
}

/** Everybody who should be in the room is, and nobody else: nearly always so, and quick to see. */
function isComplete(desired: DesiredRoom, real: RealRoom, self: UserId): boolean {
  let found = 0;
  for (const [user, event] of real.members) {
    const { membership } = event.content;
    if (!inside(membership) || user === self) continue;
    if (membership !== 'join' || !desired.members.has(user)) return false;
    found += 1;
  }
  return found === desired.members.size;
}
const NOTHING: MembersPlan = { joins: [], removals: [], departures: [], returned: [], drift: [] };

function planMissing(
  user: UserId,
  member: Member | null,
  event: StateEvent | undefined,
  context: MembersContext,
  draft: Draft,
): void {
  const membership = event?.content.membership;
  const join: Join = { userId: user, member, banned: membership === 'ban' };
  if (membership === 'invite') {
    draft.joins.push(join);
    return;
  }
  const departed = member === null ? undefined : context.departures.get(member.persoonId);
  if (departed?.forgiven === false) return;
  // Out since before this membership began, or taken out by us: then they belong in it now.
  const stale = event !== undefined && member !== null && event.originServerTs <= member.since.getTime();
  if (event === undefined || event.sender === context.self || stale) {
    draft.joins.push(join);
    return;
  }
  const forgiven = departed?.cause === event.eventId;
  if (member !== null && event.sender === user) {
    if (forgiven) draft.joins.push(join);
    else draft.departures.push(departure(member, event, 'zelf-vertrokken', null));
    return;
  }
  const key = stateKeyOf('m.room.member', user);
  const decision = context.decisions.get(key);
  if (decision?.state === 'genegeerd' && decision.eventId === event.eventId) return;
  if (forgiven && context.policyOf('lid-verwijderd', key) !== 'herstellen') {
    draft.joins.push(join);
    return;
  }
  planTakenOut(join, member, event, context, draft);
}

/** Somebody took a member, or the bot, out; or the bot left by itself. */
function planTakenOut(
  join: Join,
  member: Member | null,
  event: StateEvent,
  context: MembersContext,
  draft: Draft,
): void {
  const key = stateKeyOf('m.room.member', join.userId);
  const kind = member === null ? 'bot-verwijderd' : 'lid-verwijderd';
  const policy = context.policyOf(kind, key);
  draft.drift.push({
    ...{ kind, key, policy, ...whoAndWhen(event) },
    found: { membership: event.content.membership ?? 'leave' },
    wanted: { membership: 'join' },
  });
  if (policy === 'herstellen') draft.joins.push(join);
  else if (policy === 'overnemen' && member !== null)
    draft.departures.push(departure(member, event, 'verwijderd', event.sender));
}

function departure(
  member: Member,
  event: StateEvent,
  reason: FoundDeparture['reason'],
  by: UserId | null,
): FoundDeparture {
  const at = new Date(event.originServerTs);
  return { persoonId: member.persoonId, reason, by, cause: event.eventId, at };
}

function planExtra(
  desired: DesiredRoom,
  kamer: Kamer,
  user: UserId,
  event: StateEvent,
  context: MembersContext,
  draft: Draft,
): void {
  const former = context.formers.get(user);
  const belonged =
    former !== undefined &&
    (desired.persoonId === null || desired.persoonId === former.persoonId) &&
    former.roles.some((role) => belongs(role, desired.soort));
  if (belonged) {
    const { persoonId, lidmaatschapId } = former;
    const reason = desired.open ? former.reason : closedReason(former);
    const cause = `${lidmaatschapId}/${reason}/${event.eventId}`;
    draft.removals.push({ userId: user, persoonId, reason, cause });
    return;
  }
  const key = stateKeyOf('m.room.member', user);
  const decision = context.decisions.get(key);
  if (decision !== undefined) return;
  const policy = context.policyOf('vreemde', key);
  draft.drift.push({
    ...{ kind: 'vreemde', key, policy, ...whoAndWhen(event) },
    found: { membership: event.content.membership ?? null },
    wanted: null,
  });
  const cause = `${kamer.id}/${event.eventId}`;
  if (policy === 'herstellen')
    draft.removals.push({ userId: user, persoonId: null, reason: 'vreemde', cause });
}

/** In a room that was switched off a present member leaves because the group is gone, not because their role changed. */
function closedReason(former: Former): Former['reason'] {
  return former.reason === 'andere-rol' ? 'groep-opgeheven' : former.reason;
}
