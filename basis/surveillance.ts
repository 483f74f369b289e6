/** What walkers of a round see, and what is done with it. */
import { dutchDate } from './days.ts';

/** Kinds of what is seen: at a house, of the public space, and anything else. */
export const OBSERVATION_KINDS = [
  'donker',
  'ladder',
  'container',
  'open',
  'sleutel',
  'lantaarn',
  'afval',
  'anders',
] as const;
export type ObservationKind = (typeof OBSERVATION_KINDS)[number];

/** At somebody's house: they hear of it. */
export const HOUSE_KINDS = ['donker', 'ladder', 'container', 'open', 'sleutel'] as const;
export type HouseKind = (typeof HOUSE_KINDS)[number];

/** Of these who lives there hears while the round goes on: they cannot wait until somebody looks at their phone. */
export const URGENT_KINDS = ['open', 'sleutel'] as const satisfies readonly HouseKind[];

/** In the street: the gemeente hears of it. */
export const PUBLIC_KINDS = ['lantaarn', 'afval'] as const;
export type PublicKind = (typeof PUBLIC_KINDS)[number];

export const isHouseKind = (kind: ObservationKind): kind is HouseKind =>
  (HOUSE_KINDS as readonly string[]).includes(kind);
export const isPublicKind = (kind: ObservationKind): kind is PublicKind =>
  (PUBLIC_KINDS as readonly string[]).includes(kind);

export const isUrgentKind = (kind: ObservationKind): boolean =>
  (URGENT_KINDS as readonly string[]).includes(kind);

/**
 * `bericht`: who takes part at that address hears it from the bot; `kaart`: a card through the letter box; `gemeente`: to its reports of the
 * public space; `eerder`: they heard of the same within the month; `niet`: nobody is told.
 */
export const TELLING_OUTCOMES = ['bericht', 'kaart', 'gemeente', 'eerder', 'niet'] as const;
export type TellingOutcome = (typeof TELLING_OUTCOMES)[number];

/** Days within which the same at the same address is said once. */
export const SAID_ONCE_DAYS = 30;
/** Days for which a house can be looked at while its residents are away, and requests that one person may have at a time. */
export const HOLIDAY_MOST_DAYS = 92;
export const HOLIDAY_MOST_OPEN = 3;

/** Why a coordinator calls rounds off. */
export const CALL_OFF_REASONS = ['weer', 'evenement', 'anders'] as const;
export type CallOffReason = (typeof CALL_OFF_REASONS)[number];

/** Hours before a round begins until which its walkers can say yes or no, and a coordinator can let one go on that was called off. */
export const ANSWER_HOURS = 1;

/** A round that begins before six in the morning (Dutch time) is of the evening before. In milliseconds. */
export const BELONGS_MS = 6 * 3_600_000;

/** The evening that a moment is of, as `2026-03-01`. */
export function eveningOf(at: Date): string {
  return dutchDate(new Date(at.getTime() - BELONGS_MS));
}
