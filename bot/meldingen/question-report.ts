import type { Tx } from '#store/db.ts';
import { touchMelding } from '#store/meldingen.ts';
import type { Question } from '#store/meldingen-questions.ts';
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
