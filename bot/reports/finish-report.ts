import { z } from 'zod';
import { REPORTS } from '#basis/catalogue/person/reports.ts';
import { REPORT_OUTCOME_NL } from '#basis/catalogue/rapporten.nl.ts';
import { findMessage } from '#store/bot-messages.ts';
import type { ReportCase } from '#store/reports.ts';
import { reportCase, reportFinished, reportsOfCase } from '#store/reports.ts';
import { moment, nameOf } from '../cases/messages.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { removeMessage, send } from '../messages/send.ts';
import { tellReporter } from './answer-reporter.ts';
import { reportCause } from './steps.ts';

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
    if (zaak.about === 'bericht' && zaak.state === 'weg')
      await ctx.rooms.redact(zaak.room, zaak.event, `rapport-${zaak.id}-bericht-weg`);
    const reports = await reportsOfCase(ctx.sql, zaak.id);
    await closeCard(ctx, zaak, reports.length);
    await tellAuthor(ctx, zaak);
    for (const report of reports) await tellReporter(ctx, zaak, report);
    await reportFinished(ctx.sql, zaak.id, ctx.clock());
  }),
};

/** The card goes, with the words on it; a line without them stays. */
async function closeCard(ctx: BotContext, zaak: ReportCase, count: number): Promise<void> {
  const cause = reportCause(zaak.id);
  const card = await findMessage(ctx.sql, cause, 'kaart');
  // Gone before the coordinators saw it: nothing to tell them.
  if (!card) return;
  await removeMessage(ctx, card);
  const body = outcomeLine(ctx, zaak, count);
  await send(ctx, { cause, step: 'uitkomst', room: card.room }, { msgtype: 'm.notice', body });
}

function outcomeLine(ctx: BotContext, zaak: ReportCase, count: number): string {
  const name = zaak.author === null ? null : nameOf(ctx, zaak.author);
  const titled = zaak.about === 'bericht' ? REPORT_OUTCOME_NL.message : REPORT_OUTCOME_NL.person;
  const what = name === null ? REPORT_OUTCOME_NL.own(count) : titled(name, count);
  const when = moment(zaak.stateSince);
  if (zaak.decidedBy === null || zaak.state === 'open' || zaak.state === 'verdwenen')
    return REPORT_OUTCOME_NL.verdwenen({ what, when });
  return REPORT_OUTCOME_NL[zaak.state]({ what, by: nameOf(ctx, zaak.decidedBy), when });
}

/** Whoever wrote what was taken away hears so kindly, and how to object. */
async function tellAuthor(ctx: BotContext, zaak: ReportCase): Promise<void> {
  if (zaak.about !== 'bericht' || zaak.state !== 'weg' || zaak.author === null) return;
  const room = ctx.directory.ownRoom(zaak.author, zaak.gebied);
  if (!room) return;
  const when = moment(zaak.sentAt ?? zaak.stateSince);
  const body = REPORTS[ctx.directory.language(zaak.author)].author(when);
  await send(ctx, { cause: reportCause(zaak.id), step: 'schrijver', room }, { msgtype: 'm.text', body });
}
