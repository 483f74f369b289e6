import { mayTellUnknown } from '#store/gesprekken.ts';
import { isThanks } from '../meldingen/read-outcome.ts';
import { answerOwnRoom } from './answer.ts';
import type { OwnRoomHandler } from './types.ts';

const PAUSE_MS = 10 * 60_000;

/** What the bot does not understand; said once in ten minutes, and never to who thanks it. */
export const hearUnknown: OwnRoomHandler = {
  name: 'unknown',
  async handle({ event, by, room, text }, tx, ctx) {
    if (isThanks(text)) return 'handled';
    const at = ctx.clock();
    if (await mayTellUnknown(tx, room, { at, before: new Date(at.getTime() - PAUSE_MS) }))
      await answerOwnRoom(tx, { room, to: by, about: event.eventId, what: 'onbekend' });
    return 'handled';
  },
};
