import { LogLevel, LogService, MatrixClient, MatrixError } from 'matrix-bot-sdk';
import type { z } from 'zod';
import type { UserId } from '#basis/matrix-ids.ts';
import { HomeserverError } from './homeserver.ts';

// The SDK prints requests and errors to the console by itself; ours are reported by whoever catches them.
const silent = () => undefined;
LogService.setLogger({ trace: silent, debug: silent, info: silent, warn: silent, error: silent });
LogService.setLevel(LogLevel.ERROR);

export type SynapseOptions = {
  /** Client-server API and admin API, without a path: `http://127.0.0.1:8008`. */
  readonly homeserverUrl: string;
  readonly serverName: string;
  /** The appservice's own user. */
  readonly self: UserId;
  readonly asToken: string;
  /** `id` of the registration, as in `buurtbaken-dienst`. */
  readonly appserviceId: string;
  /** Milliseconds that one request may take; 30 000 when absent. */
  readonly timeoutMs?: number;
};

export type Call = {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Made with {@link path}. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object | Buffer;
  readonly contentType?: string;
  readonly timeoutMs?: number;
  /** An access token to use instead of the appservice's. */
  readonly token?: string;
};

/** A homeserver's refusal, with the HTTP status for what has no error code of its own. */
export class RefusedCall extends HomeserverError {
  readonly status: number;
  constructor(
    status: number,
    ...rest: readonly ['retry' | 'fail', errcode: string, message: string, retryAfterMs?: number]
  ) {
    super(...rest);
    this.status = status;
  }
}

export type Transport = {
  readonly options: SynapseOptions;
  /** Gives the JSON answer; throws HomeserverError. */
  call(call: Call): Promise<unknown>;
};

/** Joins a path of which each `${part}` is percent-encoded. */
export function path(strings: TemplateStringsArray, ...parts: readonly string[]): string {
  return strings.reduce((whole, text, i) => `${whole}${encodeURIComponent(parts[i - 1] ?? '')}${text}`);
}

const DEFAULT_TIMEOUT_MS = 30_000;

/** Calls as the appservice's own user, or with a token of somebody else's. */
export function transport(options: SynapseOptions): Transport {
  const own = new MatrixClient(options.homeserverUrl, options.asToken);
  own.impersonateUserId(options.self);
  const clientOf = (token: string | undefined) =>
    token === undefined ? own : new MatrixClient(options.homeserverUrl, token);
  return {
    options,
    async call({ method, path: endpoint, query, body, contentType, token, ...rest }) {
      const timeoutMs = rest.timeoutMs ?? options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
      const what = `${method} ${endpoint}`;
      const request: Promise<unknown> = clientOf(token).doRequest(
        method,
        endpoint,
        { ...query },
        body ?? null,
        timeoutMs,
        false,
        contentType ?? 'application/json',
      );
      try {
        return await within(request, timeoutMs, what);
      } catch (error) {
        throw homeserverError(error, what);
      }
    },
  };
}

/** The SDK's own limit counts silence only, so that an answer that dribbles would never end. */
async function within<T>(promise: Promise<T>, timeoutMs: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new HomeserverError('retry', 'TIMEOUT', `${what}: no answer in ${timeoutMs} ms`)),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whatever a failed request threw, as a HomeserverError. The message holds no token and no content of a message. */
export function homeserverError(error: unknown, what: string): HomeserverError {
  if (error instanceof HomeserverError) return error;
  if (error instanceof MatrixError) {
    return refused(error.statusCode, error.errcode, `${what}: ${error.error}`, error.retryAfterMs);
  }
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  if (typeof statusCode === 'number') return refused(statusCode, 'M_UNKNOWN', what);
  // Node's codes of a connection that could not be made or that broke: ECONNREFUSED, ECONNRESET, ESOCKETTIMEDOUT…
  if (typeof code === 'string') return new HomeserverError('retry', 'NO_CONNECTION', `${what}: ${code}`);
  return new HomeserverError(
    'fail',
    'M_UNKNOWN',
    `${what}: ${error instanceof Error ? error.name : 'failed'}`,
  );
}

/** A refusal by HTTP status: 408, 429 and 5xx may pass, all else will not. */
export function refused(
  status: number,
  errcode: string,
  message: string,
  retryAfterMs?: number,
): RefusedCall {
  const kind = status === 408 || status === 429 || status >= 500 ? 'retry' : 'fail';
  const text = `${message.slice(0, 300)} (${status} ${errcode})`;
  return retryAfterMs === undefined
    ? new RefusedCall(status, kind, errcode, text)
    : new RefusedCall(status, kind, errcode, text, retryAfterMs);
}

/** The answer in the shape that the schema asks; throws HomeserverError 'fail' BAD_RESPONSE on another. */
export function answer<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new HomeserverError('fail', 'BAD_RESPONSE', `${what}: the homeserver answered with something else`);
}

/** Runs a call; gives `otherwise` when it is refused with one of the statuses. */
export async function unlessRefused<T, O>(
  statuses: readonly number[],
  otherwise: O,
  fn: () => Promise<T>,
): Promise<T | O> {
  try {
    return await fn();
  } catch (error) {
    if (error instanceof RefusedCall && statuses.includes(error.status)) return otherwise;
    throw error;
  }
}
