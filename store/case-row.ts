/** A zaak as the rest of the service sees it, from its row. */
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import { eventId, roomId, userId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { JudgedRoomKind } from '#basis/rooms.ts';
import type { CaseRef, CaseState } from '#basis/zaak.ts';
import type { CaseFinding, OriginalEvent } from './case-types.ts';

type Base = {
  readonly ref: CaseRef;
  /** For the audit log. */
  readonly id: string;
  readonly gebied: GebiedCode;
  readonly soort: JudgedRoomKind;
  readonly room: RoomId;
  readonly sender: UserId;
  readonly senderRole: GebiedRole;
  /** What waits now stood in the group until it was taken back. */
  readonly wasSeen: boolean;
  /** Spelregels' `MessageKind`: text, image, voice … */
  readonly kind: string;
  readonly action: 'hold' | 'soften';
  readonly emergency: boolean;
  /** Goes up when the sender changes what waits. A coordinator decides on the version that they saw. */
  readonly version: number;
  readonly codes: readonly string[];
  /** These three are null or empty once their retention has passed. */
  readonly findings: readonly CaseFinding[];
  readonly original: OriginalEvent | null;
  readonly replacement: OriginalEvent | null;
  /** The words that the card shows and a ✅ places; null until the card is made. */
  readonly placeText: string | null;
  /** Of a held edit: the message that was edited. */
  readonly editOf: EventId | null;
  readonly openedAt: Date;
  readonly stateSince: Date;
  /** When all that follows from the last state was done. */
  readonly finishedAt: Date | null;
};

/** A row of zaak; each state carries what only it has. */
export type Zaak = Base &
  (
    | { readonly state: 'opgeslagen' }
    | { readonly state: 'wacht'; readonly placeholder: EventId; readonly placeable: boolean | null }
    | { readonly state: 'verzacht'; readonly placeholder: EventId }
    | { readonly state: 'geplaatst'; readonly placeholder: EventId; readonly decidedBy: UserId }
    | { readonly state: 'vervallen'; readonly placeholder: EventId; readonly decidedBy: UserId }
    | {
        readonly state: 'ingetrokken';
        readonly placeholder: EventId | null;
        readonly withdrawn: 'verwijderd' | 'gewijzigd';
      }
    | { readonly state: 'verlopen'; readonly placeholder: EventId }
    | { readonly state: 'nooit_verzonden' }
  );

export type CaseRow = {
  ref: string;
  id: string;
  gebied_code: string;
  kamersoort: JudgedRoomKind;
  room_id: string;
  afzender: string;
  afzender_rol: GebiedRole;
  stond_er: boolean;
  soort: string;
  actie: 'hold' | 'soften';
  nood: boolean;
  staat: CaseState;
  staat_sinds: Date;
  geopend_op: Date;
  versie: number;
  codes: string[];
  bevindingen: CaseFinding[] | null;
  origineel: OriginalEvent | null;
  vervanging: OriginalEvent | null;
  te_plaatsen: string | null;
  placeholder_event_id: string | null;
  antwoord_op: string | null;
  plaatsbaar: boolean | null;
  besluit_door: string | null;
  ingetrokken_door: 'verwijderd' | 'gewijzigd' | null;
  afgerond_op: Date | null;
};

export function toZaak(row: CaseRow): Zaak {
  const base = {
    ref: row.ref,
    id: row.id,
    gebied: gebiedCode(row.gebied_code),
    soort: row.kamersoort,
    room: roomId(row.room_id),
    sender: userId(row.afzender),
    senderRole: row.afzender_rol,
    wasSeen: row.stond_er,
    kind: row.soort,
    action: row.actie,
    emergency: row.nood,
    version: row.versie,
    codes: row.codes,
    findings: row.bevindingen ?? [],
    original: row.origineel,
    replacement: row.vervanging,
    placeText: row.te_plaatsen,
    editOf: row.antwoord_op === null ? null : eventId(row.antwoord_op),
    openedAt: row.geopend_op,
    stateSince: row.staat_sinds,
    finishedAt: row.afgerond_op,
  };
  const placeholder = () => eventId(required(row.placeholder_event_id));
  switch (row.staat) {
    case 'opgeslagen':
    case 'nooit_verzonden':
      return { ...base, state: row.staat };
    case 'wacht':
      return { ...base, state: row.staat, placeholder: placeholder(), placeable: row.plaatsbaar };
    case 'verzacht':
    case 'verlopen':
      return { ...base, state: row.staat, placeholder: placeholder() };
    case 'geplaatst':
    case 'vervallen':
      return {
        ...base,
        state: row.staat,
        placeholder: placeholder(),
        decidedBy: userId(required(row.besluit_door)),
      };
    case 'ingetrokken':
      return {
        ...base,
        state: row.staat,
        placeholder: row.placeholder_event_id === null ? null : placeholder(),
        withdrawn: required(row.ingetrokken_door),
      };
  }
}

function required<T>(value: T | null): T {
  if (value === null)
    throw new Error('a column of zaak is null that its state needs (see the checks of 0004_cases)');
  return value;
}
