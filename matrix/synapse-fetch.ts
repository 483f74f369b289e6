/** What the SDK hands over for one request; the part of the `request` library's options that it uses. */
export type RequestOptions = {
  readonly uri: string;
  readonly method: string;
  readonly qs?: Readonly<Record<string, unknown>> | null;
  readonly body?: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly timeout: number;
  /** null asks for bytes instead of text. */
  readonly encoding?: null;
};
type Answer = {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string | Buffer;
};
type Callback = (error: Error | null, answer?: Answer, body?: string | Buffer) => void;

/**
 * Makes the SDK's requests by fetch. The library it uses by itself is no longer kept up, and its time limit counts only
 * silence, so that an answer that dribbles in would never end; this one counts the whole request.
 */
export function requestByFetch(options: RequestOptions, callback: Callback): void {
  fetchAnswer(options).then(
    (answer) => callback(null, answer, answer.body),
    (error: Error) => callback(error),
  );
}

async function fetchAnswer(options: RequestOptions): Promise<Answer> {
  const url = new URL(options.uri);
  for (const [key, value] of Object.entries(options.qs ?? {})) url.searchParams.set(key, String(value));
  const response = await fetch(url, {
    method: options.method,
    headers: options.headers,
    signal: AbortSignal.timeout(options.timeout),
    // A homeserver's API does not redirect; a misdirected one must not be sent our token.
    redirect: 'error',
    ...(options.body === undefined ? {} : { body: bodyOf(options.body) }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    body: options.encoding === null ? bytes : bytes.toString('utf8'),
  };
}

const bodyOf = (body: string | Buffer): string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' ? body : Uint8Array.from(body);
