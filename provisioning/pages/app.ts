/** The pages: everything that is the same for all of them. */
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '#basis/catalogue/pages/errors.ts';
import { ERRORS } from '#basis/catalogue/pages/errors.ts';
import { PROBLEMS, ProblemError } from '#basis/errors.ts';
import { gemeenteSettingsOf } from '#basis/gemeente-settings.ts';
import { isDatabaseAway } from '#store/db.ts';
import { getLogo } from '#store/gemeente-logo.ts';
import { getGemeenteSettings } from '#store/gemeente-settings.ts';
import { errorView } from '#web/pages/error.tsx';
import { PATTERNS, pathTo } from '#web/paths.ts';
import { renderPage } from '#web/render.ts';
import type { ProvisioningContext } from '../context.ts';
import { toProblem } from '../problems.ts';
import type { Assets } from './assets.ts';
import { loadAssets } from './assets.ts';
import { isInElement, isSecure } from './cookies.ts';
import { frameOf, logoPath } from './frame.ts';
import { fromAcceptLanguage } from './language.ts';
import type { Limits } from './limits.ts';
import { pageLimits } from './limits.ts';
import type { Page } from './page.ts';
import type { Reader } from './reader.ts';
import { frameInput, readReader } from './reader.ts';
import { admit, sendHtml, showPage, submitPage } from './serve.ts';
import { PAGES } from './table.ts';
import { isMultipart, takeUpload } from './upload.ts';
import { NOBODY } from './visitor.ts';

type Means = { readonly context: ProvisioningContext; readonly assets: Assets; readonly limits: Limits };

const readers = new WeakMap<FastifyRequest, Reader>();
const HIDDEN = { hide: true };
const YEAR_SECONDS = 31_536_000;
/** Where the pages end: what is not found under these is answered as the API does. */
const NOT_PAGES = /^\/(api|_matrix)(\/|$)/;

/** Adds every page, their style sheet and script, and the page for what is not there. */
export async function addPages(app: FastifyInstance, context: ProvisioningContext): Promise<AddedPages> {
  const assets = loadAssets();
  await app.register(async (scope) => {
    const means = { context, assets, limits: pageLimits(scope, context) };
    await scope.register(cookie);
    await scope.register(helmet, headers(isSecure(context.settings)));
    scope.addHook('onRequest', async (request, reply) => {
      if (isInElement(request, context.settings)) allowFrame(reply, context.settings.webClientUrl ?? '');
    });
    // Of what is sent alone: what comes in is small, and a small body that unpacks into a large one is not wanted.
    await scope.register(compress, { encodings: ['gzip'], threshold: 1_000, globalDecompression: false });
    scope.removeAllContentTypeParsers();
    await scope.register(formbody);
    // For pages with a file alone; addPage refuses it at the others before any of it is read.
    await scope.register(multipart);
    scope.setErrorHandler((error, request, reply) => showError(means, error, request, reply));
    addAssets(scope, means);
    for (const page of PAGES) addPage(scope, means, page);
    scope.all('/*', { schema: HIDDEN }, async (request, reply) => {
      if (NOT_PAGES.test(request.url)) return reply.callNotFound();
      await keepReader(context, request, reply);
      throw new ProblemError('niet-gevonden', '');
    });
  });
  return { showUnreadable: (request, reply) => showUnreadable({ context, assets }, request, reply) };
}

export type AddedPages = {
  /** Answers an address that is none, of which Fastify runs nothing else; false if it is not for the pages. */
  showUnreadable(request: FastifyRequest, reply: FastifyReply): boolean;
};

function showUnreadable(
  { context, assets }: Pick<Means, 'context' | 'assets'>,
  request: FastifyRequest,
  reply: FastifyReply,
): boolean {
  if (NOT_PAGES.test(request.url)) return false;
  const language = fromAcceptLanguage(request.headers['accept-language']);
  const here = pathTo('home');
  const input = {
    ...{ visitor: NOBODY, language, dutchOnly: false, page: null, here, csrf: '', flash: null },
    inElement: false,
  };
  const code = 'ongeldige-invoer';
  reply.header('content-security-policy', "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
  reply.header('x-content-type-options', 'nosniff');
  frameOf(context, assets, input)
    .then((frame) => sendHtml(reply, PROBLEMS[code], renderPage(errorView(frame, code))))
    .catch((error: unknown) => context.log.error({ err: error }, 'a page could not be shown'));
  return true;
}

async function keepReader(
  context: ProvisioningContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Reader> {
  const reader = await readReader(context, request, reply);
  readers.set(request, reader);
  return reader;
}

/** Lets Element frame this answer, and nobody else. Which pages it may have so at all is `admit`'s to say. */
function allowFrame({ raw }: FastifyReply, webClientUrl: string): void {
  const policy = String(raw.getHeader('content-security-policy') ?? '');
  const { origin } = new URL(webClientUrl);
  raw.setHeader(
    'content-security-policy',
    policy.replace(/frame-ancestors [^;]*/, `frame-ancestors ${origin}`),
  );
  // Knows no origins but the page's own.
  raw.removeHeader('x-frame-options');
}

/** Nothing but our own, in no frame of anybody's but as {@link allowFrame} has it. */
function headers(isHttps: boolean) {
  const own = ["'self'"];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: own,
        imgSrc: own,
        fontSrc: own,
        scriptSrc: own,
        formAction: own,
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isHttps ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
  } as const;
}

function addAssets(scope: FastifyInstance, { context, assets }: Means): void {
  const send = (
    reply: FastifyReply,
    asset: { path: string; text: string | Buffer },
    url: string,
    type: string,
  ) =>
    reply
      // One that was asked for by an older name is what there is now, and is not kept.
      .header('cache-control', asset.path === url ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-store')
      .type(type)
      .send(asset.text);
  scope.get('/stijl/:name', { schema: HIDDEN }, async (request, reply) => {
    // With the database away as frameOf has it then: what is shown of that must be readable.
    const settings = await getGemeenteSettings(context.sql).catch(() => gemeenteSettingsOf(null));
    const style = assets.style(settings);
    return send(reply, style, request.url, 'text/css; charset=utf-8');
  });
  scope.get('/script/:name', { schema: HIDDEN }, async (request, reply) =>
    send(
      reply,
      [assets.passkey, assets.element, assets.widgetApi].find(({ path }) => path === request.url) ??
        assets.script,
      request.url,
      'text/javascript; charset=utf-8',
    ),
  );
  scope.get('/logo/:name', { schema: HIDDEN }, async (request, reply) => {
    const logo = await getLogo(context.sql);
    if (logo === null) throw new ProblemError('niet-gevonden', '');
    return send(reply, { path: logoPath(logo), text: logo.png }, request.url, 'image/png');
  });
}

function addPage(scope: FastifyInstance, means: Means, page: Page): void {
  const { context, assets, limits } = means;
  scope.route({
    method: ['GET', 'POST'],
    url: PATTERNS[page.name],
    schema: HIDDEN,
    // After the limit of the address, before the body is read.
    preParsing: async (request, reply, payload) => {
      const reader = await keepReader(context, request, reply);
      await limits.count(request, page, reader.visitor);
      if (page.fileBytes === null && isMultipart(request)) throw new ProblemError('verkeerd-formaat', '');
      return admit(context, page, reader, request, reply) ? payload : undefined;
    },
    handler: async (request, reply) => {
      const reader = readers.get(request);
      if (reader === undefined) throw new Error('a request for a page without its reader');
      const asked = { context, assets, page, reader, request, reply };
      if (request.method === 'POST' && page.fileBytes !== null && isMultipart(request))
        await takeUpload(request, page.fileBytes);
      return request.method === 'POST' ? await submitPage(asked) : await showPage(asked);
    },
  });
}

const codeOf = ({ code }: ProblemError): ErrorCode =>
  Object.hasOwn(ERRORS.nl, code) ? (code as ErrorCode) : 'ongeldige-invoer';

/** Says in the reader's language what went wrong, with nothing of how. */
async function showError(
  { context, assets }: Means,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const problem = toProblem(error);
  const isAway = isDatabaseAway(error);
  if (problem.code === 'interne-fout' || isAway) context.log.error({ err: error }, 'request failed');
  const reader = readers.get(request) ?? {
    visitor: NOBODY,
    session: null,
    language: fromAcceptLanguage(request.headers['accept-language']),
  };
  const code = isAway ? 'zonder-gegevens' : codeOf(problem);
  const input = frameInput(context, request, reply, { ...reader, page: null, dutchOnly: false });
  const frame = await frameOf(context, assets, input);
  if (problem.code === 'te-veel-aanvragen') reply.header('retry-after', '60');
  return await sendHtml(reply, PROBLEMS[problem.code], renderPage(errorView(frame, code)));
}
