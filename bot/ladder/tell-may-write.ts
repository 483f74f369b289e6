import { z } from 'zod';
import { LADDER } from '#basis/catalogue/person/ladder.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { currentMembership } from '#store/lidmaatschappen.ts';
import { userOfPerson } from '#store/pagina-besluiten.ts';
import { TELL_MAY_WRITE } from '#store/reading-only-over.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';

const payloadOf = z.object({ id: z.uuid(), personId: z.uuid(), gebied: z.string().transform(gebiedCode) });

/** Tells somebody that reading only ended before its time, by hand. Not who left, or may only read again by then. */
export const tellMayWrite: BotJob = {
  name: TELL_MAY_WRITE,
  run: untilAllowed(async (payload, ctx) => {
    const { id, personId, gebied } = payloadOf.parse(payload);
    const now = await currentMembership(ctx.sql, personId, gebied);
    const user = await userOfPerson(ctx.sql, personId);
    const reads = now === null || (now.readOnlyUntil !== null && now.readOnlyUntil > ctx.clock());
    const room = reads || user === null ? undefined : ctx.directory.ownRoom(user, gebied);
    if (!room || user === null) return;
    const body = LADDER[ctx.directory.language(user)].mayWriteByHand;
    await send(ctx, { cause: `mag-schrijven:${id}`, step: 'verteld', room }, { msgtype: 'm.text', body });
  }),
};
