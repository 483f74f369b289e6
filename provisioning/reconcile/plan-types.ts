import type { GebiedCode } from '#basis/cbs.ts';
import type { Json } from '#basis/json.ts';
import type { EventId, UserId } from '#basis/matrix-ids.ts';
import type { StateEvent, StateInput } from '#matrix/homeserver.ts';
import type { DepartureReason, DriftKind, DriftPolicy, Kamer, Member } from '#store/room-types.ts';
import type { DesiredRoom } from './desired.ts';

/** A room as the homeserver has it. */
export type RealRoom = {
  /** By {@link slotOf}; memberships apart. */
  readonly state: ReadonlyMap<string, StateEvent>;
  readonly members: ReadonlyMap<UserId, StateEvent>;
  /** Whether the alias in the directory leads to this room; null if that was not asked. */
  readonly aliasHere: boolean | null;
};

/** One name for a piece of state: event type, line feed, state key. */
export const stateKeyOf = (type: string, stateKey: string): string => `${type}\n${stateKey}`;

/** Where a piece of state is found in a {@link RealRoom}: nearly all have no state key, and their type need not be copied to be looked up. */
export const slotOf = (type: string, stateKey: string): string =>
  stateKey === '' ? type : stateKeyOf(type, stateKey);

/** State events sorted for comparison. */
export function realRoom(events: readonly StateEvent[], aliasHere: boolean | null): RealRoom {
  const state = new Map<string, StateEvent>();
  const members = new Map<UserId, StateEvent>();
  for (const event of events) {
    if (event.type === 'm.room.member') members.set(event.stateKey as UserId, event);
    else state.set(slotOf(event.type, event.stateKey), event);
  }
  return { state, members, aliasHere };
}

/** A difference that somebody other than the service made. */
export type FoundDrift = {
  readonly kind: DriftKind;
  readonly key: string;
  readonly eventId: EventId | null;
  /** Who did it, and when; null where the homeserver does not tell. */
  readonly by: UserId | null;
  readonly at: Date | null;
  /** Content found and wanted; null: none. */
  readonly found: Json;
  readonly wanted: Json;
  readonly policy: DriftPolicy;
};

export type Removal = {
  readonly userId: UserId;
  /** Null for somebody who never belonged here. */
  readonly persoonId: string | null;
  readonly reason: DepartureReason | 'vreemde';
  /** What the departure is kept under, so that a repeat is no second one. */
  readonly cause: string;
};

/** Somebody who is out of a room without us having done it, to be kept as it was. */
export type FoundDeparture = {
  readonly persoonId: string;
  readonly reason: 'zelf-vertrokken' | 'verwijderd';
  readonly by: UserId | null;
  readonly cause: string;
  readonly at: Date;
};

export type Join = {
  readonly userId: UserId;
  /** Null for the bot. */
  readonly member: Member | null;
  readonly banned: boolean;
};

/** What a room lacks. `make`: there is no room yet, and the rest follows when there is. */
export type RoomPlan = {
  readonly desired: DesiredRoom;
  /** Null if no room is reserved yet. */
  readonly kamer: Kamer | null;
  readonly make: boolean;
  readonly setAlias: boolean;
  readonly settings: readonly StateInput[];
  readonly joins: readonly Join[];
  readonly removals: readonly Removal[];
  /** `post`: new spelregels are posted and pinned; `pin`: the ones that stand are pinned. */
  readonly pins: 'keep' | 'post' | 'pin';
  readonly departures: readonly FoundDeparture[];
  /** People who left and are in again. */
  readonly returned: readonly string[];
  readonly drift: readonly FoundDrift[];
};

/** What a gebied lacks. */
export type GebiedPlan = {
  readonly gebied: GebiedCode;
  /** People who have no account yet, and those whose display name changed. */
  readonly accounts: readonly Member[];
  /** Rooms with something to do. */
  readonly rooms: readonly RoomPlan[];
  /** Rooms of people who were erased. */
  readonly orphans: readonly Kamer[];
  /** Rooms that are in the books and that the homeserver does not show: a person must look. */
  readonly unreadable: readonly Kamer[];
  /** Set if more members would be removed than may be without a yes; people then stay where they are. */
  readonly waiting: { readonly removals: readonly string[]; readonly members: number } | null;
};
