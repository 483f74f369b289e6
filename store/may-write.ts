/** Who is let write again by hand is told so by the bot. For both services. */
import type { GebiedCode } from '#basis/cbs.ts';
import type { Tx } from './db.ts';
import { enqueue } from './jobs.ts';

export const TELL_MAY_WRITE = 'tell-may-write';

/** Has somebody told, once, that they may write again. `id`: of this time. In the transaction that lets them. */
export async function askMayWriteTold(
  tx: Tx,
  it: { readonly id: string; readonly personId: string; readonly gebied: GebiedCode },
): Promise<void> {
  await enqueue(tx, 'bot', TELL_MAY_WRITE, it, { jobKey: `${TELL_MAY_WRITE}:${it.id}` });
}
