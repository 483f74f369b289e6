import { appendAudit } from '#store/audit.ts';
import { findMessage } from '#store/bot-messages.ts';
import type { Tx } from '#store/db.ts';
import type { ReportCase } from '#store/reports.ts';
import {
  endReportCase,
  lockOverdueReportCase,
  lockReportCase,
  overdueReportCases,
  passToOffice,
  remindReportCases,
  reportCasesNotPassed,
} from '#store/reports.ts';
import type { BotContext } from '../context.ts';
import type { BotCron, BotJob } from '../job.ts';
import { DAY_MS } from '../ladder/history.ts';
import { decidersOf } from './deciders.ts';
import { CARD_STEP, REPORT_DAYS, reportCause } from './steps.ts';

const REMIND_DAYS = 1;

/**
 * Has everything that was reported come to an end: what no coordinator can choose any more the gemeente is given, after a day those who
 * choose are reminded once, after a week the gemeente chooses, and what nobody chose lapses. Each is a mark on the row with a job beside
 * it, in one transaction.
 */
const lapse: BotJob = {
  name: 'lapse-reports',
  async run(_payload, ctx) {
    const at = ctx.clock();
    const daysAgo = (days: number): Date => new Date(at.getTime() - days * DAY_MS);
    for (const zaak of await reportCasesNotPassed(ctx.sql))
      if (await isStranded(ctx, zaak))
        await ctx.sql.begin(async (tx) => {
          const now = await lockReportCase(tx, zaak.id);
          if (now?.state === 'open' && now.officeSince === null) await pass(tx, ctx, now);
        });
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
  if (mayPassToOffice(ctx, zaak)) return await pass(tx, ctx, zaak);
  await endReportCase(tx, zaak.id, { to: 'verlopen', by: null, at: ctx.clock() });
  await audit(tx, zaak, 'verlopen');
}

async function pass(tx: Tx, ctx: BotContext, zaak: ReportCase): Promise<void> {
  await passToOffice(tx, zaak.id, ctx.clock());
  await audit(tx, zaak, 'naar-gemeente');
}

async function audit(tx: Tx, zaak: ReportCase, what: 'naar-gemeente' | 'verlopen'): Promise<void> {
  await appendAudit(tx, {
    actor: 'service:bot',
    action: `rapport.${what}`,
    subject: `rapport:${zaak.id}`,
    detail: { gebied: zaak.gebied, over: zaak.about },
  });
}

/** The gemeente chooses by now, since the coordinators who could have gone, and its card still stands where they were asked. */
async function isStranded(ctx: BotContext, zaak: ReportCase): Promise<boolean> {
  const { office, room } = decidersOf(ctx, zaak, new Set());
  if (office !== 'gemeente') return false;
  const card = await findMessage(ctx.sql, reportCause(zaak.id), CARD_STEP);
  return card !== null && card.room !== room;
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
