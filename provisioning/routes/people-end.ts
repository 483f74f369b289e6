import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { getPersoon } from '#store/personen.ts';
import { endPerson } from '../end-person.ts';
import { route } from './route.ts';
import { Id, Person } from './schemas.ts';
import { personView } from './views.ts';

export const endPersonRoute = route({
  name: 'people.end',
  method: 'DELETE',
  path: '/people/:id',
  summary:
    'Let a person take part no longer: all roles end (`gestopt`) and the account is closed. What was logged stays, by id',
  params: z.strictObject({ id: Id }),
  answers: { 200: Person },
  async handle({ params: { id } }, { sql, clock }, caller) {
    const at = clock();
    const persoon = await sql.begin(async (tx) => {
      const former = await getPersoon(tx, id);
      if (former === null) throw new ProblemError('niet-gevonden', API_NL.noPerson);
      if (!(await endPerson(tx, id, { actor: `token:${caller.tokenId}`, at }))) return former;
      return { ...former, endedAt: at };
    });
    return { status: 200, body: personView(persoon) };
  },
});
