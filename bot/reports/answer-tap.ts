import { createHash } from 'node:crypto';
import { z } from 'zod';
import { REPORTS } from '#basis/catalogue/person/reports.ts';
import { REPORT_TAP_NL } from '#basis/catalogue/rapporten.nl.ts';
import { roomId, userId } from '#basis/matrix-ids.ts';
import { reportCase } from '#store/reports.ts';
import { nameOf } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { reportCause } from './steps.ts';

const payloadOf = z.object({
  zaak: z.uuid(),
  why: z.enum(['besloten', 'eigen', 'gemeld', 'gemeente']),
  by: z.string().transform(userId),
  room: z.string().transform(roomId),
});

/** Tells who tapped why it did not count, once for each reason. Who reported it themself hears so alone. */
export const answerReportTap: BotJob = {
  name: 'answer-report-tap',
  run: untilAllowed(async (payload, ctx) => {
    const { zaak: id, why, by, room: card } = payloadOf.parse(payload);
    const zaak = await reportCase(ctx.sql, id);
    const room = why === 'gemeld' ? ctx.directory.ownRoom(by, zaak?.gebied) : card;
    if (!zaak || !room) return;
    const body =
      why === 'gemeld' ? REPORTS[ctx.directory.language(by)].ownReport : REPORT_TAP_NL[why](nameOf(ctx, by));
    const who = createHash('sha256').update(by).digest('hex').slice(0, 16);
    await send(
      ctx,
      { cause: reportCause(id), step: `antwoord-${why}-${who}`, room },
      { msgtype: 'm.notice', body },
    );
  }),
};
