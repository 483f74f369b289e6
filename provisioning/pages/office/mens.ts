import { z } from 'zod';
import { FIELDS } from '#basis/catalogue/pages/fields.ts';
import { MENSEN_NL as TEXT } from '#basis/catalogue/pages/office/mensen.nl.ts';
import type { GebiedCode } from '#basis/cbs.ts';
import { ProblemError } from '#basis/errors.ts';
import { GEBIED_ROLES } from '#basis/roles.ts';
import type { AuditId } from '#store/audit.ts';
import { appendAudit } from '#store/audit.ts';
import { enqueue } from '#store/jobs.ts';
import { END_REASONS, listMemberships } from '#store/lidmaatschappen.ts';
import { getPersoon } from '#store/personen.ts';
import { clearSecondStep, getSecondStep } from '#store/tweede-stap.ts';
import type { MensModel } from '#web/pages/office/mens.tsx';
import { mensView } from '#web/pages/office/mens.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { endRoleOf, giveRoleTo } from '../../membership.ts';
import { signInProvider } from '../../oidc.ts';
import { makeTieLink } from '../../sign-in-service/tie-link.ts';
import { choice } from '../fields.ts';
import type { Answer, PageRequest, Refused } from '../page.ts';
import { html, page, refused, see } from '../page.ts';
import { withReason } from '../reason.ts';
import type { SignedIn, Visitor } from '../visitor.ts';
import { actorOf } from '../visitor.ts';
import { gebiedOptions, namesOf } from './gebieden.ts';

const MOST = 100;
const gebied = z
  .string({ error: FIELDS.nl.choose })
  .regex(/^(WK\d{6}|BU\d{8})$/, FIELDS.nl.choose)
  .transform((text) => text as GebiedCode);

/** Leaves the transaction without keeping anything of it. */
class Undone extends Error {
  readonly field: string | null;
  readonly why: keyof typeof TEXT.errors;
  constructor(field: string | null, why: keyof typeof TEXT.errors) {
    super(why);
    this.field = field;
    this.why = why;
  }
}

/** One person with their roles, after a reason was given: gives a role, or ends one. */
export const mensPage = page({
  name: 'beheer.mens',
  dutchOnly: true,
  params: z.object({ persoon: z.uuid() }),
  async show(request, context) {
    const { persoon } = request.params;
    return await withReason(request, context, `persoon:${persoon}`, async () =>
      html(mensView(request.frame, request.form, await modelOf(context, request.visitor, persoon))),
    );
  },
  form: {
    schema: z.discriminatedUnion('doel', [
      z.object({ doel: z.literal('geef'), gebied, rol: choice(GEBIED_ROLES) }),
      z.object({ doel: z.literal('beeindig'), van: gebied, reden: choice(END_REASONS) }),
      z.object({ doel: z.literal('stap-wissen') }),
      z.object({ doel: z.literal('koppellink') }),
    ]),
    async submit(typed, request, context) {
      const { visitor, params } = request;
      if (visitor.is === 'nobody') return refused();
      return await withReason(request, context, `persoon:${params.persoon}`, async () => {
        if (typed.doel === 'koppellink') return await tieLink(request, context, visitor);
        if (typed.doel === 'stap-wissen') return await clearStep(context, params, visitor);
        try {
          await change(context, params.persoon, typed, actorOf(visitor));
        } catch (error) {
          if (!(error instanceof Undone)) throw error;
          return refused({ field: error.field, message: TEXT.errors[error.why] });
        }
        return see(pathTo('beheer.mens', params), 'bewaard');
      });
    },
  },
});

/** A link for somebody, shown this once, by which they tie their account of the sign-in. Of systeembeheer alone. */
async function tieLink(
  { frame, form, params }: Pick<PageRequest<{ persoon: string }, unknown>, 'frame' | 'form' | 'params'>,
  context: ProvisioningContext,
  visitor: SignedIn,
): Promise<Answer | Refused> {
  if (!mayMakeTieLink(context, visitor))
    return refused({ field: null, message: TEXT.errors['geen-koppellink'] });
  const model = await modelOf(context, visitor, params.persoon);
  if (model.hasEnded) return refused({ field: null, message: TEXT.errors['ended-person'] });
  const token = await makeTieLink(context, params.persoon, actorOf(visitor));
  const tieLink = (context.settings.pagesUrl ?? '') + pathTo('koppelen', { token });
  return html(mensView(frame, form, { ...model, tieLink }));
}

const mayMakeTieLink = ({ settings }: ProvisioningContext, { grants }: SignedIn): boolean =>
  signInProvider(settings) !== null && grants.some(({ role }) => role === 'systeembeheer');

/** Takes somebody's second step away, on their asking: they set it up anew. Nobody does so for themselves, with a link alone. */
async function clearStep(
  { sql }: ProvisioningContext,
  params: { readonly persoon: string },
  visitor: SignedIn,
): Promise<Answer | Refused> {
  if (visitor.personId === params.persoon) return refused({ field: null, message: TEXT.errors.eigen });
  const isCleared = await sql.begin(async (tx) => {
    if (!(await clearSecondStep(tx, params.persoon))) return false;
    const nr = await appendAudit(tx, {
      ...{
        actor: actorOf(visitor),
        action: 'tweede-stap.gewist',
        subject: `persoon:${params.persoon}` as const,
      },
    });
    const payload = { persoon: params.persoon, nr, wat: 'stap-gewist' };
    await enqueue(tx, 'bot', 'account-changed', payload, { jobKey: `account-changed:${nr}` });
    return true;
  });
  return isCleared
    ? see(pathTo('beheer.mens', params), 'bewaard')
    : refused({ field: null, message: TEXT.errors['geen-stap'] });
}

type Change =
  | { readonly doel: 'geef'; readonly gebied: GebiedCode; readonly rol: (typeof GEBIED_ROLES)[number] }
  | { readonly doel: 'beeindig'; readonly van: GebiedCode; readonly reden: (typeof END_REASONS)[number] };

async function change(
  { sql, clock }: ProvisioningContext,
  person: string,
  it: Change,
  actor: AuditId,
): Promise<void> {
  await sql.begin(async (tx) => {
    if (it.doel === 'geef') {
      const given = await giveRoleTo(tx, { person, gebied: it.gebied, role: it.rol }, clock(), actor);
      if (given.is === 'refused') throw new Undone(given.why === 'no-gebied' ? 'gebied' : 'rol', given.why);
      return;
    }
    const ended = await endRoleOf(tx, { person, gebied: it.van, reason: it.reden }, clock(), actor);
    if (ended !== 'done') throw new Undone(null, ended);
  });
}

async function modelOf(context: ProvisioningContext, visitor: Visitor, id: string): Promise<MensModel> {
  const { sql } = context;
  const persoon = await getPersoon(sql, id);
  if (persoon === null) throw new ProblemError('niet-gevonden', '');
  const { app, passkeys } = await getSecondStep(sql, id);
  const gebieden = await gebiedOptions(sql, 'all');
  const nameOf = namesOf(gebieden);
  const all = await listMemberships(sql, { persoonId: id, ended: true, limit: MOST });
  return {
    displayName: persoon.displayName,
    mayTie: visitor.is === 'signed-in' && persoon.endedAt === null && mayMakeTieLink(context, visitor),
    tieLink: null,
    hasSecondStep: app !== null || passkeys.length > 0,
    hasEnded: persoon.endedAt !== null,
    gebieden,
    now: all.flatMap((it) =>
      it.state === 'active'
        ? [
            {
              gebied: it.gebied,
              naam: nameOf(it.gebied),
              role: it.role,
              since: it.since,
              readOnlyUntil: it.readOnlyUntil,
            },
          ]
        : [],
    ),
    former: all
      .flatMap((it) =>
        it.state === 'ended'
          ? [
              {
                id: it.id,
                naam: nameOf(it.gebied),
                role: it.role,
                since: it.since,
                until: it.until,
                reason: it.reason,
              },
            ]
          : [],
      )
      .sort((one, other) => other.until.getTime() - one.until.getTime()),
  };
}
