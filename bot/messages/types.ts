import type { RoomId } from '#basis/matrix-ids.ts';
import type { Tap } from '#store/bot-messages.ts';
import type { Tx } from '#store/db.ts';
import type { BotContext } from '../context.ts';

/** A tap with what its message is about: `id` is the part of the cause after the colon. */
export type HeardTap = Tap & { readonly id: string; readonly room: RoomId };

/**
 * What a tap on messages of one kind of cause does. Runs once per tap, in the transaction that writes it down: reads and writes rows and
 * enqueues jobs in `tx`. It checks itself who may tap and whether the key is one of its own.
 */
export type TapHandler = {
  tapped(tap: HeardTap, tx: Tx, ctx: BotContext): Promise<void>;
  /** The reaction was taken away again. */
  untapped?(tap: HeardTap, tx: Tx, ctx: BotContext): Promise<void>;
};
