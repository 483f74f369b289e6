import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { appendAudit } from '#store/audit.ts';
import { endAllMemberships } from '#store/lidmaatschappen.ts';
import { endPersoon, getPersoon } from '#store/personen.ts';
import { requestApply, requestClosing } from '../request-apply.ts';
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
      if (!(await endPersoon(tx, id, at))) return former;
      const gebieden = await endAllMemberships(tx, id, 'gestopt', at);
      for (const gebied of gebieden) await requestApply(tx, gebied);
      await requestClosing(tx, id);
      await appendAudit(tx, {
        actor: `token:${caller.tokenId}`,
        action: 'persoon.beeindigd',
        subject: `persoon:${id}`,
        detail: { gebieden: gebieden.length },
      });
      return { ...former, endedAt: at };
    });
    return { status: 200, body: personView(persoon) };
  },
});
