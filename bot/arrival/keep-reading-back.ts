import { setTimeout as waitFor } from 'node:timers/promises';
import type { Logger } from 'pino';
import { HomeserverError } from '#matrix/homeserver.ts';

/**
 * Often enough that a report of which the homeserver lost track waits for less than half a minute; also when nobody noticed that anything was
 * wrong, as with a homeserver that was killed and is back.
 */
const EVERY_MS = 15_000;
/** Somebody is away: what was lost is waiting for them to be back. */
const AGAIN_MS = 5_000;
const NOT_READY_MS = 1_000;
const LONGEST_END_MS = 3_000;

/** Looks again and again whether everything has arrived. */
export type ReadingBack = {
  start(): void;
  /** Something was away and is back: looks now, or again when it is done with the look that it is at. */
  soon(): void;
  stop(): Promise<void>;
};

export type ReadingBackParts = {
  /** One look (read-back.ts). `wait` ends early, with an error, when the bot stops. */
  readonly look: (wait: (ms: number) => Promise<void>) => Promise<unknown>;
  /** Rooms and people are known, since what is handled before could be taken for nobody's, and the homeserver has answered once. */
  readonly isReady: () => boolean;
  readonly log: Logger;
};

export function keepReadingBack({ look, isReady, log }: ReadingBackParts): ReadingBack {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isWanted = false;
  let fault: string | undefined;

  const lookOnce = async (): Promise<void> => {
    try {
      await look((ms) => waitFor(ms, undefined, { signal: stopping.signal }));
      fault = undefined;
    } catch (error) {
      const now = error instanceof HomeserverError ? error.errcode : String((error as Error).name);
      // Said once, not at every look of an outage.
      if (!stopping.signal.aborted && now !== fault)
        log.warn({ err: error }, 'could not look whether everything has arrived; trying again');
      fault = now;
    }
  };
  const plan = (delayMs: number): void => {
    clearTimeout(timer);
    if (!stopping.signal.aborted) timer = setTimeout(begin, delayMs);
  };
  const begin = (): void => {
    if (!isReady()) {
      plan(NOT_READY_MS);
      return;
    }
    isWanted = false;
    running = lookOnce().then(() => {
      running = undefined;
      plan(isWanted ? 0 : fault === undefined ? EVERY_MS : AGAIN_MS);
    });
  };
  return {
    start: () => plan(0),
    soon() {
      if (running) isWanted = true;
      else plan(0);
    },
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      // One that a homeserver keeps waiting is let go: nothing is lost by it.
      await Promise.race([running, waitFor(LONGEST_END_MS, undefined, { ref: false })]);
    },
  };
}
