import type { Logger } from 'pino';
import type { UserId } from '#basis/matrix-ids.ts';
import type { Sql } from '#store/db.ts';
import type { DirectoryRows } from '#store/directory.ts';
import { listenToDirectory, readDirectory } from '#store/directory.ts';
import type { Directory } from './directory.ts';
import { directoryOf } from './directory.ts';

/** Between two readings, so that an import of thousands of people is not read thousands of times. */
const MIN_INTERVAL_MS = 200;
const RETRY_MS = 1_000;

const NOTHING_KNOWN: DirectoryRows = {
  rooms: [],
  people: [],
  roles: [],
  settings: new Map(),
  exceptions: new Map(),
  openMeldingen: new Map(),
};

export type LiveDirectory = {
  /** Always the newest that could be read; empty before the first. */
  readonly directory: Directory;
  /** False until it has been read once. */
  isRead(): boolean;
  /** Reads it now; resolves when what is in the database at the time of the call can be asked for. Throws if it can't. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Keeps the directory in memory: reads it at the start, whenever Postgres says that it changed, and when the connection comes
 * back. While the database is away, the last reading stands. `url`: the same database's, for a connection of its own.
 */
export function liveDirectory(
  sql: Sql,
  url: string,
  services: readonly UserId[],
  log: Logger,
): LiveDirectory {
  let current = directoryOf(NOTHING_KNOWN, services);
  let isRead = false;
  let stopped = false;
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const read = async (): Promise<void> => {
    current = directoryOf(await readDirectory(sql), services);
    isRead = true;
  };
  const refresh = (): Promise<void> => {
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
      refresh().catch((error: unknown) => {
        log.warn({ err: error }, 'directory could not be read');
        plan(RETRY_MS);
      });
    }, delayMs);
  };
  const listening = listenToDirectory(
    url,
    () => plan(isRead ? MIN_INTERVAL_MS : 0),
    (error) => log.warn({ err: error }, 'the directory is not listened to; trying again'),
  );
  return {
    directory: {
      room: (roomId) => current.room(roomId),
      person: (userId) => current.person(userId),
      role: (userId, gebied) => current.role(userId, gebied),
      gebiedenOf: (userId) => current.gebiedenOf(userId),
      roomOf: (gebied, soort) => current.roomOf(gebied, soort),
      ownRoom: (userId, gebied) => current.ownRoom(userId, gebied),
      holders: (gebied, role) => current.holders(gebied, role),
      readOnlyUntil: (userId, gebied) => current.readOnlyUntil(userId, gebied),
      language: (userId) => current.language(userId),
      settings: (gebied) => current.settings(gebied),
      exceptions: (gebied) => current.exceptions(gebied),
      openMeldingen: (gebied) => current.openMeldingen(gebied),
      isService: (userId) => current.isService(userId),
    },
    isRead: () => isRead,
    refresh,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await listening.stop();
      await running?.catch(() => {});
    },
  };
}
