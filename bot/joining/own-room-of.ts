import type { GebiedCode } from '#basis/cbs.ts';
import { JobFailure } from '#basis/errors.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import { findOwnRoom } from '#store/directory.ts';
import type { BotContext } from '../context.ts';

/** It is not made yet, or they are not in it: a later attempt finds it. */
export class NoOwnRoom extends JobFailure {
  constructor(gebied: GebiedCode) {
    super('retry', `no own room in ${gebied} yet`);
  }
}

/** Somebody's own room of a gebied. Throws {@link NoOwnRoom} while it is not made yet. */
export async function ownRoomOf(ctx: BotContext, user: UserId, gebied: GebiedCode): Promise<RoomId> {
  const room = await findOwnRoom(ctx.sql, user, gebied);
  if (room === null) throw new NoOwnRoom(gebied);
  return room;
}
