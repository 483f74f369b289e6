/** The pages of one wijk in a browser, with one of everything that waits. */
import { randomBytes } from 'node:crypto';
import { gebiedCode } from '#basis/cbs.ts';
import { dutchDate, monthOf, plusDays } from '#basis/days.ts';
import { newId } from '#basis/ids.ts';
import { askHandover } from '#store/coordinatie.ts';
import { fillRounds } from '#test/pages/rounds.ts';
import type { Site } from '#test/pages/site.ts';
import { aRound, aVolunteer } from '#test/pages/walking.ts';
import { anApplication, fillWijk } from '#test/pages/wijk.ts';
import { pathTo } from '#web/paths.ts';
import { goOn, send } from './go-on.ts';
import type { Stop } from './walk.ts';
import { walkPages } from './walk.ts';

const gebied = 'WK007200';
let ids: Readonly<Record<string, string>> = {};
const petra = { as: 'coordinator', asPerson: true } as const;
const waits = (soort: string, name: string): Stop => ({
  name: `wijk-wacht-${name}`,
  path: () => pathTo('wijk.wacht', { gebied, soort, id: ids[name] ?? '' }),
  ...petra,
});

/** A neighbour whom a coordinator asks to take over: somebody else each time. */
async function successor({ api, person }: Site): Promise<string> {
  const { context } = api;
  const [from, to] = [await person(['coordinator', gebied]), await person(['resident', gebied])];
  const asked = { id: newId(randomBytes), gebied: gebiedCode(gebied), from, to, at: context.clock() };
  await context.sql.begin((tx) => askHandover(tx, asked));
  return to;
}

walkPages(
  'pages of a wijk',
  [
    { name: 'wijk', path: pathTo('wijk', { gebied }), ...petra },
    { name: 'wijk-zonder-naam', path: pathTo('wijk', { gebied }), as: 'coordinator' },
    { name: 'wijk-gemeente', path: pathTo('wijk', { gebied }), as: 'gemeente' },
    { name: 'wijk-leeg', path: pathTo('wijk', { gebied: 'WK007201' }), as: 'gemeente' },
    waits('zaak', 'tekst'),
    {
      ...waits('zaak', 'foto'),
      act: (page) => goOn(page, page.getByRole('button', { name: 'Plaatsen' }).first()),
    },
    waits('bezwaar', 'bezwaar'),
    waits('verwijdering', 'verwijdering'),
    waits('rapport', 'rapport'),
    waits('melding', 'melding'),
    {
      name: 'wijk-wacht-weg',
      path: pathTo('wijk.wacht', { gebied, soort: 'zaak', id: '5d0c1f0e-6a57-4c1e-9b7f-2f6b8c1d4a99' }),
      ...petra,
    },
    { name: 'wijk-aanmeldingen', path: pathTo('wijk.aanmeldingen', { gebied }), ...petra },
    { name: 'wijk-leden', path: pathTo('wijk.leden', { gebied }), ...petra },
    { name: 'wijk-leden-zoek', path: pathTo('wijk.leden', { gebied }, { naam: 'niemand' }), ...petra },
    { name: 'wijk-lid', path: () => pathTo('wijk.lid', { gebied, persoon: ids.lid ?? '' }), ...petra },
    {
      name: 'wijk-lid-fout',
      path: () => pathTo('wijk.lid', { gebied, persoon: ids.lid ?? '' }),
      ...petra,
      act: (page) => goOn(page, page.getByRole('button', { name: 'Laat alleen lezen' })),
    },
    {
      name: 'wijk-lid-wachtwoord',
      path: () => pathTo('wijk.lid', { gebied, persoon: ids.lid ?? '' }),
      ...petra,
      act: (page) => goOn(page, page.getByRole('button', { name: 'Maak een link' })),
    },
    {
      name: 'wijk-lid-coordinator',
      path: () => pathTo('wijk.lid', { gebied, persoon: ids.coordinator ?? '' }),
      ...petra,
    },
    {
      name: 'wijk-team',
      path: pathTo('wijk.team', { gebied }),
      ...petra,
      async act(page) {
        await page.getByLabel('Plaatsvervanger', { exact: true }).selectOption({ label: 'Petra Hoekstra' });
        await goOn(page, page.getByRole('button', { name: 'Plaatsvervanger bewaren' }));
      },
    },
    {
      name: 'wijk-team-fout',
      path: pathTo('wijk.team', { gebied }),
      ...petra,
      async act(page) {
        await page.locator('main input[name="tot"]').fill('2020-01-01');
        await send(page, 'doe', 'termijn');
      },
    },
    { name: 'overdracht', path: pathTo('uitnodigingen'), who: successor },
    {
      name: 'overdracht-ja',
      path: pathTo('uitnodigingen'),
      who: successor,
      fresh: true,
      act: (page) => goOn(page, page.getByRole('button', { name: 'ja, graag' })),
    },
    { name: 'wijk-uitnodigen', path: pathTo('wijk.uitnodigen', { gebied }), ...petra },
    { name: 'wijk-overstap', path: pathTo('wijk.overstap', { gebied }), ...petra },
    {
      name: 'wijk-overstap-fout',
      path: pathTo('wijk.overstap', { gebied }),
      ...petra,
      async act(page) {
        await page.getByLabel('Lijst', { exact: true }).fill('Jan; 8861AB\nzomaar iets');
        await goOn(page, page.getByRole('button', { name: 'Voeg toe' }));
      },
    },
    { name: 'wijk-proberen', path: pathTo('wijk.proberen', { gebied }), ...petra },
    {
      name: 'wijk-proberen-uitkomst',
      path: pathTo('wijk.proberen', { gebied }),
      ...petra,
      async act(page) {
        await page.getByLabel('Het bericht').fill('Die klootzak woont op nummer 4, ik sla hem in elkaar.');
        await goOn(page, page.getByRole('button', { name: 'Probeer' }));
      },
    },
    {
      name: 'wijk-proberen-fout',
      path: pathTo('wijk.proberen', { gebied }),
      ...petra,
      act: (page) => goOn(page, page.getByRole('button', { name: 'Probeer' })),
    },
    { name: 'wijk-proef', path: pathTo('wijk.proef', { gebied }), ...petra },
    { name: 'wijk-surveillance', path: pathTo('wijk.surveillance', { gebied }), ...petra },
    {
      name: 'wijk-surveillance-fout',
      path: pathTo('wijk.surveillance', { gebied }),
      ...petra,
      act: (page) => send(page, 'doe', 'afzeggen'),
    },
    {
      name: 'wijk-waarnemingen',
      path: pathTo('wijk.waarnemingen', { gebied }),
      ...petra,
    },
    {
      name: 'wijk-waarnemingen-fout',
      path: pathTo('wijk.waarnemingen', { gebied }),
      ...petra,
      act: (page) => goOn(page, page.getByRole('button', { name: 'Bewaren' })),
    },
    {
      name: 'wijk-rondecijfers',
      path: pathTo('wijk.rondecijfers', { gebied }, { kwartaal: '2025-4' }),
      ...petra,
    },
    {
      name: 'vakantie-fout',
      path: pathTo('mijn.vakantie'),
      as: 'resident',
      act: (page) => goOn(page, page.getByRole('button', { name: 'Vraag het aan' })),
    },
    { name: 'wijk-instellingen', path: pathTo('wijk.instellingen', { gebied }), ...petra },
    {
      name: 'wijk-instellingen-fout',
      path: pathTo('wijk.instellingen', { gebied }),
      ...petra,
      async act(page) {
        await page.getByLabel('Stil vanaf').fill('negen uur');
        await goOn(page, page.getByRole('button', { name: 'Bewaren' }));
      },
    },
    { name: 'beheer-coordinator', path: pathTo('beheer'), ...petra },
  ],
  async (site) => {
    ids = await fillWijk(site);
    await fillRounds(site);
    await aVolunteer(site, ids.coordinator ?? '');
    await aVolunteer(site, ids.lid ?? '', 'aangeboden');
    // Coordinators know of both, since too few walk; the one that was called off can go on after all.
    const [short, off] = [
      await aRound(site, ids.coordinator ?? ''),
      await aRound(site, ids.coordinator ?? ''),
    ];
    const [{ owner }, now] = [site.api, site.api.context.clock()];
    await owner`update ronde set tekort_verteld_op = ${now} where id in (${short}, ${off})`;
    await owner`update ronde set toestand = 'vervallen', afgezegd_op = ${now}, afgezegd_om = 'weer' where id = ${off}`;
    const month = monthOf(dutchDate(now));
    for (const [drawn, calledOff] of [
      [month, null],
      [monthOf(plusDays(month, 40)), now],
    ] as const)
      await owner`insert into ronde_trekking (gebied_code, maand, getrokken_op, gewenst, getrokken, niet_gelukt, afgezegd_op, afgezegd_om)
        values (${gebied}, ${drawn}, ${now}, 2, 2, '{}', ${calledOff}, ${calledOff && 'weer'})`;
    await anApplication(site, { name: 'Mia de Jong', houseNumber: 14 });
    await anApplication(site, { name: 'Sytske Hoekstra', houseNumber: 20 });
  },
);
