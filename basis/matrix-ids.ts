/**
 * Matrix identifiers as branded types: each has one checked constructor, so that a room ID can't be given where a user ID
 * is meant. Grammar: Matrix specification, appendices, "Identifier Grammar".
 */
declare const brand: unique symbol;
type Branded<B extends string> = string & { readonly [brand]: B };

export type UserId = Branded<'UserId'>;
export type RoomId = Branded<'RoomId'>;
export type EventId = Branded<'EventId'>;
export type RoomAlias = Branded<'RoomAlias'>;
export type MxcUri = Branded<'MxcUri'>;

const MAX_BYTES = 255;

function checked<B extends string>(kind: string, pattern: RegExp): (text: string) => Branded<B> {
  return (text) => {
    if (Buffer.byteLength(text) > MAX_BYTES || !pattern.test(text)) {
      // Without the text: it may be what somebody typed, and errors are logged.
      throw new TypeError(`not a Matrix ${kind} (${text.length} signs)`);
    }
    return text as Branded<B>;
  };
}

/** `@localpart:server`; throws TypeError on anything else. */
export const userId = checked<'UserId'>('user ID', /^@[a-z0-9._=\-/+]+:[A-Za-z0-9.\-:[\]]+$/);
/** `!opaque` (room version 12) or `!opaque:server`; throws TypeError on anything else. */
export const roomId = checked<'RoomId'>('room ID', /^![^\s:]+(?::[A-Za-z0-9.\-:[\]]+)?$/);
/** `$opaque`, without NUL, which Postgres can not keep; throws TypeError on anything else. */
export const eventId = checked<'EventId'>('event ID', /^\$[^\s\0]+$/);
/** The text as an event ID; null if it is none. */
export function asEventId(text: unknown): EventId | null {
  try {
    return typeof text === 'string' ? eventId(text) : null;
  } catch {
    return null;
  }
}
/** `#localpart:server`; throws TypeError on anything else. */
export const roomAlias = checked<'RoomAlias'>('room alias', /^#[^\s:]+:[A-Za-z0-9.\-:[\]]+$/);
/** `mxc://server/mediaId`; throws TypeError on anything else. */
export const mxcUri = checked<'MxcUri'>('content URI', /^mxc:\/\/[A-Za-z0-9.\-:[\]]+\/[A-Za-z0-9_-]+$/);

/** The part of a user ID between `@` and the first `:`. */
export function localpart(id: UserId): string {
  return id.slice(1, id.indexOf(':'));
}
