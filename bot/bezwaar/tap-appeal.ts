import type { UserId } from '#basis/matrix-ids.ts';
import { appendAudit } from '#store/audit.ts';
import type { Appeal } from '#store/bezwaren.ts';
import { endAppeal, lockAppeal, removalAppealsOf } from '#store/bezwaren.ts';
import { lockCase, moveCase } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import { tipById, tipCause } from '#store/tips.ts';
import { takesPart } from '../cases/decide.ts';
import type { BotContext } from '../context.ts';
import { refuseTap } from '../ladder/refuse-tap.ts';
import { withdrawStep, withdrawTip } from '../ladder/undo.ts';
import type { TapHandler } from '../messages/types.ts';
import { actorOf, askAppealJob, auditAppeal } from './file.ts';

const CARD = /^kaart-(\d+)$/;

/**
 * ✅ or ❌ on an appeal: the first that counts decides. In `coordinatie` a coordinator of the gebied, in `overleg` somebody of the gemeente,
 * never the one whose appeal it is. Who reads `overleg` as well is told that the gemeente does; nobody else is heard.
 */
export const appealTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    const card = CARD.exec(tap.step);
    const isYes = tap.key.startsWith('✅');
    if (!card || !(isYes || tap.key.startsWith('❌'))) return;
    const appeal = await lockAppeal(tx, tap.id);
    if (!appeal || appeal.round !== Number(card[1])) return;
    if (ctx.directory.roomOf(appeal.gebied, appeal.place) !== tap.room) return;
    const role = appeal.place === 'overleg' ? 'gemeente' : 'coordinator';
    const own = ctx.directory.role(tap.by, appeal.gebied);
    if (own === undefined || own === 'resident') return;
    if (appeal.by === tap.by) return refuseTap(tx, tap, 'eigen');
    if (own !== role) return refuseTap(tx, tap, 'gemeente');
    if (appeal.state !== 'open')
      return appeal.decidedBy === tap.by ? undefined : refuseTap(tx, tap, 'besloten');
    if (isYes && !(await place(tx, ctx, appeal, tap.by))) return refuseTap(tx, tap, 'onplaatsbaar');
    const end = { to: isYes ? ('toegewezen' as const) : ('afgewezen' as const), decidedBy: tap.by };
    const ended = await endAppeal(tx, appeal.id, { ...end, at: ctx.clock() });
    if (!ended) return;
    await askAppealJob(tx, 'finish', ended);
    if (isYes) await undo(tx, ctx, ended);
    await auditAppeal(tx, ended, end.to, actorOf(ctx, tap.by), { event: tap.event });
  },
};

/**
 * A message that still waits is placed by the same tap, as one on its own card would. False if it can't be placed. Who could not see the
 * words places nothing, and of who is out of the group nothing is placed.
 */
async function place(tx: Tx, ctx: BotContext, { subject, place }: Appeal, by: UserId): Promise<boolean> {
  const tip = subject.is === 'tip' && place === 'coordinatie' ? await tipById(tx, subject.id) : null;
  const zaak = tip?.ref ? await lockCase(tx, tip.ref) : null;
  if (zaak?.state !== 'wacht' || tip?.cause !== tipCause(zaak) || !takesPart(ctx, zaak)) return true;
  if (zaak.placeable !== true || zaak.sender === by) return false;
  await moveCase(tx, zaak.ref, 'plaatsen', { at: ctx.clock(), decidedBy: by });
  await appendAudit(tx, {
    actor: actorOf(ctx, by),
    action: 'zaak.plaatsen',
    subject: `zaak:${zaak.id}`,
    reason: 'bezwaar',
    detail: { gebied: zaak.gebied, codes: zaak.codes.join(',') },
  });
  return true;
}

/** What rested on what was not right no longer stands. */
async function undo(tx: Tx, ctx: BotContext, granted: Appeal): Promise<void> {
  const { id: appeal, subject, decidedBy: by } = granted;
  if (subject.is === 'sanctie') return withdrawStep(tx, ctx, subject.id, { appeal, by });
  await withdrawTip(tx, ctx, subject.id, { appeal });
  // A removal that was decided stands; who decides on its appeal reads of it.
  for (const removal of await removalAppealsOf(tx, granted)) await askAppealJob(tx, 'present', removal);
}
