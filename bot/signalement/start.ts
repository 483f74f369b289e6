import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { Tx } from '#store/db.ts';
import { enqueue } from '#store/jobs.ts';
import type { BotContext } from '../context.ts';

/** Starts the guided description of a person or a car with `by`, in their own room, for this melding. */
export async function startSignalement(
  tx: Tx,
  _ctx: BotContext,
  it: { readonly by: UserId; readonly gebied: GebiedCode; readonly melding: string },
): Promise<void> {
  await enqueue(tx, 'bot', 'start-signalement', it, { jobKey: `start-signalement:${it.by}` });
}
