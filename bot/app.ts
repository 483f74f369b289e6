import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import Fastify, { LogController } from 'fastify';
import type { Sql } from '#store/db.ts';
import { traceRequests } from '#traces/requests.ts';
import type { BotContext } from './context.ts';
import type { Passes } from './gate/passes.ts';
import type { HomeserverLink } from './homeserver-link.ts';
import { isDatabaseThere } from './homeserver-link.ts';
import type { BotMetrics } from './metrics.ts';
import { REACTIONS } from './reactions/table.ts';
import { gateRoute } from './routes/gate.ts';
import { hallRoute } from './routes/hall.ts';
import type { HealthCheck } from './routes/health.ts';
import { healthRoute, readyRoute } from './routes/health.ts';
import { metricsRoute } from './routes/metrics.ts';
import { pingRoute } from './routes/ping.ts';
import { politieRoutes } from './routes/politie.ts';
import { queryRoutes } from './routes/query.ts';
import { releasedOriginalsRoute } from './routes/released-originals.ts';
import { transactionsRoute } from './routes/transactions.ts';

/** The module keeps connections open between messages; longer than its own patience, so that it is the one that closes. */
const KEEP_ALIVE_MS = 300_000;

export type BotParts = {
  readonly ctx: BotContext;
  /** Where the gate stores what is held; `ctx.sql` when absent. */
  readonly gateSql?: Sql;
  readonly metrics: BotMetrics;
  readonly passes: Passes;
  readonly link: Pick<HomeserverLink, 'deliveryFailed' | 'isLinked'>;
  /** True once rooms and people are known. */
  readonly isReady: () => boolean;
  /** Resolves then; @throws if it takes longer. */
  readonly whenReady: (withinMs: number) => Promise<void>;
};

/** The bot's HTTP routes. No request is logged: there is one for each message. */
export function botApp(parts: BotParts): FastifyInstance {
  const { ctx, metrics, link } = parts;
  const app: FastifyInstance = Fastify({
    loggerInstance: ctx.log.child({}, { level: 'warn' }) as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    keepAliveTimeout: KEEP_ALIVE_MS,
    // What people send is in these bodies: a key that Fastify distrusts is left out, or the whole transaction would be refused, and come again for ever.
    onProtoPoisoning: 'remove',
    onConstructorPoisoning: 'remove',
    forceCloseConnections: 'idle',
  });
  if (ctx.traces) traceRequests(app, ctx.traces);
  gateRoute(app, { ...parts, ctx: { ...ctx, sql: parts.gateSql ?? ctx.sql } });
  hallRoute(app, ctx);
  const onFailed = (): void => link.deliveryFailed();
  transactionsRoute(app, { ctx, metrics, reactions: REACTIONS, whenReady: parts.whenReady, onFailed });
  pingRoute(app, ctx.settings.hsToken);
  queryRoutes(app, ctx.settings.hsToken);
  politieRoutes(app, ctx);
  releasedOriginalsRoute(app, ctx);
  metricsRoute(app, metrics);
  readyRoute(app, parts.isReady);
  const checks: readonly HealthCheck[] = [
    () =>
      isDatabaseThere(ctx.sql).then(
        () => null,
        () => 'de database antwoordt niet',
      ),
    async () => (parts.isReady() ? null : 'de kamers en deelnemers zijn nog niet gelezen'),
    async () => (link.isLinked() ? null : 'de homeserver heeft nog niet geantwoord'),
  ];
  healthRoute(app, checks, () => ctx.secondReading?.condition() ?? 'uit');
  return app;
}
