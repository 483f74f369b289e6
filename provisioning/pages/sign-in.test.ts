/** Coming in by a link, staying in, and going out. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { pathTo } from '#web/paths.ts';
import { expireSessies } from '../sign-in.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.close());

test('a link comes in once; opening it uses nothing up', async () => {
  const path = await site.linkFor({ is: 'rol', role: 'gemeente', gebied: null });
  const browser = site.visitor();
  for (const _look of [1, 2, 3]) expect((await browser.open(path)).status).toBe(200);
  const page = await browser.open(path);
  expect(page.title).toBe('Je bent er bijna');
  const done = await page.submit();
  expect([done.status, done.location]).toEqual([303, pathTo('beheer')]);
  const home = await done.follow();
  expect(home.title).toBe('Beheer');
  expect(home.text).toContain('Gelukt: Je bent ingelogd.');
  expect((await browser.open(pathTo('beheer'))).text).not.toContain('Je bent ingelogd');

  const other = site.visitor();
  const again = await (await other.open(path)).submit();
  expect([again.status, again.title]).toEqual([404, 'Deze link werkt niet meer']);
  expect((await other.open(pathTo('beheer'))).status).toBe(303);
});

test('a made-up link is told as one that was used', async () => {
  const page = await site.visitor().open(pathTo('inloglink', { token: 'x'.repeat(43) }));
  expect(page.status).toBe(200);
  expect((await page.submit()).title).toBe('Deze link werkt niet meer');
  expect((await site.visitor().open(pathTo('inloglink', { token: 'kort' }))).status).toBe(404);
});

test('a link of a quarter of an hour ago does not work', async () => {
  const path = await site.linkFor({ is: 'rol', role: 'gemeente', gebied: null });
  await site.api.owner`update inloglink set verloopt_op = verloopt_op - interval '15 minutes'`;
  expect((await (await site.visitor().open(path)).submit()).status).toBe(404);
});

test('who was sent to sign in comes where they wanted to go', async () => {
  const browser = site.visitor();
  const sent = await browser.open(pathTo('beheer.instellingen'));
  expect([sent.status, sent.location]).toEqual([303, '/inloggen?terug=%2Fbeheer%2Finstellingen']);
  expect((await sent.follow()).text).toContain('Log eerst in.');
  const path = await site.linkFor({ is: 'rol', role: 'gemeente', gebied: null });
  const done = await (await browser.open(path)).submit();
  expect(done.location).toBe(pathTo('beheer.instellingen'));
});

test.each([
  'https://elders.example/',
  '//elders.example',
  '/\\elders.example',
  'javascript:alert(1)',
  '/ /elders',
])('nobody is sent to %s after signing in', async (terug) => {
  const browser = site.visitor();
  await browser.open(`/inloggen?terug=${encodeURIComponent(terug)}`);
  const path = await site.linkFor({ is: 'rol', role: 'gemeente', gebied: null });
  expect((await (await browser.open(path)).submit()).location).toBe(pathTo('beheer'));
});

test('a session that was there before is not the one that is signed in with, and ends', async () => {
  const browser = site.visitor();
  browser.cookies.set('buurtbaken', 'a'.repeat(43));
  const path = await site.linkFor({ is: 'rol', role: 'auditor', gebied: null });
  await (await browser.open(path)).submit();
  const first = browser.cookies.get('buurtbaken');
  expect(first).toMatch(/^[\w-]{43}$/);
  expect(first).not.toBe('a'.repeat(43));

  const second = await site.linkFor({ is: 'rol', role: 'gemeente', gebied: null });
  await (await browser.open(second)).submit();
  expect(browser.cookies.get('buurtbaken')).not.toBe(first);
  const old = site.visitor();
  old.cookies.set('buurtbaken', first ?? '');
  expect((await old.open(pathTo('beheer'))).status).toBe(303);
});

test('going out ends the session, not the cookie alone', async () => {
  const browser = await site.signedIn('gemeente');
  const token = browser.cookies.get('buurtbaken') ?? '';
  const done = await (await browser.open(pathTo('uitloggen'))).submit();
  expect(done.location).toBe(pathTo('home'));
  expect(browser.cookies.has('buurtbaken')).toBe(false);
  browser.cookies.set('buurtbaken', token);
  expect((await browser.open(pathTo('beheer'))).status).toBe(303);
});

test('a role that ends is gone with the next request, as is somebody who takes part no longer', async () => {
  const browser = await site.signedIn('coordinator', { asPerson: true });
  expect((await browser.open(pathTo('beheer'))).status).toBe(200);
  await site.api.owner`update lidmaatschap set rol = 'resident'`;
  expect((await browser.open(pathTo('beheer'))).status).toBe(403);
  await site.api.owner`update persoon set beeindigd_op = now()`;
  expect((await browser.open(pathTo('beheer'))).status).toBe(303);
});

describe('time', () => {
  const idle = (minutes: number) =>
    site.api.owner`update sessie set gebruikt_op = gebruikt_op - make_interval(mins => ${minutes})`;

  test.each([
    ['coordinator', 59, 200],
    ['coordinator', 61, 303],
    ['resident', 61, 403],
  ] as const)('%s, unused for %d minutes: %d', async (role, minutes, status) => {
    const browser = await site.signedIn(role, { asPerson: true });
    await idle(minutes);
    expect((await browser.open(pathTo('beheer'))).status).toBe(status);
  });

  test('after twelve hours it is over, however much it is used', async () => {
    const browser = await site.signedIn('gemeente');
    await site.api.owner`update sessie set eindigt_op = eindigt_op - interval '12 hours'`;
    expect((await browser.open(pathTo('beheer'))).status).toBe(303);
  });
});

test('what has ended is removed: sessions at once, links after a day', async () => {
  await site.signedIn('gemeente');
  await site.signedIn('auditor');
  await site.api.owner`update sessie set eindigt_op = ${site.api.context.clock()} where rol = 'auditor'`;
  await site.api
    .owner`update inloglink set verloopt_op = verloopt_op - interval '25 hours' where rol = 'auditor'`;
  await expireSessies(site.api.context);
  expect(await site.api.owner`select rol from sessie union all select rol from inloglink`).toEqual([
    { rol: 'gemeente' },
    { rol: 'gemeente' },
  ]);
});

test('what is kept of links and sessions opens nothing, and each coming and going is in the audit log', async () => {
  const browser = await site.signedIn('gemeente');
  const token = browser.cookies.get('buurtbaken') ?? '';
  await (await browser.open(pathTo('uitloggen'))).submit();
  const rows = JSON.stringify(await site.api.owner`select * from sessie, inloglink, audit`);
  expect(rows).not.toContain(token);
  expect(site.api.logged()).not.toContain(token);
  const log = await site.api.owner`select actie from audit order by nr`;
  expect(log.map(({ actie }) => actie)).toEqual(['inloglink.gemaakt', 'sessie.begin', 'sessie.eind']);
});
