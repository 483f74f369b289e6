import { afterEach, beforeEach, expect, test } from 'vitest';
import { PAGE_TOKEN } from '#basis/sign-in.ts';
import { reasonFor } from '#test/pages/reason.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';

let site: Site;
let officer: Visit;
let person: string;
beforeEach(async () => {
  site = await startSite();
  officer = await site.signedIn('gemeente');
  person = await site.person(['resident', 'WK007200']);
  await site.api.owner`update persoon set weergavenaam = 'Anna 100%_\\ de Vries' where id = ${person}`;
});
afterEach(() => site.close());

const audit = (action: string) => site.api.owner`select * from audit where actie = ${action} order by nr`;
const personPath = () => pathTo('beheer.mens', { persoon: person });
const post = async (browser: Visit, path: string, body: Record<string, string>) => {
  // Any page of theirs has it.
  const page = await browser.open(pathTo('beheer.toegang'));
  const csrf = /name="_echt" value="([^"]*)"/.exec(page.html)?.[1] ?? '';
  return await browser.post(path, { _echt: csrf, ...body });
};

test('nobody is shown before a reason is given, which is in the audit log and leads back to the search', async () => {
  const path = pathTo('beheer.mensen', {}, { naam: 'anna' });
  const asked = await officer.open(path);
  expect([asked.status, asked.location]).toEqual([
    303,
    pathTo('beheer.reden', {}, { onderwerp: 'mensen:zoeken', terug: path }),
  ]);
  const back = await (await asked.follow()).submit({
    reden: 'rol-regelen',
    woorden: 'Anna wordt coördinator',
  });
  const found = await back.follow();
  expect(found.text).toContain('Anna 100%_\\ de Vries');
  expect(found.text).toContain('bewoner in Harlingen');
  expect(await audit('inzage')).toMatchObject([{ onderwerp: 'mensen:zoeken', reden: 'rol-regelen' }]);
  // One person is another question.
  expect((await officer.open(personPath())).location).toContain(encodeURIComponent(`persoon:${person}`));
});

test.each([
  ['naam=100%25', true],
  ['naam=%25_%5C', true],
  ['naam=zz', false],
  ['naam=A__a', false],
  ['gebied=WK007200', true],
  ['gebied=WK007202', false],
  ['rol=resident&gebied=WK007200', true],
  ['rol=coordinator', false],
])('?%s: found %s', async (query, isFound) => {
  await reasonFor(site, 'mensen:zoeken');
  expect((await officer.open(`/beheer/mensen?${query}`)).text.includes('Anna')).toBe(isFound);
});

test('without a question nobody is listed', async () => {
  await reasonFor(site, 'mensen:zoeken');
  expect((await officer.open(pathTo('beheer.mensen'))).text).toContain(
    'Vul een naam in, of kies een wijk of een rol.',
  );
});

test('a role is given and ended, with a job for the rooms and a row each; not without a reason', async () => {
  const unasked = await post(officer, personPath(), { doel: 'geef', gebied: 'WK007202', rol: 'coordinator' });
  expect(unasked.location).toContain('/beheer/reden');
  expect(await audit('lidmaatschap.nieuw')).toEqual([]);
  await reasonFor(site, `persoon:${person}`);
  const given = await post(officer, personPath(), { doel: 'geef', gebied: 'WK007202', rol: 'coordinator' });
  expect([given.status, (await given.follow()).text]).toEqual([
    303,
    expect.stringContaining('coördinator in'),
  ]);
  const ended = await post(officer, personPath(), { doel: 'beeindig', van: 'WK007202', reden: 'gestopt' });
  expect((await ended.follow()).text).toContain('is gestopt');
  expect(await audit('lidmaatschap.nieuw')).toMatchObject([{ onderwerp: `persoon:${person}` }]);
  expect(await audit('lidmaatschap.einde')).toMatchObject([
    { onderwerp: `persoon:${person}`, reden: 'gestopt' },
  ]);
  expect(
    await site.api.owner`select key from worker_provisioning._private_jobs where key = 'apply WK007202'`,
  ).toHaveLength(1);
  const again = await post(officer, personPath(), { doel: 'beeindig', van: 'WK007202', reden: 'gestopt' });
  expect([again.status, again.text.includes('Deze rol was al beëindigd')]).toEqual([400, true]);
});

test.each([
  [{ doel: 'geef' }, 'In welke wijk of buurt: maak een keuze'],
  [{ doel: 'geef', gebied: 'WK999999', rol: 'resident' }, 'deze wijk of buurt bestaat niet'],
  [{ doel: 'geef', gebied: 'WK007202', rol: 'burgemeester' }, 'Welke nieuwe rol: maak een keuze'],
  [{ doel: 'beeindig', van: 'WK007200' }, 'Waarom: maak een keuze'],
  [{ doel: 'beeindig' }, 'Welke rol: maak een keuze'],
  [{ doel: 'iets' }, ''],
])('%j is refused and changes nothing', async (body, said) => {
  await reasonFor(site, `persoon:${person}`);
  const page = await post(officer, personPath(), body as Record<string, string>);
  expect(page.status).toBe(400);
  expect(page.text).toContain(said);
  expect(
    await site.api.owner`select rol from lidmaatschap where tot is null and persoon_id = ${person}`,
  ).toEqual([{ rol: 'resident' }]);
});

test('who claims a role by name is not left with another, and of what is refused nothing is kept', async () => {
  await site.api.owner`update persoon set weergavenaam = 'Coördinator Anna' where id = ${person}`;
  await reasonFor(site, `persoon:${person}`);
  const page = await post(officer, personPath(), { doel: 'geef', gebied: 'WK007202', rol: 'resident' });
  expect([page.status, page.text.includes('past niet bij de rollen')]).toEqual([400, true]);
  expect(
    await site.api
      .owner`select 1 from lidmaatschap where gebied_code = 'WK007202' and persoon_id = ${person}`,
  ).toEqual([]);
});

test('a link to sign in is shown once, for who may give that role', async () => {
  const admin = await site.signedIn('systeembeheer');
  const path = pathTo('beheer.toegang');
  const made = await post(admin, path, { doel: 'link', rol: 'systeembeheer' });
  const [, token = ''] = /\/inloggen\/([\w-]{43})"/.exec(made.html) ?? [];
  expect(token).toMatch(PAGE_TOKEN);
  const fresh = site.visitor();
  expect((await (await fresh.open(pathTo('inloglink', { token }))).submit()).status).toBe(303);
  expect((await fresh.open(pathTo('beheer.taken'))).status).toBe(200);
  expect((await admin.open(path)).html).not.toContain(token);
  expect((await audit('inloglink.gemaakt')).at(-1)?.actor).toMatch(/^sessie:/);
  const refused = await post(officer, path, { doel: 'link', rol: 'systeembeheer' });
  expect([refused.status, refused.text.includes('deze rol kun jij niet geven')]).toEqual([400, true]);
  expect((await post(officer, path, { doel: 'link', rol: 'auditor' })).status).toBe(200);
});

test('somebody who is signed in for the whole service is signed out, and no other session', async () => {
  const auditor = await site.signedIn('auditor');
  const coordinator = await site.signedIn('coordinator');
  const [its] = await site.api.owner`select id from sessie where rol = 'auditor'`;
  const [other] = await site.api.owner`select id from sessie where rol = 'coordinator'`;
  const path = pathTo('beheer.toegang');
  expect((await post(officer, path, { doel: 'uit', sessie: its?.id })).status).toBe(303);
  expect((await auditor.open(pathTo('beheer.logboek'))).status).toBe(303);
  expect((await post(officer, path, { doel: 'uit', sessie: other?.id })).status).toBe(400);
  expect((await coordinator.open(pathTo('beheer'))).status).toBe(200);
  expect(await audit('sessie.beeindigd')).toMatchObject([{ onderwerp: `sessie:${its?.id}` }]);
});

test('a key of the API is withdrawn, once', async () => {
  const admin = await site.signedIn('systeembeheer');
  const token = await site.api.token('gemeente');
  const [row] = await site.api.owner`select id from api_token`;
  const path = pathTo('beheer.tokens');
  expect((await post(admin, path, { token: row?.id })).status).toBe(303);
  expect((await site.api.call('GET', '/api/v1/people', { token })).status).toBe(401);
  expect((await (await post(admin, path, { token: row?.id })).follow()).text).toContain(
    'Er is niets veranderd.',
  );
  expect((await post(admin, path, { token: person })).status).toBe(400);
  expect(await audit('token.ingetrokken')).toHaveLength(1);
});
