import type { FastifyInstance } from 'fastify';
import {
  isFromHomeserver,
  NOT_THE_HOMESERVER,
  parseTransaction,
  TRANSACTION_ROUTE,
} from '#matrix/appservice.ts';
import type { ArrivalParts } from '../arrival/handle.ts';
import { handleEvents } from '../arrival/handle.ts';

/** A transaction holds a hundred events of at most 65,536 bytes, which escapes make longer. */
const BODY_LIMIT = 48 * 1024 * 1024;

/** So long a transaction that comes while the bot starts waits for the rooms to be known: handled before, its events would be of no room. */
const READY_WITHIN_MS = 5_000;

/**
 * `PUT /_matrix/app/v1/transactions/{txnId}`: events of the rooms that the bot is in (application service API, "Pushing events").
 * Answered when all of it is in the database. `onFailed` hears when it had to be refused: the homeserver then waits, ever longer.
 */
export function transactionsRoute(
  app: FastifyInstance,
  parts: ArrivalParts & {
    readonly whenReady: (withinMs: number) => Promise<void>;
    readonly onFailed: () => void;
  },
): void {
  const { ctx } = parts;
  app.put(
    TRANSACTION_ROUTE,
    {
      bodyLimit: BODY_LIMIT,
      onRequest: async (request, reply) =>
        isFromHomeserver(request.headers.authorization, ctx.settings.hsToken)
          ? undefined
          : reply.code(403).send(NOT_THE_HOMESERVER),
    },
    async (request, reply) => {
      const { events, skipped } = parseTransaction(request.body);
      if (skipped > 0) ctx.log.warn({ skipped }, 'a transaction held what is no event');
      try {
        await parts.whenReady(READY_WITHIN_MS);
        await handleEvents(parts, events);
      } catch (error) {
        ctx.log.error(
          { err: error, events: events.length },
          'a transaction could not be handled; it will come again',
        );
        parts.onFailed();
        return await reply.code(503).send({ errcode: 'M_UNKNOWN', error: 'not now' });
      }
      return await reply.send({});
    },
  );
}
