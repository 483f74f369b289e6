import type { TimelineEvent } from '#matrix/homeserver.ts';
import type { Zaak } from '#store/case-row.ts';
import { caseArrived, caseByPlaceholder, replaceHeldOriginal, withdrawCase } from '#store/cases.ts';
import type { Tx } from '#store/db.ts';
import type { BotContext } from '../context.ts';

/**
 * The gate's replacement is in the room. An edit of a placeholder changes or withdraws what waits there; else the case begins.
 * False if this event is not the one that the case waits for.
 */
export async function replacementArrived(
  event: TimelineEvent,
  zaak: Zaak,
  tx: Tx,
  ctx: BotContext,
): Promise<boolean> {
  const at = ctx.clock();
  const { sender } = zaak;
  if (zaak.editOf !== null && zaak.state === 'opgeslagen' && zaak.original && zaak.replacement) {
    const waiting = await caseByPlaceholder(tx, zaak.editOf);
    if (waiting && waiting.ref !== zaak.ref && waiting.sender === sender) {
      if (zaak.action === 'soften') await withdrawCase(tx, waiting.ref, { sender, how: 'gewijzigd', at });
      else {
        const { kind, original, replacement, findings, emergency } = zaak;
        const change = { kind, original, replacement, findings, emergency, sender, at };
        if ((await replaceHeldOriginal(tx, waiting.ref, change)) === 'replaced') {
          await withdrawCase(tx, zaak.ref, { sender, how: 'gewijzigd', at });
          return true;
        }
      }
    }
  }
  const arrival = { ref: zaak.ref, roomId: event.roomId, sender, eventId: event.eventId, at };
  return (await caseArrived(tx, arrival)) === 'arrived';
}
