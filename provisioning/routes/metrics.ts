import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { Gauge, Histogram } from 'prom-client';
import { queueCondition, roomsCondition } from '#store/dienst-stand.ts';
import { listGebieden } from '#store/gebieden.ts';
import { JOB_STATES, SERVICES } from '#store/jobs.ts';
import type { ProvisioningContext } from '../context.ts';
import { figureInTime, figuresOf } from '../figures.ts';
import { addReplicaGauges } from '../replica.ts';
import { addBackupGauges } from './backup-metrics.ts';

/** `GET /metrics`: figures in Prometheus' text format. */
export function addMetrics(app: FastifyInstance, context: ProvisioningContext): void {
  const registry = figuresOf(context);
  const duration = new Histogram({
    name: 'buurtbaken_http_request_duration_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.025, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  addGauges(registry, context);
  addBackupGauges(registry, context);
  addReplicaGauges(registry, context);
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  const schema = { operationId: 'metrics.get', summary: 'Figures for Prometheus' };
  app.get('/metrics', { schema, config: { rateLimit: false } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

function addGauges(registry: Registry, { sql, clock }: ProvisioningContext): void {
  const registers = [registry];
  new Gauge({
    name: 'buurtbaken_database_up',
    help: 'Whether the database answers',
    registers,
    async collect() {
      this.set(
        await figureInTime(sql`select 1`).then(
          () => 1,
          () => 0,
        ),
      );
    },
  });
  /** Figures that cannot be had now are left out; the others are given all the same. */
  const orNothing = (gauge: Gauge<string>, collect: () => Promise<void>): Promise<void> =>
    figureInTime(collect()).catch(() => gauge.reset());
  const labelNames = ['service', 'state'] as const;
  new Gauge({
    name: 'buurtbaken_jobs',
    help: 'Jobs that are not done, by service and state',
    ...{ labelNames, registers },
    collect() {
      return orNothing(this, async () => {
        const queues = await queueCondition(sql);
        for (const service of SERVICES)
          for (const state of JOB_STATES) {
            const queue = queues.find((it) => it.service === service && it.state === state);
            this.set({ service, state }, queue?.count ?? 0);
          }
      });
    },
  });
  new Gauge({
    name: 'buurtbaken_job_oldest_seconds',
    help: 'Since how long the oldest job that is due waits, by service',
    labelNames: ['service'] as const,
    registers,
    collect() {
      return orNothing(this, async () => {
        const due = (await queueCondition(sql)).filter(
          ({ state }) => state === 'queued' || state === 'retrying',
        );
        for (const service of SERVICES) {
          const since = due.flatMap((it) =>
            it.service === service && it.oldest ? [it.oldest.getTime()] : [],
          );
          this.set(
            { service },
            since.length === 0 ? 0 : Math.max(0, (clock().getTime() - Math.min(...since)) / 1_000),
          );
        }
      });
    },
  });
  new Gauge({
    name: 'buurtbaken_rooms',
    help: 'Differences in rooms that are open, and gebieden whose last run waits for a yes or failed',
    labelNames: ['state'] as const,
    registers,
    collect() {
      return orNothing(this, async () => {
        const { openDrift, waiting, failed } = await roomsCondition(sql);
        this.set({ state: 'drift' }, openDrift);
        this.set({ state: 'waiting' }, waiting);
        this.set({ state: 'failed' }, failed);
      });
    },
  });
  new Gauge({
    name: 'buurtbaken_gebieden_on',
    help: 'Wijken and buurten with a group',
    registers,
    collect() {
      return orNothing(this, async () => this.set((await listGebieden(sql, { aan: true })).length));
    },
  });
}
