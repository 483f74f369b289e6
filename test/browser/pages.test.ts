/** Every page in a browser, in each state that looks another way. A new page is a line here. */
import type { ErrorCode } from '#basis/catalogue/pages/errors.ts';
import { aFrame } from '#test/pages/frame.ts';
import { specimen } from '#test/pages/specimen.tsx';
import { aRound, aVolunteer, lastPerson } from '#test/pages/walking.ts';
import type { FormState } from '#web/form.ts';
import { UNTOUCHED } from '#web/form.ts';
import type { Frame } from '#web/frame.ts';
import { errorView } from '#web/pages/error.tsx';
import { pathTo } from '#web/paths.ts';
import { renderPage } from '#web/render.ts';
import { goOn, send } from './go-on.ts';
import type { Stop } from './walk.ts';
import { walkPages } from './walk.ts';

const FAULTY: FormState = {
  typed: { naam: '', tekst: 'x', meer: ['twee'] },
  errors: [
    { field: 'naam', message: 'vul dit in' },
    { field: 'keuze', message: 'maak een keuze' },
    { field: 'meer', message: 'kies er minstens 2' },
    { field: 'akkoord', message: 'vul dit in' },
    { field: null, message: 'iemand anders was je voor' },
  ],
};

/** What a view makes, in the place of a page that there is, with its style and script. */
const inPlace = (name: string, view: (frame: Frame) => Parameters<typeof renderPage>[0]): Stop => ({
  name,
  path: pathTo('spelregels'),
  async act(page) {
    const html = await page.content();
    const [, style = ''] = /href="(\/stijl\/[^"]*)"/.exec(html) ?? [];
    const [, script = ''] = /src="(\/script\/[^"]*)"/.exec(html) ?? [];
    const others = {
      passkey: '/script/passkey.js',
      element: '/script/element.js',
      widgetApi: '/script/w.js',
    };
    const body = renderPage(view(aFrame({ assets: { style, script, ...others } })));
    await page.route('**/alle-onderdelen', (route) =>
      route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
    );
    await page.goto(new URL('/alle-onderdelen', page.url()).href);
  },
});
/** Every component. */
const components = (name: string, form: FormState) => inPlace(name, (frame) => specimen(frame, form));
/** What stands there when a page can't be shown; what leads to it takes a crowd, a fault or two people at once. */
const fault = (name: string, code: ErrorCode) => inPlace(name, (frame) => errorView(frame, code));

walkPages('pages', [
  { name: 'begin', path: pathTo('home') },
  { name: 'begin-fy', path: pathTo('home', {}, { taal: 'fy' }) },
  { name: 'begin-en', path: pathTo('home', {}, { taal: 'en' }) },
  { name: 'spelregels', path: pathTo('spelregels') },
  { name: 'privacy', path: pathTo('privacy') },
  { name: 'toegankelijkheid', path: pathTo('toegankelijkheid') },
  { name: 'inloggen', path: pathTo('inloggen', {}, { terug: '/beheer' }) },
  { name: 'inloglink', path: (site) => site.linkFor({ is: 'rol', role: 'gemeente', gebied: null }) },
  {
    name: 'inloglink-weg',
    path: pathTo('inloglink', { token: 'x'.repeat(43) }),
    act: (page) => goOn(page, page.getByRole('button', { name: 'Ga verder' })),
  },
  { name: 'uitloggen', path: pathTo('uitloggen'), as: 'resident' },
  { name: 'niet-gevonden', path: '/bestaat-niet' },
  { name: 'geen-toegang', path: pathTo('beheer'), as: 'resident' },
  { name: 'beheer', path: pathTo('beheer'), as: 'gemeente' },
  { name: 'beheer-leeg', path: pathTo('beheer'), as: 'auditor' },
  { name: 'logo', path: pathTo('beheer.logo'), as: 'gemeente' },
  { name: 'instellingen', path: pathTo('beheer.instellingen'), as: 'gemeente' },
  { name: 'inrichten', path: pathTo('beheer.inrichten'), as: 'gemeente' },
  {
    name: 'instellingen-fout',
    path: pathTo('beheer.instellingen'),
    as: 'gemeente',
    async act(page) {
      await page.getByLabel('Kleur').fill('#ffcc00');
      await page.getByLabel('Adres van link 2').fill('http://x.example');
      await goOn(page, page.getByRole('button', { name: 'Bewaren' }));
    },
  },
  {
    name: 'reden',
    path: pathTo('beheer.reden', {}, { onderwerp: 'mensen:x', terug: '/beheer' }),
    as: 'gemeente',
  },
  {
    name: 'reden-fout',
    path: pathTo('beheer.reden', {}, { onderwerp: 'mensen:x', terug: '/beheer' }),
    as: 'gemeente',
    act: (page) => goOn(page, page.getByRole('button', { name: 'Verder' })),
  },
  {
    name: 'mijn',
    path: pathTo('mijn'),
    as: 'resident',
    async act(page) {
      for (const one of await page.locator('summary').all()) await one.click();
    },
  },
  {
    name: 'mijn-fout',
    path: pathTo('mijn'),
    as: 'resident',
    async act(page) {
      await page.getByLabel('Naam in de groep').fill('Politie');
      await goOn(page, page.getByRole('button', { name: 'Bewaren' }));
    },
  },
  { name: 'mijn-functie', path: pathTo('mijn'), as: 'gemeente' },
  { name: 'meelopen', path: pathTo('meelopen'), as: 'resident' },
  {
    name: 'meelopen-loopt',
    as: 'resident',
    async path(site) {
      const volunteer = await aVolunteer(site, await lastPerson(site));
      await site.api
        .owner`insert into vrijwilliger_weg (vrijwilliger_id, van, tot) values (${volunteer}, '2026-07-11', '2026-07-25')`;
      await aRound(site, await lastPerson(site));
      return pathTo('meelopen');
    },
  },
  {
    name: 'meelopen-agenda',
    as: 'resident',
    async path(site) {
      await aVolunteer(site, await lastPerson(site));
      return pathTo('meelopen');
    },
    act: (page) => goOn(page, page.getByRole('button', { name: 'Maak een link' })),
  },
  { name: 'stoppen', path: pathTo('mijn.stoppen'), as: 'resident' },
  {
    name: 'gestopt',
    path: pathTo('mijn.stoppen'),
    as: 'resident',
    fresh: true,
    act: (page) => goOn(page, page.getByRole('button', { name: 'Ik stop', exact: true })),
  },
  {
    name: 'gewist',
    path: pathTo('mijn.stoppen'),
    as: 'resident',
    fresh: true,
    act: (page) => goOn(page, page.getByRole('button', { name: 'Ik stop, en wis alles' })),
  },
  { name: 'gewist-weg', path: pathTo('gewist', { token: 'x'.repeat(43) }) },
  { name: 'wissingen', path: pathTo('beheer.wissingen'), as: 'gemeente' },
  { name: 'register', path: pathTo('beheer.register'), as: 'gemeente' },
  {
    name: 'logo-fout',
    path: pathTo('beheer.logo'),
    as: 'gemeente',
    act: (page) => send(page, 'doe', 'bewaar'),
  },
  {
    name: 'inrichten-fout',
    path: pathTo('beheer.inrichten'),
    as: 'gemeente',
    async act(page) {
      await page.locator('main input[type=text]').first().fill('');
      await send(page, 'doe', 'gegevens');
    },
  },
  {
    name: 'meelopen-fout',
    as: 'resident',
    async path(site) {
      await aVolunteer(site, await lastPerson(site));
      return pathTo('meelopen');
    },
    act: (page) => send(page, 'doe', 'weg'),
  },
  fault('te-veel', 'te-veel-aanvragen'),
  fault('iemand-was-je-voor', 'conflict'),
  fault('nu-even-niet', 'niet-bereikbaar'),
  fault('fout-bij-ons', 'interne-fout'),
  fault('te-groot', 'te-groot'),
  components('onderdelen', UNTOUCHED),
  components('onderdelen-fout', FAULTY),
]);
