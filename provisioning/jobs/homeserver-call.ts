import { JobFailure } from '#basis/errors.ts';
import { HomeserverError } from '#matrix/homeserver.ts';

/** Makes a call of a job; its failure is the job's: to be tried again, or for good. */
export async function homeserverCall<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof HomeserverError)) throw error;
    const { kind, errcode, retryAfterMs } = error;
    throw new JobFailure(kind, `homeserver: ${errcode}`, { retryAfterMs, cause: error });
  }
}
