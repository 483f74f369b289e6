import { answerOwnRoom } from './answer.ts';
import { followsEmergency } from './place.ts';
import { placeFollowing } from './place-following.ts';
import type { OwnRoomHandler } from './types.ts';

/** Anything else from somebody who may only read: it goes with the emergency that it belongs to, or they hear until when, and what to do in danger. */
export const hearReadOnly: OwnRoomHandler = {
  name: 'read-only',
  async handle({ event, by, room, gebied }, tx, ctx) {
    const until = ctx.directory.readOnlyUntil(by, gebied);
    if (until === null || until <= ctx.clock()) return 'not-mine';
    if (await followsEmergency(tx, ctx, event, gebied)) await placeFollowing(tx, ctx, { event, by, gebied });
    else await answerOwnRoom(tx, { room, to: by, about: event.eventId, what: 'leest-nog' });
    return 'handled';
  },
};
