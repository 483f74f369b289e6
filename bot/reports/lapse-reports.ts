import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import type { ReportCase } from '#store/reports.ts';
import {
  endReportCase,
  lockOverdueReportCase,
  overdueReportCases,
  passToOffice,
  remindReportCases,
} from '#store/reports.ts';
import type { BotContext } from '../context.ts';
import type { BotCron, BotJob } from '../job.ts';
import { DAY_MS } from '../ladder/history.ts';
import { decidersOf } from './deciders.ts';
import { REPORT_DAYS } from './steps.ts';

const REMIND_DAYS = 1;

/**
 * Has everything that was reported come to an end: after a day those who choose are reminded once, after a week the gemeente chooses, and
 * what nobody chose lapses. Each is a mark on the row with a job beside it, in one transaction.
 */
const lapse: BotJob = {
  name: 'lapse-reports',
  async run(_payload, ctx) {
    const at = ctx.clock();
    const daysAgo = (days: number): Date => new Date(at.getTime() - days * DAY_MS);
    const before = daysAgo(REPORT_DAYS);
    for (const id of await overdueReportCases(ctx.sql, before))
      await ctx.sql.begin(async (tx) => {
        const zaak = await lockOverdueReportCase(tx, id, before);
        if (zaak) await goOn(tx, ctx, zaak);
      });
    await ctx.sql.begin((tx) => remindReportCases(tx, { before: daysAgo(REMIND_DAYS), at }));
  },
};

/** Nobody chose in time: the gemeente does, or it is over. */
async function goOn(tx: Tx, ctx: BotContext, zaak: ReportCase): Promise<void> {
  const at = ctx.clock();
  const isPassed = mayPassToOffice(ctx, zaak);
  if (isPassed) await passToOffice(tx, zaak.id, at);
  else await endReportCase(tx, zaak.id, { to: 'verlopen', by: null, at });
  await appendAudit(tx, {
    actor: 'service:bot',
    action: isPassed ? 'rapport.naar-gemeente' : 'rapport.verlopen',
    subject: `rapport:${zaak.id}`,
    detail: { gebied: zaak.gebied, over: zaak.about },
  });
}

/** There is somebody of the gemeente who was not asked yet, and the message stands where they read it already: not in `buurtpraat`. */
function mayPassToOffice(ctx: BotContext, zaak: ReportCase): boolean {
  const { directory } = ctx;
  if (decidersOf(ctx, zaak, new Set()).office === 'gemeente') return false;
  if (zaak.about === 'bericht' && directory.room(zaak.room)?.soort !== 'melding') return false;
  const officers = directory.holders(zaak.gebied, 'gemeente').filter((user) => user !== zaak.author);
  return officers.length > 0 && directory.roomOf(zaak.gebied, 'overleg') !== undefined;
}

/** Every ten minutes. */
export const lapseReports: BotCron = { schedule: '*/10 * * * *', job: lapse };
