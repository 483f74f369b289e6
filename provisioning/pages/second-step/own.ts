import { z } from 'zod';
import { SECOND_STEP } from '#basis/catalogue/pages/second-step.ts';
import { appendAudit } from '#store/audit.ts';
import { getSecondStep, removePart } from '#store/tweede-stap.ts';
import { ownStepView } from '#web/pages/own-second-step.tsx';
import { noOwnStepView, sparesView } from '#web/pages/second-step.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import type { Person } from '../../second-step/enrol.ts';
import { enrol, renewSpares } from '../../second-step/enrol.ts';
import type { Answer, PageRequest, Refused } from '../page.ts';
import { html, page, refused, see } from '../page.ts';
import { actorOf } from '../visitor.ts';
import { appToAdd, asPerson, passkeyToMake } from './offer.ts';
import { PROOF_FORMS, proofOf, refusedProof } from './step.ts';

type Request = PageRequest<unknown, unknown>;

/**
 * One's own second step: what there is, more of it, less of it. Whoever has one must have done it in this session, also where the gemeente
 * does not ask: a link alone takes none away.
 */
export const ownStepPage = page({
  name: 'mijn.stap',
  async show(request, context) {
    const person = asPerson(request.visitor);
    if (person === null) return html(noOwnStepView(request.frame));
    const has = await getSecondStep(context.sql, person.personId);
    if (mustGive(person, has)) return toGive();
    const add = has.app === null ? await appToAdd(context, person, request.form) : null;
    const passkey = await passkeyToMake(context, person, has);
    return html(ownStepView(request.frame, request.form, { ...has, add, passkey }));
  },
  form: {
    schema: z.discriminatedUnion('doel', [
      ...PROOF_FORMS,
      z.object({ doel: z.literal('codes') }),
      z.object({ doel: z.literal('weg'), wat: z.string().regex(/^[\w-]{1,1400}$/) }),
    ]),
    async submit(typed, request, context) {
      const person = asPerson(request.visitor);
      if (person === null) return refused();
      const has = await getSecondStep(context.sql, person.personId);
      if (mustGive(person, has)) return toGive();
      if (typed.doel === 'codes') return await renew(request, context, person);
      if (typed.doel === 'weg') return await remove(request, context, person, typed.wat);
      const proof = proofOf(typed);
      const done = await context.sql.begin((tx) =>
        enrol(tx, context, person, proof, { first: hasNothing(has) }),
      );
      if (done.is !== 'done') return refusedProof(request, proof, done.is);
      const next = pathTo('mijn.stap');
      return done.spares === null
        ? see(next, 'bewaard')
        : html(sparesView(request.frame, { codes: done.spares, next }));
    },
  },
});

type Has = Pick<Awaited<ReturnType<typeof getSecondStep>>, 'app' | 'passkeys'>;
const hasNothing = ({ app, passkeys }: Has): boolean => app === null && passkeys.length === 0;
const mustGive = (person: Person, has: Has): boolean => person.step !== 'done' && !hasNothing(has);
const toGive = (): Answer => see(pathTo('stap', {}, { terug: pathTo('mijn.stap') }));

async function renew(request: Request, context: ProvisioningContext, person: Person): Promise<Answer> {
  const codes = await context.sql.begin(async (tx) => {
    const made = await renewSpares(tx, context, person.personId);
    await appendAudit(tx, {
      ...{
        actor: actorOf(person),
        action: 'tweede-stap.codes',
        subject: `persoon:${person.personId}` as const,
      },
    });
    return made;
  });
  return html(sparesView(request.frame, { codes, next: pathTo('mijn.stap') }));
}

async function remove(
  { frame }: Request,
  context: ProvisioningContext,
  person: Person,
  part: string,
): Promise<Answer | Refused> {
  const isRemoved = await context.sql.begin(async (tx) => {
    const removed = await removePart(tx, person.personId, part === 'app' ? 'app' : { passkey: part });
    if (removed)
      await appendAudit(tx, {
        ...{
          actor: actorOf(person),
          action: 'tweede-stap.weggehaald',
          subject: `persoon:${person.personId}` as const,
        },
        detail: { wat: part === 'app' ? 'app' : 'sleutel' },
      });
    return removed;
  });
  if (isRemoved) return see(pathTo('mijn.stap'), 'bewaard');
  return refused({ field: null, message: SECOND_STEP[frame.language].own.last });
}
