import type { EventId } from '#basis/matrix-ids.ts';
import type { Tx } from '#store/db.ts';
import type { Gesprek } from '#store/gesprekken.ts';
import { claimWarning, lockRunning } from '#store/gesprekken.ts';
import { stateOf } from '../signalement/state.ts';
import { takesWords } from '../signalement/steps.ts';
import { answerOwnRoom } from './answer.ts';
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
    const running = await lockRunning(tx, by);
    const state = running && stateOf(running.state);
    if (!running || !state || !takesWords(state)) {
      await offerPlacing(tx, { room, event: event.eventId });
      return 'handled';
    }
    if (await claimWarning(tx, running.id, ctx.clock())) await warn(tx, running, event.eventId);
    return 'not-mine';
  },
};

/** In a description: once, and without a button where the group has the melding that it belongs to. */
async function warn(tx: Tx, { melding, room, person: to }: Gesprek, event: EventId): Promise<void> {
  if (melding === null) return await offerPlacing(tx, { room, event });
  await answerOwnRoom(tx, { room, to, about: event, what: 'gevaar' });
}
