/** What holds for every page: headers, languages, what can't be shown, limits, and cookies behind https. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ERRORS } from '#basis/catalogue/pages/errors.ts';
import { connect } from '#store/db.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import { visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';
import { buildApp } from '../app.ts';
import { PAGES } from './table.ts';

describe('every page', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());

  test('comes with a policy that lets in nothing of others, and is not kept', async () => {
    for (const path of [pathTo('home'), '/bestaat-niet', pathTo('beheer')]) {
      const { headers } = await site.visitor().open(path);
      expect(headers['content-security-policy']).toBe(
        "default-src 'none';style-src 'self';img-src 'self';font-src 'self';script-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
      );
      expect(headers).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect(headers['strict-transport-security']).toBeUndefined();
      if (path !== pathTo('beheer')) expect(headers['cache-control']).toBe('no-store');
    }
  });

  test('is in the language that is chosen, then asked for, and stays so', async () => {
    const browser = site.visitor({ 'accept-language': 'en' });
    expect((await browser.open(pathTo('spelregels'))).html).toContain('<html lang="en"');
    expect((await browser.open(`${pathTo('spelregels')}?taal=fy`)).title).toBe('De spulregels');
    expect((await browser.open(pathTo('spelregels'))).title).toBe('De spulregels');
    expect((await browser.open('/bestaat-niet')).title).toBe(ERRORS.fy['niet-gevonden'].title);
    expect((await browser.open(`${pathTo('spelregels')}?taal=de`)).title).toBe('De spulregels');
  });

  test("is in somebody's own language where they chose none, and in Dutch for officials", async () => {
    const id = await site.person(['coordinator', 'WK007200']);
    await site.api.owner`update persoon set taal = 'fy' where id = ${id}`;
    const browser = site.visitor({ 'accept-language': 'en' });
    const link = await browser.open(await site.linkFor({ is: 'persoon', persoonId: id }));
    await link.submit();
    expect((await browser.open(pathTo('spelregels'))).title).toBe('De spulregels');
    const beheer = await browser.open(pathTo('beheer'));
    expect(beheer.html).toContain('<html lang="nl"');
    expect(beheer.html).not.toContain('taal=fy');
  });

  test('links to the other languages keep where you are', async () => {
    const page = await site.visitor().open('/inloggen?terug=%2Fbeheer&taal=nl');
    expect(page.html).toContain('href="/inloggen?terug=%2Fbeheer&amp;taal=fy"');
  });

  test('is told in words when it cannot be shown', async () => {
    const resident = await site.signedIn('resident');
    const refused = await resident.open(pathTo('beheer'));
    expect([refused.status, refused.title]).toEqual([403, 'Dit mag je niet zien']);
    expect((await resident.open('/bestaat-niet')).text).toContain('Uitloggen');
    const large = await site.visitor().post(pathTo('uitloggen'), { x: 'x'.repeat(100_001) });
    expect(large.status).toBe(303);
    const tooLarge = await resident.post(pathTo('uitloggen'), { x: 'x'.repeat(100_001) });
    expect([tooLarge.status, tooLarge.title]).toEqual([413, 'Dit is te veel']);
    const noForm = await site.visitor().post(pathTo('home'), {});
    expect([noForm.status, noForm.title]).toEqual([405, 'Dit kan hier niet']);
    const json = await resident.post(pathTo('uitloggen'), {}, { 'content-type': 'application/json' });
    expect(json.status).toBe(415);
    const bad = await site.visitor().open('/%E0%A4%A');
    expect([bad.status, bad.title]).toEqual([400, 'Dit klopt niet']);
  });

  test('leaves the API its own answers', async () => {
    for (const path of ['/api/v1/bestaat-niet', '/_matrix/niets', '/api'])
      expect((await site.visitor().open(path)).headers['content-type']).toContain('problem+json');
  });

  test('is unpacked in no more than it is worth, and shows what is typed as text', async () => {
    const officer = await site.signedIn('gemeente');
    const again = await (await officer.open(pathTo('beheer.instellingen'))).submit({
      naam: '"><script>alert(1)</script>',
      kleur: 'geen',
    });
    expect(again.html).not.toContain('<script>alert');
    expect(again.field('naam')).toBe('"><script>alert(1)</script>');
  });

  test('takes any bytes for a form without falling over', async () => {
    const officer = await site.signedIn('gemeente');
    for (const [key, value] of [
      ['__proto__', 'x'],
      ['constructor', 'x'],
      ['kleur[__proto__]', 'x'],
      ['naam', '\u0000\ud800'],
      ['_echt', '%%%'],
    ] as const) {
      const page = await officer.open(pathTo('beheer.instellingen'));
      expect((await page.submit({ [key]: value })).status).toBeLessThan(500);
    }
  });

  test('stands even when how the gemeente shows itself cannot be read', async () => {
    const browser = site.visitor();
    await site.api.owner`alter table gemeente_instelling rename to weg`;
    const page = await browser.open(pathTo('spelregels'));
    await site.api.owner`alter table weg rename to gemeente_instelling`;
    expect([page.status, page.title]).toEqual([200, 'De spelregels']);
  });

  test('with the database away says so, readably, and to who keeps the server what to do', async () => {
    const sql = connect('postgres://niemand@127.0.0.1:9/weg', { max: 1 });
    const app = await buildApp({ ...site.api.context, sql });
    const officer = visit(app);
    officer.cookies.set('buurtbaken', 'x'.repeat(43));
    for (const path of [pathTo('beheer.dienst'), pathTo('wijken')]) {
      const page = await officer.open(path);
      expect([page.status, page.title]).toEqual([503, 'De site kan nu niet bij de gegevens']);
      expect(page.text).toContain('wacht en raakt niet weg');
      expect(page.text).toContain('docker compose run --rm doctor');
      const [style = ''] = /\/stijl\/[^"]+/.exec(page.html) ?? [];
      expect((await officer.open(style)).status).toBe(200);
    }
    const api = await officer.open('/api/v1/wijken', { authorization: `Bearer ${'x'.repeat(43)}` });
    expect([api.status, api.html]).toEqual([503, expect.stringContaining('De database antwoordt niet')]);
    await app.close();
    await sql.end();
  });

  test('is a small answer: no page is over a tenth of what it may be', async () => {
    for (const { name } of PAGES.filter(({ name }) => name === 'home' || name === 'spelregels')) {
      const { html } = await site.visitor().open(pathTo(name as 'home'));
      expect(html.length).toBeLessThan(20_000);
    }
  });
});

describe('with other settings', () => {
  let site: Site | undefined;
  afterEach(() => site?.close());

  test('behind https cookies are of the host alone and go by https alone', async () => {
    site = await startSite({ pagesUrl: 'https://buurt.example/' });
    const browser = await site.signedIn('gemeente');
    expect([...browser.cookies.keys()].every((name) => name.startsWith('__Host-'))).toBe(true);
    const shown = await site.visitor().open(pathTo('home', {}, { taal: 'fy' }));
    for (const cookie of [shown.headers['set-cookie']].flat())
      for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
    expect(shown.headers['strict-transport-security']).toBe('max-age=31536000');
  });

  test('one who is signed in asks so much in a minute and no more, whoever else is behind the address', async () => {
    site = await startSite({ pagesPerMinute: '5' });
    const [one, other] = [await site.signedIn('gemeente'), await site.signedIn('gemeente')];
    for (let at = 0; at < 5; at += 1) expect((await one.open(pathTo('beheer'))).status).toBe(200);
    const refused = await one.open(pathTo('beheer'));
    expect([refused.status, refused.title]).toEqual([429, 'Even wachten']);
    expect(refused.headers['retry-after']).toBe('60');
    expect((await other.open(pathTo('beheer'))).status).toBe(200);
  });

  test('public forms have a limit of their own, for guessing', async () => {
    site = await startSite({ publicFormsPerMinute: '3' });
    const page = await site.visitor().open(pathTo('inloglink', { token: 'x'.repeat(43) }));
    const statuses: number[] = [];
    for (let at = 0; at < 4; at += 1) statuses.push((await page.submit()).status);
    expect(statuses).toEqual([404, 404, 404, 429]);
  });
});
