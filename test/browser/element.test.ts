/**
 * The page of a wijk as a widget, in a browser. The web client is a page of this test that plays Element's side of the widget API with Matrix'
 * own library (matrix-widget-api's ClientWidgetApi): a fake beside its port. It is on another host than the pages, so that cookies are those
 * of a frame. That the homeserver's word for who somebody is is right is asked of a real Synapse in matrix/contract/users.ts.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { freePort } from './free-port.ts';

const GEBIED = 'WK007200';
const LIBRARY = readFileSync(createRequire(import.meta.url).resolve('matrix-widget-api/dist/api.js'), 'utf8');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Element's part: shows the widget in a frame as Element does, and answers who its user is with `window.token`. */
const clientPage = (
  url: string,
): string => `<!doctype html><html lang="nl"><title>Element</title><h1>Element</h1>
  <iframe title="widget" style="width: 320px; height: 600px" sandbox="allow-forms allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts allow-downloads"></iframe>
  <script src="/matrix-widget-api.js"></script>
  <script>
    const { Widget, ClientWidgetApi, WidgetDriver, OpenIDRequestState } = mxwidgets;
    class Driver extends WidgetDriver {
      async validateCapabilities() { return new Set(); }
      askOpenID(observer) {
        observer.update(window.token === null
          ? { state: OpenIDRequestState.Blocked }
          : { state: OpenIDRequestState.Allowed, token: { access_token: window.token, matrix_server_name: 'example.org', expires_in: 3600, token_type: 'Bearer' } });
      }
    }
    const parameters = new URLSearchParams(location.search);
    window.token = parameters.get('token');
    const widget = new Widget({ id: 'buurtbaken', creatorUserId: '@dienst:example.org', type: 'm.custom', url: ${JSON.stringify(url)}, waitForIframeLoad: true });
    const frame = document.querySelector('iframe');
    frame.src = ${JSON.stringify(url)} + '?widgetId=buurtbaken&parentUrl=' + encodeURIComponent(location.href.split('?')[0]);
    window.api = new ClientWidgetApi(widget, frame, new Driver());
  </script></html>`;

describe.skipIf(chromiumPath() === null && process.env.CI !== 'true')('the widget', () => {
  let site: Site;
  let browser: Browser;
  let client: Server;
  let clientUrl: string;
  let base: string;
  beforeAll(async () => {
    const port = await freePort();
    base = `http://localhost:${port}`;
    client = createServer((request, response) => {
      const isLibrary = request.url === '/matrix-widget-api.js';
      response.setHeader('content-type', `text/${isLibrary ? 'javascript' : 'html'}; charset=utf-8`);
      response.end(isLibrary ? LIBRARY : clientPage(`${base}/element/${GEBIED}`));
    });
    await new Promise<void>((resolve) => client.listen(0, 'localhost', resolve));
    // On the same host as the pages, as on one's own machine: without https a browser keeps no cookie of another site's frame.
    clientUrl = `http://localhost:${(client.address() as AddressInfo).port}`;
    site = await startSite({ pagesUrl: base, webClientUrl: clientUrl });
    await site.api.app.listen({ host: 'localhost', port });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await new Promise((resolve) => client.close(resolve));
    await site?.close();
  });

  async function opened(
    token: string | null,
  ): Promise<{ context: BrowserContext; page: Page; frame: Frame; faults: string[] }> {
    const context = await browser.newContext({ locale: 'nl-NL' });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    const query = token === null ? '' : `?token=${encodeURIComponent(token)}`;
    await page.goto(`${clientUrl}/${query}`);
    const handle = await page.locator('iframe').elementHandle();
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error('no frame');
    return { context, page, frame, faults };
  }
  const tokenOf = async (role: string): Promise<string> => {
    const id = await site.person([role, GEBIED]);
    return await site.api.memory.person(`t-${id}`).openIdToken();
  };

  test('shows the coordinator what waits without signing in, also where they go next', async () => {
    const { context, frame, faults } = await opened(await tokenOf('coordinator'));
    await frame.waitForURL(`${base}/wijk/${GEBIED}`);
    expect(await frame.locator('h1').count()).toBe(1);
    expect(await frame.locator('footer').count()).toBe(0);
    await frame.getByRole('link', { name: 'Leden' }).click();
    await frame.waitForURL(`${base}/wijk/${GEBIED}/leden`);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await frame.evaluate(AXE);
    const violations = await frame.evaluate(async () => {
      type Axe = { run(options: object): Promise<{ violations: { id: string }[] }> };
      const { axe } = globalThis as unknown as { axe: Axe };
      const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      return (await axe.run({ runOnly })).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
    // Other parts of the site open in a tab of their own.
    const elsewhere = await frame.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')]
        .filter((one) => !/^\/(wijk|element|tweede-stap)(\/|$)/.test(one.pathname))
        .filter((one) => one.target !== '_blank')
        .map((one) => one.pathname),
    );
    expect(elsewhere).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a form inside it does what it says', async () => {
    const { context, frame } = await opened(await tokenOf('coordinator'));
    await frame.waitForURL(`${base}/wijk/${GEBIED}`);
    await frame.goto(`${base}/wijk/${GEBIED}/proberen`);
    await frame.getByRole('textbox').first().fill('er loopt iemand met een koevoet');
    await frame.locator('form button').first().click();
    // A click in a frame does not wait for the page it leads to: its words do.
    await frame.locator('main', { hasText: 'koevoet' }).waitFor();
    await context.close();
  });

  test.each([
    ['a resident', async () => await tokenOf('resident')],
    ['who says no to Element', async () => null],
  ])('says so to %s', async (_who, token) => {
    const { context, frame } = await opened(await token());
    await frame.getByText('Dat lukte niet.').waitFor();
    await context.close();
  });

  test('another site that frames it is shown nothing', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    // Another origin, to which `frame-ancestors` is no less than to another host.
    const evil = `http://127.0.0.1:${new URL(clientUrl).port}`;
    await page.route(`${evil}/`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${base}/element/${GEBIED}"></iframe>` }),
    );
    await page.goto(`${evil}/`, { waitUntil: 'load' });
    await expect
      .poll(() => page.frames()[1]?.url(), { timeout: 10_000 })
      .toBe('chrome-error://chromewebdata/');
    await context.close();
  });
});
