import { z } from 'zod';
import { PAGE_TOKEN } from '#basis/sign-in.ts';
import { aanvraagByToken } from '#store/aanvragen.ts';
import { linkGoneView, oidcFailedView } from '#web/pages/account-waiting.tsx';
import { pathTo } from '#web/paths.ts';
import { openTrip, sealTrip } from '../../joining/oidc-trip.ts';
import { proveAanvraag } from '../../joining/prove.ts';
import { addressProvider, beginOidc, finishAsAddress } from '../../oidc.ts';
import { hashToken } from '../../tokens.ts';
import { elsewhere, html, page, see } from '../page.ts';

/** Sends an applicant to the gemeente's own sign-in. */
export const oidcStartPage = page({
  name: 'account.oidc',
  rate: 'strict',
  params: z.object({ token: z.string().regex(PAGE_TOKEN) }),
  async show({ params, frame }, context) {
    const { sql, clock, settings, random, log } = context;
    const aanvraag = await aanvraagByToken(sql, hashToken(params.token), clock());
    const provider = addressProvider(settings);
    if (aanvraag === null || provider === null) return html(linkGoneView(frame));
    const here = pathTo('account', { token: params.token });
    if (aanvraag.state !== 'open' || aanvraag.choice !== 'oidc') return see(here);
    try {
      const { url, trip } = await beginOidc(provider, random);
      return elsewhere(url, { draft: sealTrip(context, { ...trip, token: params.token }) });
    } catch (error) {
      log.warn({ err: error }, 'the sign-in of the gemeente can not be reached');
      return html(oidcFailedView(frame, here));
    }
  },
});

/**
 * Where they come back. It is they who went: what was asked is sealed in their browser's cookie. The address must be the one that they typed;
 * what else the provider says is not looked at.
 */
export const oidcPage = page({
  name: 'oidc',
  query: z.looseObject({}),
  async show({ draft, frame, query }, context) {
    const { sql, clock, settings, log } = context;
    const trip = openTrip(context, draft);
    const aanvraag = trip && (await aanvraagByToken(sql, hashToken(trip.token), clock()));
    const provider = addressProvider(settings);
    if (trip === null || !aanvraag || aanvraag.who === null || provider === null)
      return html(linkGoneView(frame), { cookies: { draft: null } });
    const here = pathTo('account', { token: trip.token });
    try {
      const search = `?${new URLSearchParams(query as Record<string, string>)}`;
      const address = await finishAsAddress(provider, settings, trip, search);
      const { pc6, huisnummer } = aanvraag.who;
      if (address?.pc6 !== pc6 || address.huisnummer !== huisnummer)
        return html(oidcFailedView(frame, here), { cookies: { draft: null } });
      await sql.begin((tx) =>
        proveAanvraag(tx, context, { id: aanvraag.id, proof: 'oidc', actor: 'service:provisioning' }),
      );
      return see(here, null, { draft: null });
    } catch (error) {
      log.warn({ code: (error as { code?: unknown }).code }, 'signing in at the gemeente did not succeed');
      return html(oidcFailedView(frame, here), { cookies: { draft: null } });
    }
  },
});
