import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { currentMembership } from '#store/lidmaatschappen.ts';
import type { GivenRole } from '../membership.ts';
import { giveRoleTo } from '../membership.ts';
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
      const given = await giveRoleTo(tx, { person, gebied, role }, clock(), `token:${caller.tokenId}`);
      if (given.is === 'refused') throw problemOf(given.why, gebied);
      return { outcome: given.outcome, membership: await currentMembership(tx, person, gebied) };
    });
    if (membership === null) throw new Error('a role just given is not there');
    return { status: outcome === 'added' ? 201 : 200, body: membershipView(membership) };
  },
});

function problemOf(why: Extract<GivenRole, { is: 'refused' }>['why'], gebied: string): ProblemError {
  if (why === 'no-person') return new ProblemError('niet-gevonden', API_NL.noPerson);
  if (why === 'ended-person') return new ProblemError('conflict', API_NL.endedPerson);
  if (why === 'no-gebied') return new ProblemError('niet-gevonden', API_NL.noWijk(gebied));
  return new ProblemError('conflict', API_NL.roleAndName[why]);
}
