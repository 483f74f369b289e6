import { z } from 'zod';
import { TOEGANG_NL as TEXT } from '#basis/catalogue/pages/office/mensen.nl.ts';
import { codeInGroups } from '#basis/joining.ts';
import { LOGIN_LINK_MINUTES } from '#basis/sign-in.ts';
import { appendAudit } from '#store/audit.ts';
import { countOfficers, endServiceSession, serviceSessions } from '#store/mensen.ts';
import { toegangView } from '#web/pages/office/toegang.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { makeLoginLink } from '../../sign-in.ts';
import { siteUrl } from '../../site-url.ts';
import { choice } from '../fields.ts';
import type { PageRequest } from '../page.ts';
import { html, page, refused, see } from '../page.ts';
import type { SignedIn, Visitor } from '../visitor.ts';
import { actorOf } from '../visitor.ts';

const INVITED = ['auditor', 'systeembeheer'] as const;
type Invited = (typeof INVITED)[number];

/** Nobody gives what they do not hold: systeembeheer gives itself and auditor; the gemeente, which is looked at, its auditor alone. */
function mayInvite(visitor: Visitor): readonly Invited[] {
  const isAdmin = visitor.is === 'signed-in' && visitor.grants.some(({ role }) => role === 'systeembeheer');
  return isAdmin ? INVITED : ['auditor'];
}

/** Who is signed in for the whole service: ends that, and makes links to sign in. */
export const toegangPage = page({
  name: 'beheer.toegang',
  dutchOnly: true,
  async show(request, context) {
    return html(toegangView(request.frame, request.form, await modelOf(request, context, null)));
  },
  form: {
    // Each line of the list has a button of its own.
    schema: z.discriminatedUnion('doel', [
      z.object({ doel: z.literal('uit'), sessie: z.uuid() }),
      z.object({ doel: z.literal('link'), rol: choice(INVITED) }),
    ]),
    async submit(typed, request, context) {
      const { visitor } = request;
      if (visitor.is === 'nobody') return refused();
      return typed.doel === 'uit'
        ? await end(typed.sessie, visitor, context)
        : await invite(typed.rol, request, context);
    },
  },
});

type Request = Pick<PageRequest<unknown, unknown>, 'visitor' | 'frame' | 'form'>;

async function modelOf(
  { visitor }: Request,
  { sql, clock }: ProvisioningContext,
  made: { role: Invited; url: string; code: string } | null,
) {
  const own = visitor.is === 'signed-in' ? visitor.sessionId : null;
  const sessions = await serviceSessions(sql, clock());
  return {
    officers: await countOfficers(sql),
    sessions: sessions.map((it) => ({ ...it, isOwn: it.id === own })),
    roles: mayInvite(visitor),
    minutes: LOGIN_LINK_MINUTES,
    made,
  };
}

async function end(id: string, visitor: SignedIn, { sql }: ProvisioningContext) {
  const role = await sql.begin(async (tx) => {
    const ended = await endServiceSession(tx, id);
    if (ended !== null)
      await appendAudit(tx, {
        ...{ actor: actorOf(visitor), action: 'sessie.beeindigd', subject: `sessie:${id}` as const },
        detail: { rol: ended },
      });
    return ended;
  });
  return role === null
    ? refused({ field: null, message: TEXT.gone })
    : see(pathTo('beheer.toegang'), 'bewaard');
}

async function invite(role: Invited, request: Request & { visitor: Visitor }, context: ProvisioningContext) {
  const { visitor, frame } = request;
  if (visitor.is === 'nobody' || !mayInvite(visitor).includes(role))
    return refused({ field: 'rol', message: TEXT.notYours });
  const means = { random: context.random, at: context.clock(), actor: actorOf(visitor) };
  const { token, code } = await makeLoginLink(context.sql, { is: 'rol', role, gebied: null }, means);
  const url = siteUrl(context.settings, pathTo('inloglink', { token }));
  return html(
    toegangView(
      frame,
      request.form,
      await modelOf(request, context, { role, url, code: codeInGroups(code ?? '') }),
    ),
  );
}
