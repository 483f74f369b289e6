import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import { tapsOn, undoTap } from '#store/bot-messages.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import type { Sanction } from '#store/sancties.ts';
import { keepRoomUntil, lockSanction, moveSanction, sanctionById } from '#store/sancties.ts';
import {
  APPEAL_DAYS,
  actorOf,
  answerAgain,
  placeFor,
  putAppeal,
  saysWrong,
  takeBackAppeal,
} from '../bezwaar/file.ts';
import type { BotContext } from '../context.ts';
import type { HeardTap, TapHandler } from '../messages/types.ts';
import { isPageEvent } from '../page/event.ts';
import { DAY_MS } from './history.ts';
import { showVotesOf } from './look-again.ts';
import { refuseTap } from './refuse-tap.ts';
import { FINISH_REMOVAL } from './removal-jobs.ts';
import { OWN_STEP } from './tell.ts';
import { QUESTION_STEP, votesOn } from './votes.ts';

/** How long somebody who was removed can appeal, and keeps their own room with the bot. */
const REMOVAL_APPEAL_DAYS = 14;
/** After an appeal they keep it until it is decided or has lapsed, and two days to read that. */
const TO_READ_DAYS = 2;

/** Taps on the messages of a step of the ladder: its person's ✋, and the coordinators' ✅ and ❌ on a removal. */
export const sanctionTaps: TapHandler = {
  async tapped(tap, tx, ctx) {
    if (tap.step === OWN_STEP && saysWrong(tap.key)) await appeal(tap, tx, ctx);
    if (tap.step === QUESTION_STEP) await vote(tap, tx, ctx);
  },
  async untapped(tap, tx, ctx) {
    if (tap.step === OWN_STEP && saysWrong(tap.key))
      await takeBackAppeal(tx, ctx, { is: 'sanctie', id: tap.id }, tap.by);
    if (tap.step === QUESTION_STEP && tap.key.startsWith('✅')) await unvote(tap, tx, ctx);
  },
};

async function appeal(tap: HeardTap, tx: Tx, ctx: BotContext): Promise<void> {
  const it = await sanctionById(tx, tap.id);
  if (it?.recipient !== tap.by) return;
  const now = ctx.clock();
  const isRemoval = it.kind === 'verwijdering';
  const stands = isRemoval
    ? it.state === 'besloten' && it.roomUntil !== null && it.roomUntil > now
    : it.state === 'geldt' && it.countsUntil > now;
  const subject = { is: 'sanctie', id: it.id } as const;
  if (!stands) return answerAgain(tx, { subject, by: tap.by, tap });
  const { gebied } = it;
  const place = isRemoval ? 'overleg' : placeFor(ctx, gebied, tap.by);
  const days = APPEAL_DAYS + TO_READ_DAYS;
  if (isRemoval) await keepRoomUntil(tx, it.id, new Date(now.getTime() + days * DAY_MS));
  await putAppeal(tx, ctx, { subject, by: tap.by, gebied, place, tap });
}

/** Four eyes: the first ❌ ends it; ✅ of two coordinators, or of the only one, decides. Nobody decides on themself. */
async function vote(tap: HeardTap, tx: Tx, ctx: BotContext): Promise<void> {
  const isYes = tap.key.startsWith('✅');
  if (!isYes && !tap.key.startsWith('❌')) return;
  const it = await lockSanction(tx, tap.id);
  if (!it || ctx.directory.roomOf(it.gebied, 'coordinatie') !== tap.room) return;
  if (ctx.directory.role(tap.by, it.gebied) !== 'coordinator') return;
  if (it.recipient === tap.by) return refuseTap(tx, tap, 'eigen');
  if (it.state !== 'gevraagd') return it.decidedBy === tap.by ? undefined : refuseTap(tx, tap, 'besloten');
  const actor = actorOf(ctx, tap.by);
  if (!isYes) return settle(tx, ctx, it, { to: 'blijft', by: tap, actor });
  const { deciders, yes, needed } = await votesOn(tx, it);
  // Their role ended while they tapped.
  if (!deciders.includes(tap.by)) return;
  if (yes.length >= needed) return settle(tx, ctx, it, { to: 'besloten', by: tap, actor });
  await showVotesOf(tx, it.id);
  await auditVote(tx, it, actor, 'ja');
}

/** A ✅ that is taken away before the second counts no longer, nor the same yes on the page: whoever takes it away said no less. */
async function unvote(tap: HeardTap, tx: Tx, ctx: BotContext): Promise<void> {
  const it = await lockSanction(tx, tap.id);
  if (it?.state !== 'gevraagd' || ctx.directory.role(tap.by, it.gebied) !== 'coordinator') return;
  for (const { by, key, event } of await tapsOn(tx, tap.cause, QUESTION_STEP))
    if (by === tap.by && key.startsWith('✅') && isPageEvent(event)) await undoTap(tx, event, ctx.clock());
  await showVotesOf(tx, it.id);
  await auditVote(tx, it, actorOf(ctx, tap.by), 'terug');
}

async function settle(
  tx: Tx,
  ctx: BotContext,
  it: Sanction,
  end: { readonly to: 'besloten' | 'blijft'; readonly by: HeardTap; readonly actor: AuditId },
): Promise<void> {
  const at = ctx.clock();
  const { gebied, personId: persoonId, id } = it;
  const moved = await moveSanction(tx, id, {
    ...{ from: ['gevraagd'], to: end.to, at, decidedBy: end.by.by },
    ...(end.to === 'besloten' && { roomUntil: new Date(at.getTime() + REMOVAL_APPEAL_DAYS * DAY_MS) }),
  });
  if (!moved) return;
  if (end.to === 'besloten')
    await enqueue(
      tx,
      'provisioning',
      'remove-member',
      { persoonId, gebied, cause: id },
      { jobKey: `remove-member:${id}` },
    );
  await enqueue(tx, 'bot', FINISH_REMOVAL, { id }, { jobKey: `${FINISH_REMOVAL}:${id}` });
  await auditVote(tx, it, end.actor, end.to === 'besloten' ? 'ja' : 'nee');
  await appendAudit(tx, {
    actor: end.actor,
    action: `verwijdering.${end.to}`,
    subject: `persoon:${persoonId}`,
    reason: `spelregel-${it.rule}`,
    detail: { gebied, sanctie: id },
  });
}

async function auditVote(tx: Tx, it: Sanction, actor: AuditId, what: 'ja' | 'nee' | 'terug'): Promise<void> {
  await appendAudit(tx, {
    actor,
    action: 'verwijdering.stem',
    subject: `persoon:${it.personId}`,
    reason: what,
    detail: { gebied: it.gebied, sanctie: it.id },
  });
}
