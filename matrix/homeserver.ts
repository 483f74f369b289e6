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

/** An event that happened, by its name alone. */
export type HappenedEvent = Pick<TimelineEvent, 'eventId' | 'roomId' | 'originServerTs'>;
/** What happened in a user's rooms after a place in the homeserver's own order of events, oldest first; `more`: and after `place` there is more. */
export type Happened = {
  readonly events: readonly HappenedEvent[];
  /** Where to go on from. Means something to this homeserver alone. */
  readonly place: number;
  readonly more: boolean;
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
  /** One event as it was sent, as a transaction brings it: edits stand apart, one that was redacted is empty. Null if there is none or it is not visible. */
  sentEvent(room: RoomId, event: EventId): Promise<TimelineEvent | null>;
  /**
   * What happened after `place` in the rooms that this user is in, since it is in them, a page at a time. Null gives no events and where the
   * homeserver is now; so does a place that it has not reached, being put back to an earlier moment.
   */
  happenedAfter(place: number | null): Promise<Happened>;
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
  /** How the homeserver itself is doing; tries some log-ins that fail. */
  condition(): Promise<Condition>;
  /** Makes the user if absent. A password is set only on a user made now: a later one would log devices out. */
  ensureUser(user: { localpart: string; displayName: string; password?: string }): Promise<UserId>;
  /** Gives somebody another password; whoever is logged in with the former is logged out. It is in this call and nowhere else. */
  setPassword(user: UserId, password: string): Promise<void>;
  setDisplayName(user: UserId, displayName: string): Promise<void>;
  /**
   * Sends as somebody who was made to try the line with (localpart `proef-…`), so that it goes through the gate as a resident's does. As anybody
   * else a HomeserverError 'fail' M_FORBIDDEN: this service speaks in nobody's name.
   */
  sendAsTrial(user: UserId, room: RoomId, type: string, content: Content, txnId: string): Promise<EventId>;
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
  /** Rooms in which the homeserver knows this user, also those that they left. */
  roomsOfUser(user: UserId): Promise<readonly RoomId[]>;
  /** What a user said in a room of ours, whether or not we may see it. None of a room that there is not. */
  saidBy(room: RoomId, user: UserId): Promise<Said>;
  /** What a user wrote in a room and still stands, in words, newest first, at most `limit`: for the user themselves, to take along. */
  writtenBy(room: RoomId, user: UserId, limit: number): Promise<readonly Written[]>;
  /** Edits of an event in a room that we are in; redacting an event leaves what its edits say. */
  editsOf(room: RoomId, event: EventId): Promise<readonly EventId[]>;
  /** Uploads of a user, at most a hundred. */
  mediaOf(user: UserId): Promise<readonly MxcUri[]>;
  /** Takes away what ties an account to elsewhere: identities at other providers, e-mail addresses, telephone numbers. */
  clearLinks(user: UserId): Promise<void>;
  /**
   * Who an OpenID token of this homeserver is of (client-server API, "OpenID"), as a widget gets one from somebody's app; null for one that
   * is none or is too old. It says who, not for whom: whoever was given one can show it elsewhere.
   */
  userOfOpenIdToken(token: string): Promise<UserId | null>;
  /** Whether an app is logged in as this user; false of who is not there. */
  isLoggedIn(user: UserId): Promise<boolean>;
  /** What the homeserver keeps of an account; null if there is none. */
  accountOf(user: UserId): Promise<KeptAccount | null>;
  /** What the homeserver still has to do to its own tables after it was upgraded. */
  backgroundUpdates(): Promise<BackgroundUpdates>;
}

/**
 * Work on the homeserver's own tables, done beside everything else. While there is some, going on to another version of the homeserver is
 * unwise.
 */
export type BackgroundUpdates = {
  /** False where an operator has switched it off: then it is never done. */
  readonly enabled: boolean;
  /** Names of what is being done now. Empty: nothing is left to do. */
  readonly current: readonly string[];
};

/** What whoever keeps the homeserver running wants to know of it. */
export type Condition = {
  /** `1.163.2`. */
  readonly version: string;
  /** Changes of its own database that go on in the background. */
  readonly updates: readonly string[];
  /** Of its rooms; the lowest and the highest where they differ. */
  readonly roomVersions: readonly string[];
  /** It notes the address that a proxy says, not the proxy's own. Known within a quarter of a minute; null if it could not be asked. */
  readonly seesClients: Promise<boolean | null>;
  /** Wrong passwords for one account from one address until it refuses to try more; null if it went on trying. */
  readonly loginsUntilRefused: number | null;
};

/** What somebody said in a room: messages, reactions, polls and the name in their membership; of other state nothing. */
export type Said = {
  /** What still says something. */
  readonly standing: readonly EventId[];
  /** How many were emptied. */
  readonly redacted: number;
};

/** A message as its sender wrote it: its words, or the key of a reaction; null where it has none. */
export type Written = { readonly at: Date; readonly type: string; readonly words: string | null };

export type KeptAccount = {
  readonly deactivated: boolean;
  /** Erased too: its name is gone, and who comes later is not shown what it said. */
  readonly erased: boolean;
  readonly displayName: string | null;
  /** How many identities and addresses elsewhere. */
  readonly links: number;
};
