import { z } from 'zod';
import type { ReportChooser } from '#basis/catalogue/person/reports.ts';
import { REPORTS } from '#basis/catalogue/person/reports.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { ReportCase } from '#store/reports.ts';
import { reportById, reportCase, reportsOfCase } from '#store/reports.ts';
import { untilAllowed } from '../cases/until-allowed.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { send } from '../messages/send.ts';
import { decidersOf } from './deciders.ts';
import { reportCause } from './steps.ts';

const payloadOf = z.object({ report: z.uuid() });

/** Thanks somebody for a report, in their own room; what was decided before, or that the gemeente looks, is told at once. */
export const answerReporter: BotJob = {
  name: 'answer-reporter',
  run: untilAllowed(async (payload, ctx) => {
    const report = await reportById(ctx.sql, payloadOf.parse(payload).report);
    const zaak = report?.caseId ? await reportCase(ctx.sql, report.caseId) : null;
    if (!report || (!zaak && report.ignored !== 'wacht')) return;
    if (zaak && zaak.state !== 'open') return await tellReporter(ctx, zaak, report);
    if (zaak && zaak.officeSince !== null) return await tellPassed(ctx, zaak, report);
    const room = ctx.directory.ownRoom(report.reporter, zaak?.gebied);
    if (!room) return;
    const texts = REPORTS[ctx.directory.language(report.reporter)];
    const body = zaak ? await thanks(ctx, zaak, texts) : texts.waiting;
    const cause = reportCause(zaak?.id ?? report.id);
    await send(ctx, { cause, step: `dank-${report.id}`, room }, { msgtype: 'm.notice', body });
  }),
};

/** Says who looks at it: the gemeente, where the only coordinator wrote it. */
async function thanks(
  ctx: BotContext,
  zaak: ReportCase,
  texts: (typeof REPORTS)[keyof typeof REPORTS],
): Promise<string> {
  const reporters = new Set((await reportsOfCase(ctx.sql, zaak.id)).map((one) => one.reporter));
  const { office } = decidersOf(ctx, zaak, reporters);
  return zaak.about === 'bericht' ? texts.thanks(office) : texts.thanksPerson(office);
}

/** Tells a reporter what was done, once. */
export async function tellReporter(
  ctx: BotContext,
  zaak: ReportCase,
  report: { readonly id: string; readonly reporter: UserId },
): Promise<void> {
  const room = ctx.directory.ownRoom(report.reporter, zaak.gebied);
  if (!room || zaak.state === 'open') return;
  const texts = REPORTS[ctx.directory.language(report.reporter)];
  const by = chooserOf(ctx, zaak);
  const body = {
    blijft: texts.kept(by, ctx.settings.phoneGemeente),
    weg: texts.removed(by),
    verdwenen: texts.gone,
    opgepakt: texts.takenUp(by),
    verlopen: texts.lapsed,
  }[zaak.state];
  const message = { cause: reportCause(zaak.id), step: `uitkomst-${report.id}`, room };
  await send(ctx, message, { msgtype: 'm.text', body });
}

/** Tells a reporter, once, that the gemeente is asked now: they were told that a coordinator would look. */
export async function tellPassed(
  ctx: BotContext,
  zaak: ReportCase,
  report: { readonly id: string; readonly reporter: UserId },
): Promise<void> {
  const room = ctx.directory.ownRoom(report.reporter, zaak.gebied);
  if (!room) return;
  const body = REPORTS[ctx.directory.language(report.reporter)].passed;
  const message = { cause: reportCause(zaak.id), step: `gemeente-${report.id}`, room };
  await send(ctx, message, { msgtype: 'm.notice', body });
}

/** As whom those concerned hear of who chose: never by name. */
export function chooserOf(ctx: BotContext, { decidedBy, gebied }: ReportCase): ReportChooser {
  const role = decidedBy === null ? undefined : ctx.directory.role(decidedBy, gebied);
  return role === 'gemeente' ? 'gemeente' : 'coordinator';
}
