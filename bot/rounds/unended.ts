import { z } from 'zod';
import { UNENDED_NL } from '#basis/catalogue/rondes.nl.ts';
import { messagesOfCause } from '#store/bot-messages.ts';
import { findWalk, lockWalk, walkersOf } from '#store/ronde-verloop.ts';
import { nameOf } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { clockTime } from '../meldingen/time.ts';
import { isTapOf, removeMessage, removeTaps, send, sendWithTaps } from '../messages/send.ts';
import { tapKey } from '../messages/tap-key.ts';
import type { TapHandler } from '../messages/types.ts';
import { ASK_COORDINATOR, UNENDED_CAUSE } from './jobs.ts';
import { finishWalk } from './walk.ts';

const payloadOf = z.object({ walk: z.uuid() });

/** Tells the coordinators that the walkers of a round do not answer, so that they call them; phones ring, whatever the hour. */
export const askCoordinatorJob: BotJob = {
  name: ASK_COORDINATOR,
  run: untilAllowed(async (payload, ctx) => {
    const walk = await findWalk(ctx.sql, payloadOf.parse(payload).walk);
    const room = walk && ctx.directory.roomOf(walk.gebied, 'coordinatie');
    if (!room) return;
    // A new message each time that the walkers fall silent.
    const it = { cause: `${UNENDED_CAUSE}:${walk.id}`, step: `vraag-${walk.askTurn}`, room } as const;
    if (walk.state === 'loopt' && walk.coordinatorToldAt !== null) {
      const walkers = await walkersOf(ctx.sql, walk.id);
      const names = walkers.map(({ user }) => nameOf(ctx, user));
      const body = UNENDED_NL.ask(walk.number, clockTime(walk.ends), names);
      await sendWithTaps(ctx, it, { msgtype: 'm.text', body }, [UNENDED_NL.close]);
      return;
    }
    // Names of who walked stand there no longer than they are needed: the question goes, and a line without them comes.
    const all = await messagesOfCause(ctx.sql, it.cause);
    const asked = all.filter(({ step }) => /^vraag-\d+$/.test(step));
    for (const message of asked) {
      await removeMessage(ctx, message);
      await removeTaps(
        ctx,
        all.filter(({ step }) => isTapOf(step, message)),
      );
    }
    const body = walk.state === 'loopt' ? UNENDED_NL.goesOn(walk.number) : UNENDED_NL.closed(walk.number);
    const step = walk.state === 'loopt' ? `verder-${walk.askTurn}` : 'klaar';
    if (asked.length > 0) await send(ctx, { ...it, step }, { msgtype: 'm.notice', body });
  }),
};

/** A coordinator's tap: the walkers are home. */
export const unendedTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    if (tap.key !== tapKey(UNENDED_NL.close)) return;
    const walk = await lockWalk(tx, tap.id);
    if (!walk || ctx.directory.roomOf(walk.gebied, 'coordinatie') !== tap.room) return;
    const person = ctx.directory.person(tap.by);
    if (!person || ctx.directory.role(tap.by, walk.gebied) !== 'coordinator') return;
    await finishWalk(tx, ctx, { walk, person: null, at: tap.at, coordinator: person.personId });
  },
};
