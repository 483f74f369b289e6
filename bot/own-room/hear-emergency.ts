import { lockRunning } from '#store/gesprekken.ts';
import { stateOf } from '../signalement/state.ts';
import { takesWords } from '../signalement/steps.ts';
import { readCommand } from './commands.ts';
import { emergencyVerdict, offerPlacing, placeFromOwnRoom } from './place.ts';
import type { OwnRoomHandler } from './types.ts';

/**
 * Words that may be an emergency: "bel 112" at once, and they can go to the group; of who may only read they go there without asking.
 * Where words were asked for, they are the answer too.
 */
export const hearEmergency: OwnRoomHandler = {
  name: 'emergency',
  async handle({ event, by, room, gebied, text }, tx, ctx) {
    // "Help" alone asks what the bot can do; the answer begins with 112.
    if (readCommand(text) !== null || !emergencyVerdict(ctx, event, gebied).emergency) return 'not-mine';
    const until = ctx.directory.readOnlyUntil(by, gebied);
    if (until !== null && until > ctx.clock()) {
      await placeFromOwnRoom(tx, ctx, { room, event: event.eventId, by, why: 'alleen-lezen' });
      return 'handled';
    }
    await offerPlacing(tx, { room, event: event.eventId });
    const running = await lockRunning(tx, by);
    const state = running && stateOf(running.state);
    return state && takesWords(state) ? 'not-mine' : 'handled';
  },
};
