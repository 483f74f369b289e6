import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { currentMembership } from '#store/lidmaatschappen.ts';
import { getPersoon } from '#store/personen.ts';
import { noteLook, ReasonForLooking } from './look.ts';
import { route } from './route.ts';
import { Id, Person } from './schemas.ts';
import { personView } from './views.ts';

export const getPersonRoute = route({
  name: 'people.get',
  method: 'GET',
  path: '/people/:id',
  summary: 'One person',
  params: z.strictObject({ id: Id }),
  query: z.strictObject({ reason: ReasonForLooking }),
  answers: { 200: Person },
  async handle({ params, query }, { sql }, caller) {
    const persoon = await getPersoon(sql, params.id);
    // To a coordinator somebody of elsewhere is nobody: not even that there is such a person is told.
    const hidden =
      caller.gebied !== null && (await currentMembership(sql, params.id, caller.gebied)) === null;
    if (persoon === null || hidden) throw new ProblemError('niet-gevonden', API_NL.noPerson);
    await noteLook(sql, caller, `persoon:${persoon.id}`, query.reason);
    return { status: 200, body: personView(persoon) };
  },
});
