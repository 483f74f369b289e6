import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

/** A port that nobody has now, for what must know its address before it starts. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
