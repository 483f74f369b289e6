import { randomUUID } from 'node:crypto';
import type { Site } from '#test/pages/site.ts';
import { pathTo } from '#web/paths.ts';
import { goOn } from './go-on.ts';
import { walkPages } from './walk.ts';

const WIJK = { gebied: 'WK007200' };
const ASK = pathTo('wijk.melding.politie', { ...WIJK, nummer: '1' });

/** A melding to be given to the police. */
async function withMelding({ api }: Site): Promise<typeof ASK> {
  const now = api.context.clock();
  await api.owner`
    insert into melding (id, gebied_code, nummer, room_id, toestand, bron_event_id, melder, gevaar, geopend_op, herinnerd_op)
    values (${randomUUID()}, ${WIJK.gebied}, 1, '!r:example.org', 'open', '$bron', '@m:example.org', false, ${now}, ${now})
    on conflict do nothing`;
  return ASK;
}

walkPages('what is printed or given to the police', [
  { name: 'drukwerk', path: pathTo('beheer.drukwerk'), as: 'gemeente' },
  { name: 'drukwerk-wijk', path: pathTo('beheer.drukwerk.gebied', WIJK), as: 'coordinator' },
  { name: 'meldingen-leeg', path: pathTo('beheer.meldingen'), as: 'wijkagent' },
  {
    name: 'meldingen',
    async path(site) {
      await withMelding(site);
      return pathTo('beheer.meldingen');
    },
    as: 'coordinator',
  },
  { name: 'melding-politie', path: withMelding, as: 'coordinator' },
  {
    name: 'melding-politie-fout',
    path: withMelding,
    as: 'wijkagent',
    act: (page) => goOn(page, page.getByRole('button', { name: 'Link maken' })),
  },
  {
    name: 'melding-politie-link',
    path: withMelding,
    as: 'coordinator',
    async act(page) {
      await page.getByLabel('De politie vraagt erom').check();
      await page.getByLabel('In je eigen woorden').fill('Zaak 2026-77 van de recherche');
      await goOn(page, page.getByRole('button', { name: 'Link maken' }));
    },
  },
  { name: 'melding-politie-weg', path: pathTo('politie.melding', { token: 'x'.repeat(43) }) },
]);
