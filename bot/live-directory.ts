import type { Logger } from 'pino';
import type { GebiedCode } from '#basis/cbs.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { Sql } from '#store/db.ts';
import { directoryGebieden, listenToDirectory, readDirectory } from '#store/directory.ts';
import type { Directory } from './directory.ts';
import { emptyDirectory } from './directory.ts';

/** Between two readings, so that an import of thousands of people is not read thousands of times. */
const MIN_INTERVAL_MS = 200;
const RETRY_MS = 1_000;

/** Gebieden that are read at once: a large gemeente's rows are never in memory all together. */
const AT_ONCE = 1;

export type LiveDirectory = {
  /** Always the newest that could be read; empty before the first. */
  readonly directory: Directory;
  /** False until it has been read once. */
  isRead(): boolean;
  /** Resolves once it has been read; @throws if that takes longer than `withinMs`. */
  whenRead(withinMs: number): Promise<void>;
  /** Reads it now; resolves when what is in the database at the time of the call can be asked for. Throws if it can't. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Keeps the directory in memory: reads it at the start and when the connection comes back, and of the gebieden that Postgres says changed
 * those alone. While the database is away, the last reading stands. `url`: the same database's, for a connection of its own.
 */
export function liveDirectory(
  sql: Sql,
  url: string,
  services: readonly UserId[],
  log: Logger,
): LiveDirectory {
  const directory = emptyDirectory(services);
  const changed = new Set<GebiedCode>();
  let isWholeWanted = true;
  let isRead = false;
  const firstRead = Promise.withResolvers<void>();
  let stopped = false;
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const read = async (): Promise<void> => {
    const [isWhole, some] = [isWholeWanted, [...changed]];
    isWholeWanted = false;
    changed.clear();
    try {
      await readParts(isWhole ? await directoryGebieden(sql) : some);
    } catch (error) {
      // What was asked for is asked for again.
      for (const gebied of some) changed.add(gebied);
      isWholeWanted ||= isWhole;
      throw error;
    }
    isRead = true;
    firstRead.resolve();
  };
  const readParts = async (gebieden: readonly GebiedCode[]): Promise<void> => {
    for (let at = 0; at < gebieden.length; at += AT_ONCE) {
      const some = gebieden.slice(at, at + AT_ONCE);
      directory.replace(some, await readDirectory(sql, some));
    }
  };
  const readNext = (): Promise<void> => {
    if (next) return next;
    const before = running?.catch(() => {}) ?? Promise.resolve();
    next = before.then(() => {
      next = undefined;
      running = read();
      return running;
    });
    return next;
  };
  const plan = (delayMs: number): void => {
    if (stopped || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      readNext().catch((error: unknown) => {
        log.warn({ err: error }, 'directory could not be read');
        plan(RETRY_MS);
      });
    }, delayMs);
  };
  const listening = listenToDirectory(
    url,
    (gebied) => {
      if (gebied === null) isWholeWanted = true;
      else changed.add(gebied);
      plan(isRead ? MIN_INTERVAL_MS : 0);
    },
    (error) => log.warn({ err: error }, 'the directory is not listened to; trying again'),
  );
  return {
    directory,
    isRead: () => isRead,
    async whenRead(withinMs) {
      const late = Promise.withResolvers<never>();
      const limit = setTimeout(() => late.reject(new Error('rooms and people are not read yet')), withinMs);
      await Promise.race([firstRead.promise, late.promise]).finally(() => clearTimeout(limit));
    },
    refresh() {
      isWholeWanted = true;
      return readNext();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await listening.stop();
      await running?.catch(() => {});
    },
  };
}
