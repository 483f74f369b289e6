import type { GebiedCode } from '#basis/cbs.ts';
import type { EventId, RoomId } from '#basis/matrix-ids.ts';
import type { Tx } from '#store/db.ts';
import { lockGebied, meldingBySource, withdrawMelding } from '#store/meldingen.ts';
import { dropQuestions } from '#store/meldingen-questions.ts';
import { undoSigns } from '#store/meldingen-signs.ts';

/**
 * A message of a group is gone, whoever took it away: a report leaves its card, marked and without its words; "112 is gebeld" no longer counts.
 * Repeating it changes nothing.
 */
export async function forgetMessage(
  tx: Tx,
  it: {
    readonly room: RoomId;
    readonly gebied: GebiedCode;
    readonly event: EventId;
    readonly at: Date;
  },
): Promise<void> {
  const { room, gebied, event, at } = it;
  await lockGebied(tx, gebied);
  await undoSigns(tx, event, at);
  await dropQuestions(tx, event, at);
  const melding = await meldingBySource(tx, event);
  if (melding?.room === room) await withdrawMelding(tx, melding.id, at);
}
