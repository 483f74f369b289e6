import type { EventId } from '#basis/matrix-ids.ts';
import { asEventId } from '#basis/matrix-ids.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import { tipsAppealedOn } from '#store/bezwaren.ts';
import { caseByPlaceholder, withdrawCase, withdrawSoftened } from '#store/cases.ts';
import { caseOpenedFor, claimToRead } from '#store/ledger.ts';
import { takeBackAppeal } from '../bezwaar/file.ts';
import type { Reaction } from '../reactions/types.ts';

/** Somebody who deletes their own message, or the placeholder of it, takes back what waits, and their bezwaar about it: its words stay in no card. */
export const withdrawDeleted: Reaction = {
  name: 'withdraw-deleted',
  async handle(event, tx, ctx) {
    const target = event.type === 'm.room.redaction' ? redactedBy(event) : undefined;
    if (target === undefined) return;
    // What is gone is read no more, whoever took it away.
    await claimToRead(tx, target);
    if (ctx.directory.isService(event.sender)) return;
    await withdrawSoftened(tx, { event: target, sender: event.sender, at: ctx.clock() });
    for (const id of await tipsAppealedOn(tx, { message: target, by: event.sender }))
      await takeBackAppeal(tx, ctx, { is: 'tip', id }, event.sender);
    const ref = (await caseByPlaceholder(tx, target))?.ref ?? (await caseOpenedFor(tx, target));
    if (ref === null) return;
    await withdrawCase(tx, ref, { sender: event.sender, how: 'verwijderd', at: ctx.clock() });
  },
};

/** The event that a redaction takes away; in its content since room version 11. */
export function redactedBy(event: TimelineEvent): EventId | undefined {
  return asEventId(event.content.redacts) ?? undefined;
}
