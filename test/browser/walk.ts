/**
 * Looks at pages in a real browser, each as every reader may meet it: axe finds nothing, 320 pixels are wide enough, it works without
 * JavaScript, the keyboard reaches every control and shows where it is, it is light, and it asks nothing of another host.
 * BUURTBAKEN_PICTURES=DIR keeps a picture of each, on a phone and on a desk.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#basis/roles.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { chromiumPath, launchChromium } from './chromium.ts';

/** A page in one state. */
export type Stop = {
  /** Of the picture too: letters, digits and dashes. */
  readonly name: string;
  readonly path: string | ((site: Site) => Promise<string> | string);
  /** Who looks; nobody signed in if absent. */
  readonly as?: Role;
  /** They are somebody by name, not a role alone. */
  readonly asPerson?: true;
  /** This very person, in the place of somebody new with the role: their id. */
  readonly who?: (site: Site) => Promise<string>;
  /** Somebody else each time: what `act` does can be done once. */
  readonly fresh?: boolean;
  /** Brings the page into the state that is meant; without JavaScript too. */
  readonly act?: (page: Page) => Promise<void>;
};

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = process.env.BUURTBAKEN_PICTURES;
const MOST_BYTES = 100_000;
const PHONE = { width: 320, height: 640 };
/** Else each page gets a process of its own, and another is made ready for the next: that takes longer than looking at the page. */
const ONE_RENDERER = ['--disable-site-isolation-trials', '--renderer-process-limit=1'];
const DESK = { width: 1280, height: 900 };

type Opened = { readonly page: Page; readonly bytes: () => Promise<number>; readonly faults: string[] };

/** Makes a test of each stop. `prepare` fills the database before any is looked at; `settings` are the service's. */
export function walkPages(
  name: string,
  stops: readonly Stop[],
  prepare: (site: Site) => Promise<void> = async () => {},
  settings: Readonly<Record<string, string>> = {},
): void {
  const missing = chromiumPath() === null && process.env.CI !== 'true';
  if (missing) console.log(`skipped: ${name}, since there is no Chromium (Debian: apt-get install chromium)`);
  describe.skipIf(missing)(name, () => {
    let site: Site;
    let browser: Browser;
    let base: string;
    let desk: BrowserContext;
    let phone: BrowserContext;
    let bare: BrowserContext;
    beforeAll(async () => {
      site = await startSite(settings);
      await prepare(site);
      base = await site.api.app.listen({ host: '127.0.0.1', port: 0 });
      browser = await launchChromium(ONE_RENDERER);
      [desk, phone, bare] = await Promise.all([
        contextOf(browser, { viewport: DESK }),
        contextOf(browser, { viewport: PHONE, isMobile: true, hasTouch: true }),
        contextOf(browser, { viewport: DESK, javaScriptEnabled: false }),
      ]);
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });

    test.each(stops)('$name', async (stop) => {
      const signIn = async () => {
        if (stop.who !== undefined) return [...(await site.signedInAs(await stop.who(site))).cookies];
        if (stop.as === undefined) return [];
        return [...(await site.signedIn(stop.as, stop.asPerson && { asPerson: stop.asPerson })).cookies];
      };
      const once = await signIn();
      /** Nobody was here before, but for the first page, which keeps the process. */
      const fresh = async (kept: BrowserContext): Promise<BrowserContext> => {
        for (const page of kept.pages().slice(1)) await page.close();
        await kept.clearCookies();
        const cookies = stop.fresh === true ? await signIn() : once;
        await kept.addCookies(cookies.map(([key, value]) => ({ name: key, value, url: base })));
        return kept;
      };
      const path = typeof stop.path === 'string' ? stop.path : await stop.path(site);
      const title = await onDesk(await open(await fresh(desk), base, path, stop), stop);
      const opened = await open(await fresh(phone), base, path, stop);
      await onPhone(opened, stop);
      // Where nothing is done on the page, what the server sends is what there is without JavaScript.
      if (stop.act === undefined) {
        expect(await served(opened.page, base + path)).toBe(title);
        return;
      }
      const { page } = await open(await fresh(bare), base, path, stop);
      expect(await page.locator('h1').textContent()).toBe(title);
    });
  });
}

/** One for all stops: making one takes a process, and longer than looking at a page. */
async function contextOf(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const made = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce', ...options });
  await made.newPage();
  return made;
}

async function open(context: BrowserContext, base: string, path: string, stop: Stop): Promise<Opened> {
  const page = await context.newPage();
  // As for who comes for the first time: what is loaded is weighed.
  await (await context.newCDPSession(page)).send('Network.setCacheDisabled', { cacheDisabled: true });
  const faults: string[] = [];
  const sizes: Promise<number>[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(base)) faults.push(`asked of another host: ${request.url()}`);
  });
  page.on('requestfinished', (request) => {
    sizes.push(request.sizes().then((of) => of.responseBodySize + of.responseHeadersSize));
  });
  // What the content security policy stops is told here too. A page that was refused (400) is meant.
  page.on('console', (message) => {
    const isMeant = /status of (400|403|404)/.test(message.text());
    if (message.type() === 'error' && !isMeant) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(base + path, { waitUntil: 'load' });
  sizes.length = Math.min(sizes.length, stop.act === undefined ? sizes.length : 0);
  await stop.act?.(page);
  return {
    page,
    faults,
    bytes: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0),
  };
}

/** Gives the page's heading. */
async function onDesk({ page, bytes, faults }: Opened, stop: Stop): Promise<string> {
  await keep(page, `${stop.name}-breed`);
  expect(await axeFaults(page)).toEqual([]);
  expect(await unreached(page)).toEqual([]);
  expect(faults).toEqual([]);
  expect(await bytes()).toBeLessThanOrEqual(MOST_BYTES);
  return (await page.locator('h1').textContent()) ?? '';
}

/** The heading of a page as it is sent, before any script. */
async function served(page: Page, url: string): Promise<string | null> {
  const html = await (await page.context().request.get(url)).text();
  const heading = await page.evaluate(
    (sent) => new DOMParser().parseFromString(sent, 'text/html').querySelector('h1')?.textContent,
    html,
  );
  return heading ?? null;
}

async function onPhone({ page, faults }: Opened, stop: Stop): Promise<void> {
  await keep(page, `${stop.name}-telefoon`);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, await widest(page)).toBeLessThanOrEqual(PHONE.width);
  expect(await axeFaults(page)).toEqual([]);
  expect(faults).toEqual([]);
}

/** What stands out at the side, to be named in a failure. */
async function widest(page: Page): Promise<string> {
  return await page.evaluate(
    (width) =>
      [...document.querySelectorAll('body *')]
        .filter((one) => one.getBoundingClientRect().right > width + 1)
        .slice(-5)
        .map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute('class')}: ${one.textContent}`)
        .join(', '),
    PHONE.width,
  );
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return await page.evaluate(async (tags) => {
    type Axe = {
      run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    };
    const { axe } = globalThis as unknown as { axe: Axe };
    // Of what is well, and of how to find the rest, axe would write more than it looks at.
    const { violations } = await axe.run({ runOnly: tags, resultTypes: ['violations'], selectors: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, TAGS);
}

/** Controls that Tab does not reach, or at which nothing shows that they have the focus. */
async function unreached(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    // What is in a block that is folded has a place too, but is not shown.
    const isShown = (one: Element): boolean => one.getClientRects().length > 0 && one.checkVisibility();
    const isInGroup = (one: Element): boolean => one instanceof HTMLInputElement && one.type === 'radio';
    const all = [
      ...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary'),
    ];
    let at = 0;
    // Of a group of radio buttons Tab reaches one; arrows do the rest.
    const groups = new Set<string>();
    for (const one of all.filter(isShown)) {
      if (isInGroup(one)) {
        const { name } = one as HTMLInputElement;
        if (groups.has(name)) continue;
        groups.add(name);
      }
      one.setAttribute('data-walk', String(at++));
    }
    window.scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur();
    const walked: Walked = { reached: new Set(), faults: [] };
    Object.assign(globalThis, walked);
    document.addEventListener('focusin', ({ target: one }) => {
      if (!(one instanceof Element)) return;
      const style = getComputedStyle(one);
      const isRing = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
      if (!isRing && style.boxShadow === 'none')
        walked.faults.push(`shows no focus: ${one.outerHTML.slice(0, 120)}`);
      const ofGroup = isInGroup(one) ? `input[name="${(one as HTMLInputElement).name}"][data-walk]` : null;
      const isMarked = one.matches('[data-walk]') || ofGroup === null;
      const marked = isMarked ? one : document.querySelector(ofGroup);
      if (marked !== null) walked.reached.add(marked);
    });
    return at;
  });
  // Day, month, year, hours, minutes and the calendar are each reached by Tab.
  const inDates = 7 * (await page.locator('input[type=date], input[type=datetime-local]').count());
  await tab(page, count + 5 + inDates);
  return await page.evaluate(() => {
    const { reached, faults } = globalThis as unknown as Walked;
    const left = [...document.querySelectorAll('[data-walk]')]
      .filter((one) => !reached.has(one))
      .map((one) => `not reached by Tab: ${one.outerHTML.slice(0, 120)}`);
    return [...faults, ...left];
  });
}

/** Presses Tab so many times. Each is sent without waiting for the one before: the browser takes them in their order. */
async function tab(page: Page, times: number): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const events = Array.from({ length: times }, () => ['rawKeyDown', 'keyUp'] as const).flat();
  await Promise.all(events.map((type) => cdp.send('Input.dispatchKeyEvent', { type, ...key })));
}

/** What is kept on the page while Tab goes over it: asking after each Tab would take longer than the Tab. */
type Walked = { readonly reached: Set<Element>; readonly faults: string[] };

async function keep(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined || PICTURES === '') return;
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}
