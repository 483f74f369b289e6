import type { EventId, MxcUri, RoomAlias, RoomId, UserId } from '#basis/matrix-ids.ts';

/**
 * The homeserver as the services see it. Three implementations stand beside it: Synapse (synapse.ts), one in memory
 * (memory.ts) and a read-only one for a dry run (readonly.ts); one contract suite runs on the first two.
 *
 * All calls are safe to repeat: `ensure…`, joins, kicks and state that is there already change nothing; messages and
 * redactions carry a transaction ID derived from their cause.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Content = { readonly [key: string]: Json };

export type RoomSpec = {
  /** Reserved with the room: a second createRoom with the same alias fails with RoomInUse, so that no twin can be. */
  readonly alias: RoomAlias;
  readonly name: string;
  readonly topic: string;
  readonly isSpace: boolean;
  /** Full m.room.power_levels content. The creator is not listed (room version 12). */
  readonly powerLevels: Content;
  /** State set in the same request, so that no room exists without it: marker, join rules, history, avatar. */
  readonly initialState: readonly StateInput[];
};

export type StateInput = { readonly type: string; readonly stateKey: string; readonly content: Content };
export type Membership = 'join' | 'invite' | 'leave' | 'ban' | 'knock';
export type StateEvent = StateInput & {
  readonly eventId: EventId;
  readonly sender: UserId;
  /** Milliseconds since the epoch. */
  readonly originServerTs: number;
  /** Set if somebody took the content away: the redaction that did. */
  readonly redacted?: { readonly eventId: EventId; readonly sender: UserId; readonly originServerTs: number };
};
export type TimelineEvent = {
  readonly type: string;
  readonly eventId: EventId;
  readonly roomId: RoomId;
  readonly sender: UserId;
  readonly originServerTs: number;
  readonly content: Content;
  readonly stateKey?: string;
};

/** What somebody told the homeserver by "Report content" (client-server API, "Reporting Content"), about a message or a person. */
export type Report = {
  /** Of its kind. A homeserver may give it again when the report is removed: with `receivedAt` it is one report for ever. */
  readonly id: number;
  readonly receivedAt: Date;
  readonly reporter: UserId;
  /** In the reporter's own words, if any. */
  readonly reason: string | null;
} & (
  | { readonly about: 'event'; readonly room: RoomId; readonly event: EventId }
  | { readonly about: 'user'; readonly user: UserId }
);

/** A failed call. `retry` (429, 5xx, no connection) may succeed later, after `retryAfterMs` if given; `fail` will not. */
export class HomeserverError extends Error {
  readonly kind: 'retry' | 'fail';
  readonly errcode: string;
  readonly retryAfterMs: number | undefined;
  constructor(kind: 'retry' | 'fail', errcode: string, message: string, retryAfterMs?: number) {
    super(message);
    this.name = 'HomeserverError';
    this.kind = kind;
    this.errcode = errcode;
    this.retryAfterMs = retryAfterMs;
  }
}

/** What both services do, as themselves (client-server API through their appservice). */
export interface Rooms {
  readonly serverName: string;
  readonly self: UserId;
  /** Makes this service's own user and the device of its transaction IDs; writes nothing where they are there. Once at start-up. */
  prepare(): Promise<void>;
  /** Full current state of a room this user is in; null if there is no such room or it is not in it. */
  readState(room: RoomId): Promise<readonly StateEvent[] | null>;
  /** One event with its latest edit applied in `content` (aggregated m.replace), or null if gone or not visible. */
  getEvent(room: RoomId, event: EventId): Promise<TimelineEvent | null>;
  /** Rooms this user is joined to. */
  joinedRooms(): Promise<readonly RoomId[]>;
  resolveAlias(alias: RoomAlias): Promise<RoomId | null>;
  /** Sends unless a state event with equal content is there already; gives the event that stands. */
  setState(room: RoomId, state: StateInput): Promise<EventId>;
  /** `txnId` makes it happen once, also across restarts of either side (device-bound transaction IDs). */
  sendEvent(room: RoomId, type: string, content: Content, txnId: string): Promise<EventId>;
  redact(room: RoomId, event: EventId, txnId: string, reason?: string): Promise<void>;
  /** Reserves a content URI (MSC2246 create); keep it before uploading, so that a repeat fills the same one. */
  reserveMedia(): Promise<MxcUri>;
  /** Fills a reserved URI; one that is filled already is left as it is. */
  uploadMedia(uri: MxcUri, bytes: Uint8Array, contentType: string, fileName: string): Promise<void>;
  /** At most `maxBytes`, else a HomeserverError 'fail' M_TOO_LARGE; null if there is none. */
  downloadMedia(uri: MxcUri, maxBytes: number): Promise<{ bytes: Uint8Array; contentType: string } | null>;
  /** Asks the homeserver to ping this appservice, so that it delivers at once what waited (appservice API, ping). */
  pingAppservice(txnId: string): Promise<void>;
}

/** What only provisioning does, as a server admin. */
export interface Homeserver extends Rooms {
  /** Makes this service's own user, device and (by the shared secret, once) its server admin flag; repeatable. */
  becomeAdmin(registrationSharedSecret: string): Promise<void>;
  isAdmin(): Promise<boolean>;
  /** Makes the user if absent. A password is set only on a user made now: a later one would log devices out. */
  ensureUser(user: { localpart: string; displayName: string; password?: string }): Promise<UserId>;
  setDisplayName(user: UserId, displayName: string): Promise<void>;
  deactivateUser(user: UserId, erase: boolean): Promise<void>;
  /** @throws HomeserverError 'fail' with errcode M_ROOM_IN_USE if the alias is taken. */
  createRoom(spec: RoomSpec): Promise<RoomId>;
  setAlias(alias: RoomAlias, room: RoomId): Promise<void>;
  deleteAlias(alias: RoomAlias): Promise<void>;
  /** Admin join: no invitation to accept. */
  joinUser(room: RoomId, user: UserId): Promise<void>;
  kickUser(room: RoomId, user: UserId, reason: string): Promise<void>;
  /** Removes and purges a room of ours (a half-made one). Waits until it is done. */
  deleteRoom(room: RoomId): Promise<void>;
  /** Removes an upload; with `uploader` only if it is theirs, since anybody can name another's address in a message. */
  deleteMedia(uri: MxcUri, uploader?: UserId): Promise<void>;
  /** Reports that stand, of each kind the oldest hundred. Of whole rooms Synapse has no list. */
  reports(): Promise<readonly Report[]>;
  /** Removes a report from the homeserver; one that is gone is no fault. */
  removeReport(report: Pick<Report, 'about' | 'id'>): Promise<void>;
}
