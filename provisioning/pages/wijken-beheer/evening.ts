import { z } from 'zod';
import { WIJKEN_BEHEER_NL as TEXT } from '#basis/catalogue/pages/wijken-beheer.nl.ts';
import type { SignUp } from '#store/avonden.ts';
import { avondOf, signUpsSince } from '#store/avonden.ts';
import { eveningBeheerView, eveningScreenView } from '#web/pages/avond.tsx';
import { pathTo } from '#web/paths.ts';
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
    return html(
      eveningBeheerView(frame, form, {
        gebied: { code, naam },
        until: avond?.endsAt ?? null,
        hours: EVENING_HOURS,
        signUps: signUps.map((it) => ({
          id: it.id,
          step: stepOf(it),
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

function stepOf({ state, choice: chosen }: SignUp): string {
  const { steps } = TEXT.evening;
  const key = state === 'open' ? `open ${chosen}` : state;
  return Object.hasOwn(steps, key) ? steps[key as keyof typeof steps] : state;
}
