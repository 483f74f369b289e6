import { asEventId } from '#basis/matrix-ids.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { appendAudit } from '#store/audit.ts';
import type { Tx } from '#store/db.ts';
import { lockGebied, lockMelding } from '#store/meldingen.ts';
import { changeOutcomeWords, meldingClosedBy } from '#store/meldingen-end.ts';
import type { Melding } from '#store/meldingen-row.ts';
import type { BotContext } from '../context.ts';
import { editTarget } from '../gate/read/relation.ts';
import type { Reaction } from '../reactions/types.ts';
import { actorOf, endMelding, mayTellOutcome, mayUndo, reopen } from './close.ts';
import { wordsOf } from './melding-message.ts';
import { withoutNumber } from './numbered.ts';
import { outcomeShown } from './outcome-words.ts';
import { readOutcome } from './read-outcome.ts';
import { tellAboutMelding } from './tell.ts';

/** Who edits the words that closed a melding changes what the group reads, within the hour in which they can take them back; else they hear that it stays. */
export const outcomeEdited: Reaction = {
  name: 'outcome-edited',
  async handle(event, tx, ctx) {
    const target = event.type === 'm.room.message' ? asEventId(editTarget(event.content)) : null;
    if (target === null || !mayTellOutcome(ctx, event)) return;
    const found = await meldingClosedBy(tx, event.sender, target);
    const text = found ? withoutNumber(wordsOf(event).trim(), found.number) : '';
    if (!found || text === '') return;
    await lockGebied(tx, found.gebied);
    const melding = await lockMelding(tx, found.id);
    if (melding?.closedEvent === target) await change(event, text, melding, tx, ctx);
  },
};

async function change(
  { sender: by, eventId }: TimelineEvent,
  text: string,
  melding: Melding,
  tx: Tx,
  ctx: BotContext,
): Promise<void> {
  const tell = (what: 'woorden' | 'blijft'): Promise<void> =>
    tellAboutMelding(tx, { melding: melding.id, what, to: by, event: eventId });
  const at = ctx.clock();
  if (!mayUndo(melding, by, at)) return await tell('blijft');
  const meant = readOutcome(text);
  if (meant === 'still') return void (await reopen(tx, ctx, melding, by));
  if (meant === 'unknown')
    return void (await endMelding(tx, ctx, melding, {
      outcome: 'onbekend',
      by,
      event: melding.closedEvent,
    }));
  const words = meant === null ? outcomeShown(ctx, by, melding, text) : null;
  if (words === null) return await tell('woorden');
  if (!(await changeOutcomeWords(tx, melding.id, { by, words }))) return;
  await appendAudit(tx, {
    actor: actorOf(ctx, by),
    action: 'melding.gesloten',
    subject: `melding:${melding.id}`,
    reason: 'anders',
    detail: { gebied: melding.gebied, nummer: melding.number },
  });
}
