import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FlashCode } from '#basis/catalogue/pages/flash.ts';
import { FLASH } from '#basis/catalogue/pages/flash.ts';
import type { Language } from '#basis/language.ts';
import type { PageName, Path } from '#web/paths.ts';
import { ownPath, pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../context.ts';
import { isInElement, readCookie, setCookie } from './cookies.ts';
import { csrfToken, isFormKey, newFormKey } from './csrf.ts';
import type { FrameInput } from './frame.ts';
import { asLanguage, fromAcceptLanguage } from './language.ts';
import type { Visitor } from './visitor.ts';
import { visitorOf } from './visitor.ts';

/** What is known of who asks for a page, before anything else is looked at. */
export type Reader = {
  readonly visitor: Visitor;
  /** The session's token; null for who is not signed in, also where a cookie holds one that has ended. */
  readonly session: string | null;
  /** By their choice, else their own, else what the browser asks for. */
  readonly language: Language;
};

/** Reads who asks. A language that is chosen (`?taal=`) is kept in a cookie. */
export async function readReader(
  context: ProvisioningContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Reader> {
  const { settings } = context;
  const token = readCookie(request, 'session', settings);
  const visitor = await visitorOf(context, token, { inElement: isInElement(request, settings) });
  const chosen = asLanguage((request.query as { taal?: unknown } | undefined)?.taal);
  if (chosen !== null) setCookie(reply, 'language', chosen, settings);
  const language =
    chosen ??
    asLanguage(readCookie(request, 'language', settings)) ??
    (visitor.is === 'signed-in' ? visitor.language : null) ??
    fromAcceptLanguage(request.headers['accept-language']);
  return { visitor, session: visitor.is === 'nobody' ? null : (token ?? null), language };
}

/** The path that was asked for, with its query but for a choice of language. */
export function hereOf(request: FastifyRequest): Path {
  const [path = '/', search = ''] = request.url.split(/\?(.*)/s, 2);
  const query = new URLSearchParams(search);
  query.delete('taal');
  const kept = query.toString();
  return ownPath(kept === '' ? path : `${path}?${kept}`) ?? pathTo('home');
}

/** What the page's frame is made from. Gives the browser a form key if it has none, and tells what was just done, once. */
export function frameInput(
  context: ProvisioningContext,
  request: FastifyRequest,
  reply: FastifyReply,
  it: Reader & { readonly page: PageName | null; readonly dutchOnly: boolean },
): FrameInput {
  const { settings, random } = context;
  const kept = readCookie(request, 'form', settings);
  const key = isFormKey(kept) ? kept : newFormKey(random);
  if (key !== kept) setCookie(reply, 'form', key, settings);
  const flash = asFlash(readCookie(request, 'flash', settings));
  if (flash !== null) setCookie(reply, 'flash', null, settings);
  return {
    visitor: it.visitor,
    language: it.dutchOnly ? 'nl' : it.language,
    dutchOnly: it.dutchOnly,
    page: it.page,
    here: hereOf(request),
    inElement: isInElement(request, settings),
    csrf: csrfToken(key, it.session, random),
    flash,
  };
}

function asFlash(text: string | undefined): FlashCode | null {
  return text !== undefined && Object.hasOwn(FLASH.nl, text) ? (text as FlashCode) : null;
}
