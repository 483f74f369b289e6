import type { GebiedCode } from '#basis/cbs.ts';
import { JobFailure } from '#basis/errors.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import { findOwnRoom } from '#store/directory.ts';
import type { BotContext } from '../context.ts';

const AGAIN_MS = 1_000;

/** Somebody's own room of a gebied. Throws JobFailure 'retry' while it is not made yet. */
export async function ownRoomOf(ctx: BotContext, user: UserId, gebied: GebiedCode): Promise<RoomId> {
  const room = await findOwnRoom(ctx.sql, user, gebied);
  if (room === null)
    throw new JobFailure('retry', `no own room in ${gebied} yet`, { retryAfterMs: AGAIN_MS });
  return room;
}
