/** Signing in by the gemeente's own sign-in, against a real provider (oidc-provider), and as somebody who means harm meets it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TestProvider } from '#test/pages/oidc.ts';
import { OIDC_CLIENT, OIDC_PAGES, startProvider } from '#test/pages/oidc.ts';
import { reasonFor } from '#test/pages/reason.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Shown, Visit } from '#test/pages/visit.ts';

const GEBIED = 'WK007200';
const FAILED = 'Inloggen lukte niet';
let provider: TestProvider;
let site: Site;
let nr = 0;
/** Of each test another account there. */
let login: string;
beforeAll(async () => {
  provider = await startProvider('/inloggen/dienst/terug');
  site = await startSite({
    signInIssuer: provider.issuer,
    signInClientId: OIDC_CLIENT.id,
    signInClientSecret: OIDC_CLIENT.secret,
    pagesUrl: OIDC_PAGES,
  });
});
afterAll(async () => {
  await site.close();
  await provider.close();
});
beforeEach(() => {
  nr += 1;
  login = `medewerker-${nr}`;
});

async function byLink(id: string): Promise<Visit> {
  const browser = site.visitor();
  await (await browser.open(await site.linkFor({ is: 'persoon', persoonId: id }))).submit();
  return browser;
}
const leadsTo = (page: Shown): string =>
  (/href="([^"]*\/auth\?[^"]*)"/.exec(page.html)?.[1] ?? '').replaceAll('&amp;', '&');
/** A person who tied their account there. */
async function tied(role = 'coordinator', as = login): Promise<{ id: string; browser: Visit }> {
  const id = await site.person([role, GEBIED]);
  const browser = await byLink(id);
  const page = await (await browser.open('/mijn/inlogdienst')).submit({ doel: 'koppel' });
  const done = await browser.open(await provider.signInAt(leadsTo(page), as));
  expect([done.status, done.location]).toEqual([303, '/mijn/inlogdienst']);
  return { id, browser };
}
async function comeIn(browser: Visit, as = login): Promise<Shown> {
  const away = await browser.open('/inloggen/dienst');
  expect(away.status).toBe(303);
  return await browser.open(await provider.signInAt(away.location ?? '', as));
}

test('who tied their account comes in by it, to where they wanted to go', async () => {
  const { id } = await tied();
  const browser = site.visitor();
  const page = await (await browser.open(`/wijk/${GEBIED}/leden`)).follow();
  expect(page.html).toContain('href="/inloggen/dienst"');
  const away = await browser.open('/inloggen/dienst');
  for (const part of ['code_challenge_method=S256', 'state=', 'nonce=', 'scope=openid&'])
    expect(`${away.location}&`).toContain(part);
  const back = await provider.signInAt(away.location ?? '', login);
  const done = await browser.open(back);
  expect([done.status, done.location]).toEqual([303, `/wijk/${GEBIED}/leden`]);
  expect((await done.follow()).status).toBe(200);
  // What came back works once, and in no other browser.
  expect((await browser.open(back)).title).toBe(FAILED);
  const [row] = await site.api.owner<{ actor: string; met: string }[]>`
    select actor, bijzonderheden::json ->> 'met' as met from audit where actie = 'sessie.begin' order by nr desc limit 1`;
  expect(row).toEqual({ actor: `persoon:${id}`, met: 'inlogdienst' });
});

test('who somebody is there stands in no table and no line', async () => {
  await tied();
  const rows = await site.api.owner<{ row: string }[]>`select t::text as row from inlogkoppeling t`;
  expect(rows.map(({ row }) => row).join()).not.toContain(login);
  expect(site.api.logged()).not.toContain(login);
});

test('nobody is told whether they are known: unknown, without a role, ended, broken off, forged', async () => {
  const unknown = await comeIn(site.visitor(), `${login}-onbekend`);
  const { id } = await tied();
  await site.api.owner`update lidmaatschap set tot = now(), reden = 'gestopt' where persoon_id = ${id}`;
  const former = await comeIn(site.visitor());
  await site.api.owner`update lidmaatschap set tot = null, reden = null where persoon_id = ${id}`;
  await site.api.owner`update persoon set beeindigd_op = now() where id = ${id}`;
  const ended = await comeIn(site.visitor());
  const broken = site.visitor();
  await broken.open('/inloggen/dienst');
  const refused = await broken.open('/inloggen/dienst/terug?error=access_denied');
  const made = site.visitor();
  const back = await provider.signInAt((await made.open('/inloggen/dienst')).location ?? '', login);
  const forged = await made.open(back.replace(/state=[^&]*/, 'state=nagemaakt'));
  const elsewhere = await site.visitor().open(back);
  const same = ({ status, html }: Shown) => [status, html.replace(/\/terug\?[^"]*/g, '')];
  for (const one of [former, ended, refused, forged, elsewhere]) expect(same(one)).toEqual(same(unknown));
  expect(unknown.title).toBe(FAILED);
});

test('an answer of another issuer is none', async () => {
  await tied();
  const browser = site.visitor();
  const back = await provider.signInAt((await browser.open('/inloggen/dienst')).location ?? '', login);
  const other = back.replace(/iss=[^&]*/, `iss=${encodeURIComponent('https://boos.example')}`);
  expect(other).not.toBe(back);
  expect((await browser.open(other)).title).toBe(FAILED);
});

test('an account is one person’s; somebody who ties another is no longer the former', async () => {
  await tied();
  const second = await site.person(['wijkagent', GEBIED]);
  const browser = await byLink(second);
  const page = await (await browser.open('/mijn/inlogdienst')).submit({ doel: 'koppel' });
  expect((await browser.open(await provider.signInAt(leadsTo(page), login))).title).toBe(FAILED);
  const again = await (await browser.open('/mijn/inlogdienst')).submit({ doel: 'koppel' });
  expect((await browser.open(await provider.signInAt(leadsTo(again), `${login}-b`))).status).toBe(303);
  const other = await (await browser.open('/mijn/inlogdienst')).submit({ doel: 'koppel' });
  expect((await browser.open(await provider.signInAt(leadsTo(other), `${login}-c`))).status).toBe(303);
  expect((await comeIn(site.visitor(), `${login}-b`)).title).toBe(FAILED);
  expect((await comeIn(site.visitor(), `${login}-c`)).status).toBe(303);
  const loose = await browser.open('/mijn/inlogdienst');
  await browser.post('/mijn/inlogdienst', { doel: 'los', _echt: loose.field('_echt') ?? '' });
  expect((await comeIn(site.visitor(), `${login}-c`)).title).toBe(FAILED);
});

test('nobody is tied by a link that is followed, nor in another session than the one that asked', async () => {
  const id = await site.person(['coordinator', GEBIED]);
  const browser = await byLink(id);
  expect((await browser.open('/mijn/inlogdienst')).html).not.toContain('/auth?');
  expect((await browser.post('/mijn/inlogdienst', { doel: 'koppel' })).status).toBe(403);
  // Asked in one session; by the time they come back another is signed in.
  const page = await (await browser.open('/mijn/inlogdienst')).submit({ doel: 'koppel' });
  const victim = await byLink(await site.person(['coordinator', GEBIED]));
  browser.cookies.set('buurtbaken', victim.cookies.get('buurtbaken') ?? '');
  expect((await browser.open(await provider.signInAt(leadsTo(page), login))).title).toBe(FAILED);
  const rows = await site.api.owner`select 1 from inlogkoppeling where persoon_id = ${id}`;
  expect(rows).toHaveLength(0);
});

test('a resident ties nothing, and comes in by nothing', async () => {
  const resident = await byLink(await site.person(['resident', GEBIED]));
  expect((await resident.open('/mijn/inlogdienst')).status).toBe(403);
});

test('systeembeheer makes a link to tie with; it works once, and the person hears of it', async () => {
  const id = await site.person(['gemeente', GEBIED]);
  const admin = await site.signedIn('systeembeheer');
  const officer = await site.signedIn('gemeente');
  await reasonFor(site, `persoon:${id}`);
  const page = await admin.open(`/beheer/mensen/${id}`);
  const refused = await officer.open(`/beheer/mensen/${id}`);
  expect(refused.text).not.toContain('Maak een koppellink');
  const form = (from: Shown) => ({ doel: 'koppellink', _echt: from.field('_echt') ?? '' });
  expect((await officer.post(`/beheer/mensen/${id}`, form(refused))).status).toBe(400);
  const made = await admin.post(`/beheer/mensen/${id}`, form(page));
  const link = /\/koppelen\/[\w-]{43}/.exec(made.html)?.[0] ?? '';
  const tie = async (): Promise<{ browser: Visit; done: Shown }> => {
    const browser = site.visitor();
    const on = await (await browser.open(link)).submit();
    return { browser, done: await browser.open(await provider.signInAt(leadsTo(on), login)) };
  };
  const { browser, done } = await tie();
  expect([done.status, done.location]).toEqual([303, '/beheer']);
  expect((await browser.open('/beheer/cijfers')).status).toBe(200);
  expect((await tie()).done.title).toBe(FAILED);
  const [job] = await site.api.owner<{ wat: string }[]>`
    select payload ->> 'wat' as wat from worker_bot._private_jobs where payload ->> 'persoon' = ${id}`;
  expect(job?.wat).toBe('gekoppeld');
});

test('what a browser had before is not the session that it comes in with', async () => {
  await tied();
  const browser = await site.signedIn('resident');
  const before = browser.cookies.get('buurtbaken') ?? '';
  expect((await comeIn(browser)).status).toBe(303);
  expect(browser.cookies.get('buurtbaken')).not.toBe(before);
  const old = site.visitor();
  old.cookies.set('buurtbaken', before);
  expect((await old.open('/mijn')).status).toBe(303);
});

test('a second step is asked after it too', async () => {
  await tied();
  await site.api.owner`insert into gemeente_instelling (instellingen, gewijzigd_op, gewijzigd_door)
    values ('{"tweedeStapCoordinatoren": true}', now(), 'test')`;
  expect((await comeIn(site.visitor())).location).toBe('/tweede-stap');
  await site.api.owner`delete from gemeente_instelling`;
});

test('without a provider, or with one that is away, nothing is offered that does not work', async () => {
  const context = site.api.context as { settings: { signInIssuer?: string | undefined } };
  const former = context.settings;
  context.settings = { ...former, signInIssuer: 'http://127.0.0.1:9' };
  expect((await site.visitor().open('/inloggen/dienst')).title).toBe(FAILED);
  context.settings = { ...former, signInIssuer: undefined };
  expect((await site.visitor().open('/inloggen/dienst')).title).toBe(FAILED);
  expect((await site.visitor().open('/inloggen')).html).not.toContain('/inloggen/dienst');
  context.settings = former;
});
