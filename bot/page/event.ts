import type { EventId } from '#basis/matrix-ids.ts';
import { eventId } from '#basis/matrix-ids.ts';
import type { Tx } from '#store/db.ts';
import type { DecisionOutcome } from '#store/pagina-besluiten.ts';
import { endPageDecision } from '#store/pagina-besluiten.ts';

/** No homeserver gives such an ID: those of room version 12 are hashes. */
const PAGE_EVENT = /^\$pagina-([0-9a-f-]{36})$/;

/** What stands where a reaction would, for a choice that was made on a page. */
export function pageEvent(decision: string): EventId {
  return eventId(`$pagina-${decision}`);
}

/** True for what was chosen on a page: there is no reaction to take away. */
export function isPageEvent(event: EventId): boolean {
  return PAGE_EVENT.test(event);
}

/** A choice on a page that does not count is answered there, not in a room. True if this was one. */
export async function refusedOnPage(
  tx: Tx,
  event: EventId,
  why: Exclude<DecisionOutcome, 'gedaan'>,
): Promise<boolean> {
  const decision = PAGE_EVENT.exec(event)?.[1];
  if (decision === undefined) return false;
  await endPageDecision(tx, decision, why);
  return true;
}
