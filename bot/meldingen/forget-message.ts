import type { GebiedCode } from '#basis/cbs.ts';
import type { EventId, RoomId } from '#basis/matrix-ids.ts';
import type { Tx } from '#store/db.ts';
import { lockGebied, meldingBySource, withdrawMelding } from '#store/meldingen.ts';
import type { Heir } from '#store/meldingen-heir.ts';
import { heirOf, passOn } from '#store/meldingen-heir.ts';
import { dropQuestions, findQuestion, giveOwnMelding } from '#store/meldingen-questions.ts';
import { undoSigns } from '#store/meldingen-signs.ts';
import type { BotContext } from '../context.ts';
import { openFor } from './admit.ts';
import { reportOfQuestion } from './question-report.ts';
import { wordsTakenBack } from './said-over.ts';

/**
 * A message of a group is gone, whoever took it away: a report leaves its card, marked and without its words; "112 is gebeld" no longer counts.
 * Of the reports that were joined to it the oldest goes on in its place. Repeating it changes nothing.
 */
export async function forgetMessage(
  tx: Tx,
  ctx: BotContext,
  it: {
    readonly room: RoomId;
    readonly gebied: GebiedCode;
    readonly event: EventId;
    readonly at: Date;
  },
): Promise<void> {
  const { room, gebied, event, at } = it;
  await lockGebied(tx, gebied);
  await wordsTakenBack(tx, await undoSigns(tx, event, at), at);
  await dropQuestions(tx, event, at);
  const melding = await meldingBySource(tx, event);
  if (melding?.room !== room) return;
  const heir = melding.state === 'open' ? await heirOf(tx, melding.id) : null;
  const goesOn = heir && (await cardOf(tx, ctx, heir));
  if (goesOn) await passOn(tx, melding, goesOn, at);
  else await withdrawMelding(tx, melding.id, at);
}

/** The melding of a report that was joined; opens it if it had none. */
async function cardOf(tx: Tx, ctx: BotContext, heir: Heir): Promise<string | undefined> {
  if ('melding' in heir) return heir.melding;
  const question = await findQuestion(tx, heir.question);
  const report = question && reportOfQuestion(ctx, question);
  if (!report) return undefined;
  const { id } = await openFor(tx, ctx, report);
  await giveOwnMelding(tx, heir.question, id);
  return id;
}
