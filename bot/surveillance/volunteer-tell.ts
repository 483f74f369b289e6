import { z } from 'zod';
import { WALKING } from '#basis/catalogue/person/walking.ts';
import { VOLUNTEERS_NL } from '#basis/catalogue/surveillance.nl.ts';
import { currentMembership } from '#store/lidmaatschappen.ts';
import { TELL_VOLUNTEER, volunteerById } from '#store/vrijwilligers.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { VOLUNTEER_CAUSE } from './volunteer-card.ts';

const payloadOf = z.object({
  id: z.uuid(),
  state: z.enum(['aangeboden', 'aangenomen', 'afgewezen', 'gestopt']),
  /** They left the room of surveillance. */
  way: z.literal('kamer').optional(),
});

/**
 * Tells somebody in their own room what became of their offer to walk, or that they walk no longer. That they stopped by leaving the room the
 * coordinators read too, below what was said since.
 */
export const tellVolunteerJob: BotJob = {
  name: TELL_VOLUNTEER,
  run: untilAllowed(async (payload, ctx) => {
    const { id, state, way } = payloadOf.parse(payload);
    const it = await volunteerById(ctx.sql, id);
    const cause = `${VOLUNTEER_CAUSE}:${id}` as const;
    const coordinators = it && way && ctx.directory.roomOf(it.gebied, 'coordinatie');
    if (coordinators)
      await send(
        ctx,
        { cause, step: 'kamer-verlaten', room: coordinators },
        { msgtype: 'm.notice', body: VOLUNTEERS_NL.leftRoom(it.displayName) },
      );
    // Whoever left the group hears of that, and not of this besides. By the rows: what is in memory may be of a moment before.
    const isMember = it && (await currentMembership(ctx.sql, it.personId, it.gebied)) !== null;
    const room = isMember && ctx.directory.ownRoom(it.user, it.gebied);
    if (!room) return;
    const texts = WALKING[ctx.directory.language(it.user)];
    const body = {
      aangeboden: texts.thanks,
      aangenomen: texts.accepted,
      afgewezen: texts.declined(ctx.settings.phoneGemeente),
      gestopt: way ? texts.stoppedByRoom : texts.stopped,
    }[state];
    await send(ctx, { cause, step: `verteld-${state}`, room }, { msgtype: 'm.text', body });
  }),
};
