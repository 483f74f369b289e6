/** Pages of taking part, each in the states that look another way. */
import type { Page } from 'playwright-core';
import { gebiedCode } from '#basis/cbs.ts';
import { makePasswordLink } from '#provisioning/joining/lost-password.ts';
import { HOME, signUp, withAddresses } from '#test/pages/joining.ts';
import type { Site } from '#test/pages/site.ts';
import { pathTo } from '#web/paths.ts';
import { goOn } from './go-on.ts';
import { walkPages } from './walk.ts';

/** Goes through the steps until the one with this number is shown. */
const toStep =
  (step: number) =>
  async (page: Page): Promise<void> => {
    const next = () => goOn(page, page.getByRole('button', { name: 'Verder' }));
    if (step < 2) return;
    await page.getByLabel('Postcode').fill(HOME.postcode);
    await page.getByLabel('Huisnummer').fill(HOME.huisnummer);
    await page.getByLabel('Straat').fill(HOME.straat);
    await page.getByLabel('Plaats').fill(HOME.plaats);
    await next();
    if (step < 3) return;
    await page.getByLabel('Ja', { exact: true }).check();
    await next();
    if (step < 4) return;
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await next();
    if (step < 5) return;
    await page.getByLabel('Je naam in de groep').fill('Anna Bakker');
    await next();
  };
const wrong =
  (step: number) =>
  async (page: Page): Promise<void> => {
    await toStep(step)(page);
    await goOn(page, page.getByRole('button', { name: /Verder|Versturen/ }).first());
  };

/** A fresh application, in the state that is meant. */
async function linkTo(site: Site, choice: string, state?: string): Promise<string> {
  const waiting = await signUp(site.visitor(), choice, { address: { huisnummer: '14' } });
  const link = /\/account\/[\w-]{43}/.exec(waiting.html)?.[0] ?? '';
  if (state !== undefined)
    await site.api
      .owner`update aanvraag set toestand = ${state}, bewijs = 'buren' where toestand = 'open' and huisnummer = 14`;
  else await site.api.owner`update aanvraag set huisnummer = 12 where huisnummer = 14`;
  return link;
}

/** The link of somebody who takes part; `ready`: their rooms are there. */
async function linkOfMember(site: Site, ready: boolean): Promise<string> {
  const { owner, context } = site.api;
  const link = await linkTo(site, 'buren', 'bewezen');
  const person = await site.person(['resident', 'WK007200']);
  const at = context.clock();
  await owner`update aanvraag set toestand = 'account', persoon_id = ${person}, localpart = 'x' where huisnummer = 14 and toestand = 'bewezen'`;
  if (!ready) return link;
  await owner`insert into kamer (soort, gebied_code, persoon_id, alias, room_id, gemaakt_op)
    values ('bewoner', 'WK007200', ${person}, ${`#b-${person}:example.org`}, ${`!${person}`}, ${at})`;
  await owner`insert into gebied_stand (gebied_code, toestand, op, gedaan, gescand_op) values ('WK007200', 'toegepast', ${at}, 1, ${at})
    on conflict do nothing`;
  return link;
}

let scene: Site;
/** Goes to an application made for this once. */
const freshly =
  (choice: string, then: (page: Page) => Promise<void>) =>
  async (page: Page): Promise<void> => {
    await page.goto(new URL(await linkTo(scene, choice), page.url()).href);
    await then(page);
  };

/** An application whose proof is the gemeente's own sign-in. */
async function linkToSignIn(site: Site): Promise<string> {
  const link = await linkTo(site, 'brief');
  await site.api.owner`update aanvraag set keuze = 'oidc', bewijzen = array['oidc', 'brief']
    where gemaakt_op = (select max(gemaakt_op) from aanvraag) and huisnummer = 12 and keuze = 'brief' and naam = 'Anna Bakker'`;
  return link;
}

/** Of somebody who takes part and proved a new address. */
async function linkOfMover(site: Site): Promise<string> {
  const link = await linkTo(site, 'buren', 'bewezen');
  const person = await site.person(['resident', 'WK007200']);
  await site.api
    .owner`update aanvraag set verhuizer = ${person} where huisnummer = 14 and toestand = 'bewezen' and verhuizer is null`;
  return link;
}

/** Somebody's link to a new password. */
async function passwordLink(site: Site): Promise<string> {
  const { context } = site.api;
  const personId = await site.person(['resident', 'WK007200']);
  await context.homeserver.ensureUser({ localpart: `t-${personId}`, displayName: 'Anna Bakker' });
  const asked = { personId, gebied: gebiedCode('WK007200'), actor: 'service:test' } as const;
  return pathTo('wachtwoord.nieuw', { token: (await makePasswordLink(context, asked)) ?? '' });
}

async function reasonFirst(page: Page): Promise<void> {
  if (!page.url().includes('/reden')) return;
  await page.getByRole('radio').first().check();
  await page.getByRole('textbox').first().fill('om de brieven te drukken');
  await goOn(page, page.getByRole('button', { name: 'Verder' }));
}

walkPages(
  'joining',
  [
    { name: 'meedoen-1', path: pathTo('meedoen', {}, { wijk: 'WK007200' }) },
    { name: 'meedoen-1-fout', path: pathTo('meedoen'), act: wrong(1) },
    { name: 'meedoen-1-fy', path: pathTo('meedoen', {}, { taal: 'fy' }) },
    { name: 'meedoen-geen-groep', path: pathTo('meedoen.geengroep') },
    { name: 'meedoen-2', path: pathTo('meedoen'), act: toStep(2) },
    { name: 'meedoen-2-fout', path: pathTo('meedoen'), act: wrong(2) },
    { name: 'meedoen-jong', path: pathTo('meedoen.jong') },
    { name: 'meedoen-3', path: pathTo('meedoen'), act: toStep(3) },
    { name: 'meedoen-3-fout', path: pathTo('meedoen'), act: wrong(3) },
    { name: 'meedoen-4', path: pathTo('meedoen'), act: toStep(4) },
    { name: 'meedoen-4-fout', path: pathTo('meedoen'), act: wrong(4) },
    { name: 'meedoen-5', path: pathTo('meedoen'), act: toStep(5) },
    { name: 'meedoen-5-fout', path: pathTo('meedoen'), act: wrong(5) },
    { name: 'aanmelding-brief', path: (site) => linkTo(site, 'brief') },
    { name: 'aanmelding-buren', path: (site) => linkTo(site, 'buren') },
    { name: 'aanmelding-balie', path: (site) => linkTo(site, 'balie') },
    { name: 'aanmelding-inloggen', path: linkToSignIn },
    {
      name: 'aanmelding-inloggen-mislukt',
      path: linkToSignIn,
      act: (page) => goOn(page, page.locator('main a[href$="/inloggen"], main a[href$="/oidc"]').first()),
    },
    {
      name: 'aanmelding-gestopt',
      path: pathTo('code'),
      act: freshly('buren', (page) => goOn(page, page.getByRole('button', { name: 'Toch niet meedoen' }))),
    },
    { name: 'aanmelding-afgewezen', path: (site) => linkTo(site, 'balie', 'afgewezen') },
    { name: 'aanmelding-weg', path: pathTo('account', { token: 'x'.repeat(43) }) },
    { name: 'code', path: pathTo('code') },
    { name: 'code-fout', path: pathTo('code'), act: wrong(1) },
    { name: 'account-wachtwoord', path: (site) => linkTo(site, 'buren', 'bewezen') },
    {
      name: 'account-wachtwoord-fout',
      path: (site) => linkTo(site, 'buren', 'bewezen'),
      async act(page) {
        await page.getByLabel('Ik kies er zelf een').check();
        await page.getByLabel('Wachtwoord', { exact: true }).fill('welkom12');
        await goOn(page, page.getByRole('button', { name: 'Maak mijn account' }));
      },
    },
    { name: 'account-bezig', path: (site) => linkOfMember(site, false) },
    { name: 'account-klaar', path: (site) => linkOfMember(site, true) },
    { name: 'account-verhuizen', path: linkOfMover },
    { name: 'verhuizen-functie', path: pathTo('verhuizen'), as: 'gemeente' },
    { name: 'verhuizen', path: pathTo('verhuizen'), as: 'resident' },
    {
      name: 'verhuizen-fout',
      path: pathTo('verhuizen'),
      as: 'resident',
      act: (page) => goOn(page, page.locator('main form button').first()),
    },
    { name: 'wachtwoord-nieuw-weg', path: pathTo('wachtwoord.nieuw', { token: 'x'.repeat(43) }) },
    { name: 'wachtwoord-nieuw', path: passwordLink },
    {
      name: 'wachtwoord-nieuw-fout',
      path: passwordLink,
      async act(page) {
        await page.getByLabel('Ik kies er zelf een').check();
        await page.getByLabel('Wachtwoord', { exact: true }).fill('welkom12');
        await goOn(page, page.locator('main form button').last());
      },
    },
    {
      name: 'wachtwoord-nieuw-klaar',
      path: pathTo('wachtwoord'),
      async act(page) {
        await page.goto(new URL(await passwordLink(scene), page.url()).href);
        await goOn(page, page.locator('main form button').last());
      },
    },
    { name: 'wachtwoord-kwijt', path: pathTo('wachtwoord') },
    {
      name: 'wachtwoord-kwijt-fout',
      path: pathTo('wachtwoord'),
      act: (page) => goOn(page, page.getByRole('button', { name: 'Stuur een brief' })),
    },
    {
      name: 'wachtwoord-kwijt-gemaild',
      path: pathTo('wachtwoord'),
      async act(page) {
        await page.getByLabel('E-mailadres').fill('niemand@voorbeeld.example');
        await goOn(page, page.locator('main form button').first());
      },
    },
    { name: 'beheer-aanvragen', path: pathTo('beheer.aanvragen'), as: 'gemeente', act: reasonFirst },
    { name: 'beheer-brieven', path: pathTo('beheer.brieven'), as: 'gemeente', act: reasonFirst },
    {
      name: 'beheer-brief',
      path: pathTo('beheer.brieven'),
      as: 'gemeente',
      async act(page) {
        await reasonFirst(page);
        await goOn(page, page.getByRole('link', { name: /^Open/ }).first());
      },
    },
    {
      name: 'beheer-brief-fout',
      path: pathTo('beheer.brieven'),
      as: 'gemeente',
      async act(page) {
        await reasonFirst(page);
        await goOn(page, page.getByRole('link', { name: /^Open/ }).first());
        await page.locator('main input[name=straat]').fill('');
        await goOn(page, page.locator('main form button').first());
      },
    },
    {
      name: 'beheer-aanvraag-fout',
      path: pathTo('beheer.aanvragen'),
      as: 'gemeente',
      async act(page) {
        await reasonFirst(page);
        await goOn(page, page.getByRole('link', { name: /^Open/ }).first());
        await reasonFirst(page);
        await goOn(page, page.locator('main form button').first());
      },
    },
    {
      name: 'beheer-aanvraag-code',
      path: pathTo('beheer.aanvragen'),
      as: 'gemeente',
      async act(page) {
        await reasonFirst(page);
        await goOn(page, page.getByRole('link', { name: 'Open Els Bakker' }));
        await reasonFirst(page);
        await page.getByLabel('De aanvrager staat aan de balie').check();
        await page.getByLabel('Post of een rekening op dit adres').check();
        await goOn(page, page.getByRole('button', { name: 'Vastleggen' }));
      },
    },
    {
      name: 'beheer-aanvraag',
      path: pathTo('beheer.aanvragen'),
      as: 'gemeente',
      async act(page) {
        await reasonFirst(page);
        await goOn(page, page.getByRole('link', { name: /^Open/ }).first());
        await reasonFirst(page);
      },
    },
  ],
  async (site) => {
    scene = site;
    const { homeserver } = site.api.context;
    await homeserver.prepare();
    await homeserver.becomeAdmin('shared secret of the in-memory homeserver');
    await withAddresses(site);
    await signUp(site.visitor(), 'brief');
    await signUp(site.visitor(), 'balie', { naam: 'Els Bakker' });
  },
  {
    ...{ smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'buurt@harlingen.example' },
    // Nobody answers there.
    ...{ oidcIssuer: 'http://127.0.0.1:9', oidcClientId: 'x', oidcClientSecret: 'x'.repeat(20) },
  },
);
