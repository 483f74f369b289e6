import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { listGebieden } from '#store/gebieden.ts';
import type { Service } from '#store/jobs.ts';
import { JOB_STATES, listJobs, SERVICES } from '#store/jobs.ts';
import type { ProvisioningContext } from '../context.ts';

/** More jobs than this are counted as this many. */
const MOST_JOBS = 10_000;

/** `GET /metrics`: figures in Prometheus' text format. */
export function addMetrics(app: FastifyInstance, context: ProvisioningContext): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'buurtbaken_http_request_duration_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.025, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  addGauges(registry, context);
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  const schema = { operationId: 'metrics.get', summary: 'Figures for Prometheus' };
  app.get('/metrics', { schema, config: { rateLimit: false } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

function addGauges(registry: Registry, { sql }: ProvisioningContext): void {
  new Gauge({
    name: 'buurtbaken_jobs',
    help: 'Jobs that are not done, by service and state',
    labelNames: ['service', 'state'] as const,
    registers: [registry],
    async collect() {
      const jobs = await listJobs(sql, { limit: MOST_JOBS });
      const count = (service: Service, state: string): number =>
        jobs.filter((job) => job.service === service && job.state === state).length;
      for (const service of SERVICES)
        for (const state of JOB_STATES) this.set({ service, state }, count(service, state));
    },
  });
  new Gauge({
    name: 'buurtbaken_gebieden_on',
    help: 'Wijken and buurten with a group',
    registers: [registry],
    async collect() {
      this.set((await listGebieden(sql, { aan: true })).length);
    },
  });
}
