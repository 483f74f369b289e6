/**
 * Serves the try-out page, and Element Web when it is given a built one, on 127.0.0.1 alone. Started by the supervisor with the
 * file of its settings as its one argument.
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { wellKnownClient } from '#matrix/synapse-config.ts';
import { elementConfig } from './element-config.ts';
import { readJson } from './files.ts';
import type { WebSettings } from './web-settings.ts';

type Answer = { readonly status: number; readonly type: string; readonly body: string | Buffer };
type Headers = Readonly<Record<string, string>>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

const json = (value: unknown): Answer => ({
  status: 200,
  type: 'application/json',
  body: JSON.stringify(value),
});
const missing: Answer = { status: 404, type: 'text/plain; charset=utf-8', body: 'niet gevonden' };

/** A file under `dir`; null when there is none, or the path points outside. */
function fileUnder(dir: string, path: string): Answer | null {
  const asked = normalize(`/${path}`);
  const inside = asked.endsWith('/') ? `${asked}index.html` : asked;
  try {
    const type = TYPES[extname(inside)] ?? 'application/octet-stream';
    return { status: 200, type, body: readFileSync(join(dir, inside)) };
  } catch {
    return null;
  }
}

function proefAnswer(settings: WebSettings, path: string): Answer {
  if (path === '/health') return json({ ready: true });
  if (path === '/.well-known/matrix/client') return json(wellKnownClient(settings.homeserver));
  if (path === '/proef.json') {
    const accounts = readJson<unknown[]>(settings.accountsFile) ?? [];
    return json({ homeserver: settings.homeserver, serverName: settings.serverName, accounts });
  }
  return fileUnder(settings.pageDir, path) ?? missing;
}

function elementAnswer(settings: WebSettings, dir: string, path: string): Answer {
  if (path === '/.well-known/matrix/client') return json(wellKnownClient(settings.homeserver));
  if (/^\/config(\.[^/]+)?\.json$/.test(path)) return json(elementConfig(settings));
  return fileUnder(dir, path) ?? missing;
}

/** Nothing but our own files and the homeserver; no frame of another site may hold the page. */
function proefHeaders(homeserver: string): Headers {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    `connect-src 'self' ${homeserver}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return { 'content-security-policy': policy.join('; ') };
}

/** The page hands out passwords: a site that points its own name at 127.0.0.1 must not read them. */
function isOurs(request: IncomingMessage, port: number): boolean {
  return [`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '');
}

function respond(request: IncomingMessage, port: number, answer: (path: string) => Answer): Answer {
  if (!isOurs(request, port)) return { ...missing, status: 421 };
  if (request.method !== 'GET' && request.method !== 'HEAD') return { ...missing, status: 405 };
  try {
    return answer(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
  } catch {
    return { ...missing, status: 400 };
  }
}

function serve(host: string, port: number, headers: Headers, answer: (path: string) => Answer): void {
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const { status, type, body } = respond(request, port, answer);
    response.writeHead(status, {
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  createServer(handle).listen(port, host);
}

const settings = readJson<WebSettings>(process.argv[2] ?? '');
if (settings === null) throw new Error('usage: web.ts SETTINGS.json');
serve(settings.host, settings.port, proefHeaders(settings.homeserver), (path) => proefAnswer(settings, path));
const { element } = settings;
if (element)
  serve(settings.host, element.port, { 'content-security-policy': "frame-ancestors 'self'" }, (path) =>
    elementAnswer(settings, element.dir, path),
  );
