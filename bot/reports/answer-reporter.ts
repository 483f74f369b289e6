import { z } from 'zod';
import { REPORTS } from '#basis/catalogue/person/reports.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { ReportCase } from '#store/reports.ts';
import { reportById, reportCase } from '#store/reports.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { reportCause } from './steps.ts';

const payloadOf = z.object({ report: z.uuid() });

/** Thanks somebody for a report, in their own room; what was decided before is told at once. */
export const answerReporter: BotJob = {
  name: 'answer-reporter',
  run: untilAllowed(async (payload, ctx) => {
    const report = await reportById(ctx.sql, payloadOf.parse(payload).report);
    const zaak = report?.caseId ? await reportCase(ctx.sql, report.caseId) : null;
    if (!report || (!zaak && report.ignored !== 'wacht')) return;
    if (zaak && zaak.state !== 'open') return await tellReporter(ctx, zaak, report);
    const room = ctx.directory.ownRoom(report.reporter, zaak?.gebied);
    if (!room) return;
    const texts = REPORTS[ctx.directory.language(report.reporter)];
    const body = zaak ? (zaak.about === 'bericht' ? texts.thanks : texts.thanksPerson) : texts.waiting;
    const cause = reportCause(zaak?.id ?? report.id);
    await send(ctx, { cause, step: `dank-${report.id}`, room }, { msgtype: 'm.notice', body });
  }),
};

/** Tells a reporter what was done, once. */
export async function tellReporter(
  ctx: BotContext,
  zaak: ReportCase,
  report: { readonly id: string; readonly reporter: UserId },
): Promise<void> {
  const room = ctx.directory.ownRoom(report.reporter, zaak.gebied);
  if (!room || zaak.state === 'open') return;
  const texts = REPORTS[ctx.directory.language(report.reporter)];
  const body = {
    blijft: texts.kept,
    weg: texts.removed,
    verdwenen: texts.gone,
    opgepakt: texts.takenUp,
  }[zaak.state];
  const message = { cause: reportCause(zaak.id), step: `uitkomst-${report.id}`, room };
  await send(ctx, message, { msgtype: 'm.text', body });
}
