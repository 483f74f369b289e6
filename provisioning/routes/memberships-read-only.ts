import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { newId } from '#basis/ids.ts';
import { appendAudit } from '#store/audit.ts';
import { currentMembership, setReadOnly } from '#store/lidmaatschappen.ts';
import { askMayWriteTold, askReadsOnlyTold } from '#store/reading-only-over.ts';
import { requestApply } from '../request-apply.ts';
import { checkOwnResident, checkShortReadOnly } from './own-residents.ts';
import { route } from './route.ts';
import { GebiedCodeText, Id, Membership, Moment } from './schemas.ts';
import { membershipView } from './views.ts';

export const readOnlyRoute = route({
  name: 'memberships.read-only',
  method: 'PUT',
  path: '/memberships/:person/:gebied/read-only',
  summary: 'Let a person only read until a moment, or write again (null)',
  params: z.strictObject({ person: Id, gebied: GebiedCodeText }),
  body: z.strictObject({ until: Moment.nullable() }),
  answers: { 200: Membership },
  async handle({ params: { person, gebied }, body }, { sql, clock, random }, caller) {
    const until = body.until === null ? null : new Date(body.until);
    if (until !== null && until <= clock())
      throw new ProblemError('ongeldige-invoer', '', [{ pointer: '/body/until', detail: API_NL.pastMoment }]);
    const membership = await sql.begin(async (tx) => {
      const former = await currentMembership(tx, person, gebied);
      checkOwnResident(caller, gebied, former?.role ?? 'resident', former?.role ?? null);
      checkShortReadOnly(caller, until, clock());
      if (former === null) throw new ProblemError('niet-gevonden', API_NL.noMembership);
      if ((await setReadOnly(tx, person, gebied, until)) === 'changed') {
        await requestApply(tx, gebied);
        const told = { id: newId(random), personId: person, gebied };
        if (until !== null) await askReadsOnlyTold(tx, told);
        else if (former.readOnlyUntil !== null && former.readOnlyUntil > clock())
          await askMayWriteTold(tx, told);
        await appendAudit(tx, {
          actor: `token:${caller.tokenId}`,
          action: until === null ? 'lidmaatschap.mag-schrijven' : 'lidmaatschap.alleen-lezen',
          subject: `persoon:${person}`,
          detail: { gebied, tot: until?.toISOString() ?? null },
        });
      }
      return { ...former, readOnlyUntil: until };
    });
    return { status: 200, body: membershipView(membership) };
  },
});
