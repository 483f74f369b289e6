import { claimWarning, lockRunning } from '#store/gesprekken.ts';
import { stateOf } from '../signalement/state.ts';
import { takesEmergency } from '../signalement/steps.ts';
import { takeTurn } from '../signalement/turn.ts';
import { readCommand } from './commands.ts';
import { emergencyVerdict } from './emergency-verdict.ts';
import { offerPlacing, placeFromOwnRoom } from './place.ts';
import type { OwnRoomHandler } from './types.ts';

const SHOUTED = /[!‼❗]{2}/;

/**
 * Words that may be an emergency: "bel 112" at once, and they can go to the group; of who may only read they go there without asking.
 * In a description they are the answer too where it was asked what happens; where something else was asked, that is asked again.
 */
export const hearEmergency: OwnRoomHandler = {
  name: 'emergency',
  async handle({ event, by, room, gebied, text }, tx, ctx) {
    // "Help" and "112" alone ask what the bot can do; the answer begins with 112. Who shouts it asks for nothing else.
    const isAsked = readCommand(text) !== null && !SHOUTED.test(text);
    if (isAsked || !emergencyVerdict(ctx, event, gebied).emergency) return 'not-mine';
    const until = ctx.directory.readOnlyUntil(by, gebied);
    if (until !== null && until > ctx.clock()) {
      await placeFromOwnRoom(tx, ctx, { room, event: event.eventId, by, why: 'alleen-lezen' });
      return 'handled';
    }
    const begun = await lockRunning(tx, by);
    const running = begun?.room === room ? begun : null;
    const state = running && stateOf(running.state);
    const about = event.eventId;
    if (running && state && takesEmergency(state)) {
      if (await claimWarning(tx, running.id, ctx.clock())) await offerPlacing(tx, { room, event: about });
      return 'not-mine';
    }
    await offerPlacing(tx, { room, event: about });
    if (running) await takeTurn(tx, ctx, { gesprek: running, input: { is: 'nood' }, event: about });
    return 'handled';
  },
};
