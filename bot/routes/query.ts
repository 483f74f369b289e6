import type { FastifyInstance } from 'fastify';
import { isFromHomeserver, NOT_HERE, NOT_THE_HOMESERVER, QUERY_ROUTES } from '#matrix/appservice.ts';

/**
 * `GET /_matrix/app/v1/users/{userId}` and `…/rooms/{roomAlias}` (application service API, "Querying"): whoever looks for a user or alias that
 * does not exist waits for this answer.
 */
export function queryRoutes(app: FastifyInstance, hsToken: string): void {
  for (const query of QUERY_ROUTES)
    app.get(query, async (request, reply) =>
      isFromHomeserver(request.headers.authorization, hsToken)
        ? reply.code(404).send(NOT_HERE)
        : reply.code(403).send(NOT_THE_HOMESERVER),
    );
}
