import { newId } from '#basis/ids.ts';
import type { EventId, UserId } from '#basis/matrix-ids.ts';
import type { Tx } from '#store/db.ts';
import { noteOver } from '#store/meldingen-end.ts';
import {
  answerQuestion,
  askQuestion,
  lapseOutcomeQuestions,
  openOutcomeQuestion,
} from '#store/meldingen-questions.ts';
import type { Melding } from '#store/meldingen-row.ts';
import type { Sign } from '#store/meldingen-signs.ts';
import { isSaidOver, lockStanding } from '#store/meldingen-signs.ts';
import type { BotContext } from '../context.ts';
import { mayEnd } from './close.ts';

/** Who says that a melding is over, by a tap or in words, and the event that says so. */
export type SaidOver = { readonly by: UserId; readonly event: EventId; readonly at: Date };

/** Who may close it is asked for the outcome; if it is somebody else who says that it is over, the reporter is. */
export async function saidOver(it: SaidOver, melding: Melding, tx: Tx, ctx: BotContext): Promise<void> {
  const may = mayEnd(ctx, melding, it.by);
  if (may) await noteOver(tx, melding.id, { by: it.by, at: it.at });
  const asked = may ? it.by : melding.reporter;
  // Without a room of their own (they left, or are an official) the coordinators are asked.
  const to = ctx.directory.ownRoom(asked, melding.gebied) === undefined ? null : asked;
  const open = await openOutcomeQuestion(tx, melding.id, to);
  if (open) {
    // Whether somebody else is right need not be asked of who says so themselves: they are asked how it ended, and have their half an hour.
    if (!may || open.by === it.by) return;
    await answerQuestion(tx, open.id, { answer: 'vervallen', by: it.by, at: ctx.clock() });
  }
  await askQuestion(tx, {
    id: newId(ctx.random),
    kind: 'uitkomst',
    gebied: melding.gebied,
    event: it.event,
    to,
    melding: melding.id,
    // Who says so, if it is another than who is asked.
    by: it.by,
    at: ctx.clock(),
  });
}

/** Who says no longer that it is over need not say how it ended; and nobody need, once nobody says so. */
export async function notOver(
  tx: Tx,
  melding: Melding,
  { by, at }: { readonly by: UserId; readonly at: Date },
): Promise<void> {
  if (melding.over?.by === by) await noteOver(tx, melding.id, null);
  const own = await openOutcomeQuestion(tx, melding.id, by);
  if (own?.by === by) await answerQuestion(tx, own.id, { answer: 'vervallen', by, at });
  if (!(await isSaidOver(tx, melding.id))) await lapseOutcomeQuestions(tx, melding.id, { at, asked: 'over' });
}

/** The same of words that were taken back, by the signs that they were. */
export async function wordsTakenBack(tx: Tx, undone: readonly Sign[], at: Date): Promise<void> {
  for (const { kind, melding: id, by } of undone) {
    const melding = kind === 'afgelopen' ? await lockStanding(tx, id) : null;
    if (melding?.state === 'open') await notOver(tx, melding, { by, at });
  }
}
