import { z } from 'zod';
import { REPORTS } from '#basis/catalogue/person/reports.ts';
import type { ReportCase } from '#store/reports.ts';
import { reportCase, reportFinished, reportsOfCase } from '#store/reports.ts';
import { moment } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { forgetMessage } from '../meldingen/forget-message.ts';
import { send } from '../messages/send.ts';
import { chooserOf, tellReporter } from './answer-reporter.ts';
import { outcomeLine } from './outcome-line.ts';
import { reportCause } from './steps.ts';
import { takeCardAway, WHOLE_CASE } from './take-card-away.ts';

const payloadOf = z.object({ zaak: z.uuid() });

/**
 * Does what follows from the end of a report: the message goes if that was chosen, the card becomes one line, and everybody concerned hears.
 * Killed anywhere and done again, it is done once.
 */
export const finishReport: BotJob = {
  name: 'finish-report',
  run: untilAllowed(async (payload, ctx) => {
    const zaak = await reportCase(ctx.sql, payloadOf.parse(payload).zaak);
    if (!zaak || zaak.state === 'open' || zaak.isFinished) return;
    if (zaak.about === 'bericht' && zaak.state === 'weg') {
      await ctx.rooms.redact(zaak.room, zaak.event, `rapport-${zaak.id}-bericht-weg`);
      await ctx.sql.begin((tx) => forgetMessage(tx, ctx, { ...zaak, at: ctx.clock() }));
    }
    const reports = await reportsOfCase(ctx.sql, zaak.id);
    const line = outcomeLine(ctx, zaak, reports.length);
    await takeCardAway(ctx, zaak, { steps: WHOLE_CASE, line, as: 'uitkomst' });
    await tellAuthor(ctx, zaak);
    for (const report of reports) await tellReporter(ctx, zaak, report);
    await reportFinished(ctx.sql, zaak.id, ctx.clock());
  }),
};

/** Whoever wrote what was taken away hears so kindly, and how to object. */
async function tellAuthor(ctx: BotContext, zaak: ReportCase): Promise<void> {
  if (zaak.about !== 'bericht' || zaak.state !== 'weg' || zaak.author === null) return;
  const room = ctx.directory.ownRoom(zaak.author, zaak.gebied);
  if (!room) return;
  const when = moment(zaak.sentAt ?? zaak.stateSince);
  // Who is coordinator has none to tell it to.
  const isCoordinator = ctx.directory.role(zaak.author, zaak.gebied) === 'coordinator';
  const phone = isCoordinator ? ctx.settings.phoneGemeente : null;
  const body = REPORTS[ctx.directory.language(zaak.author)].author(chooserOf(ctx, zaak), when, phone);
  await send(ctx, { cause: reportCause(zaak.id), step: 'schrijver', room }, { msgtype: 'm.text', body });
}
