import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ProvisioningContext } from '../context.ts';

const CHECK_MS = 3_000;
const Health = z.object({
  status: z.enum(['ok', 'unavailable']),
  /** What is wrong, by part. */
  faults: z.record(z.string(), z.string()).optional(),
});

/**
 * `GET /health`: 200 when the database and the homeserver answer and this service is the homeserver's admin, else 503 with what is wrong.
 */
export function addHealth(app: FastifyInstance, context: ProvisioningContext): void {
  const schema = {
    operationId: 'health.get',
    summary: 'Whether the service can work',
    response: { 200: Health, 503: Health },
  };
  app.get('/health', { schema, config: { rateLimit: false } }, async (_request, reply) => {
    const [database, homeserver] = await Promise.all([
      faultOf(context.sql`select 1`.then(() => true)),
      faultOf(context.homeserver.isAdmin()),
    ]);
    const faults = { ...(database && { database }), ...(homeserver && { homeserver }) };
    if (Object.keys(faults).length === 0) return reply.send({ status: 'ok' });
    return reply.status(503).send({ status: 'unavailable', faults });
  });
  // For who has to choose between several of us: without a database too there are pages, which say what is wrong.
  app.get('/ready', { schema: { hide: true }, config: { rateLimit: false } }, async (_request, reply) =>
    reply.send({}),
  );
}

async function faultOf(check: Promise<boolean>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, CHECK_MS, 'no answer in time');
  });
  const outcome = check.then(
    (good) => (good ? null : 'not yet admin'),
    () => 'not reachable',
  );
  const fault = await Promise.race([outcome, late]);
  clearTimeout(timer);
  return fault;
}
