/** Everything from outside: through the one open port, by name, with certificates of the installation's own authority and no other. */
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';

export type Outside = { readonly port: number; readonly ca: string };
export type Reply = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  json(): Record<string, unknown>;
};
export type Asking = {
  readonly bearer?: string | undefined;
  readonly body?: object | Buffer | undefined;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

const TIMEOUT_MS = 60_000;

/** Asks a host of the installation; `path` goes out exactly as it is written here. Throws where the certificate is not the authority's. */
export function askOutside(
  { port, ca }: Outside,
  method: string,
  host: string,
  path: string,
  { bearer, body, type = 'application/json', headers }: Asking = {},
): Promise<Reply> {
  const bytes = body === undefined || Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  return new Promise((resolve, reject) => {
    const call = request(
      {
        ...{ host: '127.0.0.1', port, servername: host, ca, method, path, timeout: TIMEOUT_MS },
        headers: {
          host,
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
          ...(bytes === undefined ? {} : { 'content-type': type, 'content-length': bytes.length }),
          ...headers,
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          const { statusCode: status = 0, headers: given } = response;
          resolve({ status, headers: given, text, json: () => JSON.parse(text) as Record<string, unknown> });
        });
      },
    );
    call.on('timeout', () => call.destroy(new Error(`${method} ${host}${path}: no answer in time`)));
    call.on('error', reject);
    call.end(bytes);
  });
}
