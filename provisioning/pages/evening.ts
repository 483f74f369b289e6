import { z } from 'zod';
import { openAvonden } from '#store/avonden.ts';
import { getGebied } from '#store/gebieden.ts';
import { eveningView } from '#web/pages/avond.tsx';
import { pathTo } from '#web/paths.ts';
import { html, page } from './page.ts';
import { hasGroup } from './wijken/areas.ts';

/** Where the code on the screen of an evening leads: from here on this browser counts as one of the hall. */
export const eveningPage = page({
  name: 'avond',
  params: z.object({ code: z.string().max(100) }),
  async show({ params, frame }, { sql, clock }) {
    const open = (await openAvonden(sql, clock())).find(({ code }) => code === params.code.toUpperCase());
    const gebied = open === undefined ? null : await getGebied(sql, open.gebied);
    if (open === undefined || gebied === null) return html(eveningView(frame, null));
    const to = hasGroup(gebied)
      ? pathTo('meedoen', {}, { wijk: gebied.code })
      : pathTo('groep.opzetten', {}, { gebied: gebied.code });
    const view = eveningView(frame, { naam: gebied.naam, hasGroup: hasGroup(gebied), to });
    return html(view, { cookies: { evening: open.code } });
  },
});
