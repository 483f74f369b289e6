import type { FastifyInstance } from 'fastify';
import { isFromHomeserver, NOT_THE_HOMESERVER, PING_ROUTE } from '#matrix/appservice.ts';

/** `POST /_matrix/app/v1/ping`: the homeserver's answer to our own ping (application service API, "Pinging"). */
export function pingRoute(app: FastifyInstance, hsToken: string): void {
  app.post(PING_ROUTE, async (request, reply) =>
    isFromHomeserver(request.headers.authorization, hsToken)
      ? reply.send({})
      : reply.code(403).send(NOT_THE_HOMESERVER),
  );
}
