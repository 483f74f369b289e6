import pLimit from 'p-limit';
import { z } from 'zod';
import { WIJKEN_BEHEER_NL as TEXT } from '#basis/catalogue/pages/wijken-beheer.nl.ts';
import type { UserId } from '#basis/matrix-ids.ts';
import type { SignUp } from '#store/avonden.ts';
import { avondOf, signUpsSince } from '#store/avonden.ts';
import { eveningBeheerView, eveningScreenView } from '#web/pages/avond.tsx';
import { pathTo } from '#web/paths.ts';
import type { ProvisioningContext } from '../../context.ts';
import { closeEvening, EVENING_HOURS, openEvening } from '../../evenings.ts';
import { qrSquare } from '../../qr.ts';
import { siteUrl } from '../../site-url.ts';
import { choice } from '../fields.ts';
import { knownGebied } from '../groepen/one.ts';
import { html, page, refused, see } from '../page.ts';
import { actorOf } from '../visitor.ts';
import { gebiedParams } from '../wijken/area.ts';

/** The officer's page of an information evening: open it, see who is stuck, close it. */
export const eveningBeheerPage = page({
  name: 'beheer.avond',
  dutchOnly: true,
  params: gebiedParams,
  async show({ params, frame, form }, context) {
    const { sql, clock } = context;
    const { code, naam } = await knownGebied(context, params.gebied);
    const avond = await avondOf(sql, code, clock());
    const signUps = avond === null ? [] : await signUpsSince(sql, code, avond.startsAt);
    const inApp = await whoIsInApp(context, signUps);
    return html(
      eveningBeheerView(frame, form, {
        gebied: { code, naam },
        until: avond?.endsAt ?? null,
        hours: EVENING_HOURS,
        signUps: signUps.map((it) => ({
          id: it.id,
          step: stepOf(it, inApp),
          since: it.since,
          to: pathTo('beheer.aanvraag', { id: it.id }),
        })),
      }),
    );
  },
  form: {
    schema: z.object({
      doe: choice(['open', 'sluit']),
      uren: choice(['2', '3', '4', '6']).default('3'),
    }),
    async submit({ doe, uren }, { params, visitor }, context) {
      if (visitor.is === 'nobody') return refused();
      const { code } = await knownGebied(context, params.gebied);
      const here = pathTo('beheer.avond', { gebied: code });
      const actor = actorOf(visitor);
      if (doe === 'open') {
        if (await openEvening(context, code, Number(uren), actor)) return see(here, 'avond-open');
        return refused({ field: null, message: TEXT.evening.already });
      }
      const avond = await avondOf(context.sql, code, context.clock());
      if (avond !== null) await closeEvening(context, avond, actor);
      return see(here, 'avond-dicht');
    },
  },
});

/** For a screen in the hall. */
export const eveningScreenPage = page({
  name: 'beheer.avond.scherm',
  dutchOnly: true,
  params: gebiedParams,
  async show({ params, frame }, context) {
    const { code, naam } = await knownGebied(context, params.gebied);
    const avond = await avondOf(context.sql, code, context.clock());
    if (avond === null) return see(pathTo('beheer.avond', { gebied: code }));
    const url = siteUrl(context.settings, pathTo('avond', { code: avond.code }));
    return html(eveningScreenView(frame, { gebied: { code, naam }, url, square: qrSquare(url) }));
  },
});

/** Of so many is looked whether they are in the app, and so many at a time. */
const [MOST_LOOKED, AT_ONCE] = [150, 8];

/** Whether who has an account is logged in to an app; of who is not in it that is not known. */
async function whoIsInApp(
  { homeserver, log }: ProvisioningContext,
  signUps: readonly SignUp[],
): Promise<ReadonlyMap<UserId, boolean>> {
  const limit = pLimit(AT_ONCE);
  const users = signUps.flatMap(({ user }) => user ?? []).slice(-MOST_LOOKED);
  try {
    return new Map(
      await limit.map(users, async (user) => [user, await homeserver.isLoggedIn(user)] as const),
    );
  } catch (error) {
    log.warn({ err: error }, 'who of the evening is in the app could not be asked');
    return new Map();
  }
}

function stepOf({ state, choice: chosen, user }: SignUp, inApp: ReadonlyMap<UserId, boolean>): string {
  const { steps } = TEXT.evening;
  const isIn = user === null ? undefined : inApp.get(user);
  if (isIn !== undefined) return isIn ? steps['account met app'] : steps['account zonder app'];
  const key = state === 'open' ? `open ${chosen}` : state;
  return Object.hasOwn(steps, key) ? steps[key as keyof typeof steps] : state;
}
