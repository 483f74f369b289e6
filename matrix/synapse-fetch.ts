import { z } from 'zod';

export type HttpRequest = {
  readonly method: string;
  readonly url: URL;
  readonly token: string;
  readonly body?: object | Buffer | undefined;
  /** Of `body`, if that is bytes. */
  readonly contentType?: string | undefined;
  /** Milliseconds until the whole answer must be there: one that dribbles in ends too. */
  readonly timeoutMs: number;
};
/** `body`: what the JSON said, or the text itself where it is none: a proxy's page. */
export type HttpAnswer = { readonly status: number; readonly body: unknown };

/** Client-server API, "Standard error response". */
export const matrixError = z.object({
  errcode: z.string(),
  error: z.string().catch(''),
  retry_after_ms: z.number().optional().catch(undefined),
});

/** Makes one request and reads its answer, whatever the status. Throws what `fetch` throws. */
export async function requestJson(request: HttpRequest): Promise<HttpAnswer> {
  const { method, url, token, body, contentType = 'application/json', timeoutMs } = request;
  const isBytes = body instanceof Buffer;
  const response = await fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': isBytes ? contentType : 'application/json' }),
    },
    signal: AbortSignal.timeout(timeoutMs),
    // A homeserver's API does not redirect; a misdirected one must not be sent our token.
    redirect: 'error',
    ...(body && { body: isBytes ? Uint8Array.from(body) : JSON.stringify(body) }),
  });
  return { status: response.status, body: parsed(await response.text()) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
