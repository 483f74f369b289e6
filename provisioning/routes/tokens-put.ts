import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import type { FieldProblem } from '#basis/errors.ts';
import { ProblemError } from '#basis/errors.ts';
import type { Role as RoleName } from '#basis/roles.ts';
import { getGebied } from '#store/gebieden.ts';
import { makeToken, needsGebied } from '../tokens.ts';
import { route } from './route.ts';
import { GebiedCodeText, GivenId, Id, Role } from './schemas.ts';

export const putTokenRoute = route({
  name: 'tokens.put',
  method: 'PUT',
  path: '/tokens/:id',
  summary: 'Make a token under an id of your choice (a random UUID). It is in the answer, once',
  params: z.strictObject({ id: Id }),
  body: z.strictObject({ role: Role, gebied: GebiedCodeText.nullable().default(null) }),
  answers: { 201: z.object({ id: GivenId, token: z.string() }) },
  async handle({ params: { id }, body: { role, gebied } }, { sql, random, clock }, caller) {
    const fault = scopeFault(role, gebied);
    if (fault !== null) throw new ProblemError('ongeldige-invoer', '', [fault]);
    if (gebied !== null && (await getGebied(sql, gebied)) === null)
      throw new ProblemError('niet-gevonden', API_NL.noWijk(gebied));
    const means = { random, at: clock(), actor: `token:${caller.tokenId}` } as const;
    const made = await makeToken(sql, { id, role, gebied }, means);
    if (made === null) throw new ProblemError('conflict', API_NL.takenToken);
    return { status: 201, body: made };
  },
});

function scopeFault(role: RoleName, gebied: string | null): FieldProblem | null {
  if (needsGebied(role) === (gebied !== null)) return null;
  const detail = gebied === null ? API_NL.needsGebied(role) : API_NL.needsNoGebied(role);
  return { pointer: '/body/gebied', detail };
}
