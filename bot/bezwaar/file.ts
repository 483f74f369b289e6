import type { GebiedCode } from '#basis/cbs.ts';
import type { RoomId, UserId } from '#basis/matrix-ids.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import type { Appeal, AppealPlace, AppealSubject } from '#store/bezwaren.ts';
import { endAppeal, fileAppeal, lockAppealOn } from '#store/bezwaren.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import type { BotContext } from '../context.ts';
import type { HeardTap } from '../messages/types.ts';

/** Days after which an appeal that nobody decided lapses. */
export const APPEAL_DAYS = 7;
/** Days after which words are not shown anew: whatever card they stand in is gone again when their own term ends. */
export function showableDays(ctx: BotContext): number {
  return Math.max(1, ctx.settings.originalDays - APPEAL_DAYS);
}

/** What people tap to say "klopt niet"; words may follow, in their language. */
const HAND = '✋';

export const APPEAL_JOBS_NAMES = {
  present: 'present-appeal',
  finish: 'finish-appeal',
  answer: 'answer-appeal',
} as const;

/** True for the reaction that says "klopt niet". */
export function saysWrong(key: string): boolean {
  return key.startsWith(HAND);
}

/** Who somebody is in the audit log. */
export function actorOf(ctx: BotContext, user: UserId): AuditId {
  const person = ctx.directory.person(user);
  return person ? `persoon:${person.personId}` : 'service:bot';
}

/**
 * Who decides on an appeal of somebody: the coordinators, unless there is none but themselves. Then the gemeente, which sees no texts:
 * what neighbours wrote is not for officials, and a text that nobody saw is not placed by them either.
 */
export function placeFor(ctx: BotContext, gebied: GebiedCode, by: UserId): AppealPlace {
  return ctx.directory.holders(gebied, 'coordinator').some((user) => user !== by) ? 'coordinatie' : 'overleg';
}

/** The gemeente's number, for who has no coordinator to talk with: who is the only one, or takes part no more; else null. */
export function phoneInstead(ctx: BotContext, gebied: GebiedCode, by: UserId): string | null {
  const takesPart = ctx.directory.role(by, gebied) !== undefined;
  return takesPart && placeFor(ctx, gebied, by) === 'coordinatie' ? null : ctx.settings.phoneGemeente;
}

/** Puts an appeal, once for each subject; one that was taken back can be put again. In the transaction of the tap that is its cause. */
export async function putAppeal(
  tx: Tx,
  ctx: BotContext,
  it: {
    readonly subject: AppealSubject;
    readonly by: UserId;
    readonly gebied: GebiedCode;
    readonly place: AppealPlace;
    readonly tap: Pick<HeardTap, 'cause' | 'room'>;
  },
): Promise<void> {
  const appeal = await fileAppeal(tx, { ...it, at: ctx.clock() });
  if (!appeal) return answerAgain(tx, it);
  await askAppealJob(tx, 'present', appeal);
  await auditAppeal(tx, appeal, 'ingediend', actorOf(ctx, it.by));
}

/** Who taps ✋ once more after the decision hears that there was one. */
export async function answerAgain(
  tx: Tx,
  it: {
    readonly subject: AppealSubject;
    readonly by: UserId;
    readonly tap: Pick<HeardTap, 'cause' | 'room'>;
  },
): Promise<void> {
  const decided = await lockAppealOn(tx, it.subject);
  if (decided === null || decided.state === 'open' || decided.state === 'ingetrokken') return;
  await answerAppeal(tx, { cause: it.tap.cause, room: it.tap.room, by: it.by, why: 'decided' });
}

/** The sender took their ✋ away: nobody need decide. */
export async function takeBackAppeal(
  tx: Tx,
  ctx: BotContext,
  subject: AppealSubject,
  by: UserId,
): Promise<void> {
  const appeal = await lockAppealOn(tx, subject);
  if (appeal?.by !== by) return;
  const ended = await endAppeal(tx, appeal.id, { to: 'ingetrokken', at: ctx.clock() });
  if (!ended) return;
  await askAppealJob(tx, 'finish', ended);
  await auditAppeal(tx, ended, 'ingetrokken', actorOf(ctx, by));
}

/** Where the jobs of an appeal wait, so that what follows from it is done in order. */
export const appealQueue = (id: string): string => `bezwaar:${id[0]}`;

/**
 * Why it ended or was put anew without its sender: reading only is over, what it is about is gone or was decided otherwise, or nobody but the
 * gemeente can decide any more.
 */
export const WHY_APPEAL = ['voorbij', 'vervallen', 'geen-coordinator'] as const;
export type WhyAppeal = (typeof WHY_APPEAL)[number];

/** Asks for a job of an appeal; those of one run one after another. */
export async function askAppealJob(
  tx: Tx,
  job: 'present' | 'finish',
  { id, round }: Pick<Appeal, 'id' | 'round'>,
  why?: WhyAppeal,
): Promise<void> {
  const task = APPEAL_JOBS_NAMES[job];
  await enqueue(
    tx,
    'bot',
    task,
    { id, round, ...(why && { why }) },
    { jobKey: `${task}:${id}:${round}`, queueName: appealQueue(id) },
  );
}

/** Has somebody answered in their own room, once for each reason. */
export async function answerAppeal(
  tx: Tx,
  it: {
    readonly cause: `${string}:${string}`;
    readonly room: RoomId;
    readonly by: UserId;
    readonly why: 'settled' | 'tooLate' | 'decided';
  },
): Promise<void> {
  const task = APPEAL_JOBS_NAMES.answer;
  await enqueue(tx, 'bot', task, it, { jobKey: `${task}:${it.cause}:${it.why}` });
}

export async function auditAppeal(
  tx: Tx,
  appeal: Appeal,
  what: 'ingediend' | 'ingetrokken' | 'toegewezen' | 'afgewezen' | 'verlopen' | 'naar-gemeente',
  actor: AuditId,
  extra: Readonly<Record<string, string>> = {},
): Promise<void> {
  await appendAudit(tx, {
    actor,
    action: `bezwaar.${what}`,
    subject: `bezwaar:${appeal.id}`,
    reason: appeal.subject.is,
    detail: { gebied: appeal.gebied, tegen: appeal.subject.id, bij: appeal.place, ...extra },
  });
}
