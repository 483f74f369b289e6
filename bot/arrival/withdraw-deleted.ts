import type { EventId } from '#basis/matrix-ids.ts';
import { asEventId } from '#basis/matrix-ids.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { caseByPlaceholder, withdrawCase } from '#store/cases.ts';
import { caseOpenedFor, claimToRead } from '#store/ledger.ts';
import type { Reaction } from '../reactions/types.ts';

/** Somebody who deletes the placeholder of their own message takes back what waits. */
export const withdrawDeleted: Reaction = {
  name: 'withdraw-deleted',
  async handle(event, tx, ctx) {
    const target = event.type === 'm.room.redaction' ? redactedBy(event) : undefined;
    if (target === undefined) return;
    // What is gone is read no more, whoever took it away.
    await claimToRead(tx, target);
    if (ctx.directory.isService(event.sender)) return;
    const ref = (await caseByPlaceholder(tx, target))?.ref ?? (await caseOpenedFor(tx, target));
    if (ref === null) return;
    await withdrawCase(tx, ref, { sender: event.sender, how: 'verwijderd', at: ctx.clock() });
  },
};

/** The event that a redaction takes away; in its content since room version 11. */
export function redactedBy(event: TimelineEvent): EventId | undefined {
  return asEventId(event.content.redacts) ?? undefined;
}
