import type { TapHandler } from '../messages/types.ts';
import { sayToWalker, walkOfCause } from './jobs.ts';
import { canTell, tell } from './observe.ts';
import { lockOwnWalk, personIn } from './own-walk.ts';
import { isButton, kindOfKey } from './read-words.ts';
import { beginWalk, finishWalk, goOnWalking, reopen } from './walk.ts';

/** A walker's taps under what the bot says of their round: it begins, something is seen, it is done, or not yet. */
export const walkTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    const of = walkOfCause(tap.id);
    if (!of || personIn(ctx, tap.room, tap.by) !== of.person) return;
    const walk = await lockOwnWalk(tx, of.walk, of.person);
    if (!walk) return;
    const doing = { walk, person: of.person, about: tap.event, at: tap.at };
    const kind = kindOfKey(tap.key);
    if (isButton(tap.key, 'start')) return await beginWalk(tx, doing);
    if (isButton(tap.key, 'longer')) return await goOnWalking(tx, ctx, walk);
    if (isButton(tap.key, 'done')) return void (await finishWalk(tx, ctx, doing));
    if (kind === undefined) return;
    if (canTell(walk, tap.at))
      await tell(tx, ctx, { walk, person: of.person, kind, event: tap.event, at: tap.at, rest: '' });
    else if (walk.endedAt !== null)
      await sayToWalker(tx, { walk: walk.id, person: of.person, what: 'te-laat', about: tap.event });
  },
  /** A walker takes 🏁 away again: it was a mistake. What else they take away is heard by bot/rounds/message-gone.ts. */
  async untapped(tap, tx, ctx) {
    const of = walkOfCause(tap.id);
    if (!of || !isButton(tap.key, 'done') || personIn(ctx, tap.room, tap.by) !== of.person) return;
    const walk = await lockOwnWalk(tx, of.walk, of.person);
    if (walk) await reopen(tx, ctx, { walk, person: of.person, about: tap.event, at: ctx.clock() });
  },
};
