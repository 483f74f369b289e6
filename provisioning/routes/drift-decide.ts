import { z } from 'zod';
import { API_NL } from '#basis/catalogue/provisioning.nl.ts';
import { ProblemError } from '#basis/errors.ts';
import type { DriftPolicy } from '#store/room-types.ts';
import { decideDrift } from '../reconcile/decide-drift.ts';
import { route } from './route.ts';
import { GivenId, Id } from './schemas.ts';

const POLICY_OF = { repair: 'herstellen', adopt: 'overnemen', ignore: 'negeren' } as const satisfies Record<
  string,
  DriftPolicy
>;
const Decision = z
  .enum(['repair', 'adopt', 'ignore'])
  .describe(
    'repair: put it back; adopt: this is what is wanted from now on; ignore: leave it. Some kinds can only be repaired',
  );

export const decideDriftRoute = route({
  name: 'drift.decide',
  method: 'POST',
  path: '/drift/:id',
  summary: 'Decide on a change that somebody else made, whatever the policy says; also on one decided before',
  params: z.strictObject({ id: Id }),
  body: z.strictObject({ decision: Decision }),
  answers: { 202: z.object({ id: GivenId, decision: Decision }) },
  async handle({ params: { id }, body: { decision } }, context, caller) {
    const outcome = await decideDrift(context, id, POLICY_OF[decision], `token:${caller.tokenId}`);
    if (outcome === 'absent') throw new ProblemError('niet-gevonden', API_NL.noDrift);
    if (outcome === 'not-adoptable') throw new ProblemError('conflict', API_NL.notAdoptable);
    if (outcome === 'only-repair') throw new ProblemError('conflict', API_NL.onlyRepair);
    if (outcome === 'too-late') throw new ProblemError('conflict', API_NL.tooLate);
    return { status: 202, body: { id, decision } };
  },
});
