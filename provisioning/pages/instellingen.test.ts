import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';

const PATH = pathTo('beheer.instellingen');
let site: Site;
let officer: Visit;
beforeEach(async () => {
  site = await startSite();
  officer = await site.signedIn('gemeente');
});
afterEach(() => site.close());

test('what is changed is kept, told once, in the audit log by name of the setting, and on every page', async () => {
  const page = await officer.open(PATH);
  expect([page.field('kleur'), page.field('naam')]).toEqual(['#154273', '']);
  const done = await page.submit({
    naam: ' Gemeente Harlingen aan zee ',
    kleur: '#7A0C2E',
    openingstijden: 'Op werkdagen van 9 tot 17 uur',
    email: 'buurt@harlingen.example',
    preventieTitel2: 'Sloten',
    preventieUrl2: 'https://politiekeurmerk.example/sloten',
  });
  expect([done.status, done.location]).toEqual([303, PATH]);
  const after = await done.follow();
  expect(after.text).toContain('Bewaard.');
  // A row that was left empty is closed up.
  expect([after.field('preventieTitel1'), after.field('kleur')]).toEqual(['Sloten', '#7a0c2e']);

  const home = await site.visitor().open(pathTo('home'));
  for (const said of [
    'Gemeente Harlingen aan zee',
    'Op werkdagen van 9 tot 17 uur',
    'buurt@harlingen.example',
  ])
    expect(home.text).toContain(said);
  expect(home.html).toContain('href="https://politiekeurmerk.example/sloten"');
  const style = /href="(\/stijl\/[^"]*)"/.exec(home.html)?.[1] ?? '';
  const sheet = await site.visitor().open(style);
  expect(sheet.html).toContain('--bb-colour:#7a0c2e');
  expect(sheet.headers['cache-control']).toContain('immutable');

  const [row] = await site.api.owner`select * from audit where actie = 'gemeente.instellingen'`;
  expect(row?.actor).toMatch(/^sessie:/);
  expect(JSON.parse(row?.bijzonderheden).gewijzigd).toBe('naam,kleur,openingstijden,email,preventie');
});

test('saving what is there already changes nothing', async () => {
  await (await officer.open(PATH)).submit({ naam: 'Harlingen' });
  const done = await (await officer.open(PATH)).submit();
  expect((await done.follow()).text).toContain('Er is niets veranderd.');
  expect(await site.api.owner`select * from audit where actie = 'gemeente.instellingen'`).toHaveLength(1);
});

test.each([
  ['kleur', '#ffcc00', 'Kleur: deze kleur is te licht om goed te lezen op wit (contrast 1,5, nodig is 4,5)'],
  ['kleur', 'blauw', 'Kleur: geen kleur'],
  ['email', 'geen adres', 'E-mailadres: geen e-mailadres'],
  ['telefoon', 'bel maar', 'Telefoonnummer: geen telefoonnummer'],
  ['lettertype', 'Arial"; }', 'Lettertype: geen naam van een lettertype'],
  ['linksUrl3', 'http://zonder.example', 'Adres van link 3: geen webadres dat begint met https://'],
  ['linksUrl3', 'javascript:alert(1)', 'Adres van link 3: geen webadres dat begint met https://'],
  ['preventieTitel1', 'Alleen een tekst', 'Adres van tip 1: geen webadres'],
])('%s as %s is refused by name, and nothing typed is lost', async (field, value, said) => {
  const page = await officer.open(PATH);
  const again = await page.submit({ openingstijden: 'Altijd <b>"open"</b>', [field]: value });
  expect(again.status).toBe(400);
  expect(again.text).toContain(said);
  expect(again.field(field)).toBe(value);
  expect(again.field('openingstijden')).toBe('Altijd <b>"open"</b>');
  expect(again.html).toContain(`href="#veld-${said.includes('Adres van tip') ? 'preventieUrl1' : field}"`);
  expect(again.html).toContain('<title>Fout: Instellingen van de gemeente');
  expect(await site.api.owner`select * from gemeente_instelling`).toEqual([]);
  // What comes back can be mended and sent.
  const mended = field.startsWith('preventie')
    ? { preventieUrl1: 'https://x.example/' }
    : { [field]: '', ...(field === 'linksUrl3' ? { linksTitel3: '' } : {}) };
  expect((await again.submit(mended)).status).toBe(303);
});

test('a form that no page of ours gave does nothing', async () => {
  const bare = await officer.post(PATH, { kleur: '#000000' });
  expect(bare.status).toBe(403);
  expect(bare.text).toContain('Deze pagina stond lang open.');
  expect(bare.field('kleur')).toBe('#000000');

  const other = await site.signedIn('gemeente');
  const stolen = (await other.open(PATH)).field('_echt') ?? '';
  expect((await officer.post(PATH, { kleur: '#000000', _echt: stolen })).status).toBe(403);
  const own = (await officer.open(PATH)).field('_echt') ?? '';
  const elsewhere = { 'sec-fetch-site': 'cross-site' };
  expect((await officer.post(PATH, { kleur: '#000000', _echt: own }, elsewhere)).status).toBe(403);
  expect(await site.api.owner`select * from gemeente_instelling`).toEqual([]);
  expect((await officer.post(PATH, { kleur: '#000000', _echt: own })).status).toBe(303);
});
