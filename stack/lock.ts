import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import type { Server } from 'node:net';
import { createServer } from 'node:net';

/**
 * Takes the right to run the stack in this folder; null when another process has it. The kernel gives it back when the process ends,
 * however it ends: it is a socket in the abstract namespace, which leaves no file (unix(7)).
 */
export function takeLock(dir: string): Promise<Server | null> {
  const name = createHash('sha256').update(realpathSync(dir)).digest('hex').slice(0, 32);
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(`\0buurtbaken-${name}`, () => {
      server.unref();
      resolve(server);
    });
  });
}
