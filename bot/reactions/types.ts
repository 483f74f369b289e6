import type { TimelineEvent } from '#matrix/homeserver.ts';
import type { Tx } from '#store/db.ts';
import type { BotContext } from '../context.ts';

/**
 * What the bot does when an event arrives. Runs once per event, in the transaction that also writes the ledger: it only
 * reads and writes rows and enqueues jobs in `tx`. Everything that goes over the network is a job.
 */
export type Reaction = {
  readonly name: string;
  handle(event: TimelineEvent, tx: Tx, ctx: BotContext): Promise<void>;
};
