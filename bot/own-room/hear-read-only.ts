import { answerOwnRoom } from './answer.ts';
import { followsEmergency, placeFromOwnRoom } from './place.ts';
import type { OwnRoomHandler } from './types.ts';

/** Anything else from somebody who may only read: it goes with the emergency that it belongs to, or they hear until when, and what to do in danger. */
export const hearReadOnly: OwnRoomHandler = {
  name: 'read-only',
  async handle({ event, by, room, gebied }, tx, ctx) {
    const until = ctx.directory.readOnlyUntil(by, gebied);
    if (until === null || until <= ctx.clock()) return 'not-mine';
    if (await followsEmergency(tx, ctx, event, gebied))
      await placeFromOwnRoom(tx, ctx, { room, event: event.eventId, by, why: 'vervolg' });
    else await answerOwnRoom(tx, { room, to: by, about: event.eventId, what: 'leest-nog' });
    return 'handled';
  },
};
