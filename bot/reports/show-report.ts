import { z } from 'zod';
import { JobFailure } from '#basis/errors.ts';
import { endReportCase, reportCase, reportsOfCase } from '#store/reports.ts';
import { nameOf } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotJob } from '../job.ts';
import { editMessage, sendWithTaps } from '../messages/send.ts';
import { tellPassed } from './answer-reporter.ts';
import { reportCard, reportKeys } from './card.ts';
import { decidersOf } from './deciders.ts';
import { passedLine } from './outcome-line.ts';
import { cardStep, reportCause } from './steps.ts';
import { takeCardAway } from './take-card-away.ts';

const payloadOf = z.object({ zaak: z.uuid() });

/**
 * Shows those who choose what was reported, with what to tap; one more report changes the card and rings nobody. Where the gemeente was
 * given it, the coordinators' card goes first.
 */
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
    if (zaak.officeSince !== null) {
      const line = passedLine(ctx, zaak, zaak.officeSince, reports.length);
      await takeCardAway(ctx, zaak, { line, as: 'doorgegeven' });
    }
    const content = reportCard({
      zaak,
      name: zaak.author === null ? null : nameOf(ctx, zaak.author),
      event,
      office,
      asked: asked.map((user) => ({ userId: user, name: nameOf(ctx, user) })),
      reasons: reports.map((one) => one.reason),
    });
    const message = { cause: reportCause(zaak.id), step: cardStep(zaak), room };
    const card = await sendWithTaps(ctx, message, content, reportKeys(zaak));
    if (reports.length > 1) await editMessage(ctx, message, card, reports.length, content);
    if (zaak.officeSince !== null) for (const report of reports) await tellPassed(ctx, zaak, report);
  }),
};
