import { z } from 'zod';
import { APPEAL } from '#basis/catalogue/person/bezwaar.ts';
import { roomId, userId } from '#basis/matrix-ids.ts';
import type { Cause } from '#store/bot-messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { APPEAL_JOBS_NAMES, phoneInstead, showableDays } from './file.ts';

const payloadOf = z.object({
  cause: z.templateLiteral([z.string(), ':', z.string()]),
  room: z.string().transform(roomId),
  by: z.string().transform(userId),
  why: z.enum(['settled', 'tooLate', 'decided']),
});

/** Tells somebody why there is nothing to appeal against, once for each reason. */
export const answerAppealTap: BotJob = {
  name: APPEAL_JOBS_NAMES.answer,
  run: untilAllowed(async (payload, ctx) => {
    const { cause, room, by, why } = payloadOf.parse(payload);
    const texts = APPEAL[ctx.directory.language(by)];
    const gebied = ctx.directory.room(room)?.gebied;
    const phone = gebied === undefined ? null : phoneInstead(ctx, gebied, by);
    const body = {
      settled: texts.settled,
      tooLate: texts.tooLate(showableDays(ctx), phone),
      decided: texts.decided(phone),
    }[why];
    const step = { settled: 'besloten', tooLate: 'te-laat', decided: 'al-gekozen' }[why];
    await send(ctx, { cause: cause as Cause, step, room }, { msgtype: 'm.notice', body });
  }),
};
