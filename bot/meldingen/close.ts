import type { EventId, UserId } from '#basis/matrix-ids.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { changeOutcome, closeMelding, noteOver, noteStillOpen, reopenMelding } from '#store/meldingen-end.ts';
import { answerQuestion } from '#store/meldingen-questions.ts';
import type { Melding, Outcome } from '#store/meldingen-row.ts';
import type { BotContext } from '../context.ts';

/** How long whoever closed a melding may take that back. */
const UNDO_MS = 60 * 60_000;

/** Whether somebody may say how a melding ended: its reporter, or a coordinator of its gebied. */
export function mayEnd(ctx: BotContext, melding: Melding, by: UserId): boolean {
  return by === melding.reporter || ctx.directory.role(by, melding.gebied) === 'coordinator';
}

/** Whether a message stands where its sender may tell in words how a melding ended: their own room, or that of the coordinators. */
export function mayTellOutcome(ctx: BotContext, { roomId, sender }: TimelineEvent): boolean {
  const room = ctx.directory.room(roomId);
  return room?.soort === 'coordinatie' || (room?.soort === 'bewoner' && room.owner === sender);
}

/** The actor of an audit row. */
export function actorOf(ctx: BotContext, by: UserId | null): `${string}:${string}` {
  const person = by === null ? undefined : ctx.directory.person(by);
  return person ? `persoon:${person.personId}` : 'service:bot';
}

export type Ending = {
  readonly outcome: Outcome;
  readonly words?: string;
  /** Null: by the clock. */
  readonly by: UserId | null;
  readonly event: EventId | null;
};

/** Closes a melding with an outcome, or changes the outcome that the same person gave less than an hour ago. False if it is neither. */
export async function endMelding(tx: Tx, ctx: BotContext, melding: Melding, it: Ending): Promise<boolean> {
  const at = ctx.clock();
  const closing = { outcome: it.outcome, words: it.words ?? null, event: it.event, at };
  const by = it.by;
  const closed =
    (await closeMelding(tx, melding.id, { ...closing, by })) ??
    (by !== null && mayUndo(melding, by, at)
      ? await changeOutcome(tx, melding.id, { ...closing, by })
      : null);
  if (!closed) return false;
  await appendAudit(tx, {
    actor: actorOf(ctx, by),
    action: 'melding.gesloten',
    subject: `melding:${melding.id}`,
    reason: it.outcome,
    detail: { gebied: melding.gebied, nummer: melding.number },
  });
  return true;
}

/** Whoever was asked how it ended says that it still goes on: who said that it is over is not believed, and that question is answered. */
export async function stayOpen(
  tx: Tx,
  ctx: BotContext,
  melding: Melding,
  it: { readonly question: string; readonly by: UserId },
): Promise<void> {
  const at = ctx.clock();
  await noteStillOpen(tx, melding.id, at);
  await noteOver(tx, melding.id, null);
  await answerQuestion(tx, it.question, { answer: 'nee', by: it.by, at });
}

/** Opens a melding again that this person closed less than an hour ago. False if it is not. */
export async function reopen(tx: Tx, ctx: BotContext, melding: Melding, by: UserId): Promise<boolean> {
  const at = ctx.clock();
  if (!mayUndo(melding, by, at) || !(await reopenMelding(tx, melding.id, at))) return false;
  await appendAudit(tx, {
    actor: actorOf(ctx, by),
    action: 'melding.heropend',
    subject: `melding:${melding.id}`,
    detail: { gebied: melding.gebied, nummer: melding.number },
  });
  return true;
}

/** Whether this person closed it, less than an hour ago. */
export function mayUndo(melding: Melding, by: UserId, at: Date): boolean {
  const { state, closedBy, closedAt } = melding;
  return (
    state === 'gesloten' &&
    closedBy === by &&
    closedAt !== null &&
    at.getTime() - closedAt.getTime() <= UNDO_MS
  );
}
