import type { GebiedCode } from '#basis/cbs.ts';
import type { JsonObject } from '#basis/json.ts';
import type { EventId, RoomId, UserId } from '#basis/matrix-ids.ts';
import type { GebiedRole } from '#basis/roles.ts';
import type { JudgedRoomKind } from '#basis/rooms.ts';

/** A finding as it is kept with a case: what the coordinators' card and the tip are written from. */
export type CaseFinding = {
  readonly rule: number;
  readonly code: string;
  readonly action: 'nudge' | 'soften' | 'hold';
  readonly fragment: string;
  readonly message: string;
};

/** An event as its sender made it, without keys of our own. */
export type OriginalEvent = { readonly type: string; readonly content: JsonObject };

/** What the gate (or the judging on arrival) hands over when a message is not delivered as typed. */
export type NewCase = {
  /** 128 bits of chance in base64url; the replacement carries it as `nl.buurtbaken.ref`. */
  readonly ref: string;
  readonly action: 'hold' | 'soften';
  /**
   * `gate`: the replacement has been answered and its event must still arrive; without one in ten minutes the case is
   * forgotten (the send failed, or the deadline had passed). `arrival`: the message passed unjudged or sealed; the bot
   * redacts it and posts the replacement itself, however long that takes.
   */
  readonly origin: 'gate' | 'arrival';
  readonly gebied: GebiedCode;
  readonly soort: JudgedRoomKind;
  readonly roomId: RoomId;
  readonly sender: UserId;
  readonly senderRole: GebiedRole;
  /** spelregels' MessageKind of the message's main part. */
  readonly kind: string;
  readonly original: OriginalEvent;
  /** What the others see instead. */
  readonly replacement: OriginalEvent;
  readonly findings: readonly CaseFinding[];
  readonly emergency: boolean;
  /** It was delivered before it was judged, or before the second reader had read it, and is taken back: neighbours may have read it. */
  readonly wasSeen?: boolean;
  /** Set when the message is an edit: the event that it edits. */
  readonly editOf?: EventId;
  readonly at: Date;
};

/** The event that stands in the room for a case, once it is there. */
export type CaseArrival = {
  readonly ref: string;
  readonly roomId: RoomId;
  /** Who wrote the original; not the bot, also where the bot posted the placeholder. */
  readonly sender: UserId;
  readonly eventId: EventId;
  readonly at: Date;
};
