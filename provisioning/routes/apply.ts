import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import { getGebied } from '#store/gebieden.ts';
import { gebiedenWithGroup } from '#store/kamers.ts';
import { agreeGebied, applyGebied } from '../reconcile/apply-gebied.ts';
import { route } from './route.ts';
import { GebiedCodeText } from './schemas.ts';

const Body = z.strictObject({
  gebied: GebiedCodeText.optional().describe('one gebied; else all with a group'),
  agree: z.boolean().default(false).describe('yes to the removals that wait; of one gebied alone'),
});

export const applyRoute = route({
  name: 'plan.apply',
  method: 'POST',
  path: '/apply',
  summary: 'Have the rooms brought in line with the database; doing it again changes nothing',
  body: Body,
  answers: {
    202: z.object({
      gebieden: z.array(z.string()).describe('in which it was asked for'),
      agreed: z.int().describe('people whose removal was agreed to'),
    }),
  },
  async handle({ body: { gebied, agree } }, context, caller) {
    const actor = `token:${caller.tokenId}` as const;
    if (gebied === undefined) {
      if (agree)
        throw new ProblemError('ongeldige-invoer', '', [
          { pointer: '/body/gebied', detail: API_NL.agreeOne },
        ]);
      const codes = await gebiedenWithGroup(context.sql);
      for (const code of codes) await applyGebied(context, code, actor);
      return { status: 202, body: { gebieden: codes, agreed: 0 } };
    }
    if ((await getGebied(context.sql, gebied)) === null)
      throw new ProblemError('niet-gevonden', API_NL.noWijk(gebied));
    const agreed = agree ? await agreeGebied(context, gebied, actor) : 0;
    if (agree && agreed === 0) throw new ProblemError('conflict', API_NL.nothingWaits);
    if (!agree) await applyGebied(context, gebied, actor);
    return { status: 202, body: { gebieden: [gebied], agreed } };
  },
});
