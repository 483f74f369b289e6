import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { listMemberships } from '#store/lidmaatschappen.ts';
import { mayTouch } from '../access.ts';
import { route } from './route.ts';
import { Flag, GebiedCodeText, Id, Limit, Membership } from './schemas.ts';
import { membershipView } from './views.ts';

export const listMembershipsRoute = route({
  name: 'memberships.list',
  method: 'GET',
  path: '/memberships',
  summary: 'Who has which role where; with `ended=true` also who had. A coordinator sees the own gebied',
  query: z.strictObject({
    person: Id.optional(),
    gebied: GebiedCodeText.optional(),
    ended: Flag.optional(),
    after: Id.optional(),
    limit: Limit,
  }),
  answers: { 200: z.object({ memberships: z.array(Membership) }) },
  async handle({ query: { person, ...query } }, { sql }, caller) {
    const gebied = query.gebied ?? caller.gebied ?? undefined;
    if (gebied !== undefined && !mayTouch(caller, gebied))
      throw new ProblemError('geen-toegang', API_NL.otherGebied(caller.gebied ?? ''));
    const found = await listMemberships(sql, { ...query, gebied, persoonId: person });
    return { status: 200, body: { memberships: found.map(membershipView) } };
  },
});
