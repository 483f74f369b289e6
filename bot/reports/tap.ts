import { REPORT_KEYS_NL } from '#basis/catalogue/rapporten.nl.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import type { ReportCase } from '#store/reports.ts';
import { endReportCase, lockReportCase, reportsOfCase } from '#store/reports.ts';
import type { BotContext } from '../context.ts';
import type { HeardTap, TapHandler } from '../messages/types.ts';
import { refusedOnPage } from '../page/event.ts';
import { decidersOf } from './deciders.ts';
import { cardStep } from './steps.ts';
import { actorOf } from './take-report.ts';

const CHOICES = {
  bericht: { [REPORT_KEYS_NL.keep]: 'blijft', [REPORT_KEYS_NL.remove]: 'weg' },
  persoon: { [REPORT_KEYS_NL.seen]: 'opgepakt' },
} as const;

/** Why a tap does not count; the one who tapped is answered. */
export type ReportTapRefusal = 'besloten' | 'eigen' | 'gemeld' | 'gemeente';

/** A coordinator's choice on a reported message: the first that counts decides. Who may not is answered; others are not heard. */
export const reportTap: TapHandler = {
  async tapped(tap, tx, ctx) {
    const zaak = await lockReportCase(tx, tap.id);
    const choice = zaak && (CHOICES[zaak.about] as Readonly<Record<string, Choice>>)[tap.key];
    // The coordinators' card counts no longer once the gemeente was asked.
    if (!choice || tap.step !== cardStep(zaak)) return;
    const reporters = new Set((await reportsOfCase(tx, zaak.id)).map((one) => one.reporter));
    const { may, office, room } = decidersOf(ctx, zaak, reporters);
    const role = ctx.directory.role(tap.by, zaak.gebied);
    if (role !== office && tap.by !== zaak.author) {
      // Coordinators and wijkagent read what the gemeente decides on.
      if (office === 'gemeente' && tap.room === room && role !== undefined && role !== 'resident')
        await refuse(tx, zaak, tap, 'gemeente');
      return;
    }
    if (!may.has(tap.by)) return await refuse(tx, zaak, tap, tap.by === zaak.author ? 'eigen' : 'gemeld');
    const at = ctx.clock();
    if (!(await endReportCase(tx, zaak.id, { to: choice, by: tap.by, at }))) {
      if (zaak.decidedBy !== tap.by || zaak.state !== choice) await refuse(tx, zaak, tap, 'besloten');
      return;
    }
    await auditChoice(tx, ctx, zaak, tap.by, choice);
  },
};

type Choice = 'blijft' | 'weg' | 'opgepakt';

async function auditChoice(
  tx: Tx,
  ctx: BotContext,
  zaak: ReportCase,
  by: UserId,
  choice: Choice,
): Promise<void> {
  await appendAudit(tx, {
    actor: actorOf(ctx, by),
    action: `rapport.${choice}`,
    subject: `rapport:${zaak.id}`,
    detail: { gebied: zaak.gebied, over: zaak.about },
  });
}

async function refuse(tx: Tx, zaak: ReportCase, tap: HeardTap, why: ReportTapRefusal): Promise<void> {
  if (await refusedOnPage(tx, tap.event, why === 'gemeente' ? 'geen-toegang' : why)) return;
  const payload = { zaak: zaak.id, why, by: tap.by, room: tap.room };
  await enqueue(tx, 'bot', 'answer-report-tap', payload, {
    jobKey: `answer-report-tap:${zaak.id}:${why}:${tap.by}`,
  });
}
