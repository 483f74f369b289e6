import type { EventId, UserId } from '#basis/matrix-ids.ts';
import type { TimelineEvent } from '#matrix/homeserver.ts';
import type { Zaak } from '#store/case-row.ts';
import { caseByRef, replaceHeldOriginal, withdrawCase } from '#store/cases.ts';
import type { Query, Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import { caseOpenedFor } from '#store/ledger.ts';
import { UNJUDGED_JOBS } from '../arrival/unjudged.ts';
import { askTakeBackPlaced } from '../cases/take-back-placed.ts';
import type { BotContext } from '../context.ts';
import { emergencyVerdict } from './emergency-verdict.ts';
import { placeFromOwnRoom } from './place.ts';
import { caseToWait } from './place-following.ts';

/** The zaak of what somebody wrote in their own room after an emergency and that had to wait; null if it did not. */
async function caseOfFollowing(sql: Query, event: EventId, by: UserId): Promise<Zaak | null> {
  const ref = await caseOpenedFor(sql, event);
  const zaak = ref === null ? null : await caseByRef(sql, ref);
  // A photo of a round waits for another room, and is taken back there.
  return zaak?.sender === by && zaak.soort === 'melding' ? zaak : null;
}

/** Somebody changed what waits: the coordinators choose about what it says now, and danger waits for nobody. False if nothing of it waits. */
export async function correctWaiting(
  tx: Tx,
  ctx: BotContext,
  it: { readonly event: TimelineEvent; readonly edited: EventId },
): Promise<boolean> {
  const { event, edited } = it;
  const { sender, roomId: room } = event;
  const at = ctx.clock();
  const zaak = await caseOfFollowing(tx, edited, sender);
  if (!zaak) return false;
  const { ref, gebied } = zaak;
  if (emergencyVerdict(ctx, event, gebied).emergency) {
    if ((await withdrawCase(tx, ref, { sender, how: 'gewijzigd', at })) !== 'withdrawn') return false;
    if (zaak.state === 'wacht') await removeLine(tx, zaak);
    // The message itself, of which the homeserver gives the words as they are now.
    await placeFromOwnRoom(tx, ctx, { room, event: edited, by: sender, why: 'alleen-lezen' });
    return true;
  }
  const changed = caseToWait(ctx, { event, by: sender, gebied }, { ref, room: zaak.room });
  return changed !== null && (await replaceHeldOriginal(tx, ref, { ...changed, sender })) === 'replaced';
}

/** Somebody deleted what waited (it was withdrawn as any message is), or what a coordinator placed of it. */
export async function followingDeleted(tx: Tx, event: EventId, by: UserId): Promise<void> {
  const zaak = await caseOfFollowing(tx, event, by);
  if (zaak?.state !== 'geplaatst') return;
  await askTakeBackPlaced(tx, zaak.ref);
  await removeLine(tx, zaak);
}

/** The bot's line that something waits: nobody else can take it away. */
async function removeLine(
  tx: Tx,
  { room: roomId, placeholder: eventId }: Extract<Zaak, { state: 'wacht' | 'geplaatst' }>,
): Promise<void> {
  const task = UNJUDGED_JOBS.takeBack;
  if (eventId) await enqueue(tx, 'bot', task, { roomId, eventId }, { jobKey: `${task}:${eventId}` });
}
