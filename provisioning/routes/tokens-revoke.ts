import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { withdrawToken } from '../tokens.ts';
import { route } from './route.ts';
import { Id } from './schemas.ts';

export const revokeTokenRoute = route({
  name: 'tokens.revoke',
  method: 'DELETE',
  path: '/tokens/:id',
  summary: 'Make a token worthless, now; repeating it changes nothing',
  params: z.strictObject({ id: Id }),
  answers: { 204: z.null() },
  async handle({ params: { id } }, { sql, clock }, caller) {
    const outcome = await withdrawToken(sql, id, clock(), `token:${caller.tokenId}`);
    if (outcome === 'absent') throw new ProblemError('niet-gevonden', API_NL.unknownToken);
    return { status: 204, body: null };
  },
});
