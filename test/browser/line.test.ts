import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLACEHOLDERS_NL } from '#basis/catalogue/bot.nl.ts';
import { WAIT_NL } from '#basis/catalogue/pages/wijk.nl.ts';
import { eventually } from '#test/harness/eventually.ts';
import { type RunningStack, runningStack } from '#test/harness/stack.ts';
import { pathTo } from '#web/paths.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { goOn } from './go-on.ts';
import { phone } from './proef.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** With BUURTBAKEN_PICTURES set to a folder, the pictures of README and docs are made on the way. */
const PICTURES = process.env.BUURTBAKEN_PICTURES;
const missing = chromiumPath() === null && process.env.CI !== 'true';
if (missing)
  console.log('skipped: the browser test, since there is no Chromium (Debian: apt-get install chromium)');

/** A photo as a phone makes it: with where and with what it was taken. */
async function phonePhoto(): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 420, channels: 3, background: '#7a93a8' } })
    .composite([
      {
        input: Buffer.from(
          '<svg width="640" height="420"><rect y="300" width="640" height="120" fill="#555"/><rect x="180" y="230" width="260" height="90" rx="20" fill="#b03a2e"/><circle cx="240" cy="322" r="32"/><circle cx="380" cy="322" r="32"/></svg>',
        ),
      },
    ])
    .jpeg()
    .withExif({
      IFD0: { Make: 'Fonz', Model: 'Straatcamera 3' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 10/1 0/1' },
    })
    .toBuffer();
}

describe.skipIf(missing)('the whole line, on the try-out page in a real browser', () => {
  let stack: RunningStack;
  let browser: Browser;
  let page: Page;
  const picture = (name: string, whole = page): Promise<unknown> =>
    PICTURES ? whole.screenshot({ path: join(PICTURES, `${name}.png`) }) : Promise.resolve();

  beforeAll(async () => {
    stack = await runningStack();
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1320, height: 900 } });
    await page.goto(stack.status.web);
    for (const number of [1, 2, 3] as const) {
      await phone(page, number).self.and(page.locator('[data-ready="true"]')).waitFor({ timeout: 60_000 });
    }
  }, 420_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  it('delivers ordinary words as typed', async () => {
    await phone(page, 1).send('Er fietst al een half uur iemand rondjes door de Voorstraat.');
    for (const number of [2, 3] as const)
      await phone(page, number)
        .saying('Er fietst al een half uur iemand rondjes door de Voorstraat.')
        .first()
        .waitFor();
  });

  it('turns a report into one card that neighbours tap on', async () => {
    const card = (number: 1 | 2 | 3) =>
      phone(page, number)
        .saying(/Melding \d+ · /)
        .filter({ hasText: 'rondjes door de Voorstraat' })
        .first();
    await card(1).waitFor({ timeout: 60_000 });
    const button = (number: 1 | 2 | 3, name: RegExp) => card(number).getByRole('button', { name });
    await button(1, /^✅ afgelopen/).waitFor({ timeout: 60_000 });
    // The demo has past meldingen with cards of their own, so that this is not the first.
    const number = /Melding (\d+) · /.exec((await card(1).textContent()) ?? '')?.[1];
    await picture('melding');
    await button(2, /^👀 ook gezien/).click();
    await card(3).filter({ hasText: 'Ook gezien: 1' }).waitFor({ timeout: 60_000 });
    await button(3, /^🚨 112 gebeld/).click();
    await card(1)
      .filter({ hasText: /112: gebeld om \d\d:\d\d door/ })
      .waitFor({ timeout: 60_000 });
    await phone(page, 1)
      .saying(/112 is gebeld door .* Bel niet nog een keer/)
      .waitFor({ timeout: 60_000 });
    await picture('melding-gebeld');
    await button(1, /^✅ afgelopen/).click();
    await phone(page, 1).openRoom(/je eigen hulp/);
    const question = phone(page, 1)
      .saying(/Hoe liep het af\?/)
      .last();
    await question.getByRole('button', { name: /^❓ onbekend/ }).waitFor({ timeout: 60_000 });
    await picture('melding-vraag');
    await question.getByRole('button', { name: /^👍 opgelost/ }).click();
    await phone(page, 1).saying(`De groep leest hoe melding ${number} afliep.`).waitFor({ timeout: 60_000 });
    await phone(page, 2)
      .saying(`Melding ${number} is afgelopen. Het is opgelost.`)
      .waitFor({ timeout: 60_000 });
    await card(2).filter({ hasText: 'Uitkomst: opgelost' }).waitFor({ timeout: 60_000 });
    await picture('melding-afgelopen');
    await phone(page, 1).openRoom(/Melding|melding/);
  }, 180_000);

  it('softens a swear word before anybody sees it', async () => {
    const seen: string[] = [];
    await page.exposeFunction('noteText', (text: string) => seen.push(text));
    await phone(page, 2)
      .self.locator('ol.timeline')
      .evaluate((list) => {
        const note = (window as unknown as { noteText(text: string): void }).noteText;
        new MutationObserver(() => note(list.textContent ?? '')).observe(list, {
          subtree: true,
          childList: true,
          characterData: true,
        });
      });
    await phone(page, 1).send('Die klootzak reed net bijna een kind aan bij de Noorderhaven.');
    await phone(page, 2).saying('reed net bijna een kind aan').first().waitFor();
    expect(
      await phone(page, 2)
        .saying(/klootzak/i)
        .count(),
    ).toBe(0);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((text) => /klootzak/i.test(text))).toEqual([]);
    await picture('verzacht');
  });

  it('lets a photo wait for the coordinator, who places it with a tap', async () => {
    const buffer = await phonePhoto();
    const photo = { name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer };
    await phone(page, 1).sendPhoto(photo, 'Deze auto rijdt steeds rondjes');
    await phone(page, 2)
      .saying(/foto wacht op de coördinator/i)
      // What the bot answers to it quotes it.
      .first()
      .waitFor();
    await phone(page, 2).saying('Deze auto rijdt steeds rondjes').first().waitFor();
    expect(await phone(page, 2).self.locator('ol.timeline img').count()).toBe(0);

    const coordinator = phone(page, 3);
    await coordinator.openRoom(/coördinat/i);
    await coordinator.self.locator('ol.timeline img').first().waitFor({ timeout: 60_000 });
    // Of this photo: other things may wait in the room, and have their ✅ already.
    const approve = coordinator
      .saying(/Deze auto rijdt steeds rondjes[\s\S]*Tik op ✅ om het te plaatsen/)
      .getByRole('button', { name: /^✅/ });
    await approve.waitFor();
    await picture('coordinator');
    const download = page.waitForResponse(
      (answer) => answer.request().method() === 'GET' && answer.url().includes('/media/download/'),
    );
    await approve.click();
    await phone(page, 2).self.locator('ol.timeline img').waitFor({ timeout: 60_000 });
    const asked = (await download).request();
    const { authorization = '' } = await asked.allHeaders();
    const bytes = Buffer.from(await (await fetch(asked.url(), { headers: { authorization } })).arrayBuffer());
    const metadata = await sharp(bytes).metadata();
    expect({ exif: metadata.exif, xmp: metadata.xmp, iptc: metadata.iptc }).toEqual({
      exif: undefined,
      xmp: undefined,
      iptc: undefined,
    });
    expect(bytes.includes('Straatcamera')).toBe(false);
    await picture('geplaatst');
  }, 180_000);

  it('tells the sender in a room with the bot alone', async () => {
    const sender = phone(page, 1);
    await sender.openRoom(/je eigen hulp/);
    await sender.saying(/staat nu in de groep/).waitFor({ timeout: 60_000 });
    await picture('bewoner');
  });

  it('lets the coordinator place a text on a page without JavaScript, by a link that the bot gave', async () => {
    const held = 'De dader heet Jan Klaassen, hij woont op nummer 12.';
    const [sender, reader, coordinator] = [phone(page, 1), phone(page, 2), phone(page, 3)];
    await sender.openRoom(/meldingen/i);
    await sender.send(held);
    await reader.saying(PLACEHOLDERS_NL.text).last().waitFor({ timeout: 60_000 });
    expect(await reader.saying('Jan Klaassen').count()).toBe(0);
    await coordinator.openRoom(/je eigen hulp/);
    await coordinator.send('inloggen');
    const answer = coordinator.saying('Hier is je link om in te loggen').last();
    await answer.waitFor({ timeout: 60_000 });
    const link = /https?:\/\/[\w.:/-]+/.exec((await answer.textContent()) ?? '')?.[0] ?? '';
    const desk = await (await browser.newContext({ javaScriptEnabled: false, locale: 'nl-NL' })).newPage();
    await desk.goto(link);
    await goOn(desk, desk.getByRole('button', { name: 'Ga verder' }));
    const wijk = new URL(pathTo('wijk', { gebied: 'WK007200' }), link).href;
    /** Opens what waits, one after the other, until it is this text. */
    const found = async (): Promise<boolean> => {
      await desk.goto(wijk);
      const links = await desk.locator('main .bb-cards a[href*="/zaak/"]').all();
      for (const to of await Promise.all(links.map((one) => one.getAttribute('href')))) {
        await desk.goto(new URL(to ?? '', wijk).href);
        if (((await desk.locator('main').textContent()) ?? '').includes(held)) return true;
      }
      return false;
    };
    await eventually(found, { timeoutMs: 60_000, intervalMs: 500 });
    await goOn(desk, desk.getByRole('button', { name: WAIT_NL.choices.zaak.ja }));
    await reader.saying('Jan Klaassen').first().waitFor({ timeout: 60_000 });
    await desk.context().close();
    await coordinator.openRoom(/coördinat/i);
  }, 180_000);

  it('has no accessibility faults, wide and on a phone', async () => {
    for (const width of [1320, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(AXE);
      const faults = await page.evaluate(async () => {
        const axe = (
          window as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe;
        const { violations } = await axe.run();
        return violations.map(
          (one) =>
            `${one.id}: ${one.nodes
              .map((node) => node.html)
              .join(' ')
              .slice(0, 200)}`,
        );
      });
      expect(faults).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(overflow).toBe(false);
    }
    await picture('telefoon');
  });

  it('stays whole: no error on the page, nothing asked of another host', async () => {
    const strangers: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') strangers.push(request.url());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.reload();
    await eventually(async () => (await page.locator('[data-ready="true"]').count()) === 3, {
      timeoutMs: 30_000,
    });
    expect({ strangers, faults }).toEqual({ strangers: [], faults: [] });
  }, 60_000);
});
