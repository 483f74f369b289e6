import type { Logger } from 'pino';
import type { Clock, RandomBytes } from '#basis/time.ts';
import type { Homeserver } from '#matrix/homeserver.ts';
import type { Reader } from '#reader/reader.ts';
import type { Sql } from '#store/db.ts';
import type { Traces } from '#traces/traces.ts';
import type { ProvisioningSettings } from './config.ts';

/** What every route and job of provisioning may use; made once in main.ts, made otherwise by tests. */
export type ProvisioningContext = {
  readonly sql: Sql;
  /** A copy of the database that follows it, for what counts over much. Absent where there is none. */
  readonly replica?: Sql;
  readonly homeserver: Homeserver;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly settings: ProvisioningSettings;
  readonly log: Logger;
  /** Reads what somebody tries, as the bot reads what was said. Absent where nothing is read once more. */
  readonly reader?: Reader;
  /** Absent where no operator wants them. */
  readonly traces?: Traces;
};
