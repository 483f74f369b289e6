import { lockGebied, lockMelding } from '#store/meldingen.ts';
import { dropOutcomeWords, meldingClosedBy } from '#store/meldingen-end.ts';
import { redactedBy } from '../arrival/withdraw-deleted.ts';
import type { Reaction } from '../reactions/types.ts';
import { mayTellOutcome, reopen } from './close.ts';

/** Who deletes the words that closed a melding takes that back, as by taking the tap away; after the hour only the words go (AVG article 17). */
export const outcomeDeleted: Reaction = {
  name: 'outcome-deleted',
  async handle(event, tx, ctx) {
    const target = event.type === 'm.room.redaction' ? redactedBy(event) : undefined;
    if (target === undefined || !mayTellOutcome(ctx, event)) return;
    const found = await meldingClosedBy(tx, event.sender, target);
    if (!found) return;
    await lockGebied(tx, found.gebied);
    const melding = await lockMelding(tx, found.id);
    if (melding?.closedEvent !== target) return;
    if (!(await reopen(tx, ctx, melding, event.sender))) await dropOutcomeWords(tx, melding.id);
  },
};
