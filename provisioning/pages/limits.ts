import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '#basis/errors.ts';
import type { ProvisioningContext } from '../context.ts';
import { knownEvenings } from '../evenings.ts';
import { rawCookie } from './cookies.ts';
import type { Page } from './page.ts';
import type { Visitor } from './visitor.ts';

export type Limits = {
  /** Counts a request; throws ProblemError `te-veel-aanvragen` for one too many. */
  count(request: FastifyRequest, page: Page, visitor: Visitor): Promise<void>;
};

/**
 * How much one person, and one address, may ask of the pages in a minute, besides what the whole service allows an address: of a whole
 * town hall there may be many behind one address, each with a session of their own.
 */
export function pageLimits(app: FastifyInstance, context: ProvisioningContext): Limits {
  const { settings } = context;
  const evenings = knownEvenings(context);
  const visitors = new WeakMap<FastifyRequest, Visitor>();
  const session = (request: FastifyRequest): string => {
    const visitor = visitors.get(request);
    return visitor?.is === 'signed-in' ? visitor.sessionId : request.ip;
  };
  // Who is let by where all requests are counted (app.ts) is counted here.
  const each = { timeWindow: '1 minute', allowList: [] };
  const person = app.createRateLimit({ ...each, max: settings.pagesPerMinute, keyGenerator: session });
  const strict = app.createRateLimit({ ...each, max: settings.publicFormsPerMinute });
  // At an information evening a whole hall sends forms from one address; who came in by its code is counted with the others of it.
  const evening = app.createRateLimit({ ...each, max: settings.eveningFormsPerMinute });
  return {
    async count(request, page, visitor) {
      visitors.set(request, visitor);
      if (visitor.is === 'signed-in') refuseExceeded(await person(request));
      if (request.method !== 'POST' || page.rate !== 'strict') return;
      const guest = await evenings.guestOf(rawCookie(request.headers.cookie, 'evening', settings));
      if (guest !== null) await evenings.cameFrom(guest, request.ip);
      refuseExceeded(await (guest === null ? strict : evening)(request));
    },
  };
}

function refuseExceeded(found: { readonly isAllowed: boolean; readonly isExceeded?: boolean }): void {
  if (!found.isAllowed && found.isExceeded === true) throw new ProblemError('te-veel-aanvragen', '');
}
