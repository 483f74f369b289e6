import { z } from 'zod';
import { WALKING } from '#basis/catalogue/person/walking.ts';
import { TELL_VOLUNTEER, volunteerById } from '#store/vrijwilligers.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { VOLUNTEER_CAUSE } from './volunteer-card.ts';

const payloadOf = z.object({
  id: z.uuid(),
  state: z.enum(['aangeboden', 'aangenomen', 'afgewezen', 'gestopt']),
});

/** Tells somebody in their own room what became of their offer to walk, or that they walk no longer. */
export const tellVolunteerJob: BotJob = {
  name: TELL_VOLUNTEER,
  run: untilAllowed(async (payload, ctx) => {
    const { id, state } = payloadOf.parse(payload);
    const it = await volunteerById(ctx.sql, id);
    // Whoever left the group hears of that, and not of this besides.
    const room = it && ctx.directory.role(it.user, it.gebied) && ctx.directory.ownRoom(it.user, it.gebied);
    if (!room) return;
    const texts = WALKING[ctx.directory.language(it.user)];
    const body = {
      aangeboden: texts.thanks,
      aangenomen: texts.accepted,
      afgewezen: texts.declined(ctx.settings.phoneGemeente),
      gestopt: texts.stopped,
    }[state];
    const message = { cause: `${VOLUNTEER_CAUSE}:${id}`, step: `verteld-${state}`, room } as const;
    await send(ctx, message, { msgtype: 'm.text', body });
  }),
};
