import { redactedBy } from '../arrival/withdraw-deleted.ts';
import type { Reaction } from '../reactions/types.ts';
import { askTakeBack } from './take-back.ts';
import { followingDeleted } from './waiting-following.ts';

/** Who deletes what they wrote in their own room takes away what the bot placed of it in the group too, as by the tap. */
export const emergencyDeleted: Reaction = {
  name: 'emergency-deleted',
  async handle(event, tx, ctx) {
    const target = event.type === 'm.room.redaction' ? redactedBy(event) : undefined;
    const room = ctx.directory.room(event.roomId);
    if (target === undefined || room?.soort !== 'bewoner' || room.owner !== event.sender) return;
    await askTakeBack(tx, { room: event.roomId, event: target });
    await followingDeleted(tx, target, event.sender);
  },
};
