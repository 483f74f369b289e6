import type { GebiedCode } from './cbs.ts';
import type { RoomAlias } from './matrix-ids.ts';
import { roomAlias } from './matrix-ids.ts';

/** The rooms of a gebied, and of one resident (`bewoner`); design.md, "Rooms of a wijk". */
export const ROOM_KINDS = [
  'ruimte',
  'melding',
  'buurtpraat',
  'coordinatie',
  'overleg',
  'surveillance',
  'bewoner',
] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];
export type GebiedRoomKind = Exclude<RoomKind, 'bewoner'>;

/** The rooms in which the gate asks for a verdict on what people send. */
export const JUDGED_ROOM_KINDS = [
  'melding',
  'buurtpraat',
  'surveillance',
] as const satisfies readonly RoomKind[];
export type JudgedRoomKind = (typeof JUDGED_ROOM_KINDS)[number];

/** The rooms in which all residents are: where the gemeente can tell them something. */
export const ANNOUNCED_ROOM_KINDS = ['melding', 'buurtpraat'] as const satisfies readonly JudgedRoomKind[];
export type AnnouncedRoomKind = (typeof ANNOUNCED_ROOM_KINDS)[number];

export const ROOM_VERSION = '12';

/** State event that says which gebied and which kind a room is; content `{"gebied": "WK007200", "soort": "melding"}`. Only the service sends it. */
export const MARKER_EVENT_TYPE = 'nl.buurtbaken.kamer';

/** Keys of our own in event content. The gate strips every `nl.buurtbaken.*` key from what people send. */
export const OWN_KEY_PREFIX = 'nl.buurtbaken.';
export const REF_KEY = 'nl.buurtbaken.ref';
export const SEALED_KEY = 'nl.buurtbaken.sealed';

/** Power levels; −1 reads only, but can still tap a reaction. The creator stands above all (room version 12). */
export const POWER = { readOnly: -1, resident: 0, coordinator: 50, bot: 100 } as const;

/** Canonical alias of a gebied's room: `#wijk-wk007200:server` for its `melding`, `#wijk-wk007200-buurtpraat:server` for the others. */
export function gebiedAlias(gebied: GebiedCode, soort: GebiedRoomKind, serverName: string): RoomAlias {
  const stem = `${gebied.startsWith('BU') ? 'buurt' : 'wijk'}-${gebied.toLowerCase()}`;
  return roomAlias(`#${soort === 'melding' ? stem : `${stem}-${soort}`}:${serverName}`);
}
