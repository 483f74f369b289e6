import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { EgressLog, EgressSettings } from './proxy.ts';
import { egressProxy } from './proxy.ts';

const running: { close(): void }[] = [];
afterEach(() => {
  for (const one of running.splice(0)) one.close();
});

const listen = async (server: { listen(port: number, host: string): unknown; address(): unknown }) => {
  server.listen(0, '127.0.0.1');
  await once(server as never, 'listening');
  return (server.address() as AddressInfo).port;
};

/** A host outside that says back what it hears. */
async function echo(): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.pipe(socket);
  });
  running.push({
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  });
  return await listen(server);
}

async function proxy(settings: Omit<EgressSettings, 'log'>) {
  const logged: EgressLog[] = [];
  const server: Server = egressProxy({ ...settings, log: (entry) => logged.push(entry) });
  running.push(server);
  const port = await listen(server);
  const ask = async (text: string): Promise<{ answer: string; socket: Socket }> => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    running.push({ close: () => socket.destroy() });
    socket.write(text);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return { answer: answer.toString(), socket };
  };
  return { logged, ask, tunnel: (to: string) => ask(`CONNECT ${to} HTTP/1.1\r\nhost: ${to}\r\n\r\n`) };
}

test('a tunnel to a host of the list carries what is sent, both ways', async () => {
  const port = await echo();
  const it = await proxy({ allowed: () => [`localhost:${port}`] });
  const { answer, socket } = await it.tunnel(`LOCALHOST:${port}`);
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
  socket.write('versleuteld');
  expect(String((await once(socket, 'data'))[0])).toBe('versleuteld');
  expect(it.logged).toEqual([{ to: `localhost:${port}`, outcome: 'open' }]);
});

test.each(['127.0.0.1', 'localhost.', 'x.localhost', 'localhost@127.0.0.1'])(
  'another host is refused: %s',
  async (host) => {
    const port = await echo();
    const it = await proxy({ allowed: () => [`localhost:${port}`] });
    const answer = await it.tunnel(`${host}:${port}`).then(
      (given) => given.answer,
      () => 'closed',
    );
    expect(answer).not.toMatch(/ 200 /);
    expect(it.logged.map(({ outcome }) => outcome)).not.toContain('open');
  },
);

test('another port of the same host is refused', async () => {
  const port = await echo();
  const it = await proxy({ allowed: () => ['localhost:443'] });
  expect((await it.tunnel(`localhost:${port}`)).answer).toMatch(/^HTTP\/1.1 403 /);
});

test('an ordinary request by the proxy is refused, whatever the list', async () => {
  const port = await echo();
  const it = await proxy({ allowed: () => [`localhost:${port}`] });
  const asked = `GET http://localhost:${port}/ HTTP/1.1\r\nhost: localhost:${port}\r\n\r\n`;
  expect((await it.ask(asked)).answer).toMatch(/^HTTP\/1.1 403 /);
});

test('what cannot be reached is told, and counts no longer', async () => {
  const port = await echo();
  const it = await proxy({ allowed: () => ['localhost:1', `localhost:${port}`], most: 1 });
  expect((await it.tunnel('localhost:1')).answer).toMatch(/^HTTP\/1.1 502 /);
  expect((await it.tunnel(`localhost:${port}`)).answer).toMatch(/^HTTP\/1.1 200 /);
});

test('there are no more tunnels at a time than may be', async () => {
  const port = await echo();
  const it = await proxy({ allowed: () => [`localhost:${port}`], most: 1 });
  await it.tunnel(`localhost:${port}`);
  expect((await it.tunnel(`localhost:${port}`)).answer).toMatch(/^HTTP\/1.1 503 /);
});
