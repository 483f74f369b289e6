import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { currentMembership } from '#store/lidmaatschappen.ts';
import { endRoleOf } from '../membership.ts';
import { checkNotRemoval, checkOwnResident } from './own-residents.ts';
import { route } from './route.ts';
import { GebiedCodeText, Id, Reason } from './schemas.ts';

export const endMembershipRoute = route({
  name: 'memberships.end',
  method: 'DELETE',
  path: '/memberships/:person/:gebied',
  summary: "End a person's role in a wijk or buurt, for a reason that is kept",
  params: z.strictObject({ person: Id, gebied: GebiedCodeText }),
  query: z.strictObject({ reason: Reason }),
  answers: { 204: z.null() },
  async handle({ params: { person, gebied }, query: { reason } }, { sql, clock }, caller) {
    await sql.begin(async (tx) => {
      const former = await currentMembership(tx, person, gebied);
      checkOwnResident(caller, gebied, former?.role ?? 'resident', former?.role ?? null);
      checkNotRemoval(caller, reason);
      const ended = await endRoleOf(tx, { person, gebied, reason }, clock(), `token:${caller.tokenId}`);
      if (ended === 'absent') throw new ProblemError('niet-gevonden', API_NL.noMembership);
      if (ended === 'ambt') throw new ProblemError('conflict', API_NL.roleAndName.ambt);
    });
    return { status: 204, body: null };
  },
});
