import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { listPersonen } from '#store/personen.ts';
import { mayTouch } from '../access.ts';
import { noteLook, ReasonForLooking } from './look.ts';
import { route } from './route.ts';
import { GebiedCodeText, Id, Limit, Person } from './schemas.ts';
import { personView } from './views.ts';

export const listPeopleRoute = route({
  name: 'people.list',
  method: 'GET',
  path: '/people',
  summary:
    'People, by id; `after` the last one seen gives the next page. A coordinator sees those of the own gebied',
  query: z.strictObject({
    ...{ gebied: GebiedCodeText.optional(), after: Id.optional(), limit: Limit },
    reason: ReasonForLooking,
  }),
  answers: { 200: z.object({ people: z.array(Person) }) },
  async handle({ query: { reason, ...query } }, { sql }, caller) {
    const gebied = query.gebied ?? caller.gebied ?? undefined;
    if (gebied !== undefined && !mayTouch(caller, gebied))
      throw new ProblemError('geen-toegang', API_NL.otherGebied(caller.gebied ?? ''));
    await noteLook(sql, caller, gebied === undefined ? 'mensen:lijst' : `gebied:${gebied}`, reason);
    const people = await listPersonen(sql, { ...query, gebied });
    return { status: 200, body: { people: people.map(personView) } };
  },
});
