import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Lets only who has the token through, before the body is read; the comparison takes as long for a wrong one as for the right
 * one. `refusal` is the body of the 401 or 403; `wrong` is the status for a wrong token, as the other side expects it.
 */
export function requireBearer(
  token: string,
  refusal: Readonly<Record<string, string>>,
  wrong: 401 | 403 = 403,
) {
  const expected = digest(token);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (given === undefined) return reply.code(401).send(refusal);
    if (!timingSafeEqual(digest(given), expected)) return reply.code(wrong).send(refusal);
    return undefined;
  };
}
