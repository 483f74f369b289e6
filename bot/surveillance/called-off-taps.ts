import { lockRound } from '#store/rondes.ts';
import { callOffKnown } from '#store/rondes-afzeggen.ts';
import type { TapHandler } from '../messages/types.ts';
import { tellCoordinators } from './ask-short.ts';

/** A coordinator's "gaat niet door" under what they were told of a round's walkers. */
export const callOffTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    if (!tap.key.startsWith('🚫')) return;
    const round = await lockRound(tx, tap.id);
    const by = ctx.directory.person(tap.by)?.personId;
    if (!round || by === undefined || ctx.directory.role(tap.by, round.gebied) !== 'coordinator') return;
    const { id, gebied } = round;
    const at = ctx.clock();
    if (await callOffKnown(tx, id, { gebied, reason: 'anders', by, at })) return;
    // It is off already: that was told.
    if (round.state !== 'vervallen') await tellCoordinators(tx, id, 'te-laat', at);
  },
};
