import { z } from 'zod';
import { newId } from '#basis/ids.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import {
  askReportCard,
  askReporterAnswer,
  endReportCase,
  ignoreReport,
  newReport,
  takeReport as putInCase,
} from '#store/reports.ts';
import type { BotContext } from '../context.ts';
import type { BotJob } from '../job.ts';
import { subjectOf } from './subject.ts';

const payloadOf = z.object({ report: z.uuid() });

/** A report that provisioning brought: it becomes part of a card, or is set aside. One transaction; done again it does nothing. */
export const takeReport: BotJob = {
  name: 'take-report',
  async run(payload, ctx) {
    const report = await newReport(ctx.sql, payloadOf.parse(payload).report);
    if (!report) return;
    const subject = await subjectOf(ctx, report);
    const at = ctx.clock();
    await ctx.sql.begin(async (tx) => {
      if (subject.ignored !== null) {
        if (!(await ignoreReport(tx, report.id, subject.ignored))) return;
        if (subject.ignored === 'wacht') await askReporterAnswer(tx, report.id, null);
        await appendAudit(tx, {
          actor: actorOf(ctx, report.reporter),
          action: 'rapport.genegeerd',
          subject: `rapport:${report.id}`,
          reason: subject.ignored,
        });
        return;
      }
      const { outcome, zaak } = await putInCase(tx, report, { ...subject.about, id: newId(ctx.random), at });
      if (outcome === 'dubbel') {
        await ignoreReport(tx, report.id, 'dubbel');
        return;
      }
      if (subject.isGone) await endReportCase(tx, zaak.id, { to: 'verdwenen', by: null, at });
      else if (zaak.state === 'open') await askReportCard(tx, zaak.id);
      await askReporterAnswer(tx, report.id, zaak.id);
      await appendAudit(tx, {
        actor: actorOf(ctx, report.reporter),
        action: 'rapport.nieuw',
        subject: `rapport:${zaak.id}`,
        detail: { gebied: zaak.gebied, over: zaak.about },
      });
    });
  },
};

/** The person, by random id; the service for somebody whom it does not know. */
export function actorOf(ctx: BotContext, user: UserId): AuditId {
  const person = ctx.directory.person(user);
  return person ? `persoon:${person.personId}` : 'service:bot';
}
