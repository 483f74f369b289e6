import { tellingOfEvent } from '#store/waarneming-gesprekken.ts';
import { redactedBy } from '../arrival/withdraw-deleted.ts';
import type { Reaction } from '../reactions/types.ts';
import { takeBackTelling } from './observe.ts';
import { lockOwnWalk, personIn } from './own-walk.ts';

/** A walker takes away the tap, or deletes the message, with which they began to tell something: that is taken back. */
export const roundMessageGone: Reaction = {
  name: 'round-message-gone',
  async handle(event, tx, ctx) {
    if (event.type !== 'm.room.redaction') return;
    const person = personIn(ctx, event.roomId, event.sender);
    const target = person !== undefined && redactedBy(event);
    const began = target ? await tellingOfEvent(tx, target) : null;
    if (person === undefined || !target || began?.person !== person) return;
    const walk = await lockOwnWalk(tx, began.walk, person);
    const telling = walk && (await tellingOfEvent(tx, target));
    if (telling) await takeBackTelling(tx, ctx, { walk, telling });
  },
};
