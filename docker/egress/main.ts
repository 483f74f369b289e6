/** The service `egress`: all that leaves the installation goes through it, to the hosts that preset/ wrote down. */
import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { z } from 'zod';
import { egressProxy } from './proxy.ts';

const PORT = 3128;
const List = z.object({ allowed: z.array(z.string()) });
const allowed = (): readonly string[] =>
  List.parse(JSON.parse(readFileSync('/preset/egress.json', 'utf8'))).allowed;
const log = pino();
const server = egressProxy({
  allowed,
  log: ({ to, outcome }) => log[outcome === 'open' ? 'info' : 'warn']({ to, outcome }, 'egress'),
});
server.listen(PORT, '0.0.0.0', () => log.info({ allowed: allowed() }, 'egress listens'));
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
    process.exit();
  });
