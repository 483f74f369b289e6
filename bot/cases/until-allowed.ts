import { JobFailure } from '#basis/errors.ts';
import { HomeserverError } from '#matrix/homeserver.ts';
import type { BotJob } from '../job.ts';

/**
 * A job whose room the bot may have been put out of: provisioning puts it back within a minute, so that a refusal is worth another
 * attempt, and a card or a photo does not stay where it should go.
 */
export function untilAllowed(run: BotJob['run']): BotJob['run'] {
  return async (payload, ctx) => {
    try {
      await run(payload, ctx);
    } catch (error) {
      if (!(error instanceof HomeserverError) || error.errcode !== 'M_FORBIDDEN') throw error;
      throw new JobFailure('retry', 'homeserver: M_FORBIDDEN', { cause: error });
    }
  };
}
