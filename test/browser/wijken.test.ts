/** The pages of wijken, new groups and evenings in a browser, in each state that looks another way. */
import { gebiedCode } from '#basis/cbs.ts';
import { openEvening } from '#provisioning/evenings.ts';
import { answerInvitation } from '#provisioning/groups/answer.ts';
import { askForGroup } from '#provisioning/groups/ask.ts';
import type { InviteOutcome } from '#provisioning/groups/set-up.ts';
import { invite, sayYes } from '#provisioning/groups/set-up.ts';
import { hashToken } from '#provisioning/tokens.ts';
import { uitnodigingByToken } from '#store/groep-uitnodigingen.ts';
import { openOpzetOf } from '#store/groepen.ts';
import { readHarlingen } from '#test/pages/harlingen.ts';
import type { Site } from '#test/pages/site.ts';
import { pathTo } from '#web/paths.ts';
import { goOn, send } from './go-on.ts';
import { walkPages } from './walk.ts';

const HARLINGEN = gebiedCode('WK007200');
const MIDLUM = gebiedCode('WK007201');
const WIJNALDUM = gebiedCode('WK007202');
const links = { asker: '', invited: '', accepted: '' };

const linkOf = (made: InviteOutcome): string => (made.is === 'gevraagd' ? (made.link ?? '') : '');

async function prepare(site: Site): Promise<void> {
  const { context, owner } = site.api;
  await readHarlingen(site);
  await owner`update gebied set aan = true where code in ('WK007200', 'BU00720006')`;
  await owner`insert into kamer (soort, gebied_code, alias, room_id, gemaakt_op)
    values ('melding', 'WK007200', '#a:example.org', '!a:example.org', now())`;
  await owner`insert into gebied_stand (gebied_code, toestand, op, gedaan) values ('WK007200', 'toegepast', now(), 0)`;
  await site.person(['coordinator', 'WK007200']);
  await site.person(['wijkagent', 'WK007200']);
  const who = { pc6: '8862AA', huisnummer: 1, toevoeging: null, naam: 'Sietske Visser', email: null };
  const asked = {
    who: { ...who, telefoon: '06 1234 5678' },
    wantsToCoordinate: true,
    language: 'nl',
  } as const;
  links.asker = (await askForGroup(context, MIDLUM, asked)) ?? '';
  const opzet = await openOpzetOf(context.sql, MIDLUM);
  if (opzet === null) throw new Error('no checklist');
  await sayYes(context, opzet.id, true, 'service:test');
  const officer = await invite(
    context,
    opzet.id,
    { role: 'wijkagent', naam: 'Wijkagent De Boer' },
    'service:test',
  );
  const first = await uitnodigingByToken(context.sql, hashToken(linkOf(officer)), context.clock());
  if (first === null) throw new Error('no invitation');
  const yes = { answer: 'ja', naam: 'Wijkagent De Boer', renew: true } as const;
  const done = await answerInvitation(context, first, yes, `uitnodiging:${first.id}`);
  links.accepted = done.is === 'gedaan' ? (done.link ?? '') : '';
  const other = await invite(context, opzet.id, { role: 'coordinator', naam: 'Jan Bakker' }, 'service:test');
  links.invited = linkOf(other);
  await openEvening(context, WIJNALDUM, 3, 'service:test');
  await openEvening(context, HARLINGEN, 3, 'service:test');
  await context.homeserver.prepare();
  await context.homeserver.becomeAdmin('shared secret of the in-memory homeserver');
  const member = await site.person(['resident', HARLINGEN]);
  for (const [keuze, toestand, bewijs, persoon] of [
    ['balie', 'open', null, null],
    ['brief', 'open', null, null],
    ['balie', 'account', 'balie', member],
  ] as const)
    await owner`insert into aanvraag (id, gebied_code, pc6, huisnummer, naam, taal, spelregels_versie, spelregels_op, bewijzen, keuze,
        toestand, toestand_sinds, bewijs, persoon_id, localpart, gemaakt_op)
      values (gen_random_uuid(), ${HARLINGEN}, '8861AA', 10, 'Anna Bakker', 'nl', '1', ${context.clock()}, array['balie', 'brief'],
        ${keuze}, ${toestand}, ${context.clock()}, ${bewijs}, ${persoon}, ${persoon && `t-${persoon}`}, ${context.clock()})`;
}

/** Where the code on the screen of an evening leads. */
const eveningOf =
  (gebied: string) =>
  async ({ api }: Site): Promise<string> => {
    const [row] = await api.owner<{ code: string }[]>`
      select code from infoavond where code is not null and gebied_code = ${gebied}`;
    return pathTo('avond', { code: row?.code ?? '' });
  };

const fillAddress = async (page: import('playwright-core').Page, postcode: string, number: string) => {
  await page.getByLabel('Postcode').fill(postcode);
  await page.getByLabel('Huisnummer').fill(number);
  await goOn(page, page.getByRole('button', { name: 'Zoeken' }));
};

walkPages(
  'wijken',
  [
    { name: 'wijken', path: pathTo('wijken') },
    { name: 'wijken-en', path: pathTo('wijken', {}, { taal: 'en' }) },
    { name: 'wijken-fy', path: pathTo('wijken', {}, { taal: 'fy' }) },
    { name: 'wijk-groep', path: pathTo('wijken.gebied', { gebied: 'WK007200' }) },
    { name: 'wijk-buurt', path: pathTo('wijken.gebied', { gebied: 'BU00720001' }) },
    { name: 'wijk-geen', path: pathTo('wijken.gebied', { gebied: 'WK007202' }) },
    { name: 'zoek', path: pathTo('wijken.zoek') },
    { name: 'zoek-gevonden', path: pathTo('wijken.zoek'), act: (page) => fillAddress(page, '8861 AA', '10') },
    {
      name: 'zoek-geen-groep',
      path: pathTo('wijken.zoek'),
      act: (page) => fillAddress(page, '8862 AA', '1'),
    },
    { name: 'zoek-grens', path: pathTo('wijken.zoek'), act: (page) => fillAddress(page, '8863 AA', '99') },
    { name: 'zoek-onbekend', path: pathTo('wijken.zoek'), act: (page) => fillAddress(page, '9999 ZZ', '1') },
    { name: 'zoek-fout', path: pathTo('wijken.zoek'), act: (page) => fillAddress(page, '88', 'x') },
    { name: 'groep-opzetten', path: pathTo('groep.opzetten') },
    { name: 'groep-opzetten-en', path: pathTo('groep.opzetten', {}, { taal: 'en' }) },
    {
      name: 'groep-opzetten-fout',
      path: pathTo('groep.opzetten'),
      async act(page) {
        await page.getByLabel('Naam').fill('Politie');
        await goOn(page, page.getByRole('button', { name: 'Groep aanvragen' }));
      },
    },
    { name: 'groep-vrager', path: () => pathTo('groep', { token: links.asker }) },
    { name: 'groep-gevraagd', path: () => pathTo('groep', { token: links.invited }) },
    {
      name: 'groep-gevraagd-fout',
      path: () => pathTo('groep', { token: links.invited }),
      async act(page) {
        await page.getByLabel('Naam in de groep').fill('Gemeente Harlingen');
        await send(page, 'doe', 'ja');
      },
    },
    { name: 'groep-ja', path: () => pathTo('groep', { token: links.accepted }, { nieuw: '1' }) },
    { name: 'groep-weg', path: pathTo('groep', { token: 'x'.repeat(43) }) },
    { name: 'uitnodigingen', path: pathTo('uitnodigingen'), as: 'resident' },
    { name: 'avond-voorbij', path: pathTo('avond', { code: 'x' }) },
    {
      name: 'avond',
      path: eveningOf(HARLINGEN),
    },
    { name: 'avond-geen-groep', path: eveningOf(WIJNALDUM) },
    { name: 'beheer-groepen', path: pathTo('beheer.groepen'), as: 'gemeente' },
    { name: 'beheer-groep', path: pathTo('beheer.groep', { gebied: MIDLUM }), as: 'gemeente' },
    { name: 'beheer-groep-leeg', path: pathTo('beheer.groep', { gebied: WIJNALDUM }), as: 'gemeente' },
    {
      name: 'beheer-groep-link',
      path: pathTo('beheer.groep', { gebied: MIDLUM }),
      as: 'gemeente',
      async act(page) {
        await page.getByLabel('Naam van de coördinator').fill('Anna de Wit');
        await goOn(page, page.getByRole('button', { name: 'Vraag de coördinator' }));
      },
    },
    {
      name: 'beheer-groep-fout',
      path: pathTo('beheer.groep', { gebied: MIDLUM }),
      as: 'gemeente',
      act: (page) => send(page, 'doe', 'vraag-coordinator'),
    },
    {
      name: 'beheer-groep-vragers',
      path: pathTo('beheer.groep.vragers', { gebied: MIDLUM }),
      as: 'gemeente',
      async act(page) {
        if ((await page.getByLabel('In je eigen woorden').count()) === 0) return;
        await page.getByLabel('Een rol geven of beëindigen').check();
        await page.getByLabel('In je eigen woorden').fill('Een nieuwe groep in Midlum');
        await goOn(page, page.getByRole('button', { name: 'Verder' }));
      },
    },
    { name: 'beheer-wijken', path: pathTo('beheer.wijken'), as: 'gemeente' },
    { name: 'beheer-wijk', path: pathTo('beheer.wijk', { gebied: 'WK007200' }), as: 'gemeente' },
    { name: 'beheer-wijk-uit', path: pathTo('beheer.wijk', { gebied: 'WK007201' }), as: 'gemeente' },
    { name: 'beheer-plan', path: pathTo('beheer.wijk.plan', { gebied: 'WK007200' }), as: 'gemeente' },
    { name: 'inlezen', path: pathTo('beheer.inlezen'), as: 'gemeente' },
    {
      name: 'inlezen-plan',
      path: pathTo('beheer.inlezen'),
      as: 'gemeente',
      async act(page) {
        const buffer = Buffer.from(
          'PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\n8861AA;11;720001;7200;72\n',
        );
        await page
          .getByLabel('Bestand')
          .setInputFiles({ name: 'adressen.csv', mimeType: 'text/csv', buffer });
        await goOn(page, page.getByRole('button', { name: 'Bekijk wat er verandert' }));
      },
    },
    {
      name: 'inlezen-fout',
      path: pathTo('beheer.inlezen'),
      as: 'gemeente',
      act: (page) => goOn(page, page.getByRole('button', { name: 'Bekijk wat er verandert' })),
    },
    { name: 'beheer-avond', path: pathTo('beheer.avond', { gebied: MIDLUM }), as: 'gemeente' },
    { name: 'beheer-avond-lijst', path: pathTo('beheer.avond', { gebied: HARLINGEN }), as: 'gemeente' },
    { name: 'beheer-avond-open', path: pathTo('beheer.avond', { gebied: WIJNALDUM }), as: 'gemeente' },
    {
      name: 'beheer-avond-scherm',
      path: pathTo('beheer.avond.scherm', { gebied: WIJNALDUM }),
      as: 'gemeente',
    },
  ],
  prepare,
  // So that an invitation can go by e-mail; none does.
  { smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'buurt@harlingen.example' },
);
