import type { UserId } from '#basis/matrix-ids.ts';
import type { AppealState } from '#store/bezwaren.ts';
import { endAppeal, lockAppealOn } from '#store/bezwaren.ts';
import type { Zaak } from '#store/case-row.ts';
import type { Tx } from '#store/db.ts';
import { tipCause, tipsOfCase } from '#store/tips.ts';
import type { BotContext } from '../context.ts';
import { actorOf, askAppealJob, auditAppeal } from './file.ts';

/**
 * Ends open appeals that what became of a held message decided: placed is granted, dropped is rejected, taken back or changed is taken
 * back, so that its words do not stay in a card. One that nobody handled in time can still be decided.
 */
export async function settleAppeals(tx: Tx, ctx: BotContext, zaak: Zaak): Promise<void> {
  for (const tip of await tipsOfCase(tx, zaak.ref)) {
    const end = endFor(zaak, tip.cause === tipCause(zaak));
    const appeal = end && (await lockAppealOn(tx, { is: 'tip', id: tip.id }));
    const ended = appeal && (await endAppeal(tx, appeal.id, { ...end, at: ctx.clock() }));
    if (!ended) continue;
    const isTakenBack = zaak.state === 'ingetrokken' && zaak.withdrawn === 'verwijderd';
    const isLapsed = end.to === 'ingetrokken' && !isTakenBack;
    await askAppealJob(tx, 'finish', ended, isLapsed ? 'vervallen' : undefined);
    await auditAppeal(tx, ended, end.to, actorOf(ctx, end.decidedBy ?? zaak.sender), { door: 'zaak' });
  }
}

type End = { readonly to: Exclude<AppealState, 'open' | 'verlopen'>; readonly decidedBy?: UserId };

function endFor(zaak: Zaak, isLast: boolean): End | null {
  if (!isLast || zaak.state === 'ingetrokken') return { to: 'ingetrokken' };
  if (zaak.state === 'geplaatst') return { to: 'toegewezen', decidedBy: zaak.decidedBy };
  if (zaak.state === 'vervallen') return { to: 'afgewezen', decidedBy: zaak.decidedBy };
  return null;
}
