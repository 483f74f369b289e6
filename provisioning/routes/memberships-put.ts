import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { appendAudit } from '#store/audit.ts';
import { getGebied } from '#store/gebieden.ts';
import { currentMembership, giveRole } from '#store/lidmaatschappen.ts';
import { getPersoon } from '#store/personen.ts';
import { nameConflict } from '../names.ts';
import { requestApply } from '../request-apply.ts';
import { checkOwnResident } from './own-residents.ts';
import { route } from './route.ts';
import { GebiedCodeText, GebiedRole, Id, Membership } from './schemas.ts';
import { membershipView } from './views.ts';

export const putMembershipRoute = route({
  name: 'memberships.put',
  method: 'PUT',
  path: '/memberships/:person/:gebied',
  summary:
    'Give a person a role in a wijk or buurt; a former role there ends (`andere-rol`). Repeating it changes nothing',
  params: z.strictObject({ person: Id, gebied: GebiedCodeText }),
  body: z.strictObject({ role: GebiedRole }),
  answers: { 200: Membership, 201: Membership },
  async handle({ params: { person, gebied }, body: { role } }, { sql, clock }, caller) {
    const { outcome, membership } = await sql.begin(async (tx) => {
      const former = await currentMembership(tx, person, gebied);
      checkOwnResident(caller, gebied, role, former?.role ?? null);
      const persoon = await getPersoon(tx, person);
      if (persoon === null) throw new ProblemError('niet-gevonden', API_NL.noPerson);
      if (persoon.endedAt !== null) throw new ProblemError('conflict', API_NL.endedPerson);
      if ((await getGebied(tx, gebied)) === null)
        throw new ProblemError('niet-gevonden', API_NL.noWijk(gebied));
      const outcome = await giveRole(tx, { persoonId: person, gebied, role }, clock());
      if (outcome !== 'same') {
        const conflict = await nameConflict(tx, persoon, gebied);
        if (conflict !== null) throw new ProblemError('conflict', API_NL.roleAndName[conflict]);
        await requestApply(tx, gebied);
        await appendAudit(tx, {
          actor: `token:${caller.tokenId}`,
          action: outcome === 'added' ? 'lidmaatschap.nieuw' : 'lidmaatschap.andere-rol',
          subject: `persoon:${person}`,
          detail: { gebied, rol: role },
        });
      }
      const membership = await currentMembership(tx, person, gebied);
      return { outcome, membership };
    });
    if (membership === null) throw new Error('a role just given is not there');
    return { status: outcome === 'added' ? 201 : 200, body: membershipView(membership) };
  },
});
