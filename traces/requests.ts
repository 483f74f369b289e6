import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { OpenSpan, Traces } from './traces.ts';

/** Not worth a line each: asked every few seconds by who looks whether all is well. */
const PASSED_OVER: ReadonlySet<string> = new Set(['/health', '/ready', '/metrics']);

/**
 * Each request as a span, by the pattern of its route: an address has people, rooms and keys in it. What a caller says of a trace of theirs is not
 * read. To be added before any route.
 */
export function traceRequests(app: FastifyInstance, traces: Traces): void {
  const open = new WeakMap<FastifyRequest, OpenSpan>();
  app.addHook('onRequest', (request, _reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    if (PASSED_OVER.has(route)) return done();
    const detail = { 'http.request.method': request.method, 'http.route': route };
    const span = traces.begin(`${request.method} ${route}`, 'asked', detail);
    open.set(request, span);
    return span.within(done);
  });
  // A body comes by its socket, which knows nothing of what the request began.
  app.addHook('preValidation', (request, _reply, done) => {
    const span = open.get(request);
    return span === undefined ? done() : span.within(done);
  });
  app.addHook('onResponse', async (request, reply) => {
    const failure = reply.statusCode >= 500 ? String(reply.statusCode) : undefined;
    open.get(request)?.end({ 'http.response.status_code': reply.statusCode }, failure);
    open.delete(request);
  });
  app.addHook('onRequestAbort', async (request) => {
    open.get(request)?.end({}, 'aborted');
    open.delete(request);
  });
}
