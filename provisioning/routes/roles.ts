import { z } from 'zod';
import { GEBIED_ROLES, ROLES } from '#basis/roles.ts';
import type { RouteName } from '../access.ts';
import { ACCESS, mayCall } from '../access.ts';
import { needsGebied } from '../tokens.ts';
import { route } from './route.ts';
import { Role } from './schemas.ts';

const RoleView = z.object({
  role: Role,
  perGebied: z.boolean().describe('a token with this role is for one wijk or buurt'),
  inGebied: z.boolean().describe('a person can hold this role in a wijk or buurt'),
  mayCall: z.array(z.string()).describe('operations of this API'),
});

export const listRolesRoute = route({
  name: 'roles.list',
  method: 'GET',
  path: '/roles',
  summary: 'The roles, and what each may call',
  answers: { 200: z.object({ roles: z.array(RoleView) }) },
  async handle() {
    const names = Object.keys(ACCESS) as RouteName[];
    const roles = ROLES.map((role) => ({
      role,
      perGebied: needsGebied(role),
      inGebied: GEBIED_ROLES.some((known) => known === role),
      mayCall: names.filter((name) => mayCall(role, name)),
    }));
    return { status: 200, body: { roles } };
  },
});
