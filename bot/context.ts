import type { Logger } from 'pino';
import type { ReaderCondition } from '#basis/reader-condition.ts';
import type { Clock, RandomBytes } from '#basis/time.ts';
import type { Rooms, TimelineEvent } from '#matrix/homeserver.ts';
import type { ReadTexts } from '#spelregels/types.ts';
import type { Sql } from '#store/db.ts';
import type { Traces } from '#traces/traces.ts';
import type { BotSettings } from './config.ts';
import type { Directory } from './directory.ts';
import type { FloodWindow } from './flood/window.ts';

/** What every route, reaction and job of the bot may use; made once in main.ts, made otherwise by tests. */
export type BotContext = {
  readonly sql: Sql;
  readonly rooms: Rooms;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly settings: BotSettings;
  /** Who says how much in a minute, at the gate and on arrival. Absent: nobody is counted. */
  readonly flood?: { readonly gate: FloodWindow; readonly arrival: FloodWindow };
  /** Told of each message that waits for the second reader, once its row is there; says whether that was there when last needed. Absent: none is read. */
  readonly secondReading?: {
    heard(event: TimelineEvent): void;
    /** What it says of the words of an event that is not delivered yet, by text; null if that can not be had within so many milliseconds. Never rejects. */
    readNow(event: Pick<TimelineEvent, 'type' | 'content'>, limitMs: number): Promise<ReadTexts | null>;
    condition(): ReaderCondition;
  };
  readonly log: Logger;
  /** Absent where no operator wants them. */
  readonly traces?: Traces;
};
