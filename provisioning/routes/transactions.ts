import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  isFromHomeserver,
  NOT_HERE,
  NOT_THE_HOMESERVER,
  PING_ROUTE,
  parsePing,
  parseTransaction,
  QUERY_ROUTES,
  TRANSACTION_ROUTE,
} from '#matrix/appservice.ts';
import type { ProvisioningContext } from '../context.ts';
import { takeIn } from '../reconcile/take-in.ts';

/** A transaction holds up to a hundred events of at most 64 KiB each, and more with what a homeserver adds. */
const BODY_LIMIT = 32 * 1024 * 1024;

/**
 * What the homeserver tells provisioning (application service API, "Pushing events"): answered after the commit, since what was
 * answered is not sent again. A failed one is, with growing pauses.
 */
export async function addTransactions(app: FastifyInstance, context: ProvisioningContext): Promise<void> {
  const options = {
    bodyLimit: BODY_LIMIT,
    config: { rateLimit: false as const },
    schema: { hide: true },
    // Before the body is read.
    onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
      if (!isFromHomeserver(request.headers.authorization, context.settings.hsToken))
        return reply.status(403).send(NOT_THE_HOMESERVER);
    },
  };
  await app.register(async (scope) => {
    // A key that Fastify distrusts is left out: refused for one, the same transaction would come again for ever.
    const parser = scope.getDefaultJsonParser('remove', 'remove');
    scope.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: BODY_LIMIT }, parser);
    scope.put(TRANSACTION_ROUTE, options, async (request) => await receive(context, request));
  });
  app.post(PING_ROUTE, options, async (request) => {
    context.log.debug({ txn: parsePing(request.body) }, 'ping');
    return {};
  });
  for (const query of QUERY_ROUTES)
    app.get(query, options, async (_request, reply) => reply.status(404).send(NOT_HERE));
}

const Params = z.object({ txnId: z.string().min(1).max(200) });

async function receive(context: ProvisioningContext, request: FastifyRequest): Promise<object> {
  const { txnId } = Params.parse(request.params);
  const { events, skipped } = parseTransaction(request.body);
  if (skipped > 0) context.log.warn({ skipped }, 'events in no known shape');
  await takeIn(context, txnId, events);
  return {};
}
