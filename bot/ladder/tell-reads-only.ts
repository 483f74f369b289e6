import { z } from 'zod';
import { LADDER } from '#basis/catalogue/person/ladder.ts';
import { WALKING } from '#basis/catalogue/person/walking.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { currentMembership } from '#store/lidmaatschappen.ts';
import { userOfPerson } from '#store/pagina-besluiten.ts';
import { TELL_READS_ONLY } from '#store/reading-only-over.ts';
import { volunteerNow } from '#store/vrijwilligers.ts';
import { moment } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';

const payloadOf = z.object({ id: z.uuid(), personId: z.uuid(), gebied: z.string().transform(gebiedCode) });

/** Tells somebody that they only read for a while, where that was set by hand. Not who left, or may write again by then. */
export const tellReadsOnly: BotJob = {
  name: TELL_READS_ONLY,
  run: untilAllowed(async (payload, ctx) => {
    const { id, personId, gebied } = payloadOf.parse(payload);
    const until = (await currentMembership(ctx.sql, personId, gebied))?.readOnlyUntil ?? null;
    const user = await userOfPerson(ctx.sql, personId);
    const room = user === null ? undefined : ctx.directory.ownRoom(user, gebied);
    if (until === null || until <= ctx.clock() || user === null || !room) return;
    const language = ctx.directory.language(user);
    const texts = LADDER[language];
    const volunteer = await volunteerNow(ctx.sql, personId, gebied);
    const body = [
      texts.readOnlySet(moment(until, language)),
      texts.goesOn,
      ...(volunteer?.state === 'aangenomen' ? [WALKING[language].paused] : []),
      texts.emergency,
      texts.whyReadOnly(ctx.settings.phoneGemeente),
    ].join('\n\n');
    await send(ctx, { cause: `alleen-lezen:${id}`, step: 'verteld', room }, { msgtype: 'm.text', body });
  }),
};
