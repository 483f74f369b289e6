import type { UserId } from '#basis/matrix-ids.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import type { Sanction } from '#store/sancties.ts';
import { moveSanction } from '#store/sancties.ts';
import type { BotContext } from '../context.ts';
import { FINISH_REMOVAL } from './removal-jobs.ts';

export const TELL_LAPSED = 'tell-lapsed';

/** Steps that a granted appeal against a tip took the ground from: reading only ends, a question is closed, and their person hears it. */
export async function undoLapsed(tx: Tx, ctx: BotContext, lapsed: readonly Sanction[]): Promise<void> {
  for (const it of lapsed) {
    await lift(tx, ctx, it);
    const job = it.kind === 'verwijdering' ? FINISH_REMOVAL : TELL_LAPSED;
    await enqueue(tx, 'bot', job, { id: it.id }, { jobKey: `${job}:${it.id}` });
  }
  for (const it of lapsed)
    await appendAudit(tx, {
      actor: 'service:bot',
      action: 'sanctie.vervallen',
      subject: `persoon:${it.personId}`,
      reason: `spelregel-${it.rule}`,
      detail: { gebied: it.gebied, sanctie: it.id },
    });
}

/** A granted appeal against a step: it no longer counts; who was removed takes part again. */
export async function withdrawStep(tx: Tx, ctx: BotContext, id: string, by: UserId | null): Promise<void> {
  const at = ctx.clock();
  const decided = by === null ? {} : { decidedBy: by };
  const step = await moveSanction(tx, id, { from: ['geldt'], to: 'ingetrokken', at, ...decided });
  if (step) return lift(tx, ctx, step);
  const removal = await moveSanction(tx, id, { from: ['besloten'], to: 'teruggedraaid', at, ...decided });
  if (!removal) return;
  const { personId: persoonId, gebied } = removal;
  await enqueue(
    tx,
    'provisioning',
    'restore-member',
    { persoonId, gebied, cause: id },
    { jobKey: `restore-member:${id}` },
  );
}

async function lift(tx: Tx, ctx: BotContext, it: Sanction): Promise<void> {
  if (it.silentUntil === null || it.silentUntil <= ctx.clock()) return;
  const { personId: persoonId, gebied, silentUntil } = it;
  await enqueue(
    tx,
    'provisioning',
    'lift-read-only',
    { persoonId, gebied, until: silentUntil.toISOString(), cause: it.id },
    { jobKey: `lift-read-only:${it.id}` },
  );
}
