/** What the first officer, a wijkagent and a coordinator do in their browsers on a new installation. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromiumPath, launchChromium } from '#test/browser/chromium.ts';
import { goOn } from '#test/browser/go-on.ts';
import { eventually } from '#test/harness/eventually.ts';
import { DOMAIN, type Installation } from './installation.ts';

const GEOJSON = readFileSync(new URL('../../provisioning/demo/harlingen.geojson', import.meta.url));
const ADDRESSES = Buffer.from(
  [
    'PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024',
    ...['10', '12', '14'].map((number) => `8861AA;${number};720001;7200;72`),
    '',
  ].join('\n'),
);
const TIMEOUT_MS = 120_000;

export const browserMissing = (): boolean => chromiumPath() === null && process.env.CI !== 'true';

export type Browsing = {
  /** Somebody's browser; without JavaScript unless asked. */
  visitor(options?: { readonly javaScript: boolean }): Promise<Page>;
  /** Every host that any page of theirs asked for anything. */
  readonly hosts: ReadonlySet<string>;
  close(): Promise<void>;
};

/** A browser for which every name leads to the installation, so that what is asked of another is seen and harms nobody. */
export async function browse({ outside }: Pick<Installation, 'outside'>): Promise<Browsing> {
  const browser: Browser = await launchChromium([`--host-resolver-rules=MAP * 127.0.0.1:${outside.port}`]);
  const hosts = new Set<string>();
  return {
    hosts,
    async visitor({ javaScript } = { javaScript: false }) {
      // The authority's certificate is checked elsewhere (outside.ts); a browser would need it in the machine's store.
      const context: BrowserContext = await browser.newContext({
        ...{ ignoreHTTPSErrors: true, javaScriptEnabled: javaScript, locale: 'nl-NL' },
        viewport: { width: 390, height: 844 },
      });
      context.setDefaultTimeout(TIMEOUT_MS);
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^(https?|wss?):$/.test(url.protocol)) hosts.add(url.host);
      });
      return await context.newPage();
    },
    close: () => browser.close(),
  };
}

const press = async (page: Page, value: string): Promise<void> =>
  await goOn(page, page.locator(`button[name="doe"][value="${value}"]`).first());

/** By the link of the log: signs in, and goes through the wizard until the three are asked. */
export async function beginSettingUp(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await goOn(page, page.locator('main form button').first());
  await goOn(page, page.getByRole('link', { name: 'Inrichten' }));
  await page.locator('input[name="code"]').fill('GM0072');
  await press(page, 'gegevens');
  for (const [name, buffer] of [
    ['wijken.geojson', GEOJSON],
    ['pc6hnr20250801_gwb.csv', ADDRESSES],
  ] as const) {
    await goOn(page, page.getByRole('link', { name: /inlezen$/ }));
    await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/plain', buffer });
    await goOn(page, page.locator('main form button').first());
    await goOn(page, page.locator('button[name="toepassen"]'));
    await page.getByRole('heading', { level: 1, name: 'Buurtbaken inrichten' }).waitFor();
  }
  await page.locator('select[name="gebied"]').selectOption('WK007200');
  await press(page, 'wijk');
  await press(page, 'gemeente-ja');
}

/** Asks somebody, and gives the link to hand over. */
export async function ask(page: Page, role: 'wijkagent' | 'coordinator', name: string): Promise<string> {
  await page.locator(`input[name="${role}Naam"]`).fill(name);
  await press(page, `vraag-${role}`);
  const shown = page.locator('input[readonly]').first();
  if ((await shown.count()) === 0)
    throw new Error(`nobody was asked: ${await page.locator('body').textContent()}`);
  const link = await shown.inputValue();
  await goOn(page, page.getByRole('link', { name: /terug/i }).last());
  return link;
}

/** Says yes by a link; leaves the page at the own link that is given for it. */
export async function sayYes(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await press(page, 'ja');
  await page.waitForURL(/nieuw=1/);
}

/** Once the group is there: chooses the words that are offered as a password. Gives with what somebody logs in. */
export async function comeIn(page: Page): Promise<{ user: string; password: string }> {
  await eventually(
    async () => {
      await page.reload();
      return (await page.locator('button[value="inloggen"]').count()) > 0 || null;
    },
    { timeoutMs: 180_000 },
  );
  await press(page, 'inloggen');
  const password = await page.locator('input[name="woorden"]').inputValue();
  await goOn(page, page.locator('main form button').last());
  return { user: await page.locator('input[readonly]').first().inputValue(), password };
}

/** Starts the group, goes back to the wizard and has a test melding sent; again where a busy machine did not judge it in time. */
export async function finishSettingUp(page: Page): Promise<string> {
  await press(page, 'start');
  for (let turn = 1; ; turn += 1) {
    const said = await trial(page);
    if (turn === TURNS || !said.includes('niet nagekeken')) return said;
  }
}
const TURNS = 5;

async function trial(page: Page): Promise<string> {
  await page.goto(`https://${DOMAIN}/beheer/inrichten`);
  await press(page, 'proef');
  const said = page.getByText(/is nagekeken|niet nagekeken|kon niet worden verstuurd/).first();
  await eventually(
    async () => {
      if ((await said.count()) > 0) return true;
      await page.goto(`https://${DOMAIN}/beheer/inrichten?wacht=1`);
      return null;
    },
    { timeoutMs: TIMEOUT_MS },
  );
  return (await said.textContent()) ?? '';
}
