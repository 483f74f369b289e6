import type { Logger } from 'pino';
import type { Sql } from '#store/db.ts';
import type { GatePass } from '#store/ledger.ts';
import { keepGatePasses } from '#store/ledger.ts';

const FLUSH_MS = 250;
const MAX_WAITING = 20_000;
const MAX_BATCH = 1_000;

/** Remembers what the gate let pass as it was, and writes it down a moment later: an answer waits for no database. */
export type Passes = {
  add(pass: GatePass): void;
  /** Writes what waits. Never throws: what could not be written waits for the next time. */
  flush(): Promise<void>;
  stop(): Promise<void>;
};

export function gatePasses(sql: Sql, log: Logger): Passes {
  let waiting: GatePass[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MAX_BATCH);
      try {
        await keepGatePasses(sql, batch);
      } catch (error) {
        log.warn(
          { err: error, waiting: waiting.length },
          'verdicts of the gate could not be written down yet',
        );
        plan();
        return;
      }
      waiting = waiting.slice(batch.length);
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };
  const plan = (): void => {
    timer ??= setTimeout(() => void flush(), FLUSH_MS);
  };
  return {
    add(pass) {
      // With the database away for long, the oldest go: the report of the time that the gate was open is then too wide.
      if (waiting.length >= MAX_WAITING) waiting = waiting.slice(MAX_BATCH);
      waiting.push(pass);
      plan();
    },
    flush,
    async stop() {
      await flush();
      clearTimeout(timer);
    },
  };
}
