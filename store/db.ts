import postgres from 'postgres';

/** A pool of connections. */
export type Sql = postgres.Sql;
/** A transaction of that pool. */
export type Tx = postgres.TransactionSql;
/** Either: for queries that may stand alone or be part of a transaction. */
export type Query = postgres.ISql;

/** Between tries of one connection. */
const AGAIN_SECONDS = 0.05;
const MOST_AGAIN_SECONDS = 1;

/**
 * A process whose machine or network is gone says no farewell: the database asks whether it is still there, and gives back what it had locked within half a minute,
 * instead of two hours. Seconds, and how often.
 */
const GONE = { tcp_keepalives_idle: 10, tcp_keepalives_interval: 5, tcp_keepalives_count: 3 } as const;

/**
 * A pool of at most `max` connections to the database; nothing connects before the first query. A connection that breaks is made
 * anew. `name` is shown in pg_stat_activity. With `keep` a connection stays however long it has nothing to do.
 */
export function connect(
  url: string,
  options: { readonly max?: number; readonly name?: string; readonly keep?: boolean } = {},
): Sql {
  return postgres(url, {
    max: options.max ?? 10,
    connect_timeout: 10,
    // What is asked while the database is away fails soon, and is not held until the driver's own pause of up to twenty seconds is over.
    backoff: (tries) => Math.min(tries * AGAIN_SECONDS, MOST_AGAIN_SECONDS),
    ...(options.keep ? {} : { idle_timeout: 300 }),
    onnotice: () => {},
    connection: { application_name: options.name ?? 'buurtbaken', TimeZone: 'UTC', ...GONE },
  });
}

/** SQLSTATE of what Postgres refused, or undefined for another error (PostgreSQL manual, appendix A). */
export function sqlState(error: unknown): string | undefined {
  return error instanceof postgres.PostgresError ? error.code : undefined;
}

export const UNIQUE_VIOLATION = '23505';

/** Classes of SQLSTATE that say nothing about the query: connection, resources, operator, conflict with another transaction. */
const PASSING_CLASSES: ReadonlySet<string> = new Set(['08', '25', '40', '53', '57', '58']);
const CONNECTION_CODE =
  /^(?:CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE|ETIMEDOUT|ENOENT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)/;

/** True if the database was away or too busy: the same query may succeed later. */
export function isDatabaseAway(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined) return PASSING_CLASSES.has(state.slice(0, 2));
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code !== undefined && CONNECTION_CODE.test(code);
}
