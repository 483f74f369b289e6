import { createHash } from 'node:crypto';
import { z } from 'zod';
import { TAP_NL } from '#basis/catalogue/cases.nl.ts';
import { userId } from '#basis/matrix-ids.ts';
import { caseByRef } from '#store/cases.ts';
import { nameOf, post } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';

const payloadOf = z.object({
  ref: z.string(),
  why: z.enum(['besloten', 'veranderd', 'eigen', 'onplaatsbaar', 'uit-de-groep']),
  by: z.string().transform(userId),
});

/** Tells a coordinator in `coordinatie` why a tap did not count, once for each reason and zaak. */
export const answerTap: BotJob = {
  name: 'answer-tap',
  run: untilAllowed(async (payload, ctx) => {
    const { ref, why, by } = payloadOf.parse(payload);
    const zaak = await caseByRef(ctx.sql, ref);
    const room = zaak && ctx.directory.roomOf(zaak.gebied, 'coordinatie');
    if (!zaak || !room) return;
    const body = TAP_NL[why](nameOf(ctx, by), nameOf(ctx, zaak.sender));
    const who = createHash('sha256').update(by).digest('base64url').slice(0, 16);
    const step = { ref, step: `antwoord-${why}-${who}`, version: zaak.version, room };
    await post(ctx, step, 'm.room.message', { msgtype: 'm.notice', body });
  }),
};
