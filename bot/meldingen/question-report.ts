import type { UserId } from '#basis/matrix-ids.ts';
import type { Tx } from '#store/db.ts';
import { touchMelding } from '#store/meldingen.ts';
import { calledTogether } from '#store/meldingen-called.ts';
import type { Question } from '#store/meldingen-questions.ts';
import { answerQuestion } from '#store/meldingen-questions.ts';
import { undoCall } from '#store/meldingen-signs.ts';
import type { BotContext } from '../context.ts';
import type { Admitted } from './admit.ts';
import { openFor } from './admit.ts';

/** The report that a question is about; null if its room or writer is not known any more. */
export function reportOfQuestion(ctx: BotContext, question: Question): Admitted | null {
  const { gebied, event, to: author, danger, place, what, called } = question;
  const room = ctx.directory.roomOf(gebied, 'melding');
  if (!room || author === null) return null;
  // It was said when it was asked about, however late the answer comes.
  return { room, gebied, event, author, danger, place, what, called, at: question.askedAt };
}

/** The card of its own of a report that was not joined to another; opens it if there is none. Gives its id. */
export async function cardApart(tx: Tx, ctx: BotContext, question: Question): Promise<string | undefined> {
  if (question.ownMelding !== null) {
    // What was called for the other one is no longer called for this one.
    await touchMelding(tx, question.ownMelding, true);
    return question.ownMelding;
  }
  const report = reportOfQuestion(ctx, question);
  if (!report) return undefined;
  // Until now its 112 counted on the one that it might belong to.
  await undoCall(tx, report.event, ctx.clock());
  return (await openFor(tx, ctx, report)).id;
}

/** Its report is said not to belong to the other one, or nobody said that it does (`by` null): it stays apart, and so does that 112 was called for either. */
export async function stayApart(
  tx: Tx,
  ctx: BotContext,
  question: Question,
  by: UserId | null,
): Promise<void> {
  const others = question.ownMelding ? await calledTogether(tx, question.ownMelding) : [];
  const ownMelding = await cardApart(tx, ctx, question);
  const answer = { answer: 'nee', by, at: ctx.clock(), ...(ownMelding && { ownMelding }) } as const;
  if (!(await answerQuestion(tx, question.id, answer))) return;
  for (const id of others) await touchMelding(tx, id, true);
}
