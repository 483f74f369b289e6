// Before the pages are imported, whose views are TSX.
import './jsx-hook.ts';
import { timingSafeEqual } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fastify, LogController } from 'fastify';
import { createJsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { nl } from 'zod/locales';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { TRANSACTION_ROUTE } from '#matrix/appservice.ts';
import { isDatabaseAway } from '#store/db.ts';
import { useToken } from '#store/tokens.ts';
import { traceRequests } from '#traces/requests.ts';
import type { Caller } from './access.ts';
import { ACCESS, mayCall } from './access.ts';
import type { ProvisioningContext } from './context.ts';
import { knownEvenings } from './evenings.ts';
import type { AddedPages } from './pages/app.ts';
import { rawCookie } from './pages/cookies.ts';
import { PROBLEM_TYPE, problemBody, toProblem } from './problems.ts';
import { addHealth } from './routes/health.ts';
import { addMetrics } from './routes/metrics.ts';
import type { Route } from './routes/route.ts';
import { Problem } from './routes/schemas.ts';
import { ROUTES } from './routes/table.ts';
import { addTransactions } from './routes/transactions.ts';
import { hashToken } from './tokens.ts';

export const API_PREFIX = '/api/v1';
const BODY_LIMIT = 100_000;

/** The service: API, health, metrics, and the homeserver's transactions. Listens nowhere yet. */
export async function buildApp(
  context: ProvisioningContext,
  tell: { readonly onDeliveryFailed: () => void } = { onDeliveryFailed: () => {} },
): Promise<FastifyInstance> {
  z.config(nl());
  let pages: AddedPages | undefined;
  const app: FastifyInstance = fastify({
    loggerInstance: context.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    frameworkErrors: (error, request, reply) => {
      if (!pages?.showUnreadable(request, reply)) answerProblem(reply, toProblem(error));
    },
    routerOptions: { maxParamLength: 200 },
    ...(context.settings.trustedProxies === undefined ? {} : { trustProxy: context.settings.trustedProxies }),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, _request, reply) => {
    const problem = toProblem(error);
    if (problem.code === 'interne-fout' || isDatabaseAway(error))
      context.log.error({ err: error }, 'request failed');
    answerProblem(reply, problem);
  });
  app.setNotFoundHandler((request, reply) => answerProblem(reply, unknownAddress(request, reply)));
  if (context.traces) traceRequests(app, context.traces);
  app.addHook('onResponse', async (request, reply) => {
    logRequest(context, request, reply);
    if (reply.statusCode >= 500 && request.routeOptions.url === TRANSACTION_ROUTE) tell.onDeliveryFailed();
  });
  const evenings = knownEvenings(context);
  const { requestsPerMinute, eveningRequestsPerMinute } = context.settings;
  const isGuest = async (request: FastifyRequest): Promise<boolean> =>
    (await evenings.guestOf(rawCookie(request.headers.cookie, 'evening', context.settings))) !== null;
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    allowList: isGuest,
    errorResponseBuilder: (_request, { ttl }) =>
      new ProblemError('te-veel-aanvragen', API_NL.tooMany(Math.ceil(ttl / 1000))),
  });
  // Guests of an evening are counted apart: whoever still comes in has, at the hall's address, what anybody has.
  const ofGuests = app.createRateLimit({ max: eveningRequestsPerMinute, allowList: [] });
  app.addHook('onRequest', async (request) => {
    if (!(await isGuest(request))) return;
    const found = await ofGuests(request);
    if (!found.isAllowed && found.isExceeded)
      throw new ProblemError('te-veel-aanvragen', API_NL.tooMany(found.ttlInSeconds));
  });
  await describeApi(app);
  addHealth(app, context);
  addMetrics(app, context);
  await addTransactions(app, context);
  for (const route of ROUTES) addRoute(app, context, route);
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  const { addPages } = await import('./pages/app.ts');
  pages = await addPages(app, context);
  return app;
}

async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Buurtbaken', version: '1', description: API_NL.about },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    },
    transform: createJsonSchemaTransform({ skipList: [] }),
  });
}

function addRoute(app: FastifyInstance, context: ProvisioningContext, route: Route): void {
  const access = ACCESS[route.name];
  app.route({
    method: route.method,
    url: API_PREFIX + route.path,
    schema: {
      operationId: route.name,
      summary: route.summary,
      description: `Roles: ${access.roles === 'everyone' ? 'everyone' : access.roles.join(', ')}`,
      tags: [route.name.slice(0, route.name.indexOf('.'))],
      security: [{ token: [] }],
      params: route.params,
      querystring: route.query,
      ...(route.body === null ? {} : { body: route.body }),
      response: {
        ...route.answers,
        '4xx': { description: 'Problem', content: { [PROBLEM_TYPE]: { schema: Problem } } },
        '5xx': { description: 'Problem on our side', content: { [PROBLEM_TYPE]: { schema: Problem } } },
      },
    },
    // Before the body is read: who may not call learns nothing of what the call takes.
    onRequest: async (request) => {
      callers.set(request, await authenticate(context, request, route));
    },
    handler: async (request, reply) => {
      const caller = callers.get(request);
      if (caller === undefined) throw new ProblemError('niet-ingelogd', API_NL.noToken);
      const input = { params: request.params, query: request.query, body: request.body };
      const answer = await route.handle(input as never, context, caller);
      return reply.status(answer.status).send(answer.body);
    },
  });
}

const callers = new WeakMap<FastifyRequest, Caller>();

/** Who calls, from the bearer token (RFC 6750). Throws ProblemError for no token, a bad one, or a role that may not. */
async function authenticate(
  context: ProvisioningContext,
  request: FastifyRequest,
  route: Route,
): Promise<Caller> {
  const token = /^Bearer ([\w~+/.=-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) throw new ProblemError('niet-ingelogd', API_NL.noToken);
  if (route.name === 'status.get' && isStatusToken(context, token))
    return { tokenId: 'status', role: 'systeembeheer', gebied: null };
  const found = await useToken(context.sql, hashToken(token), context.clock());
  if (found === null) throw new ProblemError('niet-ingelogd', API_NL.badToken);
  if (!mayCall(found.role, route.name)) throw new ProblemError('geen-toegang', API_NL.roleMayNot(found.role));
  return { tokenId: found.id, role: found.role, gebied: found.gebied };
}

/** Compared without the database, so that whoever asks hears that this is what is away. */
function isStatusToken({ settings }: ProvisioningContext, token: string): boolean {
  if (settings.statusToken === undefined) return false;
  return timingSafeEqual(hashToken(token), hashToken(settings.statusToken));
}

function answerProblem(reply: FastifyReply, problem: ProblemError): void {
  const body = problemBody(problem);
  if (problem.code === 'niet-ingelogd') reply.header('www-authenticate', 'Bearer realm="buurtbaken"');
  // Past the serializer of the route, whose schemas are of its own answers.
  reply.status(body.status).type(PROBLEM_TYPE).serializer(JSON.stringify).send(body);
}

/** No route has this address, or none with this method. */
function unknownAddress(request: FastifyRequest, reply: FastifyReply): ProblemError {
  const path = request.url.split('?', 1)[0] ?? '';
  const methods = ROUTES.filter((route) => matches(API_PREFIX + route.path, path)).map(
    (route) => route.method,
  );
  if (methods.length === 0) return new ProblemError('niet-gevonden', API_NL.noRoute);
  const allowed = [...new Set(methods)].sort().join(', ');
  reply.header('allow', allowed);
  return new ProblemError('verkeerde-methode', API_NL.methods(allowed));
}

function matches(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return (
    wanted.length === given.length && wanted.every((part, i) => part.startsWith(':') || part === given[i])
  );
}

/** One line for each request: the route's pattern, never the address itself, whose parts may be of people. */
function logRequest(context: ProvisioningContext, request: FastifyRequest, reply: FastifyReply): void {
  const caller = callers.get(request);
  context.log.info(
    {
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      ...(caller === undefined ? {} : { token: caller.tokenId, role: caller.role }),
    },
    'request',
  );
}
