import type { FastifyInstance } from 'fastify';
import type { ReaderCondition } from '#basis/reader-condition.ts';

/** One thing that the bot can't do without: what is wrong with it, or null. */
export type HealthCheck = () => Promise<string | null>;

/**
 * `GET /health`: 200 when the bot can do its work, else 503 with what is wrong. With it goes how the second reader is (`tweedeLezer`), without which the
 * bot does its work all the same.
 */
export function healthRoute(
  app: FastifyInstance,
  checks: readonly HealthCheck[],
  secondReader: () => ReaderCondition,
): void {
  app.get('/health', async (_request, reply) => {
    const faults = (await Promise.all(checks.map((check) => check()))).filter((fault) => fault !== null);
    const tweedeLezer = secondReader();
    return faults.length === 0
      ? reply.send({ status: 'ok', tweedeLezer })
      : reply.code(503).send({ status: 'fout', faults, tweedeLezer });
  });
}

/** `GET /ready`: 200 when the gate can judge, which needs no database; for who has to choose between bots. */
export function readyRoute(app: FastifyInstance, isReady: () => boolean): void {
  app.get('/ready', async (_request, reply) => reply.code(isReady() ? 200 : 503).send({}));
}
