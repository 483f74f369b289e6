/** A session is what we made and nothing else: not what a browser brings along, not what is left of one that ended. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGES } from '#provisioning/pages/table.ts';
import { ask, concretePath, seed } from '#test/pages/every-page.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';

const COOKIE = 'buurtbaken';
let site: Site;
beforeAll(async () => {
  site = await startSite();
  await seed(site);
});
afterAll(() => site.close());

const planted = () => {
  const browser = site.visitor();
  browser.cookies.set(COOKIE, randomBytes(32).toString('base64url'));
  return browser;
};

test.each(PAGES.map(({ name }) => name))(
  '%s is to a made-up session what it is to nobody, and makes it none',
  async (name) => {
    const path = concretePath(name);
    for (const body of [undefined, 'x=y']) {
      const it = { path, ...(body === undefined ? {} : { body }) };
      const browser = planted();
      const [made, nobody] = [await ask(site, browser, it), await ask(site, site.visitor(), it)];
      expect([made.status, made.headers.location]).toEqual([nobody.status, nobody.headers.location]);
      const cookies = [made.headers['set-cookie'] ?? []].flat().map(String);
      expect(cookies.filter((one) => one.startsWith(`${COOKIE}=`))).toEqual([]);
    }
  },
);

test('who signs in over a planted session gets another, and the planted one stays nobody', async () => {
  const browser = planted();
  const before = browser.cookies.get(COOKIE) ?? '';
  const form = browser.cookies.get('buurtbaken-formulier');
  const link = await site.linkFor({ is: 'rol', role: 'gemeente', gebied: null });
  const page = await browser.open(link);
  const oldToken = page.field('_echt') ?? '';
  await page.submit();
  expect(browser.cookies.get(COOKIE)).not.toBe(before);
  expect((await browser.open('/beheer')).status).toBe(200);
  // A form that was open from before is of nobody's session.
  expect((await browser.post('/beheer/instellingen', { _echt: oldToken, kleur: '#000000' })).status).toBe(
    403,
  );
  expect(form).toBeUndefined();
  const other = site.visitor();
  other.cookies.set(COOKIE, before);
  expect((await other.open('/beheer')).status).toBe(303);
});

test('a session that ended opens no page, nor does one that is nearly it', async () => {
  const browser = await site.signedIn('gemeente');
  const token = browser.cookies.get(COOKIE) ?? '';
  const asked = async (value: string) => {
    const one = site.visitor();
    one.cookies.set(COOKIE, value);
    return (await one.open('/beheer')).status;
  };
  expect(await asked(token)).toBe(200);
  for (const value of [
    `${token}x`,
    token.slice(0, -1),
    token.toLowerCase(),
    `"${token}"x`,
    ` ${token}`.repeat(2),
  ])
    expect([value, await asked(value)]).toEqual([value, 303]);
  await (await browser.open('/uitloggen')).submit();
  expect(await asked(token)).toBe(303);
});
