import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { mxcUri, roomAlias, roomId, userId } from '#basis/matrix-ids.ts';
import type { Rooms } from './homeserver.ts';
import { synapseRooms } from './synapse.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** The port on a homeserver that answers as `listener` says. */
async function against(listener: RequestListener, timeoutMs = 5_000): Promise<Rooms> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return portOn((started.address() as AddressInfo).port, timeoutMs);
}

const portOn = (port: number, timeoutMs: number): Rooms =>
  synapseRooms({
    homeserverUrl: `http://127.0.0.1:${port}`,
    serverName: 'test.localhost',
    self: userId('@bot:test.localhost'),
    asToken: 'zeer-geheim',
    appserviceId: 'buurtbaken-bot',
    timeoutMs,
  });

const answering =
  (status: number, body: string, type = 'application/json'): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };
const alias = roomAlias('#wijk-wk007200:test.localhost');
const room = roomId('!kamer');

test.each([
  ['an error of the server', answering(500, '{"errcode":"M_UNKNOWN","error":"x"}'), 'retry', 'M_UNKNOWN'],
  ["a proxy's page", answering(502, '<h1>Bad Gateway</h1>', 'text/html'), 'retry', 'M_UNKNOWN'],
  ['an empty answer', answering(503, ''), 'retry', 'M_UNKNOWN'],
  ['a refusal', answering(403, '{"errcode":"M_FORBIDDEN","error":"no"}'), 'fail', 'M_FORBIDDEN'],
  ['a wrong token', answering(401, '{"errcode":"M_UNKNOWN_TOKEN","error":"no"}'), 'fail', 'M_UNKNOWN_TOKEN'],
  ['a page where JSON should be', answering(200, '<h1>Hallo</h1>', 'text/html'), 'fail', 'BAD_RESPONSE'],
  ['JSON of another shape', answering(200, '{"room":4}'), 'fail', 'BAD_RESPONSE'],
  [
    'a redirect',
    (_, response) => void response.writeHead(302, { location: '/x' }).end(),
    'retry',
    'NO_CONNECTION',
  ],
  ['a connection that breaks', (request) => void request.socket.destroy(), 'retry', 'NO_CONNECTION'],
] as const satisfies [string, RequestListener, string, string][])(
  '%s tells whether to try again',
  async (_, listener, kind, errcode) => {
    const rooms = await against(listener);
    await expect(rooms.resolveAlias(alias)).rejects.toMatchObject({ kind, errcode });
  },
);

test('who asks too much hears how long to wait', async () => {
  const rooms = await against(
    answering(429, '{"errcode":"M_LIMIT_EXCEEDED","error":"x","retry_after_ms":1234}'),
  );
  await expect(rooms.sendEvent(room, 'm.room.message', {}, 't')).rejects.toMatchObject({
    kind: 'retry',
    errcode: 'M_LIMIT_EXCEEDED',
    retryAfterMs: 1234,
  });
});

test('no homeserver at all may come back', async () => {
  const rooms = await against(answering(200, '{}'));
  const { port } = (server as Server).address() as AddressInfo;
  await new Promise((resolve) => server?.close(resolve));
  await expect(rooms.resolveAlias(alias)).rejects.toMatchObject({ kind: 'retry', errcode: 'NO_CONNECTION' });
  await expect(portOn(port, 1_000).downloadMedia(mxcUri('mxc://a/b'), 10)).rejects.toMatchObject({
    kind: 'retry',
  });
});

test('an answer that never comes, or dribbles in, ends', async () => {
  const silent = await against(() => undefined, 100);
  await expect(silent.resolveAlias(alias)).rejects.toMatchObject({ kind: 'retry', errcode: 'TIMEOUT' });
  server?.closeAllConnections();
  server?.close();
  const dribbling = await against((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 10);
    response.on('close', () => clearInterval(timer));
  }, 100);
  await expect(dribbling.resolveAlias(alias)).rejects.toMatchObject({ kind: 'retry', errcode: 'TIMEOUT' });
});

test('media that is larger than it says is cut off', async () => {
  const rooms = await against((_, response) => {
    response.writeHead(200, { 'content-type': 'image/png' });
    const timer = setInterval(() => response.write(Buffer.alloc(600)), 5);
    response.on('close', () => clearInterval(timer));
  });
  await expect(rooms.downloadMedia(mxcUri('mxc://a/b'), 1_000)).rejects.toMatchObject({
    errcode: 'M_TOO_LARGE',
  });
});

test('neither tokens nor texts are printed or end up in an error', async () => {
  const printed: string[] = [];
  const keep = (...parts: unknown[]) => void printed.push(parts.map(String).join(' '));
  const spies = (['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(keep),
  );
  try {
    const rooms = await against(answering(500, '{"errcode":"M_UNKNOWN","error":"kapot"}'));
    const content = { msgtype: 'm.text', body: 'een geheime tekst' };
    const error = await rooms.sendEvent(room, 'm.room.message', content, 't').catch((e: unknown) => e);
    const told = `${printed.join('\n')}\n${(error as Error).stack}\n${JSON.stringify(error)}`;
    expect(printed).toEqual([]);
    expect(told).not.toMatch(/zeer-geheim|geheime tekst/);
    expect(told).toContain('kapot');
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
});
