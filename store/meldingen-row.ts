/** A melding as the rest of the service sees it, from its row. */
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import { eventId, roomId, userId } from '#basis/matrix-ids.ts';
import type { MeldingKind } from '#basis/melding-kind.ts';

/** `ingetrokken`: the report was deleted; `samengevoegd`: joined to another one, which counts. */
export type MeldingState = 'open' | 'gesloten' | 'ingetrokken' | 'samengevoegd';

/** How a melding ended; `anders`: in words. */
export const OUTCOMES = ['vals-alarm', 'politie', 'opgelost', 'onbekend', 'anders'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Who did something, and when. */
type Done = { readonly at: Date; readonly by: UserId };

export type Melding = {
  readonly id: string;
  readonly gebied: GebiedCode;
  /** What neighbours call it by. */
  readonly number: number;
  readonly room: RoomId;
  readonly state: MeldingState;
  /** The message that reports it, as the group sees it. */
  readonly source: EventId;
  readonly reporter: UserId;
  readonly danger: boolean;
  /** What it is about; null for one from before there were kinds. */
  readonly kind: MeldingKind | null;
  /** These are null if nothing was said, and once their retention has passed. */
  readonly place: string | null;
  readonly what: string | null;
  readonly outcomeWords: string | null;
  readonly openedAt: Date;
  /** The oldest sign that 112 was called and that stands. */
  readonly called: Done | null;
  /** Goes up at each change of `called` between null and not; odd is called. */
  readonly calledTurn: number;
  /** Somebody who may say so says that it is over; how it ended is asked. */
  readonly over: Done | null;
  readonly closedAt: Date | null;
  /** Null where it was closed by the clock. */
  readonly closedBy: UserId | null;
  /** The tap or message that closed it. */
  readonly closedEvent: EventId | null;
  /** Goes up at each closing and reopening; odd is closed. */
  readonly closedTurn: number;
  readonly outcome: Outcome | null;
  readonly joinedTo: string | null;
  /** Of the card, and which one the group sees or is about to see; null before the first. */
  readonly version: number;
  readonly cardVersion: number | null;
  readonly cardAt: Date | null;
  readonly remindedAt: Date;
  readonly reminders: number;
};

export type MeldingRow = {
  id: string;
  gebied_code: string;
  nummer: number;
  room_id: string;
  toestand: MeldingState;
  bron_event_id: string;
  melder: string;
  gevaar: boolean;
  gevaar_gezegd: boolean;
  soort: MeldingKind | null;
  plaats: string | null;
  wat: string | null;
  geopend_op: Date;
  gebeld_op: Date | null;
  gebeld_door: string | null;
  gebeld_keer: number;
  afgelopen_op: Date | null;
  afgelopen_door: string | null;
  gesloten_op: Date | null;
  gesloten_door: string | null;
  gesloten_event: string | null;
  gesloten_keer: number;
  uitkomst: Outcome | null;
  uitkomst_woorden: string | null;
  samengevoegd_met: string | null;
  versie: number;
  kaart_versie: number | null;
  kaart_op: Date | null;
  herinnerd_op: Date;
  herinnerd_keer: number;
};

export function toMelding(row: MeldingRow): Melding {
  return {
    id: row.id,
    gebied: gebiedCode(row.gebied_code),
    number: row.nummer,
    room: roomId(row.room_id),
    state: row.toestand,
    source: eventId(row.bron_event_id),
    reporter: userId(row.melder),
    danger: row.gevaar,
    kind: row.soort,
    place: row.plaats,
    what: row.wat,
    outcomeWords: row.uitkomst_woorden,
    openedAt: row.geopend_op,
    called: done(row.gebeld_op, row.gebeld_door),
    calledTurn: row.gebeld_keer,
    over: done(row.afgelopen_op, row.afgelopen_door),
    closedAt: row.gesloten_op,
    closedBy: row.gesloten_door === null ? null : userId(row.gesloten_door),
    closedEvent: row.gesloten_event === null ? null : eventId(row.gesloten_event),
    closedTurn: row.gesloten_keer,
    outcome: row.uitkomst,
    joinedTo: row.samengevoegd_met,
    version: row.versie,
    cardVersion: row.kaart_versie,
    cardAt: row.kaart_op,
    remindedAt: row.herinnerd_op,
    reminders: row.herinnerd_keer,
  };
}

function done(at: Date | null, by: string | null): Done | null {
  return at !== null && by !== null ? { at, by: userId(by) } : null;
}
