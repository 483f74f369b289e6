import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium on this machine (`CHROMIUM` names another), or null when there is none. */
export function chromiumPath(): string | null {
  return [process.env.CHROMIUM ?? '', ...PLACES].find((path) => path !== '' && existsSync(path)) ?? null;
}

/**
 * Starts it headless, without the calls home that a browser makes by itself; `more` are arguments besides. Throws when there is none, and where pictures
 * are to be kept (BUURTBAKEN_PICTURES) when there is no font for emoji: they would show empty boxes. */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('no Chromium: install the package chromium, or set CHROMIUM');
  const browser = await chromium.launch({
    executablePath,
    // Of who lives here: a clock of the browser's stands beside times that the service wrote.
    env: { ...process.env, TZ: 'Europe/Amsterdam' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
  if ((process.env.BUURTBAKEN_PICTURES ?? '') === '' || (await showsEmoji(browser))) return browser;
  await browser.close();
  throw new Error(
    'no font for emoji, so that pictures would show empty boxes: install fonts-noto-color-emoji',
  );
}

/** An emoji has colours of its own; the box for what no font has is in the colour of the text. */
async function showsEmoji(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  const isColoured = await page.evaluate(() => {
    const drawn = document.createElement('canvas').getContext('2d');
    if (drawn === null) return false;
    drawn.font = '40px sans-serif';
    drawn.fillText('👮', 10, 60);
    const { data } = drawn.getImageData(0, 0, 100, 100);
    return data.some((value, at) => at % 4 < 3 && value > 0);
  });
  await page.close();
  return isColoured;
}
