/** The service `postgres` where the database is elsewhere (docker/compose.database.yml): the one way there. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pino } from 'pino';
import { composeSettings } from '../settings.ts';
import type { Elsewhere } from './forward.ts';
import { databaseForwarder, isTaking, Unreachable } from './forward.ts';

const PORT = 5432;
const HEALTH_PORT = 8080;
const log = pino();
const { database } = composeSettings();
if (database === null) throw new Error('no database elsewhere is set');
const ca = readFileSync('/ca.pem', 'utf8').trim();
const elsewhere: Elsewhere = { host: database.host, port: database.port, ...(ca !== '' && { ca }) };
/** While it is away each service tries many times a second. */
const TELL_AGAIN_MS = 10_000;
let told = Number.NEGATIVE_INFINITY;
const tell = ({ fault, code }: Unreachable): void => {
  if (performance.now() - told < TELL_AGAIN_MS) return;
  told = performance.now();
  log.warn(
    { to: `${elsewhere.host}:${elsewhere.port}`, fault, code },
    'the database elsewhere can not be reached',
  );
};

const server = databaseForwarder(elsewhere, tell);
const health = createServer((_request, response) => {
  isTaking(elsewhere, database.admin).then(
    (isUp) => response.writeHead(isUp ? 200 : 503).end(),
    (error: unknown) => {
      if (error instanceof Unreachable) tell(error);
      response.writeHead(503).end();
    },
  );
});
server.listen(PORT, '0.0.0.0');
health.listen(HEALTH_PORT, '127.0.0.1', () =>
  log.info({ to: `${elsewhere.host}:${elsewhere.port}` }, 'listens'),
);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit());
