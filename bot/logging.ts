import type { DestinationStream, Logger } from 'pino';
import { pino } from 'pino';

/**
 * The bot's log: JSON lines on standard output. Of an error only its kind and place are written: Postgres and the homeserver quote
 * in their errors what people wrote.
 */
export function botLogger(level: string, stream?: DestinationStream): Logger {
  const options = { level, base: { service: 'bot' }, serializers: { err: describeError } };
  return pino(options, stream ?? standardOutput());
}

/** Where a full disk is no reason to stop: lines wait, and beyond some megabytes are lost. */
function standardOutput(): DestinationStream {
  const out = pino.destination({ fd: 1, maxLength: MAX_WAITING });
  out.on('error', () => {});
  return out;
}

const MAX_WAITING = 4_000_000;
const FRAMES = 6;
const MAX_MESSAGE = 200;

/**
 * An error without what may be a message in it: Postgres puts values in `detail`, `where` and `parameters`, and what is wrong with
 * JSON is said with a piece of it.
 */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    type: error.name,
    message: error instanceof SyntaxError ? 'not as it should be' : error.message.slice(0, MAX_MESSAGE),
    ...(typeof code === 'string' && { code }),
    ...(typeof errcode === 'string' && { errcode }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
    stack: frames.slice(0, FRAMES).join('\n'),
  };
}
