import { afterEach, beforeEach, expect, test } from 'vitest';
import { exceptionOf } from '#spelregels/excepted.ts';
import type { Site } from '#test/pages/site.ts';
import { startSite } from '#test/pages/site.ts';
import type { Visit } from '#test/pages/visit.ts';
import { pathTo } from '#web/paths.ts';

const GEBIED = 'WK007200';
const PATH = pathTo('wijk.instellingen', { gebied: GEBIED });
let site: Site;
let coordinator: Visit;
beforeEach(async () => {
  site = await startSite();
  coordinator = await site.signedIn('coordinator', { asPerson: true });
});
afterEach(() => site.close());

const kept = async () =>
  (await site.api.owner`select instellingen from wijk_instelling where gebied_code = ${GEBIED}`)[0]
    ?.instellingen;
const save = async (
  values: Readonly<Record<string, string | readonly string[] | null>>,
  browser = coordinator,
) => await (await browser.open(PATH)).submit({ doe: 'bewaren', ...values });

test('what is changed is kept and told of in the list of what it was, and is undone by one button', async () => {
  const page = await coordinator.open(PATH);
  expect([page.field('taal'), page.field('ladderTips'), page.field('stilVan')]).toEqual([
    'gewoon',
    '3',
    '21:00',
  ]);
  expect(page.text).toContain('Er is nog niets veranderd.');
  const done = await save({ taal: 'streng', linkDomeinen: ' Harlingen.nl\nwoonstad.nl ', ladderTips: '5' });
  expect([done.status, done.location]).toEqual([303, PATH]);
  expect((await done.follow()).text).toContain('Bewaard.');
  expect(await kept()).toMatchObject({
    taal: 'streng',
    linkDomeinen: ['harlingen.nl', 'woonstad.nl'],
    ladder: { tips: 5, regels: [8, 9, 10] },
  });
  await save({ taal: 'mild' });
  const twice = await coordinator.open(PATH);
  expect(twice.text).toMatch(/Veranderd op 1 maart, 13:00 door Test \w+: scheldwoorden/);
  const back = [...twice.html.matchAll(/name="terug" value="([^"]+)"/g)].map(([, id]) => id ?? '');
  expect(back).toHaveLength(2);
  const undone = await twice.submit({ doe: 'terugzetten', terug: back.at(-1) ?? '' });
  expect((await undone.follow()).text).toContain('De instellingen staan weer zoals ze waren.');
  expect(await kept()).toMatchObject({ taal: 'gewoon', linkDomeinen: [], ladder: { tips: 3 } });
  // Undoing can be undone.
  expect(await site.api.owner`select 1 from wijk_instelling_oud`).toHaveLength(3);
  const rows = await site.api
    .owner`select reden, bijzonderheden from audit where actie = 'gebied.instellingen' order by nr`;
  expect(rows.map(({ reden }) => reden)).toEqual([null, null, 'teruggezet']);
  expect(JSON.parse(rows[0]?.bijzonderheden).gewijzigd).toBe('taal,linkDomeinen,ladder');
});

test('saving what is there already changes nothing', async () => {
  await save({ taal: 'mild' });
  expect((await (await save({})).follow()).text).toContain('Er is niets veranderd.');
  expect(await site.api.owner`select 1 from wijk_instelling_oud`).toHaveLength(1);
});

test.each([
  ['stilVan', '9 uur', 'Stil vanaf: typ de tijd zo: 21:00'],
  ['berichtenPerMinuut', '2', 'Berichten per minuut:'],
  ['ladderTips', '21', 'Tips voor een waarschuwing:'],
  ['ladderTipDagen', 'veel', 'Dagen dat een tip telt:'],
  ['linkDomeinen', 'goed.nl\ngeen website', '“geen website” is geen website'],
  ['linkDomeinen', 'a.nl\n'.repeat(51), 'hoogstens 50 websites'],
  ['taal', 'luid', 'Wat gebeurt er met scheldwoorden?: maak een keuze'],
])('%s as %j is refused by name, and nothing typed is lost', async (field, value, said) => {
  const again = await save({ fotos: 'direct', [field]: value });
  expect(again.status).toBe(400);
  expect(again.text).toContain(said);
  expect(again.field('fotos')).toBe('direct');
  expect(await kept()).toBeUndefined();
});

test('a way to show that one lives here must stay, and what is typed nowhere on the page stays as it was', async () => {
  const none = await save({ bewijs: null });
  expect(none.text).toContain('kies minstens één manier');
  await save({ bewijs: ['buren'], plaatsvervanger: null });
  expect(await kept()).toMatchObject({ bewijs: ['buren'], plaatsvervanger: null });
});

test('a deputy is a coordinator of this wijk, and there stays one; who coordinates no more is not put back', async () => {
  const deputy = await site.person(['coordinator', GEBIED]);
  const other = await site.person(['coordinator', 'WK007202']);
  expect((await save({ plaatsvervanger: other })).status).toBe(400);
  const next = await site.person(['coordinator', GEBIED]);
  await save({ plaatsvervanger: deputy });
  expect((await save({ plaatsvervanger: '' })).text).toContain('een groep heeft altijd een plaatsvervanger');
  await save({ plaatsvervanger: next });
  await site.api.owner`update lidmaatschap set rol = 'resident' where persoon_id = ${deputy}`;
  const page = await coordinator.open(PATH);
  const [, id = ''] = /name="terug" value="([^"]+)"/.exec(page.html) ?? [];
  expect((await page.submit({ doe: 'terugzetten', terug: id })).status).toBe(303);
  expect((await kept()).plaatsvervanger).toBe(next);
});

test('that one coordinator may remove somebody alone is for the gemeente to allow, also by putting back', async () => {
  const refused = await save({ taal: 'streng', verwijderenMetTwee: null });
  expect(refused.status).toBe(400);
  expect(refused.text).toContain('alleen de gemeente kan dit uitzetten');
  expect(await kept()).toBeUndefined();
  const officer = await site.signedIn('gemeente');
  expect((await save({ verwijderenMetTwee: null }, officer)).status).toBe(303);
  expect((await kept()).verwijderenMetTwee).toBe(false);
  // Who leaves it as it is changes other things; who wants two again needs nobody.
  expect((await save({ taal: 'mild' })).status).toBe(303);
  expect((await save({ verwijderenMetTwee: 'ja' })).status).toBe(303);
  expect((await kept()).verwijderenMetTwee).toBe(true);
  const page = await coordinator.open(PATH);
  const [, id = ''] = /name="terug" value="([^"]+)"/.exec(page.html) ?? [];
  await page.submit({ doe: 'terugzetten', terug: id });
  expect(await kept()).toMatchObject({ taal: 'mild', verwijderenMetTwee: true });
});

test('the gemeente sets them too, and sees no names', async () => {
  const deputy = await site.person(['coordinator', GEBIED]);
  await save({ plaatsvervanger: deputy });
  const officer = await site.signedIn('gemeente');
  const page = await officer.open(PATH);
  expect(page.text).not.toContain(`Test ${deputy.slice(0, 8)}`);
  await save({ taal: 'streng' }, officer);
  expect(await kept()).toMatchObject({ taal: 'streng', plaatsvervanger: deputy });
  expect((await coordinator.open(PATH)).text).toContain('door de gemeente: scheldwoorden');
});

test('wording that was allowed is listed, of a sentence only since when, and is taken back once', async () => {
  expect((await coordinator.open(PATH)).text).toContain('Jullie hebben nog geen woorden toegestaan.');
  const sentence = exceptionOf({ code: 'alleen-uiterlijk', fragment: 'Die lui van de camping deugen niet' });
  const rows = [
    [GEBIED, 'schelden', 'kutweer'],
    [GEBIED, 'alleen-uiterlijk', sentence?.words ?? ''],
    ['WK007202', 'schelden', 'rotzooi'],
  ] as const;
  for (const [gebied, code, words] of rows)
    await site.api.owner`insert into uitzondering (gebied_code, code, woorden, sinds)
      values (${gebied}, ${code}, ${words}, '2026-02-03T12:00Z')`;
  const page = await coordinator.open(PATH);
  expect(page.text).toContain('“kutweer”');
  expect(page.text).toContain('Een hele zin. Wat er stond, bewaren we niet.');
  expect(page.text).toContain('Mag sinds 3 februari 2026');
  for (const hidden of ['sha256', 'rotzooi']) expect(page.html).not.toContain(hidden);

  const [id = '', elsewhere = ''] = (
    await site.api.owner`select id from uitzondering where code = 'schelden' order by gebied_code`
  ).map((row) => String(row.id));
  const take = async (one: string) =>
    await (await (await coordinator.open(PATH)).submit({ doe: 'weghalen', woorden: one })).follow();
  expect((await take(id)).text).toContain('Weggehaald. De regel geldt er weer voor.');
  for (const again of [id, elsewhere]) expect((await take(again)).text).toContain('Er is niets veranderd.');
  expect(await site.api.owner`select code from uitzondering order by code`).toEqual([
    { code: 'alleen-uiterlijk' },
    { code: 'schelden' },
  ]);
  const audit = await site.api
    .owner`select onderwerp, bijzonderheden from audit where actie = 'uitzondering.weg'`;
  expect(audit.map((row) => [row.onderwerp, JSON.parse(row.bijzonderheden)])).toEqual([
    [`gebied:${GEBIED}`, { code: 'schelden' }],
  ]);
});

test('the gemeente neither reads nor takes back wording that coordinators allowed', async () => {
  await site.api.owner`insert into uitzondering (gebied_code, code, woorden, sinds)
    values (${GEBIED}, 'schelden', 'kutweer', now())`;
  const [row] = await site.api.owner`select id from uitzondering`;
  const page = await (await site.signedIn('gemeente')).open(PATH);
  expect(page.text).not.toContain('kutweer');
  expect(page.text).not.toContain('Woorden die mogen');
  expect((await page.submit({ doe: 'weghalen', woorden: String(row?.id) })).status).toBe(403);
  expect(await site.api.owner`select 1 from uitzondering`).toHaveLength(1);
});
