import { z } from 'zod';
import { serviceFailedView } from '#web/pages/sign-in-service.tsx';
import { pathTo } from '#web/paths.ts';
import { signOut } from '../../sign-in.ts';
import { comeBack } from '../../sign-in-service/come-back.ts';
import { beginTrip, openTrip } from '../../sign-in-service/trip.ts';
import { homeOf } from '../home-of.ts';
import { elsewhere, html, page, see } from '../page.ts';

/** Sends somebody to the gemeente's own sign-in. Where they wanted to go waits in a cookie, as for a link. */
export const servicePage = page({
  name: 'inloggen.dienst',
  async show({ frame }, context) {
    const trip = await beginTrip(context, { is: 'in' });
    return trip === null ? html(serviceFailedView(frame)) : elsewhere(trip.url, { trip: trip.kept });
  },
});

/**
 * Where they come back: only in the browser that went, which keeps what was asked, once. Who is not let in reads one and the same, whether
 * they are unknown, tied to somebody without a role, or broke it off.
 */
export const serviceReturnPage = page({
  name: 'inloggen.terug',
  query: z.looseObject({}),
  async show({ trip: kept, visitor, back, frame, query }, context) {
    const trip = openTrip(context, kept);
    const search = `?${new URLSearchParams(query as Record<string, string>)}`;
    const outcome = trip === null ? null : await comeBack(context, visitor, trip, search);
    if (outcome?.is === 'tied') return see(pathTo('mijn.koppelen'), 'bewaard', { trip: null });
    if (outcome?.is !== 'in') return html(serviceFailedView(frame), { cookies: { trip: null } });
    const { token, visitor: fresh } = outcome.begun;
    if (visitor.is === 'signed-in') await signOut(context, visitor);
    const to = back ?? homeOf(fresh);
    if (fresh.step === 'asked') return see(pathTo('stap'), null, { session: token, trip: null, back: to });
    return see(to, 'ingelogd', { session: token, trip: null, back: null });
  },
});
