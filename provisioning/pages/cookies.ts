import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProvisioningSettings } from '../config.ts';

/** Every cookie there is. None is for following anybody, so that none needs consent. */
const NAMES = {
  /** Code of an information evening at which this browser came in; goes when it closes. */
  evening: 'buurtbaken-avond',
  /** Token of who is signed in. */
  session: 'buurtbaken',
  /** Language that was chosen. */
  language: 'buurtbaken-taal',
  /** By which a form is known to come from a page that this browser was given. */
  form: 'buurtbaken-formulier',
  /** What was just done, told once. */
  flash: 'buurtbaken-bericht',
  /** Where somebody wanted to go who had to sign in first. */
  back: 'buurtbaken-terug',
  /** What must be known when somebody comes back from the gemeente's own sign-in, encrypted. */
  trip: 'buurtbaken-inlogdienst',
  /** What was filled in of a sign-up that is not sent yet, encrypted (joining/draft.ts). */
  draft: 'buurtbaken-meedoen',
} as const;
export type CookieName = keyof typeof NAMES;

const MINUTE = 60;
const YEAR = 365 * 24 * 60 * MINUTE;
/** In seconds; what is not here goes when the browser closes. */
const AGES: Partial<Record<CookieName, number>> = {
  language: YEAR,
  flash: MINUTE,
  back: 30 * MINUTE,
  draft: 60 * MINUTE,
  trip: 15 * MINUTE,
};

/** True where people reach the pages by https; else (a try-out on one machine) cookies can't be `Secure`, nor bound to the host. */
export function isSecure({ pagesUrl }: Pick<ProvisioningSettings, 'pagesUrl'>): boolean {
  return pagesUrl?.startsWith('https:') ?? false;
}

/**
 * True if this request is for a frame inside Element (by `Sec-Fetch-Dest`, which no script can set) and Element may frame pages at all. It has
 * cookies of its own, and is given none of the others: a page in a frame and one in a tab never act for each other.
 */
export function isInElement(
  { headers }: Pick<FastifyRequest, 'headers'>,
  { webClientUrl, pagesUrl }: Pick<ProvisioningSettings, 'webClientUrl' | 'pagesUrl'>,
): boolean {
  return webClientUrl !== undefined && pagesUrl !== undefined && headers['sec-fetch-dest'] === 'iframe';
}

function nameOf(name: CookieName, settings: ProvisioningSettings, inElement = false): string {
  return `${isSecure(settings) ? '__Host-' : ''}${NAMES[name]}${inElement ? '-element' : ''}`;
}

/** The same from a request of which no cookies were read yet. */
export function rawCookie(
  header: string | undefined,
  name: CookieName,
  settings: ProvisioningSettings,
): string | undefined {
  const wanted = `${nameOf(name, settings)}=`;
  return header
    ?.slice(0, 8_000)
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(wanted))
    ?.slice(wanted.length);
}

export function readCookie(
  request: FastifyRequest,
  name: CookieName,
  settings: ProvisioningSettings,
): string | undefined {
  return request.cookies[nameOf(name, settings, isInElement(request, settings))] || undefined;
}

/**
 * Sets a cookie; null takes it away. No script can read it, and no other site's form or frame sends it along; one of a frame inside Element is
 * kept apart for each site that frames (CHIPS), so that it is sent inside that very Element alone.
 */
export function setCookie(
  reply: FastifyReply,
  name: CookieName,
  value: string | null,
  settings: ProvisioningSettings,
): void {
  const inElement = isInElement(reply.request, settings);
  const secure = isSecure(settings);
  const options = {
    ...{ path: '/', httpOnly: true, secure },
    // Without https a browser keeps no such cookie: there Element must be on the same host, as on one's own machine.
    sameSite: inElement && secure ? 'none' : 'lax',
    partitioned: inElement && secure,
  } as const;
  const full = nameOf(name, settings, inElement);
  const maxAge = AGES[name];
  if (value === null) reply.clearCookie(full, options);
  else
    reply.setCookie(full, value, {
      ...options,
      ...(maxAge === undefined ? {} : { maxAge }),
    });
}
