/** The pages with which the gemeente accounts for the service, each in its states, in a browser. */
import type { Site } from '#test/pages/site.ts';
import type { Path } from '#web/paths.ts';
import { pathTo } from '#web/paths.ts';
import { goOn, send } from './go-on.ts';
import { furnish, SCENE } from './office-scene.ts';
import { walkPages } from './walk.ts';

/** As if whoever is signed in had said why they look. */
const withReason = (subject: string, path: Path) => async (site: Site) => {
  await site.api
    .owner`insert into inzage (id, sessie_id, actor, rol, onderwerp, reden, woorden, op, geldig_tot)
    select gen_random_uuid(), id, 'sessie:x', 'gemeente', ${subject}, 'rol-regelen', 'voor de test', '2026-03-01', '2026-04-01' from sessie`;
  return path;
};
/** As if what makes backups had just been there. */
const withBackups = async ({ api }: Site): Promise<Path> => {
  await api.owner`select proef_nemen(${api.context.clock()}, true)`;
  return pathTo('beheer.back-up');
};
const quarter = { kwartaal: '2025-4' };

walkPages(
  'office',
  [
    { name: 'beheer-gemeente', path: pathTo('beheer'), as: 'gemeente' },
    { name: 'berichten', path: pathTo('beheer.berichten'), as: 'gemeente' },
    { name: 'bericht', path: pathTo('beheer.bericht', { bericht: SCENE.announcement }), as: 'gemeente' },
    { name: 'bericht-gepland', path: pathTo('beheer.bericht', { bericht: SCENE.planned }), as: 'gemeente' },
    { name: 'bericht-nieuw', path: pathTo('beheer.berichten.nieuw'), as: 'gemeente' },
    {
      name: 'bericht-nieuw-fout',
      path: pathTo('beheer.berichten.nieuw'),
      as: 'gemeente',
      async act(page) {
        await page.getByLabel('Alleen in de groepen hieronder').check();
        await goOn(page, page.getByRole('button', { name: 'Bekijk het bericht' }));
      },
    },
    {
      name: 'bericht-nieuw-bekeken',
      path: pathTo('beheer.berichten.nieuw'),
      as: 'gemeente',
      async act(page) {
        await page.getByLabel('Bericht', { exact: true }).fill('Zaterdag is er koffie.\nIedereen is welkom.');
        await goOn(page, page.getByRole('button', { name: 'Bekijk het bericht' }));
      },
    },
    { name: 'openbare-ruimte', path: pathTo('beheer.openbaar'), as: 'gemeente' },
    {
      name: 'openbare-ruimte-fout',
      path: pathTo('beheer.openbaar'),
      as: 'gemeente',
      act: (page) => goOn(page, page.getByRole('button', { name: 'Bewaren' })),
    },
    { name: 'rondecijfers', path: pathTo('beheer.rondecijfers'), as: 'gemeente' },
    { name: 'archief', path: withReason('archief:woo', pathTo('beheer.archief')), as: 'gemeente' },
    {
      name: 'archief-fout',
      path: withReason('archief:woo', pathTo('beheer.archief')),
      as: 'gemeente',
      act: (page) => send(page, 'soort', 'csv'),
    },
    {
      name: 'mensen',
      path: withReason('mensen:zoeken', pathTo('beheer.mensen', {}, { gebied: 'WK007200' })),
      as: 'gemeente',
    },
    {
      name: 'mens',
      path: withReason(`persoon:${SCENE.person}`, pathTo('beheer.mens', { persoon: SCENE.person })),
      as: 'gemeente',
    },
    {
      name: 'mens-fout',
      path: withReason(`persoon:${SCENE.person}`, pathTo('beheer.mens', { persoon: SCENE.person })),
      as: 'gemeente',
      act: (page) => goOn(page, page.getByRole('button', { name: 'Beëindig deze rol' })),
    },
    { name: 'toegang', path: pathTo('beheer.toegang'), as: 'systeembeheer' },
    {
      name: 'toegang-link',
      path: pathTo('beheer.toegang'),
      as: 'systeembeheer',
      async act(page) {
        await page.getByLabel('auditor').check();
        await goOn(page, page.getByRole('button', { name: 'Maak een link' }));
      },
    },
    {
      name: 'toegang-fout',
      path: pathTo('beheer.toegang'),
      as: 'systeembeheer',
      act: (page) => goOn(page, page.getByRole('button', { name: 'Maak een link' })),
    },
    { name: 'tokens', path: pathTo('beheer.tokens'), as: 'systeembeheer' },
    { name: 'afwijkingen', path: pathTo('beheer.afwijkingen'), as: 'gemeente' },
    {
      name: 'afwijkingen-geen',
      path: pathTo('beheer.afwijkingen', {}, { stand: 'genegeerd' }),
      as: 'gemeente',
    },
    { name: 'dienst', path: pathTo('beheer.dienst'), as: 'gemeente' },
    { name: 'back-up', path: withBackups, as: 'gemeente' },
    { name: 'taken', path: pathTo('beheer.taken'), as: 'systeembeheer' },
    { name: 'cijfers', path: pathTo('beheer.cijfers', {}, quarter), as: 'auditor' },
    {
      name: 'cijfers-wijk',
      path: pathTo('wijk.cijfers', { gebied: 'WK007200' }, quarter),
      as: 'coordinator',
    },
    { name: 'cijfers-fout', path: pathTo('beheer.cijfers', {}, { kwartaal: '2026-1' }), as: 'gemeente' },
    { name: 'bewaren', path: pathTo('beheer.bewaren'), as: 'gemeente' },
    { name: 'logboek', path: pathTo('beheer.logboek'), as: 'auditor' },
    {
      name: 'logboek-fout',
      path: pathTo('beheer.logboek', {}, { van: '2026-02-30', nummer: 'Anna' }),
      as: 'auditor',
    },
    { name: 'logboek-regel', path: pathTo('beheer.logboek.regel', { nr: '1' }), as: 'auditor' },
    { name: 'controlegetal', path: pathTo('beheer.controlegetal'), as: 'gemeente' },
    {
      name: 'controlegetal-klopt',
      path: pathTo('beheer.controlegetal'),
      as: 'gemeente',
      act: (page) => goOn(page, page.getByRole('button', { name: 'Controleer' })),
    },
    {
      name: 'controlegetal-ontbreekt',
      path: pathTo('beheer.controlegetal'),
      as: 'gemeente',
      async act(page) {
        await page.getByLabel('Getal uit het bericht').fill('ab'.repeat(32));
        await goOn(page, page.getByRole('button', { name: 'Controleer' }));
      },
    },
  ],
  furnish,
);
