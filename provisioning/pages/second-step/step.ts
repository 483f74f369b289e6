import { z } from 'zod';
import { SECOND_STEP } from '#basis/catalogue/pages/second-step.ts';
import { getSecondStep } from '#store/tweede-stap.ts';
import { momentText } from '#web/moment.ts';
import { enrolStepView, giveStepView, roleStepView, sparesView } from '#web/pages/second-step.tsx';
import type { Path } from '#web/paths.ts';
import { ownPath, pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import type { Proof } from '../../second-step/enrol.ts';
import { enrol } from '../../second-step/enrol.ts';
import type { Given } from '../../second-step/give.ts';
import { giveSecondStep } from '../../second-step/give.ts';
import { passSecondStep } from '../../sign-in.ts';
import type { Answer, PageRequest, Refused } from '../page.ts';
import { html, page, refused, see } from '../page.ts';
import type { SignedIn } from '../visitor.ts';
import { appToAdd, asPerson, passkeyToMake, passkeyToUse } from './offer.ts';

type Request = PageRequest<unknown, unknown>;

/** More than any answer of a passkey. */
const MOST_SIGNS = 16_000;
export const PROOF_FORMS = [
  z.object({
    doel: z.literal('app'),
    geheim: z.string().max(1_000),
    cijfers: z.string().trim().min(1).max(20),
  }),
  z.object({ doel: z.literal('maak'), antwoord: z.string().min(1).max(MOST_SIGNS) }),
] as const;
type ProofForm = z.output<(typeof PROOF_FORMS)[number]>;

/** What was sent as a proof of an app or passkey. */
export const proofOf = (typed: ProofForm): Proof =>
  typed.doel === 'app'
    ? { with: 'app', sealed: typed.geheim, code: typed.cijfers }
    : { with: 'sleutel', created: typed.antwoord };

/** What is wrong with such a proof, at its field. */
export function refusedProof(
  { frame }: Pick<Request, 'frame'>,
  proof: Proof,
  why: 'wrong' | 'taken',
): Refused {
  const { enrol: texts, passkey } = SECOND_STEP[frame.language];
  return proof.with === 'app'
    ? refused({ field: 'cijfers', message: texts[why] })
    : refused({ field: null, message: passkey[why] });
}

/** The second step: sets it up for who has none yet, and asks it of who has. */
export const stepPage = page({
  name: 'stap',
  rate: 'strict',
  query: z.object({ terug: z.string().max(500).optional().catch(undefined) }),
  async show(request, context) {
    const { visitor, query, frame, form } = request;
    const back = ownPath(query.terug);
    if (back !== null) return see(pathTo('stap'), null, { back });
    if (visitor.is === 'nobody') return see(pathTo('inloggen'));
    const person = asPerson(visitor);
    if (person === null)
      return visitor.step === 'asked'
        ? html(roleStepView(frame, form, { isGone: false }))
        : see(next(request));
    const has = await getSecondStep(context.sql, person.personId);
    const hasAny = has.app !== null || has.passkeys.length > 0;
    if (visitor.step === 'done' || (visitor.step === 'none' && !hasAny)) return see(next(request));
    if (hasAny) return html(giveStepView(frame, form, { passkey: await passkeyToUse(context, person, has) }));
    const app = await appToAdd(context, person, form);
    return html(enrolStepView(frame, form, { app, passkey: await passkeyToMake(context, person, has) }));
  },
  form: {
    schema: z.discriminatedUnion('doel', [
      z.object({ doel: z.literal('code'), code: z.string().trim().min(1).max(40) }),
      z.object({ doel: z.literal('gebruik'), antwoord: z.string().min(1).max(MOST_SIGNS) }),
      ...PROOF_FORMS,
    ]),
    async submit(typed, request, context) {
      const { visitor } = request;
      if (visitor.is === 'nobody') return refused();
      if (visitor.step === 'done') return see(next(request));
      if (typed.doel === 'code') return await give(request, context, visitor, { code: typed.code });
      if (typed.doel === 'gebruik') return await give(request, context, visitor, { signed: typed.antwoord });
      return await setUp(request, context, visitor, proofOf(typed));
    },
  },
});

const next = ({ back }: Pick<Request, 'back'>): Path => back ?? pathTo('beheer');

async function give(
  request: Request,
  context: ProvisioningContext,
  visitor: SignedIn,
  given: Given,
): Promise<Answer | Refused> {
  const { frame, form } = request;
  const text = SECOND_STEP[frame.language];
  const outcome = await giveSecondStep(context, visitor, given);
  switch (outcome.is) {
    case 'done':
      return see(next(request), 'ingelogd', { session: outcome.token, back: null });
    case 'gone':
      return html(roleStepView(frame, form, { isGone: true }), { status: 403 });
    case 'wait':
      return refused({ field: 'code', message: text.wait(momentText(frame.language, outcome.until)) });
    case 'wrong':
      return 'code' in given
        ? refused({ field: 'code', message: text.wrong })
        : refused({ field: null, message: text.passkey.wrong });
  }
}

async function setUp(
  request: Request,
  context: ProvisioningContext,
  visitor: SignedIn,
  proof: Proof,
): Promise<Answer | Refused> {
  const person = asPerson(visitor);
  if (person === null || visitor.step !== 'asked') return refused();
  const done = await context.sql.begin(async (tx) => {
    const outcome = await enrol(tx, context, person, proof, { first: true });
    if (outcome.is !== 'done') return outcome;
    return { ...outcome, token: await passSecondStep(tx, context, visitor, 'nieuw') };
  });
  if (done.is !== 'done') return refusedProof(request, proof, done.is);
  return html(sparesView(request.frame, { codes: done.spares ?? [], next: next(request) }), {
    cookies: { session: done.token, back: null },
  });
}
