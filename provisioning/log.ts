import type { DestinationStream, Logger } from 'pino';
import { pino } from 'pino';

type LoggedError = {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
};

/**
 * JSON Lines on standard output. An error is logged as its kind, message, code and stack and nothing else: Postgres puts values of rows in
 * its errors' other fields, and in the message of what does not fit a type, which is left out.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: loggedError },
  };
  return pino(options, destination ?? standardOutput());
}

/** Characters of lines that wait for room on a full disk; beyond, lines are lost. */
const MOST_WAITING = 4_000_000;

/** A disk without room for a line is no reason to stop. */
function standardOutput(): DestinationStream {
  const out = pino.destination({ fd: 1, maxLength: MOST_WAITING });
  out.on('error', () => {});
  return out;
}

function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '' };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const fromPostgres = error.name === 'PostgresError';
  const frames = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
  return {
    type: error.name,
    message: fromPostgres ? '' : error.message,
    ...code,
    ...(frames ? { stack: frames } : {}),
  };
}
