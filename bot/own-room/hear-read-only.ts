import { answerOwnRoom } from './answer.ts';
import type { OwnRoomHandler } from './types.ts';

/** Anything else from somebody who may only read: until when, and what to do where there is danger. */
export const hearReadOnly: OwnRoomHandler = {
  name: 'read-only',
  async handle({ event, by, room, gebied }, tx, ctx) {
    const until = ctx.directory.readOnlyUntil(by, gebied);
    if (until === null || until <= ctx.clock()) return 'not-mine';
    await answerOwnRoom(tx, { room, to: by, about: event.eventId, what: 'leest-nog' });
    return 'handled';
  },
};
