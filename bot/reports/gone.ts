import { endReportCase, openCaseOfEvent } from '#store/reports.ts';
import { redactedBy } from '../arrival/withdraw-deleted.ts';
import type { Reaction } from '../reactions/types.ts';

/** A reported message is taken away before anybody chose: the card goes, and who reported it hears. */
export const reportedIsGone: Reaction = {
  name: 'reported-is-gone',
  async handle(event, tx, ctx) {
    const target = event.type === 'm.room.redaction' ? redactedBy(event) : undefined;
    const zaak = target && (await openCaseOfEvent(tx, target));
    if (zaak) await endReportCase(tx, zaak.id, { to: 'verdwenen', by: null, at: ctx.clock() });
  },
};
