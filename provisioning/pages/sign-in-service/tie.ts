import { z } from 'zod';
import { PAGE_TOKEN } from '#basis/sign-in.ts';
import { appendAudit } from '#store/audit.ts';
import { signInTieOf, untieSignIn } from '#store/inlogdienst.ts';
import {
  goToServiceView,
  noTieView,
  ownTieView,
  serviceFailedView,
  tieLinkView,
} from '#web/pages/sign-in-service.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { signInProvider } from '../../oidc.ts';
import type { Trip } from '../../sign-in-service/trip.ts';
import { beginTrip } from '../../sign-in-service/trip.ts';
import { choice } from '../fields.ts';
import type { Answer, PageRequest } from '../page.ts';
import { html, page, refused, see } from '../page.ts';
import { asPerson } from '../second-step/offer.ts';
import { actorOf } from '../visitor.ts';

/** From a form alone, so that nobody is tied by following a link: another's account at the provider may be the one that is signed in. */
async function leadOn(
  { frame }: Pick<PageRequest<unknown, unknown>, 'frame'>,
  context: ProvisioningContext,
  aim: Trip['aim'],
): Promise<Answer> {
  const trip = await beginTrip(context, aim);
  if (trip === null) return html(serviceFailedView(frame));
  return html(goToServiceView(frame, trip), { cookies: { trip: trip.kept } });
}

/** A link of systeembeheer's, by which somebody ties their account. What works and what does not is told alike until they come back. */
export const tieLinkPage = page({
  name: 'koppelen',
  rate: 'strict',
  params: z.object({ token: z.string().regex(PAGE_TOKEN) }),
  async show({ frame }) {
    return html(tieLinkView(frame));
  },
  form: {
    schema: z.object({}),
    async submit(_values, request, context) {
      return await leadOn(request, context, { is: 'link', token: request.params.token });
    },
  },
});

/** Ties who is signed in to their account, or unties them. */
export const ownTiePage = page({
  name: 'mijn.koppelen',
  async show({ visitor, frame, form }, { sql, settings }) {
    const person = asPerson(visitor);
    if (signInProvider(settings) === null) return html(noTieView(frame, 'off'));
    if (person === null) return html(noTieView(frame, 'office'));
    return html(ownTieView(frame, form, { tie: await signInTieOf(sql, person.personId) }));
  },
  form: {
    schema: z.object({ doel: choice(['koppel', 'los']) }),
    async submit({ doel }, request, context) {
      const person = asPerson(request.visitor);
      if (person === null) return refused();
      if (doel === 'koppel')
        return await leadOn(request, context, { is: 'session', session: person.sessionId });
      const isUntied = await context.sql.begin(async (tx) => {
        if (!(await untieSignIn(tx, person.personId))) return false;
        const subject = `persoon:${person.personId}` as const;
        await appendAudit(tx, { actor: actorOf(person), action: 'inlogkoppeling.los', subject });
        return true;
      });
      return see(pathTo('mijn.koppelen'), isUntied ? 'bewaard' : 'niets-veranderd');
    },
  },
});
