import type { FastifyReply, FastifyRequest } from 'fastify';
import { FIELDS } from '#basis/catalogue/pages/fields.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { gebiedCode } from '#basis/cbs.ts';
import { ProblemError } from '#basis/errors.ts';
import { CSRF_FIELD } from '#web/components/form.tsx';
import type { FieldError, FormState, Typed } from '#web/form.ts';
import { UNTOUCHED } from '#web/form.ts';
import type { Path } from '#web/paths.ts';
import { ownPath, pathTo } from '#web/paths.ts';
import { renderPage } from '#web/render.ts';
import type { ProvisioningContext } from '../context.ts';
import { toProblem } from '../problems.ts';
import { isForElement, mayOpen } from './access.ts';
import type { Assets } from './assets.ts';
import { isInElement, readCookie, setCookie } from './cookies.ts';
import { isFromElsewhere, isOwnForm } from './csrf.ts';
import { frameOf } from './frame.ts';
import type { Answer, Page, PageRequest } from './page.ts';
import { errorsOfProblem, readForm, typedOf } from './read-form.ts';
import type { Reader } from './reader.ts';
import { frameInput, hereOf } from './reader.ts';
import { uploadOf } from './upload.ts';

/** A request for a page that the reader may see. */
type Asked = {
  readonly context: ProvisioningContext;
  readonly assets: Assets;
  readonly page: Page;
  readonly reader: Reader;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/**
 * Whether the reader may see the page, before the body is read. False if they were sent to sign in, from where they come back. Throws
 * ProblemError for who may not, and `niet-gevonden` for what is another's.
 */
export function admit(
  { settings }: ProvisioningContext,
  page: Page,
  { visitor }: Reader,
  request: FastifyRequest,
  reply: FastifyReply,
): boolean {
  const inElement = isInElement(request, settings);
  if (inElement && !isForElement(page.name)) throw new ProblemError('geen-toegang', '');
  switch (mayOpen(visitor, page.name, gebiedOf(request))) {
    case 'yes':
      return true;
    case 'sign-in':
      reply.redirect(
        inElement ? toElement(request) : pathTo('inloggen', {}, { terug: hereOf(request) }),
        303,
      );
      return false;
    case 'step':
      reply.redirect(pathTo('stap', {}, { terug: hereOf(request) }), 303);
      return false;
    case 'no':
      throw new ProblemError('geen-toegang', '');
    case 'hidden':
      throw new ProblemError('niet-gevonden', '');
  }
}

/** Inside Element somebody is signed in by Element. Throws ProblemError where it is not told of which gebied. */
function toElement(request: FastifyRequest): Path {
  const gebied = gebiedOf(request);
  if (gebied === null) throw new ProblemError('geen-toegang', '');
  return pathTo('element', { gebied });
}

function gebiedOf(request: FastifyRequest): GebiedCode | null {
  const text = (request.params as { gebied?: string } | undefined)?.gebied;
  if (text === undefined) return null;
  if (!/^(WK\d{6}|BU\d{8})$/.test(text)) throw new ProblemError('niet-gevonden', '');
  return gebiedCode(text);
}

/** Answers a GET. */
export async function showPage(asked: Asked): Promise<FastifyReply> {
  return await answer(asked, await show(asked, UNTOUCHED));
}

/** Answers a POST: does what the form says, or shows the page again with what was typed and what is wrong with it. */
export async function submitPage(asked: Asked): Promise<FastifyReply> {
  const { page, request, reader, context } = asked;
  const { form } = page;
  if (form === null) throw new ProblemError('verkeerde-methode', '');
  if (isFromElsewhere(request.headers['sec-fetch-site'])) throw new ProblemError('geen-toegang', '');
  const typed = typedOf(request.body);
  const language = page.dutchOnly ? 'nl' : reader.language;
  const given = (request.body as Readonly<Record<string, unknown>> | undefined)?.[CSRF_FIELD];
  if (!isOwnForm(given, readCookie(request, 'form', context.settings), reader.session))
    return await showAgain(asked, typed, [{ field: null, message: FIELDS[language].stale }], 403);
  const read = readForm(form.schema, typed, language, form.messages);
  if (read.is === 'faulty') return await showAgain(asked, typed, read.errors);
  try {
    const done = await form.submit(
      read.values as never,
      (await pageRequest(asked, { typed, errors: [] })) as PageRequest<never, never>,
      context,
    );
    if (done.is === 'refused') return await showAgain(asked, typed, done.errors);
    return await answer(asked, done);
  } catch (error) {
    const problem = toProblem(error);
    const isTheirs = problem.code === 'ongeldige-invoer' || problem.code === 'conflict';
    if (!isTheirs) throw error;
    return await showAgain(asked, typed, errorsOfProblem(problem), problem.code === 'conflict' ? 409 : 400);
  }
}

async function showAgain(
  asked: Asked,
  typed: Typed,
  errors: readonly FieldError[],
  status = 400,
): Promise<FastifyReply> {
  const shown = await show(asked, { typed, errors });
  return await answer(asked, shown.is === 'html' ? { ...shown, status } : shown);
}

async function show(asked: Asked, form: FormState): Promise<Answer> {
  const request = await pageRequest(asked, form);
  return await asked.page.show(request as PageRequest<never, never>, asked.context);
}

async function pageRequest(
  { context, assets, page, reader, request, reply }: Asked,
  form: FormState,
): Promise<PageRequest<unknown, unknown>> {
  const params = page.params.safeParse(request.params);
  if (!params.success) throw new ProblemError('niet-gevonden', '');
  const query = page.query.safeParse(request.query);
  if (!query.success) throw new ProblemError('ongeldige-invoer', '');
  const input = frameInput(context, request, reply, {
    ...reader,
    page: page.name,
    dutchOnly: page.dutchOnly,
  });
  return {
    params: params.data,
    query: query.data,
    visitor: reader.visitor,
    back: ownPath(readCookie(request, 'back', context.settings)),
    draft: readCookie(request, 'draft', context.settings) ?? null,
    trip: readCookie(request, 'trip', context.settings) ?? null,
    frame: await frameOf(context, assets, input),
    form,
    upload: uploadOf(request),
  };
}

async function answer({ context, reply }: Asked, it: Answer): Promise<FastifyReply> {
  const { settings } = context;
  if (it.is === 'file')
    return await reply
      .type(it.type)
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${it.name}"`)
      .send(it.bytes);
  for (const name of ['session', 'back', 'draft', 'trip', 'evening'] as const) {
    const value = it.cookies[name];
    if (value !== undefined) setCookie(reply, name, value, settings);
  }
  if (it.is === 'elsewhere') return await reply.header('cache-control', 'no-store').redirect(it.url, 303);
  if (it.is === 'html') return await sendHtml(reply, it.status, renderPage(it.view));
  if (it.flash !== null) setCookie(reply, 'flash', it.flash, settings);
  return await reply.redirect(it.to, 303);
}

/** A page as it goes out. */
export async function sendHtml(reply: FastifyReply, status: number, text: string): Promise<FastifyReply> {
  // It is for one reader at one moment, and its form's token for one session.
  reply.header('cache-control', 'no-store');
  return await reply.status(status).type('text/html; charset=utf-8').send(text);
}
