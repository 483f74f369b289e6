/** The one way out: a proxy for tunnels (RFC 9110, section 9.3.6, CONNECT) to hosts of a list, and for nothing else. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

export type EgressSettings = {
  /** `host:port` in small letters; asked for each tunnel, so that a changed list works at once. */
  readonly allowed: () => readonly string[];
  readonly log: (entry: EgressLog) => void;
  /** Tunnels at a time; 200 when absent. */
  readonly most?: number;
  /** Milliseconds in which a host must answer, and after which a silent tunnel closes; 30 000 and 300 000 when absent. */
  readonly connectMs?: number;
  readonly idleMs?: number;
};
/** Where to, and what became of it; never what went through, which is encrypted. */
export type EgressLog = {
  readonly to: string;
  readonly outcome: 'open' | 'refused' | 'busy' | 'unreachable';
};

const MOST = 200;
const CONNECT_MS = 30_000;
const IDLE_MS = 300_000;
/** Of an address that is written down: it comes from who asks. */
const LONGEST = 260;

/** The proxy; listens nowhere yet. `GET /health` answers 200, every other request but a tunnel 403. */
export function egressProxy(settings: EgressSettings): Server {
  let open = 0;
  const server = createServer((request, response) => {
    const isHealth = request.method === 'GET' && request.url === '/health';
    response.writeHead(isHealth ? 200 : 403).end();
    if (!isHealth) settings.log({ to: shown(request.headers.host), outcome: 'refused' });
  });
  server.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    const to = (request.url ?? '').toLowerCase();
    client.on('error', () => client.destroy());
    const say = (status: string, outcome: EgressLog['outcome']): void => {
      settings.log({ to: shown(to), outcome });
      client.end(`HTTP/1.1 ${status}\r\ncontent-length: 0\r\n\r\n`);
    };
    if (!settings.allowed().includes(to)) return say('403 Forbidden', 'refused');
    if (open >= (settings.most ?? MOST)) return say('503 Service Unavailable', 'busy');
    open += 1;
    tunnel(to, client, head, settings, () => say('502 Bad Gateway', 'unreachable')).finally(() => {
      open -= 1;
    });
  });
  return server;
}

/** Ends when the tunnel has closed. */
async function tunnel(
  to: string,
  client: Duplex,
  head: Buffer,
  { log, connectMs = CONNECT_MS, idleMs = IDLE_MS }: EgressSettings,
  unreachable: () => void,
): Promise<void> {
  const at = to.lastIndexOf(':');
  const server = connect({ host: to.slice(0, at), port: Number(to.slice(at + 1)), timeout: connectMs });
  let isOpen = false;
  server.once('connect', () => {
    isOpen = true;
    server.setTimeout(idleMs);
    log({ to, outcome: 'open' });
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) server.write(head);
    server.pipe(client);
    client.pipe(server);
  });
  server.on('timeout', () => server.destroy());
  server.on('error', () => server.destroy());
  client.once('close', () => server.destroy());
  await new Promise<void>((closed) => server.once('close', closed));
  if (isOpen) client.destroy();
  else unreachable();
}

const shown = (to: string | undefined): string => (to ?? '').replace(/[^\w.:-]/g, '?').slice(0, LONGEST);
