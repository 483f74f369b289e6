/** The second step of signing in, in a browser. */

import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newReportKey } from '#stack/report-key.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { pathTo } from '#web/paths.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { freePort } from './free-port.ts';
import { goOn } from './go-on.ts';
import { walkPages } from './walk.ts';

const GEBIED = 'WK007200';

async function askStep(site: Site): Promise<void> {
  const { owner } = site.api;
  await owner`insert into gemeente_instelling (instellingen, gewijzigd_op, gewijzigd_door)
    values (${owner.json({ tweedeStapCoordinatoren: true, tweedeStapAmbtenaren: true })}, now(), 'test')`;
}

/** Of who came last: codes to fall back on. */
let spares: string[] = [];
/** Somebody new with an app for codes. */
async function withApp(site: Site): Promise<string> {
  const id = await site.person(['coordinator', GEBIED]);
  const browser = site.visitor();
  const landed = await (await browser.open(await site.linkFor({ is: 'persoon', persoonId: id }))).submit();
  const page = await landed.follow();
  const key = /id="veld-sleutel"[^>]*value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const cijfers = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({
    timestamp: site.api.context.clock().getTime(),
  });
  const done = await page.submit({ cijfers });
  spares = [...done.html.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = '']) => code);
  return id;
}
const giveCode = (code: () => string) => async (page: Page) => {
  await page.getByLabel('Code', { exact: true }).fill(code());
  await goOn(page, page.getByRole('button', { name: 'Verder' }));
};
const giveSpare = giveCode(() => spares.pop() ?? '');

walkPages(
  'second step',
  [
    { name: 'tweede-stap-instellen', path: pathTo('stap'), as: 'coordinator', asPerson: true },
    {
      name: 'tweede-stap-instellen-fout',
      path: pathTo('stap'),
      as: 'coordinator',
      asPerson: true,
      async act(page) {
        await page.getByLabel('Zes cijfers uit je app').fill('12');
        await goOn(page, page.getByRole('button', { name: 'Klaar' }));
      },
    },
    { name: 'tweede-stap-code', path: pathTo('stap'), who: withApp },
    { name: 'tweede-stap-code-fout', path: pathTo('stap'), who: withApp, act: giveCode(() => '22222 22222') },
    { name: 'mijn-tweede-stap-app', path: pathTo('mijn.stap'), who: withApp, fresh: true, act: giveSpare },
    {
      name: 'mijn-tweede-stap-laatste',
      path: pathTo('mijn.stap'),
      who: withApp,
      fresh: true,
      async act(page) {
        await giveSpare(page);
        await goOn(page, page.getByRole('button', { name: 'Haal weg' }));
      },
    },
    {
      name: 'tweede-stap-herstelcodes',
      path: pathTo('mijn.stap'),
      who: withApp,
      fresh: true,
      async act(page) {
        await giveSpare(page);
        await goOn(page, page.getByRole('button', { name: 'Maak nieuwe herstelcodes' }));
      },
    },
    { name: 'tweede-stap-functie', path: pathTo('stap'), as: 'auditor' },
    {
      name: 'tweede-stap-functie-fout',
      path: pathTo('stap'),
      as: 'auditor',
      fresh: true,
      async act(page) {
        await page.getByLabel('Code').fill('22222 22222');
        await goOn(page, page.getByRole('button', { name: 'Verder' }));
      },
    },
  ],
  askStep,
);

walkPages(
  'signing in, and reports',
  [
    { name: 'inloggen-inlogdienst', path: pathTo('inloggen') },
    { name: 'inlogdienst-mislukt', path: pathTo('inloggen.terug') },
    { name: 'koppelen', path: pathTo('koppelen', { token: 'x'.repeat(43) }) },
    { name: 'mijn-inlogdienst', path: pathTo('mijn.koppelen'), as: 'coordinator', asPerson: true },
    { name: 'mijn-tweede-stap', path: pathTo('mijn.stap'), as: 'coordinator', asPerson: true },
    {
      name: 'mijn-tweede-stap-fout',
      path: pathTo('mijn.stap'),
      ...{ as: 'coordinator', asPerson: true },
      async act(page) {
        await page.getByLabel('Zes cijfers uit je app').fill('12');
        await goOn(page, page.getByRole('button', { name: 'Klaar' }));
      },
    },
    { name: 'mijn-tweede-stap-functie', path: pathTo('mijn.stap'), as: 'gemeente' },
    { name: 'verslagen', path: pathTo('verslagen') },
    { name: 'element-buiten', path: pathTo('element', { gebied: GEBIED }) },
  ],
  async () => {},
  {
    ...{ signInIssuer: 'http://127.0.0.1:9', signInClientId: 'x', signInClientSecret: 'x'.repeat(20) },
    reportKey: newReportKey(),
  },
);

describe.skipIf(chromiumPath() === null && process.env.CI !== 'true')(
  'a passkey, of a virtual authenticator',
  () => {
    let site: Site;
    let browser: Browser;
    let base: string;
    beforeAll(async () => {
      const port = await freePort();
      base = `http://localhost:${port}`;
      site = await startSite({ pagesUrl: base });
      await askStep(site);
      await site.api.app.listen({ host: 'localhost', port });
      browser = await launchChromium();
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });

    /** A browser of somebody, who has this authenticator. */
    async function openAs(context: BrowserContext, id: string): Promise<Page> {
      const page = await context.newPage();
      await page.goto(base + (await site.linkFor({ is: 'persoon', persoonId: id })));
      await goOn(page, page.getByRole('button', { name: 'Ga verder' }));
      await page.waitForURL(`${base}/tweede-stap`);
      return page;
    }
    const authenticator = async (page: Page) => {
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('WebAuthn.enable');
      const options = { protocol: 'ctap2', transport: 'internal', hasUserVerification: true } as const;
      const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
        options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
      });
      return { cdp, authenticatorId };
    };

    test('is made at first, and lets in after; an answer that was used, or of a copy, does not', async () => {
      const id = await site.person(['coordinator', GEBIED]);
      const context = await browser.newContext({ locale: 'nl-NL' });
      const page = await openAs(context, id);
      const { cdp, authenticatorId } = await authenticator(page);
      await page.getByRole('button', { name: 'Maak een toegangssleutel' }).click();
      await page.getByRole('heading', { name: 'Bewaar deze codes' }).waitFor();
      expect(await page.locator('code').count()).toBe(10);
      await page.goto(`${base}/wijk/${GEBIED}/leden`);
      expect(await page.locator('h1').textContent()).not.toBe('Tweede stap');

      // Signed in anew by a link: the passkey is asked for, and what the browser sends is looked at.
      await context.clearCookies();
      await page.goto(base + (await site.linkFor({ is: 'persoon', persoonId: id })));
      await goOn(page, page.getByRole('button', { name: 'Ga verder' }));
      let sent = '';
      page.on('request', (request) => {
        if (request.method() === 'POST') sent = request.postData() ?? '';
      });
      await page.getByRole('button', { name: 'Gebruik je toegangssleutel' }).click();
      await page.waitForURL(`${base}/beheer`);
      const [row] = await site.api.owner<{ teller: string; gebruikt: boolean }[]>`
      select teller, gebruikt_op is not null as gebruikt from toegangssleutel where persoon_id = ${id}`;
      expect([Number(row?.teller) > 1, row?.gebruikt]).toEqual([true, true]);

      // The same answer in another session of the same person: it signed something else.
      const answer = new URLSearchParams(sent).get('antwoord') ?? '';
      expect(answer).toContain('"signature"');
      const other = site.visitor();
      const landed = await (await other.open(await site.linkFor({ is: 'persoon', persoonId: id }))).submit();
      const form = await landed.follow();
      const replayed = await form.submit({ doel: 'gebruik', antwoord: answer });
      expect([replayed.status, replayed.text.includes('Deze toegangssleutel klopt niet')]).toEqual([
        400,
        true,
      ]);

      // A copy of the passkey counts from where it was copied.
      const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
      const [credential] = credentials;
      if (credential === undefined) throw new Error('the authenticator has no passkey');
      await cdp.send('WebAuthn.clearCredentials', { authenticatorId });
      await cdp.send('WebAuthn.addCredential', {
        authenticatorId,
        credential: { ...credential, signCount: 0 },
      });
      await context.clearCookies();
      await page.goto(base + (await site.linkFor({ is: 'persoon', persoonId: id })));
      await goOn(page, page.getByRole('button', { name: 'Ga verder' }));
      await page.getByRole('button', { name: 'Gebruik je toegangssleutel' }).click();
      await page.getByText('Deze toegangssleutel klopt niet').first().waitFor();
      await context.close();
    });

    test('is beside an app on one’s own page, where either can be taken away', async () => {
      const id = await site.person(['coordinator', GEBIED]);
      const context = await browser.newContext({ locale: 'nl-NL' });
      const page = await openAs(context, id);
      await authenticator(page);
      await page.getByRole('button', { name: 'Maak een toegangssleutel' }).click();
      await page.getByRole('link', { name: 'Ik heb ze bewaard' }).click();
      await page.goto(`${base}/mijn/tweede-stap`);
      await page.getByRole('heading', { name: 'Voeg een app toe' }).waitFor();
      await page.getByRole('button', { name: /^Haal weg.*Toegangssleutel 1$/ }).click();
      await page.getByText('Dit is het laatste dat je hebt').first().waitFor();
      // The authenticator has one for this person: it makes no second.
      await page.getByRole('button', { name: 'Maak een toegangssleutel' }).click();
      await page.getByText('Dat lukte niet.').waitFor();
      await context.close();
    });

    test('without JavaScript there is the app alone', async () => {
      const id = await site.person(['coordinator', GEBIED]);
      const context = await browser.newContext({ locale: 'nl-NL', javaScriptEnabled: false });
      const page = await openAs(context, id);
      expect(await page.getByRole('button', { name: 'Maak een toegangssleutel' }).isVisible()).toBe(false);
      expect(await page.getByLabel('Zes cijfers uit je app').isVisible()).toBe(true);
      await context.close();
    });
  },
);
