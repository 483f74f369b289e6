import { mayTellUnknown } from '#store/gesprekken.ts';
import { answerOwnRoom } from './answer.ts';
import type { OwnRoomHandler } from './types.ts';

const PAUSE_MS = 10 * 60_000;

/** What the bot does not understand; said once in ten minutes. */
export const hearUnknown: OwnRoomHandler = {
  name: 'unknown',
  async handle({ event, by, room }, tx, ctx) {
    const at = ctx.clock();
    if (await mayTellUnknown(tx, room, { at, before: new Date(at.getTime() - PAUSE_MS) }))
      await answerOwnRoom(tx, { room, to: by, about: event.eventId, what: 'onbekend' });
    return 'handled';
  },
};
