import type { UserId } from '#basis/matrix-ids.ts';
import { appendAudit } from '#store/audit.ts';
import { endAppeal, lockAppealOn } from '#store/bezwaren.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import type { Sanction } from '#store/sancties.ts';
import { lapseOnStep, lapseOnTip, moveSanction } from '#store/sancties.ts';
import { appealQueue, askAppealJob, auditAppeal } from '../bezwaar/file.ts';
import type { BotContext } from '../context.ts';
import { FINISH_REMOVAL } from './removal-jobs.ts';

export const TELL_LAPSED = 'tell-lapsed';

/** A granted appeal, by its id: what follows from it is told after what became of it. */
type Granted = { readonly appeal: string };

/** A granted appeal against a tip: the steps that rest on it lapse, and those that rest on these. */
export async function withdrawTip(tx: Tx, ctx: BotContext, tip: string, granted: Granted): Promise<void> {
  const at = ctx.clock();
  const direct = await lapseOnTip(tx, tip, at);
  await undoLapsed(tx, ctx, [...direct, ...(await restingOn(tx, direct, at))], granted);
}

/** A granted appeal against a step: it no longer counts, nor what rests on it; who was removed takes part again. */
export async function withdrawStep(
  tx: Tx,
  ctx: BotContext,
  id: string,
  granted: Granted & { readonly by: UserId | null },
): Promise<void> {
  const at = ctx.clock();
  const decided = granted.by === null ? {} : { decidedBy: granted.by };
  const step = await moveSanction(tx, id, { from: ['geldt'], to: 'ingetrokken', at, ...decided });
  if (step) {
    await lift(tx, ctx, step);
    return undoLapsed(tx, ctx, await restingOn(tx, [step], at), granted);
  }
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

async function restingOn(tx: Tx, steps: readonly Sanction[], at: Date): Promise<readonly Sanction[]> {
  const resting: Sanction[] = [];
  for (const step of steps) resting.push(...(await lapseOnStep(tx, step, at)));
  return resting;
}

/** Steps that a granted appeal took the ground from: reading only ends, a question is closed, and their person hears it. */
async function undoLapsed(
  tx: Tx,
  ctx: BotContext,
  lapsed: readonly Sanction[],
  { appeal }: Granted,
): Promise<void> {
  for (const it of lapsed) {
    await lift(tx, ctx, it);
    const job = it.kind === 'verwijdering' ? FINISH_REMOVAL : TELL_LAPSED;
    const options = { jobKey: `${job}:${it.id}`, queueName: appealQueue(appeal) };
    await enqueue(tx, 'bot', job, { id: it.id }, options);
    await endOwnAppeal(tx, ctx, it);
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

/** Nobody need decide any more on a step that is gone. */
async function endOwnAppeal(tx: Tx, ctx: BotContext, { id }: Sanction): Promise<void> {
  const appeal = await lockAppealOn(tx, { is: 'sanctie', id });
  const ended = appeal && (await endAppeal(tx, appeal.id, { to: 'ingetrokken', at: ctx.clock() }));
  if (!ended) return;
  await askAppealJob(tx, 'finish', ended, 'vervallen');
  await auditAppeal(tx, ended, 'ingetrokken', 'service:bot', { door: 'sanctie' });
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
