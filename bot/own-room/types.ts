import type { GebiedCode } from '#basis/cbs.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import type { Tx } from '#store/db.ts';
import type { BotContext } from '../context.ts';

/** What somebody sent in their own room with the bot. No rule judges it. */
export type OwnRoomEvent = {
  readonly event: TimelineEvent;
  /** Its words; empty for a photo without any. */
  readonly text: string;
  readonly by: UserId;
  readonly room: RoomId;
  readonly gebied: GebiedCode;
};

/**
 * What can follow from words in an own room. Asked in the order of table.ts until one has handled it; runs in the transaction that handles
 * the event, so it writes rows and asks for jobs in `tx`.
 */
export type OwnRoomHandler = {
  readonly name: string;
  handle(it: OwnRoomEvent, tx: Tx, ctx: BotContext): Promise<'handled' | 'not-mine'>;
};
