import type { BotContext } from './context.ts';

/**
 * A task of the queue `worker_bot`. May run more than once: each of its effects is idempotent (transaction IDs from the
 * cause, rows by their key). Throws JobFailure (store/worker.ts) to say whether trying again can help.
 */
export type BotJob = {
  readonly name: string;
  run(payload: unknown, ctx: BotContext): Promise<void>;
};

/** A job by the clock: crontab's five fields in UTC. */
export type BotCron = { readonly schedule: string; readonly job: BotJob };
