import { z } from 'zod';
import { JobFailure } from '#basis/errors.ts';
import { endReportCase, reportCase, reportsOfCase } from '#store/reports.ts';
import { nameOf } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { editMessage, sendWithTaps } from '../messages/send.ts';
import { reportCard, reportKeys } from './card.ts';
import { decidersOf } from './deciders.ts';
import { reportCause } from './steps.ts';

const payloadOf = z.object({ zaak: z.uuid() });

/** Shows the coordinators what was reported, with what to tap; one more report changes the card and rings nobody. */
export const showReport: BotJob = {
  name: 'show-report',
  run: untilAllowed(async (payload, ctx) => {
    const zaak = await reportCase(ctx.sql, payloadOf.parse(payload).zaak);
    if (zaak?.state !== 'open') return;
    const reports = await reportsOfCase(ctx.sql, zaak.id);
    const { room, office, asked } = decidersOf(ctx, zaak, new Set(reports.map((one) => one.reporter)));
    if (!room) throw new JobFailure('retry', `no room for the reports of ${zaak.gebied}`);
    const event = zaak.about === 'bericht' ? await ctx.rooms.getEvent(zaak.room, zaak.event) : null;
    if (zaak.about === 'bericht' && event === null) {
      const end = { to: 'verdwenen', by: null, at: ctx.clock() } as const;
      await ctx.sql.begin((tx) => endReportCase(tx, zaak.id, end));
      return;
    }
    const content = reportCard({
      zaak,
      name: zaak.author === null ? null : nameOf(ctx, zaak.author),
      event,
      office,
      asked: asked.map((user) => ({ userId: user, name: nameOf(ctx, user) })),
      reasons: reports.map((one) => one.reason),
    });
    const message = { cause: reportCause(zaak.id), step: 'kaart', room };
    const card = await sendWithTaps(ctx, message, content, reportKeys(zaak));
    if (reports.length > 1) await editMessage(ctx, message, card, reports.length, content);
  }),
};
