import type { z } from 'zod';
import type { UserId } from '#basis/matrix-ids.ts';
import { HomeserverError } from './homeserver.ts';
import { matrixError, requestJson } from './synapse-fetch.ts';

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

/** Calls as the appservice's own user (application service API, "Identity assertion"), or with a token of somebody else's. */
export function transport(options: SynapseOptions): Transport {
  return {
    options,
    async call({ method, path: endpoint, query, body, contentType, token, ...rest }) {
      const url = new URL(`${options.homeserverUrl}${endpoint}`);
      const asked = token === undefined ? { ...query, user_id: options.self } : { ...query };
      for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, String(value));
      const what = `${method} ${endpoint}`;
      const timeoutMs = rest.timeoutMs ?? options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
      const request = { method, url, token: token ?? options.asToken, body, contentType, timeoutMs };
      const answered = await requestJson(request).catch((error: unknown) => {
        throw homeserverError(error, what);
      });
      const refusal = matrixError.safeParse(answered.body).data;
      if (refusal)
        throw refused(answered.status, refusal.errcode, `${what}: ${refusal.error}`, refusal.retry_after_ms);
      if (answered.status < 200 || answered.status > 299) throw refused(answered.status, 'M_UNKNOWN', what);
      return answered.body;
    },
  };
}

/** Whatever a failed request threw, as a HomeserverError. The message holds no token and no content of a message. */
export function homeserverError(error: unknown, what: string): HomeserverError {
  if (error instanceof HomeserverError) return error;
  if (!(error instanceof Error)) return new HomeserverError('fail', 'M_UNKNOWN', what);
  if (error.name === 'TimeoutError')
    return new HomeserverError('retry', 'TIMEOUT', `${what}: no answer in time`);
  // fetch wraps what is wrong with a connection: ECONNREFUSED, ECONNRESET, UND_ERR_SOCKET…
  const cause = error.cause as { code?: unknown; message?: unknown } | undefined;
  if (cause !== undefined) {
    return new HomeserverError('retry', 'NO_CONNECTION', `${what}: ${String(cause.code ?? cause.message)}`);
  }
  return new HomeserverError('fail', 'M_UNKNOWN', `${what}: ${error.name}`);
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
