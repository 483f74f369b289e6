import type { GebiedCode } from '#basis/cbs.ts';
import type { Json } from '#basis/json.ts';
import type { EventId, RoomAlias, RoomId, UserId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { RoomKind } from '#basis/rooms.ts';

/** Why somebody is no longer in a room. */
export const DEPARTURE_REASONS = [
  'zelf-vertrokken',
  'verwijderd',
  'verhuisd',
  'andere-rol',
  'gestopt',
  'groep-opgeheven',
  'gewist',
] as const;
export type DepartureReason = (typeof DEPARTURE_REASONS)[number];

/** What somebody else can change in a room of ours. */
export const DRIFT_KINDS = [
  'naam',
  'onderwerp',
  'avatar',
  'machtsniveaus',
  'alias',
  'toegang',
  'geschiedenis',
  'merkteken',
  'koppeling',
  'vastgezet',
  'instelling',
  'bot-verwijderd',
  'lid-verwijderd',
  'vreemde',
] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];

/** `herstellen` puts it back, `overnemen` makes it what is wanted, `negeren` leaves it. */
export const DRIFT_POLICIES = ['herstellen', 'overnemen', 'negeren'] as const;
export type DriftPolicy = (typeof DRIFT_POLICIES)[number];
export type DriftState = 'open' | 'hersteld' | 'overgenomen' | 'genegeerd' | 'vervallen';

/** Somebody who belongs to a gebied now. */
export type Member = {
  readonly persoonId: string;
  readonly userId: UserId;
  readonly displayName: string;
  readonly role: GebiedRole;
  readonly since: Date;
  readonly readOnlyUntil: Date | null;
  /** Walks rounds: offered to, and a coordinator accepted it. */
  readonly isVolunteer: boolean;
  /** The name that the homeserver knows; null if there is no account yet. */
  readonly accountName: string | null;
};

/** A room that is made (`roomId`) or reserved (null). `persoonId` of a `bewoner` room alone. */
export type Kamer = {
  readonly id: string;
  readonly soort: RoomKind;
  readonly persoonId: string | null;
  readonly alias: RoomAlias;
  readonly roomId: RoomId | null;
  readonly spelregels: { readonly event: EventId; readonly op: Date } | null;
  /** How often the spelregels were posted. */
  readonly spelregelsNr: number;
  /** The room of somebody who was erased: it goes, with all that is in it. */
  readonly orphan: boolean;
};

/**
 * Somebody who left a room, or was taken out, and is not to be put back; unless that was forgiven (`forgiven`): then this departure,
 * known by its cause, no longer counts.
 */
export type Departure = {
  readonly kamerId: string;
  readonly persoonId: string;
  readonly cause: string;
  readonly forgiven: boolean;
};

/** What was decided of a difference: it stands as long as what was found stands. `content` null: taken away. */
export type Decision = {
  readonly kamerId: string;
  readonly key: string;
  readonly eventId: EventId | null;
  readonly state: 'overgenomen' | 'genegeerd';
  readonly content: Json;
};

/** A difference that was seen and not dealt with yet. */
export type OpenDrift = {
  readonly id: string;
  readonly kamerId: string;
  readonly key: string;
  readonly eventId: EventId | null;
  /** What an official wants done with it; null: what the policy says. */
  readonly order: DriftPolicy | null;
};

/** Somebody who was in the gebied before, or is in it in another role than before. */
export type Former = {
  readonly persoonId: string;
  readonly userId: UserId;
  /** The membership that ended last; the present one if none did. */
  readonly lidmaatschapId: string;
  /** Every role they had here, the present one included. */
  readonly roles: readonly GebiedRole[];
  /** Why the last one ended. */
  readonly reason: DepartureReason;
};

/** All that the database knows of a gebied. */
export type KnownGebied = {
  readonly code: GebiedCode;
  readonly naam: string;
  readonly on: boolean;
  readonly buurtpraat: boolean;
  readonly members: readonly Member[];
  /** Who was removed and can still appeal, in the own room that they keep for that; none that takes part again. */
  readonly appealing: readonly (Member & { readonly until: Date })[];
  readonly kamers: readonly Kamer[];
  readonly departures: readonly Departure[];
  readonly decisions: readonly Decision[];
  readonly openDrift: readonly OpenDrift[];
  /** Ids of the people whose removal somebody said yes to. */
  readonly agreed: ReadonlySet<string>;
};
