import type { FastifyInstance } from 'fastify';
import type { BotMetrics } from '../metrics.ts';

/** `GET /metrics`: figures in Prometheus' text format. */
export function metricsRoute(app: FastifyInstance, metrics: BotMetrics): void {
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
